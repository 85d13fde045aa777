package candor.core.token;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What is revoked in one tenant, in memory. It only grows, but for what has expired: there may be
/// very many revocations, so each change brings what is new and nothing is read twice.
///
/// One thread at a time lets it grow; any number may ask meanwhile.
final class Revoked {
  private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);

  private final Map<String, Revocation> tokens = new ConcurrentHashMap<>();
  private final Map<String, Revocation> sessions = new ConcurrentHashMap<>();
  private final Map<String, Revocation> users = new ConcurrentHashMap<>();
  private final Map<String, Revocation> clients = new ConcurrentHashMap<>();
  private final List<Map<String, Revocation>> all = List.of(tokens, sessions, users, clients);
  private long horizon;
  private Instant swept = Instant.MIN;

  /// The transactions below it have been read.
  long horizon() {
    return horizon;
  }

  /// Takes in what is new.
  ///
  /// @param until the transactions below it are among what was read
  void grow(List<Revocation> news, long until, Instant now) {
    for (Revocation revocation : news) {
      switch (revocation.kind()) {
        case TOKEN -> tokens.put(revocation.name(), revocation);
        case SESSION -> sessions.put(revocation.name(), revocation);
        case USER -> users.put(revocation.name(), revocation);
        case CLIENT -> clients.put(revocation.name(), revocation);
      }
    }
    horizon = until;
    if (now.isAfter(swept.plus(SWEEP_EVERY))) {
      swept = now;
      all.forEach(each -> each.values().removeIf(known -> known.expiresAt().isBefore(now)));
    }
  }

  /// How many are kept.
  int size() {
    return all.stream().mapToInt(Map::size).sum();
  }

  /// When a token was revoked, if it was. A user or client that was revoked may get new tokens
  /// later, and those count.
  Optional<Instant> at(AccessToken token) {
    Revocation found = tokens.get(token.id());
    if (found == null && !token.sessionId().isEmpty()) {
      found = sessions.get(token.sessionId());
    }
    if (found == null) {
      found = before(users.get(token.subject()), token.issuedAt());
    }
    if (found == null) {
      found = before(clients.get(token.client().value()), token.issuedAt());
    }
    return Optional.ofNullable(found).map(Revocation::revokedAt);
  }

  /// Times in tokens are whole seconds, so a token of the very second of a revocation is taken to
  /// be older.
  private static @Nullable Revocation before(@Nullable Revocation revoked, Instant issuedAt) {
    return revoked != null && issuedAt.getEpochSecond() <= revoked.revokedAt().getEpochSecond()
        ? revoked
        : null;
  }
}
