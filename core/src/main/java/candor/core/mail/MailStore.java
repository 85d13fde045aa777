package candor.core.mail;

import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The table `mail`.
final class MailStore {
  private MailStore() {}

  /// A mail as it is kept.
  ///
  /// @param attempts how often it was tried to send it, this time included
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Row(MailId id, String requestId, byte[] sealed, long attempts, Instant madeAt) {}

  private static Row read(candor.core.db.Row row) {
    return new Row(
        new MailId(row.text("id")),
        row.text("request_id"),
        row.bytes("sealed"),
        row.number("attempts"),
        row.instant("made_at"));
  }

  static int add(
      Tx tx,
      TenantId tenant,
      MailId id,
      String requestId,
      byte[] sealed,
      boolean kept,
      Instant now) {
    return tx.sql(
            """
            insert into mail (tenant_id, id, request_id, sealed, kept, attempts, due_at, made_at)
                 values (:tenant, :id, :request, :sealed, :kept, 0, :now, :now)
            """)
        .set("tenant", tenant)
        .set("id", id)
        .set("request", requestId)
        .set("sealed", sealed)
        .set("kept", kept)
        .set("now", now)
        .change();
  }

  static long waiting(Tx tx, TenantId tenant) {
    return tx.sql(
            """
            select count(*) as number
              from mail
             where tenant_id = :tenant
               and not kept
            """)
        .set("tenant", tenant)
        .one(row -> row.number("number"))
        .orElse(0L);
  }

  /// Crosses tenants: finds those that have something to send.
  static List<TenantId> due(Tx tx, Instant now) {
    return tx.sql(
            """
            select distinct tenant_id
              from mail
             where due_at <= :now
               and not kept
            """)
        .set("now", now)
        .all(row -> new TenantId(row.text("tenant_id")));
  }

  /// Takes some that are due. Until then nobody else takes them, and whoever took them may die.
  static List<Row> take(Tx tx, TenantId tenant, int most, Instant now, Instant until) {
    return tx.sql(
            """
            update mail
               set attempts = attempts + 1, due_at = :until
             where tenant_id = :tenant
               and id in (select id
                            from mail
                           where tenant_id = :tenant
                             and due_at <= :now
                             and not kept
                           order by due_at
                           limit :most
                             for update skip locked)
            returning id, request_id, sealed, attempts, made_at
            """)
        .set("tenant", tenant)
        .set("most", most)
        .set("now", now)
        .set("until", until)
        .all(MailStore::read);
  }

  static int postpone(Tx tx, TenantId tenant, MailId id, Instant until) {
    return tx.sql(
            """
            update mail
               set due_at = :until
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .set("until", until)
        .change();
  }

  static int drop(Tx tx, TenantId tenant, MailId id) {
    return tx.sql(
            """
            delete from mail
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .change();
  }

  static List<Row> kept(Tx tx, TenantId tenant, int most) {
    return tx.sql(
            """
            select id, request_id, sealed, attempts, made_at
              from mail
             where tenant_id = :tenant
               and kept
             order by made_at desc, id desc
             limit :most
            """)
        .set("tenant", tenant)
        .set("most", most)
        .all(MailStore::read);
  }

  static Optional<Row> find(Tx tx, TenantId tenant, MailId id) {
    return tx.sql(
            """
            select id, request_id, sealed, attempts, made_at
              from mail
             where tenant_id = :tenant
               and id = :id
               and kept
            """)
        .set("tenant", tenant)
        .set("id", id)
        .one(MailStore::read);
  }

  static int dropOld(Tx tx, TenantId tenant, Instant before) {
    return tx.sql(
            """
            delete from mail
             where tenant_id = :tenant
               and made_at < :before
            """)
        .set("tenant", tenant)
        .set("before", before)
        .change();
  }
}
