package candor.core.setup;

import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.time.Instant;
import java.util.Optional;

/// Where set-up links are kept, hashed.
final class SetupLinkStore {
  /// A link that was made.
  record Link(String id, Instant expiresAt, Optional<Instant> usedAt) {}

  private SetupLinkStore() {}

  static void add(Tx tx, TenantId tenant, String id, byte[] hash, Instant expiresAt) {
    tx.sql(
            """
            insert into setup_link (tenant_id, id, hash, expires_at)
            values (:tenant, :id, :hash, :expiresAt)
            """)
        .set("tenant", tenant)
        .set("id", id)
        .set("hash", hash)
        .set("expiresAt", expiresAt)
        .change();
  }

  static Optional<Link> find(Tx tx, TenantId tenant, byte[] hash) {
    return tx.sql(
            """
            select id, expires_at, used_at
              from setup_link
             where tenant_id = :tenant
               and hash = :hash
            """)
        .set("tenant", tenant)
        .set("hash", hash)
        .one(
            row ->
                new Link(
                    row.text("id"), row.instant("expires_at"), row.optionalInstant("used_at")));
  }

  /// Marks every link of the tenant as used, if this one was not: one winner, also among links.
  static boolean spend(Tx tx, TenantId tenant, String id, Instant now) {
    int spent =
        tx.sql(
                """
                update setup_link
                   set used_at = :now
                 where tenant_id = :tenant
                   and id = :id
                   and used_at is null
                """)
            .set("tenant", tenant)
            .set("id", id)
            .set("now", now)
            .change();
    if (spent == 1) {
      end(tx, tenant, now);
    }
    return spent == 1;
  }

  /// Ends every link that was not used.
  static int end(Tx tx, TenantId tenant, Instant now) {
    return tx.sql(
            """
            update setup_link
               set used_at = :now
             where tenant_id = :tenant
               and used_at is null
            """)
        .set("tenant", tenant)
        .set("now", now)
        .change();
  }

  /// Keeps every other set-up of the tenant waiting until this transaction ends.
  static void lock(Tx tx, TenantId tenant) {
    tx.sql("select pg_advisory_xact_lock(hashtext('setup_link|' || :tenant)) is null as held")
        .set("tenant", tenant)
        .one(row -> row.flag("held"));
  }
}
