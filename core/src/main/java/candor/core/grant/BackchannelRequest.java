package candor.core.grant;

import candor.core.client.ClientId;
import candor.core.user.UserId;
import candor.protocol.oauth.Acr;
import candor.protocol.oauth.AuthorizationDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A request of a client for somebody who is not in front of it, as it is kept, without the
/// `auth_req_id` (OpenID Connect CIBA Core 1.0, section 7).
///
/// @param id what the page of the person names it by
/// @param interval how long the client waits between two questions
public record BackchannelRequest(
    String id, Wish wish, Duration interval, Instant expiresAt, DeviceRequest.State state) {
  /// What the client wants.
  ///
  /// @param user who is asked
  /// @param audience who the access token will be for
  /// @param details what it asks for beside the scopes
  /// @param bindingMessage what the person sees in both places; empty for nothing
  /// @param acr how sure the sign-in has to be
  public record Wish(
      ClientId client,
      UserId user,
      List<String> scopes,
      List<String> audience,
      AuthorizationDetails details,
      String bindingMessage,
      Acr acr) {}

  Polling.Polled polled() {
    return new Polling.Polled(wish.client(), interval, expiresAt, state);
  }
}
