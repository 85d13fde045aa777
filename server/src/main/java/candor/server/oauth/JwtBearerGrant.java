package candor.server.oauth;

import candor.core.client.Client;
import candor.core.grant.TrustedAssertions;
import candor.protocol.jose.Confirmation;
import candor.server.http.Parameters;
import candor.server.http.Request;
import java.util.List;

/// A token for the user whom an issuer names that the client trusts (RFC 7523, section 2.1).
record JwtBearerGrant(TrustedAssertions assertions, TargetServices targets) implements Grant {
  @Override
  public Tokens issue(Request request, Client client, Confirmation held) {
    Parameters form = request.form();
    String issuer = request.issuer();
    return Tokens.of(
        assertions.redeem(
            AuthorizationCodeGrant.origin(request, held),
            client,
            form.required("assertion"),
            List.of(issuer, issuer + OAuthRoutes.TOKEN),
            targets.audienceForPeople(request, form, client),
            targets.scopesForPeople(form, client)));
  }
}
