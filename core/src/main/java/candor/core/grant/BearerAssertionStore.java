package candor.core.grant;

import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.time.Instant;
import java.util.Optional;

/// The table `bearer_assertion`.
final class BearerAssertionStore {
  private BearerAssertionStore() {}

  /// Whether this is the first use of an assertion: one winner.
  static boolean spend(
      Tx tx, TenantId tenant, String issuer, String jti, Instant now, Instant expiresAt) {
    return tx.sql(
                """
                insert into bearer_assertion (tenant_id, issuer, jti, used_at, expires_at)
                values (:tenant, :issuer, :jti, :now, :expiresAt)
                on conflict do nothing
                """)
            .set("tenant", tenant)
            .set("issuer", issuer)
            .set("jti", jti)
            .set("now", now)
            .set("expiresAt", expiresAt)
            .change()
        == 1;
  }

  /// When an assertion was used.
  static Optional<Instant> usedAt(Tx tx, TenantId tenant, String issuer, String jti) {
    return tx.sql(
            """
            select used_at
              from bearer_assertion
             where tenant_id = :tenant
               and issuer = :issuer
               and jti = :jti
            """)
        .set("tenant", tenant)
        .set("issuer", issuer)
        .set("jti", jti)
        .one(row -> row.instant("used_at"));
  }

  static int dropSpent(Tx tx, TenantId tenant, Instant now) {
    return tx.sql(
            """
            delete from bearer_assertion
             where tenant_id = :tenant
               and expires_at < :now
            """)
        .set("tenant", tenant)
        .set("now", now)
        .change();
  }
}
