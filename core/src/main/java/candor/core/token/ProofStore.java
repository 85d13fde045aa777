package candor.core.token;

import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.time.Instant;

/// The table `dpop_proof`.
final class ProofStore {
  private ProofStore() {}

  /// Whether this is the first use of a proof: one winner.
  static boolean spend(Tx tx, TenantId tenant, byte[] hash, Instant expiresAt) {
    return tx.sql(
                """
                insert into dpop_proof (tenant_id, hash, expires_at)
                     values (:tenant, :hash, :expiresAt)
                on conflict do nothing
                """)
            .set("tenant", tenant)
            .set("hash", hash)
            .set("expiresAt", expiresAt)
            .change()
        == 1;
  }

  static int dropExpired(Tx tx, TenantId tenant, Instant now) {
    return tx.sql(
            """
            delete from dpop_proof
             where tenant_id = :tenant
               and expires_at < :now
            """)
        .set("tenant", tenant)
        .set("now", now)
        .change();
  }
}
