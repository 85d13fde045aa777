package candor.server.access;

import candor.server.http.Allowance;
import candor.server.http.Request;
import java.util.Optional;

/// Counts the questions of gateways.
@FunctionalInterface
public interface GatewayBudgets {
  /// Takes one question out of the budget of the tenant that it is for; empty where those are not
  /// counted. Only a gateway that proved itself may: a stranger who guesses credentials would shut
  /// out the gateways of the tenant.
  Optional<Allowance> take(Request request);
}
