package candor.core.access;

import java.time.Instant;
import java.util.Optional;

/// A credential of a gateway as it may be shown: without its secret, of which only the digest is
/// kept.
///
/// @param prefix the beginning of the secret, by which people tell credentials apart
public record Credential(
    CredentialId id, GatewayId gateway, String prefix, Instant createdAt, Life life, Sight sight) {

  /// How long it counts.
  public sealed interface Life {
    /// Until it is deleted.
    record Endless() implements Life {}

    /// Until then.
    record Until(Instant end) implements Life {}
  }

  /// Whether it was used.
  public sealed interface Sight {
    /// Not yet.
    record Never() implements Sight {}

    /// Then for the last time, to the minute.
    record Last(Instant at) implements Sight {}
  }

  /// When it stops to count, if ever.
  public Optional<Instant> expiresAt() {
    return switch (life) {
      case Life.Until(Instant end) -> Optional.of(end);
      case Life.Endless _ -> Optional.empty();
    };
  }

  /// When it was last used, if ever.
  public Optional<Instant> lastSeenAt() {
    return switch (sight) {
      case Sight.Last(Instant at) -> Optional.of(at);
      case Sight.Never _ -> Optional.empty();
    };
  }
}
