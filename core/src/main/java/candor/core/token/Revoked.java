package candor.core.token;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is revoked in one tenant, in memory.
final class Revoked {
  private final Map<String, Instant> tokens = new HashMap<>();
  private final Map<String, Instant> sessions = new HashMap<>();
  private final Map<String, Instant> users = new HashMap<>();
  private final Map<String, Instant> clients = new HashMap<>();

  Revoked(List<Revocation> revocations) {
    for (Revocation revocation : revocations) {
      switch (revocation.kind()) {
        case TOKEN -> tokens.put(revocation.name(), revocation.revokedAt());
        case SESSION -> sessions.put(revocation.name(), revocation.revokedAt());
        case USER -> users.put(revocation.name(), revocation.revokedAt());
        case CLIENT -> clients.put(revocation.name(), revocation.revokedAt());
      }
    }
  }

  /// When a token was revoked, if it was. A user or client that was revoked may get new tokens
  /// later, and those count.
  Optional<Instant> at(AccessToken token) {
    Instant at = tokens.get(token.id());
    if (at == null && !token.sessionId().isEmpty()) {
      at = sessions.get(token.sessionId());
    }
    if (at == null) {
      at = before(users.get(token.subject()), token.issuedAt());
    }
    return Optional.ofNullable(
        at == null ? before(clients.get(token.client().value()), token.issuedAt()) : at);
  }

  /// Times in tokens are whole seconds, so a token of the very second of a revocation is taken to
  /// be older.
  private static @org.jspecify.annotations.Nullable Instant before(
      @org.jspecify.annotations.Nullable Instant revokedAt, Instant issuedAt) {
    return revokedAt != null && issuedAt.getEpochSecond() <= revokedAt.getEpochSecond()
        ? revokedAt
        : null;
  }
}
