package candor.server.oauth;

import candor.core.client.Client;
import candor.core.grant.Grants;
import candor.protocol.jose.Confirmation;
import candor.server.http.Parameters;
import candor.server.http.Request;
import java.util.List;

/// Tokens for a code that a person's browser brought (RFC 6749, section 4.1.3).
record AuthorizationCodeGrant(Grants grants) implements Grant {
  @Override
  public Tokens issue(Request request, Client client, Confirmation held) {
    Parameters form = request.form();
    Grants.Tokens made =
        grants.redeem(
            origin(request, held),
            client,
            form.required("code"),
            form.text("redirect_uri").orElse(""),
            form.text("code_verifier").orElse(""),
            new Grants.Less(List.of(), form.texts("resource"), TargetServices.details(form)));
    return Tokens.of(made);
  }

  static Grants.Origin origin(Request request, Confirmation held) {
    return new Grants.Origin(
        request.tenant(), request.issuer(), request.clientIp(), request.id(), held);
  }
}
