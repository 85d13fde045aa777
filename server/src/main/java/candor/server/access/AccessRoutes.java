package candor.server.access;

import candor.core.access.Access;
import candor.core.access.Gateways;
import candor.core.tenant.Tenants;
import candor.server.http.RateClass;
import candor.server.http.Route;
import java.util.List;

/// The paths by which gateways ask.
public final class AccessRoutes {
  /// A gateway sends the whole body of a call along. What is larger cannot be decided on, and
  /// plug-ins hand our 413 on to their client.
  static final int LARGEST_MESSAGE = 4 * 1024 * 1024;

  private final SidebandRequest request;
  private final SidebandResponse response;

  public AccessRoutes(Access access, Gateways gateways, Tenants tenants, GatewayBudgets budgets) {
    var askers = new Askers(gateways, tenants, budgets);
    this.request = new SidebandRequest(access, askers);
    this.response = new SidebandResponse(access, askers);
  }

  /// The routes.
  public List<Route> all() {
    return List.of(
        route("/sideband/request", true),
        route("/sideband/response", false),
        route("/v1/environments/{tenant}/sideband/request", true),
        route("/v1/environments/{tenant}/sideband/response", false));
  }

  private Route route(String path, boolean first) {
    return new Route("POST", path, RateClass.GATEWAY, first ? request : response)
        .upTo(LARGEST_MESSAGE)
        .taking(Object.class)
        .giving(200, Object.class);
  }
}
