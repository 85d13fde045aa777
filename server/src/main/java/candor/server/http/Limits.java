package candor.server.http;

import java.util.Optional;

/// Decides whether one more request is too many.
@FunctionalInterface
public interface Limits {
  /// Takes one request out of its budget. Asked before the body is read, so the request has none.
  /// Empty where the route is not counted.
  Optional<Allowance> take(Request request, RateClass rate);

  /// Counts nothing.
  static Limits none() {
    return (_, _) -> Optional.empty();
  }
}
