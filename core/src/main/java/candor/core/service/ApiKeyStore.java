package candor.core.service;

import candor.core.db.Row;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The table `api_key`.
final class ApiKeyStore {
  /// That a key was used.
  record Use(TenantId tenant, ApiKeyId key, Instant at) {}

  private ApiKeyStore() {}

  /// Every key of a tenant by its digest.
  static Map<ByteBuffer, ApiKey> all(Tx tx, TenantId tenant) {
    record Entry(ByteBuffer hash, ApiKey key) {}
    var keys = new HashMap<ByteBuffer, ApiKey>();
    tx.sql(
            """
            select id, service_id, name, prefix, hash, permissions, created_at, expires_at,
                   revoked_at
              from api_key
             where tenant_id = :tenant
            """)
        .set("tenant", tenant)
        .all(row -> new Entry(ByteBuffer.wrap(row.bytes("hash")).asReadOnlyBuffer(), read(row)))
        .forEach(entry -> keys.put(entry.hash(), entry.key()));
    return Map.copyOf(keys);
  }

  private static ApiKey read(Row row) {
    return new ApiKey(
        new ApiKeyId(row.text("id")),
        new ServiceId(row.text("service_id")),
        row.text("name"),
        row.text("prefix"),
        row.texts("permissions").stream()
            .flatMap(word -> ApiKey.Permission.of(word).stream())
            .toList(),
        row.optionalInstant("revoked_at")
            .<ApiKey.State>map(ApiKey.State.Revoked::new)
            .orElseGet(
                () ->
                    new ApiKey.State.Counts(row.optionalInstant("expires_at").orElse(Instant.MAX))),
        row.instant("created_at"));
  }

  static void add(Tx tx, TenantId tenant, ApiKey key, byte[] hash, Optional<Instant> expiresAt) {
    tx.sql(
            """
            insert into api_key (tenant_id, id, service_id, name, prefix, hash, permissions,
                                 created_at, expires_at)
                 values (:tenant, :id, :service, :name, :prefix, :hash, :permissions,
                         :now, :expires)
            """)
        .set("tenant", tenant)
        .set("id", key.id())
        .set("service", key.service())
        .set("name", key.name())
        .set("prefix", key.prefix())
        .set("hash", hash)
        .set("permissions", key.permissions().stream().map(ApiKey.Permission::word).toList())
        .set("now", key.createdAt())
        .set("expires", expiresAt)
        .change();
  }

  static int revoke(Tx tx, TenantId tenant, ApiKeyId key, Instant now) {
    return tx.sql(
            """
            update api_key
               set revoked_at = :now
             where tenant_id = :tenant
               and id = :key
               and revoked_at is null
            """)
        .set("tenant", tenant)
        .set("key", key)
        .set("now", now)
        .change();
  }

  /// Notes when keys were used. It crosses tenants, since one statement serves a whole group.
  static void used(Tx tx, List<Use> uses) {
    tx.sql(
            """
            update api_key k
               set last_used_at = greatest(coalesce(k.last_used_at, u.at), u.at)
              from (select tenant_id, id, max(at) as at
                      from unnest(cast(:tenants as text[]), cast(:keys as text[]),
                                  cast(:times as timestamptz[])) as each (tenant_id, id, at)
                     group by tenant_id, id) u
             where k.tenant_id = u.tenant_id
               and k.id = u.id
            """)
        .set("tenants", uses.stream().map(Use::tenant).toList())
        .set("keys", uses.stream().map(Use::key).toList())
        .set("times", uses.stream().map(Use::at).toList())
        .change();
  }
}
