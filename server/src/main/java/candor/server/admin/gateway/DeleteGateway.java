package candor.server.admin.gateway;

import candor.core.access.GatewayId;
import candor.core.access.Gateways;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Removes a gateway with its credentials. Errors: `gateway_not_found`.
final class DeleteGateway implements Operation<Nothing, Nothing> {
  private final Gateways gateways;

  DeleteGateway(Gateways gateways) {
    this.gateways = gateways;
  }

  @Override
  public Spec<Nothing, Nothing> spec() {
    return new Spec<>(
        "DELETE",
        "/api/admin/gateways/{id}",
        "gateways:write",
        204,
        "Delete a gateway",
        Nothing.class,
        Nothing.class);
  }

  @Override
  public Nothing handle(Caller caller, Nothing question) {
    gateways.remove(caller.tenant(), new GatewayId(caller.parameter("id")), caller.by());
    return new Nothing();
  }
}
