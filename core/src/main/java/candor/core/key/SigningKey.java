package candor.core.key;

import candor.protocol.jose.Algorithm;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;

/// A key pair that signs for a tenant.
///
/// What it does follows from its times, so that no job has to move it from state to state: it is
/// published when it is made, signs once everybody has had time to fetch it, and is published for
/// as long as something it signed may live.
///
/// @param retiresAt when nothing that it signed counts any more; [Instant#MAX] as long as it is not
///     replaced
public record SigningKey(
    KeyId id,
    Algorithm algorithm,
    PublicKey publicKey,
    PrivateKey privateKey,
    Instant madeAt,
    Instant signsFrom,
    Instant retiresAt) {

  /// What a key does at a time.
  public sealed interface State {
    /// It is published and does not sign yet.
    record Announced(Instant signsFrom) implements State {}

    /// It may sign; of several that may, the youngest does.
    record Signing() implements State {}

    /// A younger one signs; what this one signed still counts.
    record Overlapping(Instant retiresAt) implements State {}

    /// Nothing that it signed counts any more.
    record Retired(Instant since) implements State {}
  }

  /// What it does at a time.
  public State state(Instant now) {
    if (!now.isBefore(retiresAt)) {
      return new State.Retired(retiresAt);
    }
    if (now.isBefore(signsFrom)) {
      return new State.Announced(signsFrom);
    }
    return retiresAt.equals(Instant.MAX) ? new State.Signing() : new State.Overlapping(retiresAt);
  }

  /// Whether what it signed counts.
  boolean counts(Instant now) {
    return now.isBefore(retiresAt);
  }

  /// How long it has been there.
  Duration age(Instant now) {
    return Duration.between(madeAt, now);
  }

  @Override
  public String toString() {
    return "SigningKey[" + id.value() + ", " + algorithm.wire() + "]";
  }
}
