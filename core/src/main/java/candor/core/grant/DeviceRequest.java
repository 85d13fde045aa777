package candor.core.grant;

import candor.core.client.ClientId;
import candor.core.db.Row;
import candor.core.session.BrowserSessionId;
import candor.core.user.UserId;
import candor.protocol.oauth.AuthorizationDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A device's request as it is kept, without the device code (RFC 8628, section 3).
///
/// @param interval how long the device waits between two questions
public record DeviceRequest(
    UserCode userCode, Wish wish, Duration interval, Instant expiresAt, State state) {
  /// What the device wants.
  ///
  /// @param audience who the access token will be for
  /// @param details what it asks for beside the scopes
  public record Wish(
      ClientId client, List<String> scopes, List<String> audience, AuthorizationDetails details) {}

  Polling.Polled polled() {
    return new Polling.Polled(wish.client(), interval, expiresAt, state);
  }

  /// How far it has come.
  public sealed interface State {
    /// Nobody has answered.
    ///
    /// @param polledAt when the device asked last; [Instant#MIN] if it has not
    record Pending(Instant polledAt) implements State {}

    /// A person said yes.
    record Allowed(UserId user, BrowserSessionId browserSession) implements State {}

    /// A person said no.
    record Denied(Instant at) implements State {}

    /// It has become a session.
    record Used(Instant at, String session) implements State {}
  }

  /// How far a request has come, by the columns that all have for which a client waits.
  static State state(Row row) {
    return switch (row.text("state")) {
      case "pending" -> new State.Pending(row.optionalInstant("polled_at").orElse(Instant.MIN));
      case "allowed" ->
          new State.Allowed(
              new UserId(row.text("person_id")),
              new BrowserSessionId(row.text("browser_session_id")));
      case "denied" -> new State.Denied(row.instant("changed_at"));
      case "used" -> new State.Used(row.instant("changed_at"), row.text("session_id"));
      default -> throw new IllegalStateException("a request of " + row.text("client_id"));
    };
  }
}
