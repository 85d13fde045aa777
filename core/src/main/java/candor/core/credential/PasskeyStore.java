package candor.core.credential;

import candor.core.db.Row;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The tables `passkey` and `passkey_challenge`.
final class PasskeyStore {
  private PasskeyStore() {}

  /// A passkey with its key.
  ///
  /// @param credential what the authenticator attested (Web Authentication Level 3, section 6.5.1)
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Kept(Passkey passkey, byte[] credential, long signCount, boolean backedUp) {}

  static boolean add(Tx tx, TenantId tenant, Kept kept) {
    return tx.sql(
                """
                insert into passkey (tenant_id, id, person_id, credential, sign_count, eligible,
                                     backed_up, added_at, used_at)
                     values (:tenant, :id, :user, :credential, :count, :eligible,
                             :backedUp, :now, :now)
                on conflict do nothing
                """)
            .set("tenant", tenant)
            .set("id", kept.passkey.id())
            .set("user", kept.passkey.user())
            .set("credential", kept.credential)
            .set("count", kept.signCount)
            .set("eligible", kept.passkey.eligible())
            .set("backedUp", kept.backedUp)
            .set("now", kept.passkey.addedAt())
            .change()
        == 1;
  }

  /// A passkey, which nobody else uses until the transaction ends.
  static Optional<Kept> find(Tx tx, TenantId tenant, String id) {
    return tx.sql(
            """
            select id, person_id, credential, sign_count, eligible, backed_up, added_at, used_at
              from passkey
             where tenant_id = :tenant
               and id = :id
               for update
            """)
        .set("tenant", tenant)
        .set("id", id)
        .one(
            row ->
                new Kept(
                    read(row),
                    row.bytes("credential"),
                    row.number("sign_count"),
                    row.flag("backed_up")));
  }

  static List<Passkey> of(Tx tx, TenantId tenant, UserId user) {
    return tx.sql(
            """
            select id, person_id, eligible, added_at, used_at
              from passkey
             where tenant_id = :tenant
               and person_id = :user
             order by added_at
            """)
        .set("tenant", tenant)
        .set("user", user)
        .all(PasskeyStore::read);
  }

  private static Passkey read(Row row) {
    return new Passkey(
        row.text("id"),
        new UserId(row.text("person_id")),
        row.flag("eligible"),
        row.instant("added_at"),
        row.instant("used_at"));
  }

  static int used(
      Tx tx, TenantId tenant, String id, long signCount, boolean backedUp, Instant now) {
    return tx.sql(
            """
            update passkey
               set sign_count = :count, backed_up = :backedUp, used_at = :now
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .set("count", signCount)
        .set("backedUp", backedUp)
        .set("now", now)
        .change();
  }

  static boolean remove(Tx tx, TenantId tenant, UserId user, String id) {
    return tx.sql(
                """
                delete from passkey
                 where tenant_id = :tenant
                   and person_id = :user
                   and id = :id
                """)
            .set("tenant", tenant)
            .set("user", user)
            .set("id", id)
            .change()
        == 1;
  }

  /// Whether this is the first answer to a challenge: one winner.
  static boolean spend(Tx tx, TenantId tenant, byte[] hash, Instant expiresAt) {
    return tx.sql(
                """
                insert into passkey_challenge (tenant_id, hash, expires_at)
                     values (:tenant, :hash, :expires)
                on conflict do nothing
                """)
            .set("tenant", tenant)
            .set("hash", hash)
            .set("expires", expiresAt)
            .change()
        == 1;
  }

  static int dropSpent(Tx tx, TenantId tenant, Instant now) {
    return tx.sql(
            """
            delete from passkey_challenge
             where tenant_id = :tenant
               and expires_at < :now
            """)
        .set("tenant", tenant)
        .set("now", now)
        .change();
  }
}
