package candor.core.session;

import candor.errors.Errors;
import java.time.Duration;
import java.time.Instant;

/// What comes of a refresh token that somebody sent.
///
/// A token is fresh, used, or outrun. Two tabs that refresh at once send one token twice, and so
/// does a client whose answer was lost: within the grace a used token is replaced once more, and so
/// the tokens of a session can branch. Which of two branches is a thief's cannot be seen, but that
/// two parties live on them can. So of the branches of one token only one goes on:
///
/// ```
/// A used ── B fresh            A came twice: two replacements, each good for its first use
///        └─ C fresh
/// A used ── B used ── D fresh  both were used: a tab with each, or a thief with one
///        └─ C used ── E fresh
/// A used ── B used ── D used   D was used: its branch has gone on, and the other is outrun.
///        └─ C      ── E        Who comes with C or E now is a second party, and the session ends
/// ```
///
/// Tabs that share what they keep go on with one of B and C, and never see this.
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

  /// It is of a branch that another one has outrun, so its session ends.
  record Outrun(Session session) implements Rotation {}

  /// There is none like it.
  record Unknown() implements Rotation {}

  /// How many tokens may come of one: of its first use, and of those that follow within the grace.
  int MOST_REPLACEMENTS = 6;

  /// How long things last.
  ///
  /// @param session how long a session lasts, however often it is continued
  /// @param grace how long after its first use a token may be used again; zero where never
  record Terms(Duration session, Duration grace) {}

  /// What comes of it at a time. Nothing of a session that was ended counts any more. A reuse is
  /// told from the session's end by time, since it may be a thief's.
  ///
  /// For the moment of the grace a used token is replaced again, as long as nobody has gone on with
  /// what came first: whoever has, has got the answer and has no reason to ask again (RFC 9700,
  /// section 4.14.2).
  static Rotation decide(RefreshToken token, Terms terms, Instant now) {
    Session session = token.session();
    Instant over = session.startedAt().plus(terms.session);
    if (session.state() instanceof Session.State.Ended(Instant at)) {
      return new Ended(session, at);
    }
    return switch (token.state()) {
      case RefreshToken.State.Used used when repeatable(used, terms, now) && now.isBefore(over) ->
          new Rotate(session);
      case RefreshToken.State.Used used -> new Reused(session, used.at());
      case RefreshToken.State.Outrun _ -> new Outrun(session);
      case RefreshToken.State.Fresh(Instant ends) when !now.isBefore(ends) -> new Expired(ends);
      case RefreshToken.State.Fresh _ when !now.isBefore(over) -> new Over(session, over);
      case RefreshToken.State.Fresh _ -> new Rotate(session);
    };
  }

  /// The session that goes on.
  ///
  /// @throws candor.errors.Problem `refresh_token_unknown`, `refresh_token_expired`,
  ///     `refresh_token_reused`, `refresh_token_outrun`, `session_ended`, `session_expired`
  default Session orRefuse(Instant now) {
    return switch (this) {
      case Rotate(Session session) -> session;
      case Unknown _ -> throw Errors.refreshTokenUnknown();
      case Expired(Instant at) ->
          throw Errors.refreshTokenExpired(at, Duration.between(at, now).toSeconds());
      case Ended(Session session, Instant at) -> throw Errors.sessionEnded(session.id(), at);
      case Over(Session session, Instant at) -> throw Errors.sessionExpired(session.id(), at);
      case Reused(Session session, Instant firstUsedAt) ->
          throw Errors.refreshTokenReused(firstUsedAt, session.id(), session.user());
      case Outrun(Session session) -> throw Errors.refreshTokenOutrun(session.id(), session.user());
    };
  }

  private static boolean repeatable(RefreshToken.State.Used used, Terms terms, Instant now) {
    return terms.grace.isPositive()
        && now.isBefore(used.at().plus(terms.grace))
        && used.replacements() < MOST_REPLACEMENTS
        && !used.continued();
  }
}
