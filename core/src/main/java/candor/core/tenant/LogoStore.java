package candor.core.tenant;

import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.time.Instant;
import java.util.Optional;

/// The table `tenant_logo`.
final class LogoStore {
  private LogoStore() {}

  static void put(Tx tx, TenantId tenant, Logo logo, Instant now) {
    tx.sql(
            """
            insert into tenant_logo (tenant_id, version, media_type, image, changed_at)
                 values (:tenant, :version, :type, :image, :now)
            on conflict (tenant_id)
              do update set version = excluded.version,
                            media_type = excluded.media_type,
                            image = excluded.image,
                            changed_at = excluded.changed_at
            """)
        .set("tenant", tenant)
        .set("version", logo.version())
        .set("type", logo.mediaType())
        .set("image", logo.image())
        .set("now", now)
        .change();
  }

  static void remove(Tx tx, TenantId tenant) {
    tx.sql(
            """
            delete from tenant_logo
             where tenant_id = :tenant
            """)
        .set("tenant", tenant)
        .change();
  }

  static Optional<Logo> find(Tx tx, TenantId tenant, String version) {
    return tx.sql(
            """
            select media_type, image, version
              from tenant_logo
             where tenant_id = :tenant
               and version = :version
            """)
        .set("tenant", tenant)
        .set("version", version)
        .one(row -> new Logo(row.text("media_type"), row.bytes("image"), row.text("version")));
  }
}
