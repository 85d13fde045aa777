package candor.server.admin.gateway;

import candor.core.access.CredentialId;
import candor.core.access.GatewayId;
import candor.core.access.Gateways;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Removes a credential: it does not count from then on. Errors: `gateway_not_found`,
/// `gateway_credential_not_found`.
final class DeleteGatewayCredential implements Operation<Nothing, Nothing> {
  private final Gateways gateways;

  DeleteGatewayCredential(Gateways gateways) {
    this.gateways = gateways;
  }

  @Override
  public Spec<Nothing, Nothing> spec() {
    return new Spec<>(
        "DELETE",
        "/api/admin/gateways/{id}/credentials/{credential}",
        "gateways:write",
        204,
        "Delete a credential of a gateway",
        Nothing.class,
        Nothing.class);
  }

  @Override
  public Nothing handle(Caller caller, Nothing question) {
    gateways.removeCredential(
        caller.tenant(),
        new GatewayId(caller.parameter("id")),
        new CredentialId(caller.parameter("credential")),
        caller.by());
    return new Nothing();
  }
}
