package candor.core.grant;

import candor.core.client.ClientId;
import candor.core.db.Row;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.time.Instant;
import java.util.List;

/// What clients are to be told of their backchannel requests, in the table `backchannel_request`.
final class PingStore {
  private PingStore() {}

  /// The tenants of which something is to be sent.
  static List<TenantId> due(Tx tx, Instant now) {
    return tx.sql(
            """
            select distinct tenant_id
              from backchannel_request
             where notify_at <= :now
            """)
        .set("now", now)
        .all(row -> new TenantId(row.text("tenant_id")));
  }

  /// Takes some that are to be sent. Should this node stop before it says what came of them,
  /// another sends them later.
  static List<Pings.Ping> claim(Tx tx, TenantId tenant, Instant now, Instant later) {
    return tx.sql(
            """
            update backchannel_request
               set notify_attempts = notify_attempts + 1, notify_at = :later
             where tenant_id = :tenant
               and id in (select due.id
                            from backchannel_request due
                           where due.tenant_id = :tenant
                             and due.notify_at <= :now
                           order by due.notify_at
                           limit 50
                             for update skip locked)
            returning id, client_id, notification, notify_attempts, expires_at
            """)
        .set("tenant", tenant)
        .set("now", now)
        .set("later", later)
        .all(PingStore::read);
  }

  private static Pings.Ping read(Row row) {
    return new Pings.Ping(
        row.text("id"),
        new ClientId(row.text("client_id")),
        row.text("notification"),
        (int) row.number("notify_attempts"),
        row.instant("expires_at"));
  }

  /// Notes that it is over.
  static int done(Tx tx, TenantId tenant, String id, String outcome) {
    return tx.sql(
            """
            update backchannel_request
               set notify_at = null, notify_outcome = :outcome
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .set("outcome", outcome)
        .change();
  }

  static int again(Tx tx, TenantId tenant, String id, String outcome, Instant nextAt) {
    return tx.sql(
            """
            update backchannel_request
               set notify_at = :next, notify_outcome = :outcome
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .set("outcome", outcome)
        .set("next", nextAt)
        .change();
  }
}
