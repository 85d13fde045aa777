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
/// @param signedInAt when they did so last
/// @param complete whether every factor was proved that the person has to prove; nobody is signed
///     in before
public record BrowserSession(
    BrowserSessionId id, UserId user, List<String> methods, Instant signedInAt, boolean complete) {
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

  /// Whether the person signed in no longer ago than that.
  public boolean within(Duration age, Instant now) {
    return !signedInAt.plus(age).isBefore(now);
  }
}
