package candor.core.credential;

import candor.core.db.Row;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.user.UserId;
import java.time.Instant;
import java.util.Optional;

/// The tables `totp` and `backup_code`.
final class FactorStore {
  private FactorStore() {}

  /// What is kept of an app.
  ///
  /// @param secret sealed
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record App(byte[] secret, long lastStep, Instant addedAt) {}

  static Optional<App> app(Tx tx, TenantId tenant, UserId user) {
    return tx.sql(
            """
            select secret, last_step, added_at
              from totp
             where tenant_id = :tenant
               and person_id = :user
            """)
        .set("tenant", tenant)
        .set("user", user)
        .one(FactorStore::app);
  }

  private static App app(Row row) {
    return new App(row.bytes("secret"), row.number("last_step"), row.instant("added_at"));
  }

  /// Keeps an app, in place of the one before.
  static int keepApp(Tx tx, TenantId tenant, UserId user, App app) {
    return tx.sql(
            """
            insert into totp (tenant_id, person_id, secret, last_step, added_at)
                 values (:tenant, :user, :secret, :step, :now)
            on conflict (tenant_id, person_id) do update
               set secret = excluded.secret, last_step = excluded.last_step,
                   added_at = excluded.added_at
            """)
        .set("tenant", tenant)
        .set("user", user)
        .set("secret", app.secret)
        .set("step", app.lastStep)
        .set("now", app.addedAt)
        .change();
  }

  /// Takes the code of a step: one winner.
  static boolean takeStep(Tx tx, TenantId tenant, UserId user, long step) {
    return tx.sql(
                """
                update totp
                   set last_step = :step
                 where tenant_id = :tenant
                   and person_id = :user
                   and last_step < :step
                """)
            .set("tenant", tenant)
            .set("user", user)
            .set("step", step)
            .change()
        == 1;
  }

  static boolean removeApp(Tx tx, TenantId tenant, UserId user) {
    return tx.sql(
                """
                delete from totp
                 where tenant_id = :tenant
                   and person_id = :user
                """)
            .set("tenant", tenant)
            .set("user", user)
            .change()
        == 1;
  }

  static int addCode(Tx tx, TenantId tenant, UserId user, byte[] hash) {
    return tx.sql(
            """
            insert into backup_code (tenant_id, person_id, hash)
                 values (:tenant, :user, :hash)
            """)
        .set("tenant", tenant)
        .set("user", user)
        .set("hash", hash)
        .change();
  }

  static int dropCodes(Tx tx, TenantId tenant, UserId user) {
    return tx.sql(
            """
            delete from backup_code
             where tenant_id = :tenant
               and person_id = :user
            """)
        .set("tenant", tenant)
        .set("user", user)
        .change();
  }

  static long codesLeft(Tx tx, TenantId tenant, UserId user) {
    return tx.sql(
            """
            select count(*) as number
              from backup_code
             where tenant_id = :tenant
               and person_id = :user
               and used_at is null
            """)
        .set("tenant", tenant)
        .set("user", user)
        .one(row -> row.number("number"))
        .orElse(0L);
  }

  /// Spends a backup code: one winner.
  static boolean spendCode(Tx tx, TenantId tenant, UserId user, byte[] hash, Instant now) {
    return tx.sql(
                """
                update backup_code
                   set used_at = :now
                 where tenant_id = :tenant
                   and person_id = :user
                   and hash = :hash
                   and used_at is null
                """)
            .set("tenant", tenant)
            .set("user", user)
            .set("hash", hash)
            .set("now", now)
            .change()
        == 1;
  }

  static Optional<Instant> codeUsedAt(Tx tx, TenantId tenant, UserId user, byte[] hash) {
    return tx.sql(
            """
            select used_at
              from backup_code
             where tenant_id = :tenant
               and person_id = :user
               and hash = :hash
               and used_at is not null
            """)
        .set("tenant", tenant)
        .set("user", user)
        .set("hash", hash)
        .one(row -> row.instant("used_at"));
  }
}
