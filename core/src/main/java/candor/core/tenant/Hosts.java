package candor.core.tenant;

import candor.core.db.TenantId;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds a tenant by the host name of a request. Made anew whenever a tenant changes.
final class Hosts {

  private final Addresses addresses;
  private final Map<TenantId, Tenant> tenants;
  private final Map<String, TenantId> own;

  /// @param own tenants by the host names that are theirs
  Hosts(Addresses addresses, Map<TenantId, Tenant> tenants, Map<String, TenantId> own) {
    this.addresses = addresses;
    this.tenants = Map.copyOf(tenants);
    this.own = Map.copyOf(own);
  }

  Map<TenantId, Tenant> tenants() {
    return tenants;
  }

  /// The tenant at an authority: a host name, perhaps with a port.
  Optional<Tenant> find(String authority) {
    return tenant(host(authority)).map(tenants::get);
  }

  private Optional<TenantId> tenant(String host) {
    TenantId owner = own.get(host);
    if (owner != null) {
      return Optional.of(owner);
    }
    if (addresses.issuer().map(URI::getHost).filter(host::equals).isPresent()) {
      return Optional.of(TenantId.DEFAULT);
    }
    if (addresses.development()) {
      boolean here = host.equals("127.0.0.1") || host.equals("[::1]");
      return here ? Optional.of(TenantId.DEFAULT) : under("localhost", host);
    }
    return under(addresses.baseDomain(), host);
  }

  /// The tenant that one label under a domain names; the domain itself is the default tenant's.
  private Optional<TenantId> under(String domain, String host) {
    if (domain.isEmpty() || !host.endsWith(domain)) {
      return Optional.empty();
    }
    if (host.equals(domain)) {
      return Optional.of(TenantId.DEFAULT);
    }
    String label = host.substring(0, host.length() - domain.length());
    if (!label.endsWith(".")) {
      return Optional.empty();
    }
    String name = label.substring(0, label.length() - 1);
    return TenantId.valid(name) ? Optional.of(new TenantId(name)) : Optional.empty();
  }

  /// The host name of an authority, in lower case, without port and without the dot of the root.
  static String host(String authority) {
    int bracket = authority.lastIndexOf(']');
    int colon = authority.indexOf(':', bracket + 1);
    String host = colon < 0 ? authority : authority.substring(0, colon);
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
