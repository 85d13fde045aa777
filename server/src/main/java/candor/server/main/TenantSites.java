package candor.server.main;

import candor.core.db.TenantId;
import candor.core.tenant.Branding;
import candor.core.tenant.Tenant;
import candor.core.tenant.Tenants;
import candor.server.http.Site;
import candor.server.http.Sites;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.util.Optional;

/// Which tenant answers at which host.
final class TenantSites implements Sites {
  /// Hosts are few, but whoever sends a request chooses its port.
  private static final int REMEMBERED = 1_000;

  private record Place(TenantId tenant, String authority, Branding branding) {}

  private final Tenants tenants;
  private final String domain;
  private final String clientAddress;
  private final Cache<Place, Site> sites = Caffeine.newBuilder().maximumSize(REMEMBERED).build();
  private volatile Site fallback;

  TenantSites(Tenants tenants, Config config) {
    this.tenants = tenants;
    this.domain = config.addresses().baseDomain();
    this.clientAddress = config.certificates().address();
    this.fallback = fallback(config.port());
  }

  /// Takes the port that was found where any was asked for. Nobody knows it before, so nobody has
  /// been told another.
  void listensAt(int port) {
    fallback = fallback(port);
  }

  private Site fallback(int port) {
    String authority = domain.isEmpty() ? "localhost:" + port : domain;
    return site(new Place(App.DEFAULT, authority, Branding.none()));
  }

  @Override
  public Optional<Site> at(String authority) {
    if (!clientAddress.isEmpty() && clientAddress.equalsIgnoreCase("https://" + authority)) {
      // RFC 8705, section 5: another way to the same issuer.
      return Optional.of(new Site(App.DEFAULT, URI.create(clientAddress), fallback.issuer()));
    }
    return tenants
        .at(authority)
        .filter(tenant -> tenant.status() == Tenant.Status.ACTIVE)
        .map(tenant -> sites.get(place(tenant, authority), this::site));
  }

  private static Place place(Tenant tenant, String authority) {
    return new Place(tenant.id(), authority, tenant.settings().branding());
  }

  private Site site(Place place) {
    URI issuer = tenants.issuer(place.tenant, place.authority);
    return new Site(place.tenant, issuer, issuer.toString(), place.branding);
  }

  @Override
  public Site fallback() {
    return fallback;
  }
}
