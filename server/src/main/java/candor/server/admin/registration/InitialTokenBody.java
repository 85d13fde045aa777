package candor.server.admin.registration;

import candor.core.client.InitialToken;
import java.util.Optional;

/// An initial access token as the Admin API shows it.
///
/// @param token shown once, when it was just made
/// @param usesLeft how many clients may still be registered with it
/// @param expiresAt in Unix seconds
/// @param createdAt in Unix seconds
public record InitialTokenBody(
    String id, Optional<String> token, String name, int usesLeft, long expiresAt, long createdAt) {
  static InitialTokenBody of(InitialToken token, Optional<String> secret) {
    return new InitialTokenBody(
        token.id(),
        secret,
        token.name(),
        token.left(),
        token.expiresAt().getEpochSecond(),
        token.createdAt().getEpochSecond());
  }
}
