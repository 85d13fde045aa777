package candor.core.db;

import java.util.List;

/// The table `change`: what was announced, in which transaction. Rows are pruned after an hour.
final class ChangeStore {
  private ChangeStore() {}

  /// A row as a node reads it.
  record Announced(long seq, Change change) {}

  static long add(Tx tx, TenantId tenant, String topic) {
    long seq =
        tx.sql(
                """
                insert into change (tenant_id, topic)
                     values (:tenant, :topic)
                  returning seq
                """)
            .set("tenant", tenant)
            .set("topic", topic)
            .one(row -> row.number("seq"))
            .orElseThrow();
    // Listeners are only woken: what changed they read from the table, so that a notification that
    // is lost costs time and nothing else.
    tx.sql("select pg_notify('candor_change', '')").all(_ -> true);
    return seq;
  }

  /// What was announced by transactions that had not ended at the horizon or began after it.
  ///
  /// Numbers of a sequence become visible out of order, so "greater than the last one seen" would
  /// lose the change of a slow transaction. Transaction ids have a horizon below which all is over.
  static List<Announced> since(Tx tx, long horizon) {
    return tx.sql(
            """
              select seq, tenant_id, topic
                from change
               where xid >= cast(cast(:horizon as text) as xid8)
            order by seq
            """)
        .set("horizon", Long.toString(horizon))
        .all(
            row ->
                new Announced(
                    row.number("seq"),
                    new Change(new TenantId(row.text("tenant_id")), row.text("topic"))));
  }

  /// The oldest transaction that is still running.
  static long horizon(Tx tx) {
    return tx.sql(
            "select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint) as xmin")
        .one(row -> row.number("xmin"))
        .orElseThrow();
  }

  static int prune(Tx tx) {
    return tx.sql(
            """
            delete from change
                  where at < now() - interval '1 hour'
            """)
        .change();
  }
}
