package candor.core.session;

import candor.core.user.UserId;
import candor.protocol.oauth.Acr;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A browser in which somebody is signed in at this server. Clients get sessions of their own under
/// it, and those end with it.
///
/// @param methods how the person proved to be who they are (RFC 8176)
/// @param signedInAt when they came in last
/// @param provedAt when they proved it: elsewhere, where another server vouches for them; [#UNSAID]
///     where that does not say
/// @param complete whether every factor was proved that the person has to prove; nobody is signed
///     in before
public record BrowserSession(
    BrowserSessionId id,
    UserId user,
    List<String> methods,
    Instant signedInAt,
    Instant provedAt,
    boolean complete) {
  /// Stands for a time that nobody said: too long ago for whoever asks how long.
  public static final Instant UNSAID = Instant.EPOCH;

  /// A browser session that has just begun.
  ///
  /// @param cookie what only this browser knows
  public record Begun(BrowserSession session, String cookie) {
    @Override
    public String toString() {
      return "Begun[" + session.id().value() + "]";
    }
  }

  /// How sure the sign-in is.
  public Acr acr() {
    return Acr.of(methods);
  }

  /// When the person signed in, as far as anybody knows (`auth_time`, OpenID Connect Core 1.0,
  /// section 2).
  public Instant authTime() {
    return provedAt.equals(UNSAID) ? signedInAt : provedAt;
  }

  /// Whether the person is known to have proved who they are no longer ago than that. Another
  /// server lets in whoever sits at a browser that it remembers.
  public boolean within(Duration age, Instant now) {
    return !provedAt.plus(age).isBefore(now);
  }
}
