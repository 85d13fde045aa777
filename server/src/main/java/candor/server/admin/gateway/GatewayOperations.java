package candor.server.admin.gateway;

import candor.core.access.Gateways;
import candor.server.admin.Operation;
import java.util.List;

/// The operations on gateways.
public final class GatewayOperations {
  private GatewayOperations() {}

  /// All of them.
  public static List<Operation<?, ?>> all(Gateways gateways) {
    return List.of(
        new CreateGateway(gateways),
        new ListGateways(gateways),
        new GetGateway(gateways),
        new DeleteGateway(gateways),
        new CreateGatewayCredential(gateways),
        new ListGatewayCredentials(gateways),
        new DeleteGatewayCredential(gateways));
  }
}
