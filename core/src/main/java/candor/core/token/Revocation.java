package candor.core.token;

import java.time.Instant;

/// Something whose access tokens no longer count.
///
/// @param expiresAt when the last of those tokens would have ended by itself
record Revocation(Kind kind, String name, Instant revokedAt, Instant expiresAt) {
  /// What is named.
  enum Kind {
    TOKEN,
    SESSION,
    USER,
    CLIENT;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
