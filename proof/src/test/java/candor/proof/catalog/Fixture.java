package candor.proof.catalog;

import java.net.URI;
import java.time.Duration;

/// A fresh demo server that a proof is sent to.
public interface Fixture extends AutoCloseable {
  /// Where it answers.
  URI base();

  /// What stands for a placeholder: `admin` is the admin's bearer token, `service.key` an API key.
  ///
  /// @throws IllegalArgumentException if there is nothing of that name
  String value(String placeholder);

  /// Moves the server's clock.
  void advance(Duration by);

  /// The true code behind the answer with that request id, and the route that gave it.
  Refusal refusal(String requestId);

  @Override
  void close();

  /// What the server knows of one refused request.
  ///
  /// @param route method and path template, or only the method where no route was found
  record Refusal(String code, String shown, String route) {}
}
