package candor.core.secret;

import candor.core.db.TenantId;
import candor.core.db.Tx;

/// The table `master_key_probe`: one row.
final class KeyProbeStore {
  private KeyProbeStore() {}

  static int add(Tx tx, TenantId tenant, byte[] sealed) {
    return tx.sql(
            """
            insert into master_key_probe (tenant_id, id, sealed)
                 values (:tenant, 'probe', :sealed)
            on conflict do nothing
            """)
        .set("tenant", tenant)
        .set("sealed", sealed)
        .change();
  }

  static byte[] sealed(Tx tx, TenantId tenant) {
    return tx.sql(
            """
            select sealed
              from master_key_probe
             where tenant_id = :tenant
               and id = 'probe'
            """)
        .set("tenant", tenant)
        .one(row -> row.bytes("sealed"))
        .orElseThrow();
  }
}
