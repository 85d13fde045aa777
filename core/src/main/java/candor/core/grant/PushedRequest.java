package candor.core.grant;

import candor.core.client.ClientId;
import java.time.Instant;

/// An authorization request that its client pushed (RFC 9126), as it is kept, without its
/// reference.
///
/// @param parameters in the form of a query, as they will be answered
record PushedRequest(ClientId client, String parameters, Instant expiresAt, State state) {
  /// What can still be done with it.
  sealed interface State {
    /// It waits.
    record Waiting() implements State {}

    /// It was answered.
    record Answered(Instant at) implements State {}
  }
}
