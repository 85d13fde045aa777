package candor.core.session;

import candor.core.client.ClientId;
import candor.core.user.UserId;
import java.time.Instant;
import java.util.List;

/// A sign-in that lasts.
///
/// @param client as which client its tokens are issued
/// @param organization the id of the organization that was signed in to; empty if none
/// @param service the id of the service that was signed in to; empty if none
/// @param audience who its access tokens are for
public record Session(
    SessionId id,
    UserId user,
    ClientId client,
    String organization,
    String service,
    List<String> audience,
    State state,
    Instant startedAt) {
  /// Whether it lasts.
  public sealed interface State {
    /// It does.
    record Open() implements State {}

    /// It was ended.
    record Ended(Instant at) implements State {}
  }
}
