package candor.core.grant;

import candor.core.client.ClientId;
import candor.core.session.BrowserSessionId;
import candor.core.user.UserId;
import candor.protocol.oauth.AuthorizationDetails;
import candor.protocol.oauth.RequestedClaims;
import java.time.Instant;
import java.util.List;

/// An authorization code as it is kept, without the secret (RFC 6749, section 4.1.2).
///
/// @param session the session that tokens beside the code began; empty if none came with it
public record AuthorizationCode(Wish wish, String session, Instant expiresAt, State state) {
  /// What the code stands for.
  ///
  /// @param audience who the access token will be for
  /// @param nonce empty if the request had none
  /// @param challenge the PKCE challenge; empty if the request had none
  /// @param dpopKey the thumbprint of the key that it is for; empty for any (RFC 9449, section 10)
  /// @param claims what the client is told besides the claims of its scopes
  /// @param details what was granted beside the scopes
  public record Wish(
      ClientId client,
      String redirectUri,
      UserId user,
      BrowserSessionId browserSession,
      List<String> scopes,
      List<String> audience,
      String nonce,
      String challenge,
      String dpopKey,
      RequestedClaims claims,
      AuthorizationDetails details) {}

  /// What can still be done with it.
  public sealed interface State {
    /// It was not used.
    record Fresh() implements State {}

    /// It was.
    ///
    /// @param session what it became; empty if its use failed
    record Used(Instant at, String session) implements State {}

    /// The person took back what it stands for, before anybody used it.
    record TakenBack(Instant at) implements State {}
  }
}
