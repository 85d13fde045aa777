package candor.server.admin.gateway;

import candor.core.access.GatewayId;
import candor.core.access.Gateways;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// One gateway. Errors: `gateway_not_found`.
final class GetGateway implements Operation<Nothing, GatewayBody> {
  private final Gateways gateways;

  GetGateway(Gateways gateways) {
    this.gateways = gateways;
  }

  @Override
  public Spec<Nothing, GatewayBody> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/gateways/{id}",
        "gateways:read",
        200,
        "Get a gateway",
        Nothing.class,
        GatewayBody.class);
  }

  @Override
  public GatewayBody handle(Caller caller, Nothing question) {
    return GatewayBody.of(gateways.find(caller.tenant(), new GatewayId(caller.parameter("id"))));
  }
}
