package candor.server.oauth;

import candor.server.http.Allowance;
import candor.server.http.RateClass;
import candor.server.http.Request;
import java.util.Optional;

/// Counts the requests of clients, by whatever way they say who they are.
@FunctionalInterface
public interface ClientBudgets {
  /// Takes one request out of a client's budget; empty where clients are not counted.
  ///
  /// @param client its name
  /// @param proved whether it has proved to be that client. Until then it is counted apart for each
  ///     address: a stranger who tries secrets uses up a budget of the stranger's own.
  Optional<Allowance> take(Request request, RateClass rate, String client, boolean proved);
}
