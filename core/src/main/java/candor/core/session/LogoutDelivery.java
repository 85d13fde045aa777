package candor.core.session;

import candor.core.client.ClientId;
import java.time.Instant;

/// A logout token on its way to a client (OpenID Connect Back-Channel Logout 1.0, section 2.5). The
/// token itself is made anew for each attempt.
///
/// @param user whose session it was, as the client knows them (`sub`)
/// @param session which one (`sid`)
/// @param issuer the issuer that the client knows
/// @param uri where it goes
/// @param attempts how often it was sent
/// @param outcome what came of the last attempt: a status, or the code of an error; empty before
/// @param requestId the request that ended the session
public record LogoutDelivery(
    String id,
    ClientId client,
    String user,
    SessionId session,
    String issuer,
    String uri,
    int attempts,
    String outcome,
    String requestId,
    State state,
    Instant createdAt) {
  /// Whether the client knows.
  public sealed interface State {
    /// It will be sent, or sent again.
    record Waiting(Instant nextAt) implements State {}

    /// The client took it.
    record Delivered(Instant at) implements State {}

    /// It was sent often enough.
    record GivenUp(Instant at) implements State {}
  }
}
