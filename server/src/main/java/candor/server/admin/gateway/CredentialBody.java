package candor.server.admin.gateway;

import candor.core.access.Credential;
import candor.core.access.Gateways;
import java.time.Instant;
import java.util.Optional;

/// A gateway's credential as the Admin API shows it.
///
/// @param secret shown once, when it was just made
/// @param prefix the beginning of the secret
/// @param createdAt in Unix seconds
/// @param expiresAt in Unix seconds; absent if it has no end
/// @param lastSeenAt in Unix seconds, to the minute; absent if it was not used yet
public record CredentialBody(
    String id,
    String gateway,
    Optional<String> secret,
    String prefix,
    long createdAt,
    Optional<Long> expiresAt,
    Optional<Long> lastSeenAt) {
  static CredentialBody of(Credential credential) {
    return of(credential, Optional.empty());
  }

  static CredentialBody of(Gateways.WithSecret made) {
    return of(made.credential(), Optional.of(made.secret()));
  }

  private static CredentialBody of(Credential credential, Optional<String> secret) {
    return new CredentialBody(
        credential.id().value(),
        credential.gateway().value(),
        secret,
        credential.prefix(),
        credential.createdAt().getEpochSecond(),
        credential.expiresAt().map(Instant::getEpochSecond),
        credential.lastSeenAt().map(Instant::getEpochSecond));
  }

  @Override
  public String toString() {
    return "CredentialBody[" + id + "]";
  }
}
