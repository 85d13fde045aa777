package candor.core.token;

import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.util.Optional;

/// The table `subject_salt`.
final class SubjectStore {
  private SubjectStore() {}

  /// Keeps the salt of a tenant, unless it has one: one winner.
  static int add(Tx tx, TenantId tenant, byte[] sealed) {
    return tx.sql(
            """
            insert into subject_salt (tenant_id, salt)
                 values (:tenant, :salt)
            on conflict do nothing
            """)
        .set("tenant", tenant)
        .set("salt", sealed)
        .change();
  }

  static Optional<byte[]> find(Tx tx, TenantId tenant) {
    return tx.sql(
            """
            select salt
              from subject_salt
             where tenant_id = :tenant
            """)
        .set("tenant", tenant)
        .one(row -> row.bytes("salt"));
  }
}
