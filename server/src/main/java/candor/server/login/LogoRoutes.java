package candor.server.login;

import candor.core.tenant.Tenants;
import candor.errors.Errors;
import candor.server.catalog.Brand;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Route;
import java.util.List;

/// The picture of a tenant, for pages and for whoever is sent its address.
public final class LogoRoutes {
  private final Tenants tenants;

  public LogoRoutes(Tenants tenants) {
    this.tenants = tenants;
  }

  /// The route.
  public List<Route> all() {
    return List.of(
        new Route("GET", Brand.LOGO, RateClass.PUBLIC, this::logo)
            .producing("image/png", "image/jpeg", "image/webp"));
  }

  private Reply logo(Request request) {
    return tenants
        .logo(request.tenant(), request.query().required("v"))
        .map(
            logo ->
                Reply.bytes(200, logo.mediaType(), logo.image())
                    .header("Cache-Control", "public, max-age=31536000, immutable"))
        .orElseThrow(() -> Errors.routeNotFound(request.path(), ""));
  }
}
