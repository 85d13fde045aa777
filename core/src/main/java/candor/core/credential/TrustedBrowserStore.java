package candor.core.credential;

import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.user.UserId;
import java.time.Instant;
import java.util.List;

/// The table `trusted_browser`.
final class TrustedBrowserStore {
  private TrustedBrowserStore() {}

  static int add(Tx tx, TenantId tenant, UserId user, byte[] hash, TrustedBrowser browser) {
    return tx.sql(
            """
            insert into trusted_browser (tenant_id, id, person_id, hash, ip, agent, trusted_at)
                 values (:tenant, :id, :user, :hash, :ip, :agent, :now)
            """)
        .set("tenant", tenant)
        .set("id", browser.id())
        .set("user", user)
        .set("hash", hash)
        .set("ip", browser.ip())
        .set("agent", browser.agent())
        .set("now", browser.trustedAt())
        .change();
  }

  /// Whether what a browser's cookie holds is of one that this person trusts.
  static boolean holds(Tx tx, TenantId tenant, UserId user, byte[] hash, Instant after) {
    return tx.sql(
            """
            select id
              from trusted_browser
             where tenant_id = :tenant
               and hash = :hash
               and person_id = :user
               and trusted_at > :after
            """)
        .set("tenant", tenant)
        .set("hash", hash)
        .set("user", user)
        .set("after", after)
        .one(row -> row.text("id"))
        .isPresent();
  }

  /// Those of a person, the latest first.
  static List<TrustedBrowser> of(Tx tx, TenantId tenant, UserId user, Instant after) {
    return tx.sql(
            """
              select id, ip, agent, trusted_at
                from trusted_browser
               where tenant_id = :tenant
                 and person_id = :user
                 and trusted_at > :after
            order by trusted_at desc, id desc
               limit 100
            """)
        .set("tenant", tenant)
        .set("user", user)
        .set("after", after)
        .all(
            row ->
                new TrustedBrowser(
                    row.text("id"), row.text("ip"), row.text("agent"), row.instant("trusted_at")));
  }

  static int end(Tx tx, TenantId tenant, UserId user, String id) {
    return tx.sql(
            """
            delete from trusted_browser
             where tenant_id = :tenant
               and person_id = :user
               and id = :id
            """)
        .set("tenant", tenant)
        .set("user", user)
        .set("id", id)
        .change();
  }

  static int endAll(Tx tx, TenantId tenant, UserId user) {
    return tx.sql(
            """
            delete from trusted_browser
             where tenant_id = :tenant
               and person_id = :user
            """)
        .set("tenant", tenant)
        .set("user", user)
        .change();
  }

  static int dropOld(Tx tx, TenantId tenant, Instant until) {
    return tx.sql(
            """
            delete from trusted_browser
             where tenant_id = :tenant
               and trusted_at <= :until
            """)
        .set("tenant", tenant)
        .set("until", until)
        .change();
  }
}
