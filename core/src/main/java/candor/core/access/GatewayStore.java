package candor.core.access;

import candor.core.db.Row;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The tables `gateway` and `gateway_credential`.
final class GatewayStore {
  private GatewayStore() {}

  /// All gateways of a tenant, for the snapshot.
  static GatewayDirectory all(Tx tx, TenantId tenant) {
    List<Gateway> gateways =
        tx.sql(
                """
                  select id, name, header_names, created_at
                    from gateway
                   where tenant_id = :tenant
                order by id
                """)
            .set("tenant", tenant)
            .all(
                row ->
                    new Gateway(
                        new GatewayId(row.text("id")),
                        row.text("name"),
                        row.texts("header_names"),
                        row.instant("created_at")));
    List<GatewayDirectory.Hashed> credentials =
        tx.sql(
                """
                select id, gateway_id, hash, expires_at
                  from gateway_credential
                 where tenant_id = :tenant
                """)
            .set("tenant", tenant)
            .all(
                row ->
                    new GatewayDirectory.Hashed(
                        new CredentialId(row.text("id")),
                        new GatewayId(row.text("gateway_id")),
                        GatewayDirectory.Digest.of(row.bytes("hash")),
                        row.optionalInstant("expires_at").orElse(Instant.MAX)));
    return GatewayDirectory.of(gateways, credentials);
  }

  /// Adds a gateway; answers false if the name is taken.
  static boolean add(Tx tx, TenantId tenant, Gateway gateway) {
    return tx.sql(
                """
                insert into gateway (tenant_id, id, name, header_names, created_at)
                values (:tenant, :id, :name, :headers, :now)
                on conflict do nothing
                """)
            .set("tenant", tenant)
            .set("id", gateway.id())
            .set("name", gateway.name())
            .set("headers", gateway.headerNames())
            .set("now", gateway.createdAt())
            .change()
        == 1;
  }

  static int remove(Tx tx, TenantId tenant, GatewayId id) {
    return tx.sql(
            """
            delete from gateway
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .change();
  }

  /// Adds a credential; answers 0 if there is no such gateway.
  static int addCredential(Tx tx, TenantId tenant, Credential credential, byte[] hash) {
    return tx.sql(
            """
            insert into gateway_credential
                   (tenant_id, id, gateway_id, prefix, hash, created_at, expires_at)
            select tenant_id, :id, id, :prefix, :hash, :now, :expires
              from gateway
             where tenant_id = :tenant
               and id = :gateway
            """)
        .set("tenant", tenant)
        .set("id", credential.id())
        .set("gateway", credential.gateway())
        .set("prefix", credential.prefix())
        .set("hash", hash)
        .set("now", credential.createdAt())
        .set("expires", credential.expiresAt())
        .change();
  }

  static List<Credential> credentials(Tx tx, TenantId tenant, GatewayId gateway) {
    return tx.sql(
            """
              select id, gateway_id, prefix, created_at, expires_at, last_seen_at
                from gateway_credential
               where tenant_id = :tenant
                 and gateway_id = :gateway
            order by id
            """)
        .set("tenant", tenant)
        .set("gateway", gateway)
        .all(GatewayStore::credential);
  }

  private static Credential credential(Row row) {
    Optional<Instant> expiresAt = row.optionalInstant("expires_at");
    Optional<Instant> lastSeenAt = row.optionalInstant("last_seen_at");
    return new Credential(
        new CredentialId(row.text("id")),
        new GatewayId(row.text("gateway_id")),
        row.text("prefix"),
        row.instant("created_at"),
        expiresAt
            .<Credential.Life>map(Credential.Life.Until::new)
            .orElseGet(Credential.Life.Endless::new),
        lastSeenAt
            .<Credential.Sight>map(Credential.Sight.Last::new)
            .orElseGet(Credential.Sight.Never::new));
  }

  static int removeCredential(Tx tx, TenantId tenant, GatewayId gateway, CredentialId id) {
    return tx.sql(
            """
            delete from gateway_credential
             where tenant_id = :tenant
               and gateway_id = :gateway
               and id = :id
            """)
        .set("tenant", tenant)
        .set("gateway", gateway)
        .set("id", id)
        .change();
  }

  /// Crosses tenants: one group of sights holds those of many.
  static int seen(Tx tx, List<Sights.Seen> seen) {
    return tx.sql(
            """
            update gateway_credential c
               set last_seen_at = greatest(c.last_seen_at, s.at)
              from unnest(:tenants::text[], :ids::text[], :times::timestamptz[]) as s (tenant_id, id, at)
             where c.tenant_id = s.tenant_id
               and c.id = s.id
            """)
        .set("tenants", seen.stream().map(Sights.Seen::tenant).toList())
        .set("ids", seen.stream().map(Sights.Seen::credential).toList())
        .set("times", seen.stream().map(Sights.Seen::at).toList())
        .change();
  }
}
