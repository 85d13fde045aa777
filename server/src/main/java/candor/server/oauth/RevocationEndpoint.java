package candor.server.oauth;

import candor.core.audit.Actor;
import candor.core.audit.By;
import candor.core.client.Client;
import candor.core.grant.Grants;
import candor.core.token.AccessToken;
import candor.core.token.AccessTokens;
import candor.core.token.Verification;
import candor.errors.Errors;
import candor.server.http.Endpoint;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;

/// `POST /oauth2/revoke` (RFC 7009). What does not count, or never did, is answered with 200
/// (section 2.2): its purpose is fulfilled.
final class RevocationEndpoint implements Endpoint {
  /// A kind of token that is registered as a hint, and that this server never issues (UMA 2.0,
  /// section 3.7).
  private static final String NEVER_ISSUED = "pct";

  private final ClientCheck clientCheck;
  private final AccessTokens tokens;
  private final Grants grants;

  RevocationEndpoint(ClientCheck clientCheck, AccessTokens tokens, Grants grants) {
    this.clientCheck = clientCheck;
    this.tokens = tokens;
    this.grants = grants;
  }

  @Override
  public Reply answer(Request request) {
    Client client = clientCheck.require(request, RateClass.REVOCATION);
    String text = request.form().required("token");
    if (tokens.look(request.tenant(), text) instanceof Verification.Genuine(AccessToken token)) {
      // RFC 7009, section 2.1: a client may end its own tokens and nobody else's.
      if (!token.client().equals(client.id())) {
        throw Errors.tokenOfAnotherClient(client.id());
      }
      tokens.revoke(request.tenant(), token, new By(Actor.client(client.id()), request.id()));
      return Reply.empty(200);
    }
    // Whatever else it is, it may be a refresh token: the hint is only one (section 2.1).
    if (grants.revoke(request.tenant(), client, text, request.id())) {
      return Reply.empty(200);
    }
    // RFC 7009, section 2.2: an invalid hint is ignored. One for a kind of token that is never ours
    // says that what was sent cannot be revoked here (section 2.2.1).
    if (request.form().text("token_type_hint").filter(NEVER_ISSUED::equals).isPresent()) {
      throw Errors.tokenTypeHintUnknown(NEVER_ISSUED);
    }
    return Reply.empty(200);
  }
}
