package candor.server.oauth;

import candor.core.audit.Actor;
import candor.core.token.AccessToken;
import candor.core.token.AccessTokens;
import candor.errors.Errors;
import candor.protocol.oauth.Credentials;
import candor.server.http.Request;

/// The access token that a request carries in its `Authorization` header (RFC 6750, section 2.1).
public final class BearerToken {
  /// The scheme (RFC 6750, section 2.1).
  public static final String SCHEME = "Bearer";

  private BearerToken() {}

  /// The token of a request to this server's own APIs.
  ///
  /// @throws candor.errors.Problem `header_malformed`, `bearer_token_missing`, and every page of
  ///     the area token
  public static AccessToken require(Request request, AccessTokens tokens) {
    String text =
        request
            .credential("Authorization")
            .flatMap(header -> Credentials.of(header).under(SCHEME))
            .orElseThrow(Errors::bearerTokenMissing);
    AccessToken token =
        tokens.verify(request.tenant(), request.issuer(), request.issuer(), text).orRefuse();
    request.actor(actor(token));
    return token;
  }

  /// Who acts with a token: the user behind it, or the client itself.
  public static Actor actor(AccessToken token) {
    return token.ofClient() ? Actor.client(token.client()) : new Actor.User(token.subject());
  }
}
