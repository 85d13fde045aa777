package candor.core.tenant;

import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The tables `tenant` and `tenant_host`.
final class TenantStore {
  private TenantStore() {}

  /// Crosses tenants: a request has no tenant before its host has told which.
  static Hosts hosts(Tx tx, Addresses addresses) {
    var own = new HashMap<String, TenantId>();
    var hosts = new HashMap<TenantId, List<String>>();
    record Host(TenantId tenant, String name) {}
    for (Host host :
        tx.sql(
                """
                select tenant_id, host
                  from tenant_host
                """)
            .all(row -> new Host(new TenantId(row.text("tenant_id")), row.text("host")))) {
      own.put(host.name(), host.tenant());
      hosts.computeIfAbsent(host.tenant(), _ -> new ArrayList<>()).add(host.name());
    }
    var tenants = new HashMap<TenantId, Tenant>();
    for (Tenant tenant :
        tx.sql(
                """
                select tenant_id, display_name, status, settings
                  from tenant
                """)
            .all(
                row -> {
                  var id = new TenantId(row.text("tenant_id"));
                  return new Tenant(
                      id,
                      row.text("display_name"),
                      Tenant.Status.valueOf(row.text("status").toUpperCase(Locale.ROOT)),
                      hosts.getOrDefault(id, List.of()),
                      TenantSettings.of(row.json("settings")));
                })) {
      tenants.put(tenant.id(), tenant);
    }
    return new Hosts(addresses, Map.copyOf(tenants), own);
  }

  static boolean add(
      Tx tx, TenantId tenant, String displayName, TenantSettings settings, Instant now) {
    return tx.sql(
                """
                insert into tenant (tenant_id, display_name, status, settings, created_at)
                     values (:tenant, :name, 'active', :settings, :now)
                on conflict do nothing
                """)
            .set("tenant", tenant)
            .set("name", displayName)
            .set("settings", settings.kept())
            .set("now", now)
            .change()
        == 1;
  }

  /// The settings, held until the transaction ends, so that of two changes none is lost.
  static Optional<TenantSettings> held(Tx tx, TenantId tenant) {
    return tx.sql(
            """
            select settings
              from tenant
             where tenant_id = :tenant
               for update
            """)
        .set("tenant", tenant)
        .one(row -> TenantSettings.of(row.json("settings")));
  }

  static boolean change(Tx tx, TenantId tenant, TenantSettings settings) {
    return tx.sql(
                """
                update tenant
                   set settings = :settings
                 where tenant_id = :tenant
                """)
            .set("tenant", tenant)
            .set("settings", settings.kept())
            .change()
        == 1;
  }

  static boolean addHost(Tx tx, TenantId tenant, String host) {
    return tx.sql(
                """
                insert into tenant_host (tenant_id, host)
                     values (:tenant, :host)
                on conflict do nothing
                """)
            .set("tenant", tenant)
            .set("host", host)
            .change()
        == 1;
  }
}
