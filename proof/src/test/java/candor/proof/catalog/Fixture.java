package candor.proof.catalog;

import java.net.URI;
import java.time.Duration;
import java.util.List;

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

  /// The truth behind the answer with that request id.
  ///
  /// @throws IllegalArgumentException if no such request was refused
  Refusal refusal(String requestId);

  @Override
  void close();

  /// What the server knows of one refused request.
  ///
  /// @param faults the codes of the single faults behind it
  record Refusal(String code, String shown, List<String> faults) {
    /// Whether it is that error: itself, or as the only fault of an input.
    public boolean is(String wanted) {
      return code.equals(wanted) || faults.equals(List.of(wanted));
    }
  }
}
