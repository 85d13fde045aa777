package candor.server.oauth;

import candor.core.audit.Actor;
import candor.core.client.ClientCertificate;
import candor.core.token.AccessToken;
import candor.core.token.AccessTokens;
import candor.core.token.Presentation;
import candor.core.token.Proofs;
import candor.errors.Errors;
import candor.protocol.jose.Confirmation;
import candor.protocol.oauth.Credentials;
import candor.protocol.oauth.Dpop;
import candor.server.http.Request;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    Credentials sent =
        request
            .credential("Authorization")
            .map(Credentials::of)
            .filter(each -> token(each).isPresent())
            .orElseThrow(Errors::bearerTokenMissing);
    AccessToken token =
        tokens.verify(request.tenant(), request.issuer(), request.issuer(), sent.text()).orRefuse();
    boolean dpop = sent.under(Dpop.SCHEME).isPresent();
    if (dpop || !token.confirmation().equals(Confirmation.none())) {
      tokens.held(request.tenant(), token, presentation(request, sent, dpop)).orRefuse();
    }
    request.actor(actor(token));
    return token;
  }

  /// The token in a header, under either scheme; empty if there is none.
  public static Optional<String> token(Credentials sent) {
    return sent.under(SCHEME).or(() -> sent.under(Dpop.SCHEME));
  }

  private static Presentation presentation(Request request, Credentials sent, boolean dpop) {
    var proof =
        new Proofs.Shown(
            request.headers(Dpop.HEADER), request.method(), request.base() + request.path());
    List<X509Certificate> chain = request.certificates();
    return new Presentation(
        sent.text(),
        dpop,
        proof,
        chain.isEmpty() ? "" : new ClientCertificate(chain, Set.of()).thumbprint());
  }

  /// Who acts with a token: the user behind it, or the client itself.
  public static Actor actor(AccessToken token) {
    return token.ofClient() ? Actor.client(token.client()) : new Actor.User(token.subject());
  }
}
