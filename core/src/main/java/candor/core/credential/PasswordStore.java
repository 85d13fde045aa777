package candor.core.credential;

import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.user.UserId;
import java.time.Instant;
import java.util.Optional;

/// The tables `password` and `sign_in_failure`.
final class PasswordStore {
  private PasswordStore() {}

  static int keep(Tx tx, TenantId tenant, UserId user, String hash, Instant now) {
    return tx.sql(
            """
            insert into password (tenant_id, person_id, hash, set_at)
                 values (:tenant, :user, :hash, :now)
            on conflict (tenant_id, person_id) do update
               set hash = excluded.hash, set_at = excluded.set_at
            """)
        .set("tenant", tenant)
        .set("user", user)
        .set("hash", hash)
        .set("now", now)
        .change();
  }

  static Optional<String> of(Tx tx, TenantId tenant, UserId user) {
    return tx.sql(
            """
            select hash
              from password
             where tenant_id = :tenant
               and person_id = :user
            """)
        .set("tenant", tenant)
        .set("user", user)
        .one(row -> row.text("hash"));
  }

  /// Whether that hash is still the one that is kept. It stays so until the transaction ends.
  static boolean still(Tx tx, TenantId tenant, UserId user, String hash) {
    return tx.sql(
            """
            select hash
              from password
             where tenant_id = :tenant
               and person_id = :user
               and hash = :hash
               for share
            """)
        .set("tenant", tenant)
        .set("user", user)
        .set("hash", hash)
        .one(row -> row.text("hash"))
        .isPresent();
  }

  static Optional<Instant> pausedUntil(Tx tx, TenantId tenant, byte[] subject) {
    return tx.sql(
            """
            select paused_until
              from sign_in_failure
             where tenant_id = :tenant
               and subject = :subject
            """)
        .set("tenant", tenant)
        .set("subject", subject)
        .one(row -> row.instant("paused_until"));
  }

  /// Counts an attempt, unless there is a pause, and answers how many there are in a row; those
  /// before the lock time began are forgotten. Whoever counts for the same subject waits until the
  /// transaction ends.
  static Optional<Long> count(Tx tx, TenantId tenant, byte[] subject, Instant now, Instant forget) {
    return tx.sql(
            """
            insert into sign_in_failure (tenant_id, subject, failures, last_at, paused_until)
                 values (:tenant, :subject, 1, :now, :now)
            on conflict (tenant_id, subject) do update
               set failures = case when sign_in_failure.last_at < :forget then 1
                                   else sign_in_failure.failures + 1 end,
                   last_at = excluded.last_at
             where sign_in_failure.tenant_id = :tenant
               and sign_in_failure.paused_until <= :now
            returning failures
            """)
        .set("tenant", tenant)
        .set("subject", subject)
        .set("now", now)
        .set("forget", forget)
        .one(row -> row.number("failures"));
  }

  /// Takes an attempt off the count and answers how many are left in a row.
  static Optional<Long> giveBack(Tx tx, TenantId tenant, byte[] subject) {
    return tx.sql(
            """
            update sign_in_failure
               set failures = failures - 1
             where tenant_id = :tenant
               and subject = :subject
               and failures > 0
            returning failures
            """)
        .set("tenant", tenant)
        .set("subject", subject)
        .one(row -> row.number("failures"));
  }

  static int pause(Tx tx, TenantId tenant, byte[] subject, Instant until) {
    return tx.sql(
            """
            update sign_in_failure
               set paused_until = :until
             where tenant_id = :tenant
               and subject = :subject
            """)
        .set("tenant", tenant)
        .set("subject", subject)
        .set("until", until)
        .change();
  }

  static void succeeded(Tx tx, TenantId tenant, byte[] subject) {
    tx.sql(
            """
            delete from sign_in_failure
             where tenant_id = :tenant
               and subject = :subject
            """)
        .set("tenant", tenant)
        .set("subject", subject)
        .later();
  }

  static int dropOld(Tx tx, TenantId tenant, Instant before) {
    return tx.sql(
            """
            delete from sign_in_failure
             where tenant_id = :tenant
               and last_at < :before
               and paused_until < :before
            """)
        .set("tenant", tenant)
        .set("before", before)
        .change();
  }
}
