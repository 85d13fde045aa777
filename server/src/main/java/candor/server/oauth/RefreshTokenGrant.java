package candor.server.oauth;

import candor.core.client.Client;
import candor.core.grant.Grants;
import candor.protocol.jose.Confirmation;
import candor.protocol.oauth.ScopeText;
import candor.server.http.Parameters;
import candor.server.http.Request;
import java.util.List;

/// New tokens for a refresh token (RFC 6749, section 6).
record RefreshTokenGrant(Grants grants) implements Grant {
  @Override
  public Tokens issue(Request request, Client client, Confirmation held) {
    Parameters form = request.form();
    Grants.Tokens made =
        grants.refresh(
            AuthorizationCodeGrant.origin(request, held),
            client,
            form.required("refresh_token"),
            new Grants.Less(
                form.text("scope").map(ScopeText::parse).orElse(List.of()),
                form.texts("resource"),
                TargetServices.details(form)));
    return Tokens.of(made);
  }
}
