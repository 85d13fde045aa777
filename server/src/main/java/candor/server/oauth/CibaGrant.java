package candor.server.oauth;

import candor.core.client.Client;
import candor.core.grant.BackchannelRequests;
import candor.core.grant.Grants;
import candor.protocol.jose.Confirmation;
import candor.server.http.Request;

/// Tokens for a client whose person has said yes somewhere else (OpenID Connect CIBA Core 1.0,
/// section 10.1).
record CibaGrant(BackchannelRequests requests) implements Grant {
  @Override
  public Tokens issue(Request request, Client client, Confirmation held) {
    Grants.Tokens made =
        requests.redeem(
            AuthorizationCodeGrant.origin(request, held),
            client,
            request.form().required("auth_req_id"));
    return Tokens.of(made);
  }
}
