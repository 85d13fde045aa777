package candor.core.tenant;

import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.Snapshot;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// All tenants, in memory: each request finds its tenant here without the database.
public final class Tenants {
  private static final String TOPIC = "tenant";

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Addresses addresses;
  private final Snapshot<Hosts> hosts;

  public Tenants(Database database, Audit audit, Clock clock, Addresses addresses) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.addresses = addresses;
    this.hosts = new Snapshot<>(database, TOPIC, tx -> TenantStore.hosts(tx, addresses));
  }

  /// The tenant at a request's host.
  ///
  /// @param authority the `Host` header: a name, perhaps with a port
  public Optional<Tenant> at(String authority) {
    return hosts.now().find(authority);
  }

  /// The tenant of that name.
  public Optional<Tenant> find(TenantId tenant) {
    return Optional.ofNullable(hosts.now().tenants().get(tenant));
  }

  /// The settings of a tenant that exists.
  public TenantSettings settings(TenantId tenant) {
    return find(tenant)
        .map(Tenant::settings)
        .orElseThrow(() -> new IllegalStateException("no tenant " + tenant.value()));
  }

  /// Every tenant.
  public Collection<Tenant> all() {
    return hosts.now().tenants().values();
  }

  /// The issuer that a tenant is at a request's host (RFC 8414, 2): scheme and authority, without a
  /// path and without a slash at the end.
  public URI issuer(TenantId tenant, String authority) {
    if (tenant.equals(TenantId.DEFAULT)) {
      Optional<URI> fixed = addresses.issuer();
      if (fixed.isPresent()) {
        return fixed.orElseThrow();
      }
    }
    if (addresses.development()) {
      return URI.create(addresses.scheme() + "://" + authority.toLowerCase(java.util.Locale.ROOT));
    }
    // Whoever sends a request chooses the port in it; ours is the one of the fixed issuer.
    int port = addresses.issuer().map(URI::getPort).orElse(-1);
    return URI.create(
        addresses.scheme() + "://" + Hosts.host(authority) + (port < 0 ? "" : ":" + port));
  }

  /// Makes a tenant; answers false if there is one of that name.
  public boolean create(TenantId tenant, String displayName, By by) {
    return database.in(
        tenant,
        tx -> {
          if (!TenantStore.add(tx, tenant, displayName, TenantSettings.usual(), clock.instant())) {
            return false;
          }
          written(tx, tenant, "tenant.created", by, Map.of("to", displayName));
          return true;
        });
  }

  /// Gives a tenant other settings; answers false if there is no such tenant.
  public boolean change(TenantId tenant, TenantSettings to, By by) {
    return change(tenant, _ -> to, by).isPresent();
  }

  /// Changes the settings of a tenant; answers those that hold now, if there is such a tenant.
  public Optional<TenantSettings> change(
      TenantId tenant, UnaryOperator<TenantSettings> change, By by) {
    return database.in(tenant, tx -> changed(tx, tenant, change, by));
  }

  private Optional<TenantSettings> changed(
      Tx tx, TenantId tenant, UnaryOperator<TenantSettings> change, By by) {
    Optional<TenantSettings> before = TenantStore.held(tx, tenant);
    Optional<TenantSettings> after = before.map(change);
    if (after.isPresent() && !after.equals(before)) {
      TenantStore.change(tx, tenant, after.orElseThrow());
      var details = differences(before.orElseThrow(), after.orElseThrow());
      written(tx, tenant, "tenant.settings_changed", by, details);
    }
    return after;
  }

  /// What changed, by the names that settings are kept under.
  private static Map<String, Object> differences(TenantSettings before, TenantSettings after) {
    Map<String, Object> old = before.kept().values();
    var changed = new TreeMap<String, Object>();
    after
        .kept()
        .values()
        .forEach(
            (name, value) -> {
              if (!value.equals(old.get(name))) {
                changed.put(name, Map.of("from", old.get(name), "to", value));
              }
            });
    return changed;
  }

  /// Gives a tenant another picture; answers the settings that hold now.
  public TenantSettings putLogo(TenantId tenant, Logo logo, By by) {
    return database.in(
        tenant,
        tx -> {
          LogoStore.put(tx, tenant, logo, clock.instant());
          return shown(tx, tenant, logo.version(), by);
        });
  }

  /// Takes the picture of a tenant away.
  public void removeLogo(TenantId tenant, By by) {
    TenantSettings _ =
        database.in(
            tenant,
            tx -> {
              LogoStore.remove(tx, tenant);
              return shown(tx, tenant, "", by);
            });
  }

  private TenantSettings shown(Tx tx, TenantId tenant, String logo, By by) {
    return changed(
            tx,
            tenant,
            settings ->
                settings.with(
                    new Branding(settings.branding().name(), settings.branding().colors(), logo)),
            by)
        .orElseThrow(() -> new IllegalStateException("no tenant " + tenant.value()));
  }

  /// The picture of a tenant, if it is that version.
  public Optional<Logo> logo(TenantId tenant, String version) {
    return database.in(tenant, tx -> LogoStore.find(tx, tenant, version));
  }

  /// Gives a tenant a host name of its own; answers false if that name is somebody's already.
  public boolean addHost(TenantId tenant, String host, By by) {
    String name = Hosts.host(host);
    return database.in(
        tenant,
        tx -> {
          if (!TenantStore.addHost(tx, tenant, name)) {
            return false;
          }
          written(tx, tenant, "tenant.host_added", by, Map.of("to", name));
          return true;
        });
  }

  private void written(Tx tx, TenantId tenant, String action, By by, Map<String, ?> details) {
    audit.record(
        tx, tenant, new AuditEvent(action, by, Target.of("tenant", tenant), Json.of(details)));
    tx.announce(tenant, TOPIC);
  }
}
