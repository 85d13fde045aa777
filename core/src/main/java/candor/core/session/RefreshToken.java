package candor.core.session;

import java.time.Instant;

/// A refresh token as it is kept, without the secret.
record RefreshToken(Session session, State state) {
  /// What can still be done with it.
  sealed interface State {
    /// It was not used.
    record Fresh(Instant expiresAt) implements State {}

    /// It was.
    record Used(Instant at) implements State {}
  }
}
