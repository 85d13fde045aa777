package candor.core.session;

import java.time.Instant;

/// What comes of a refresh token that somebody sent.
sealed interface Rotation {
  /// It is replaced by another.
  record Rotate(Session session) implements Rotation {}

  /// Its session was ended before.
  record Ended(Session session, Instant at) implements Rotation {}

  /// It waited too long.
  record Expired(Instant at) implements Rotation {}

  /// It was used before, so its session ends.
  record Reused(Session session, Instant firstUsedAt) implements Rotation {}

  /// There is none like it.
  record Unknown() implements Rotation {}

  /// What comes of it at a time. Nothing of a session that was ended counts any more.
  static Rotation decide(RefreshToken token, Instant now) {
    Session session = token.session();
    if (session.state() instanceof Session.State.Ended(Instant at)) {
      return new Ended(session, at);
    }
    return switch (token.state()) {
      case RefreshToken.State.Used(Instant at) -> new Reused(session, at);
      case RefreshToken.State.Fresh(Instant ends) when !now.isBefore(ends) -> new Expired(ends);
      case RefreshToken.State.Fresh _ -> new Rotate(session);
    };
  }
}
