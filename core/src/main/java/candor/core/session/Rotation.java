package candor.core.session;

import java.time.Duration;
import java.time.Instant;

/// What comes of a refresh token that somebody sent.
public sealed interface Rotation {
  /// It is replaced by another.
  record Rotate(Session session) implements Rotation {}

  /// Its session was ended before.
  record Ended(Session session, Instant at) implements Rotation {}

  /// It waited too long.
  record Expired(Instant at) implements Rotation {}

  /// Its session lasted as long as a sign-in may.
  record Over(Session session, Instant at) implements Rotation {}

  /// It was used before, so its session ends.
  record Reused(Session session, Instant firstUsedAt) implements Rotation {}

  /// There is none like it.
  record Unknown() implements Rotation {}

  /// What comes of it at a time. Nothing of a session that was ended counts any more. A reuse is
  /// told from the session's end by time, since it may be a thief's.
  ///
  /// @param lifetime how long a session lasts, however often it is continued
  static Rotation decide(RefreshToken token, Duration lifetime, Instant now) {
    Session session = token.session();
    Instant over = session.startedAt().plus(lifetime);
    if (session.state() instanceof Session.State.Ended(Instant at)) {
      return new Ended(session, at);
    }
    return switch (token.state()) {
      case RefreshToken.State.Used(Instant at) -> new Reused(session, at);
      case RefreshToken.State.Fresh(Instant ends) when !now.isBefore(ends) -> new Expired(ends);
      case RefreshToken.State.Fresh _ when !now.isBefore(over) -> new Over(session, over);
      case RefreshToken.State.Fresh _ -> new Rotate(session);
    };
  }
}
