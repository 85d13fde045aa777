package candor.server.oauth;

import candor.core.client.Client;
import candor.core.grant.Devices;
import candor.core.grant.Grants;
import candor.protocol.jose.Confirmation;
import candor.server.http.Request;

/// Tokens for a device whose person has said yes (RFC 8628, section 3.4).
record DeviceCodeGrant(Devices devices) implements Grant {
  @Override
  public Tokens issue(Request request, Client client, Confirmation held) {
    Grants.Tokens made =
        devices.redeem(
            AuthorizationCodeGrant.origin(request, held),
            client,
            request.form().required("device_code"));
    return Tokens.of(made);
  }
}
