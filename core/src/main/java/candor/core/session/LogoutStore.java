package candor.core.session;

import candor.core.client.ClientId;
import candor.core.db.Row;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The table `logout_delivery`.
final class LogoutStore {
  private LogoutStore() {}

  static void add(Tx tx, TenantId tenant, LogoutDelivery delivery) {
    tx.sql(
            """
            insert into logout_delivery (tenant_id, id, client_id, person_id, session_id, issuer,
                                         uri, request_id, attempts, outcome, next_at, created_at)
                 values (:tenant, :id, :client, :user, :session, :issuer,
                         :uri, :request, 0, '', :now, :now)
            """)
        .set("tenant", tenant)
        .set("id", delivery.id())
        .set("client", delivery.client())
        .set("user", delivery.user())
        .set("session", delivery.session())
        .set("issuer", delivery.issuer())
        .set("uri", delivery.uri())
        .set("request", delivery.requestId())
        .set("now", delivery.createdAt())
        .change();
  }

  /// The tenants of which something is to be sent.
  static List<TenantId> due(Tx tx, Instant now) {
    return tx.sql(
            """
            select distinct tenant_id
              from logout_delivery
             where next_at <= :now
            """)
        .set("now", now)
        .all(row -> new TenantId(row.text("tenant_id")));
  }

  /// Takes some that are to be sent. Should this node stop before it says what came of them,
  /// another sends them later.
  static List<LogoutDelivery> claim(Tx tx, TenantId tenant, Instant now, Instant later) {
    return tx.sql(
            """
            update logout_delivery
               set attempts = attempts + 1, attempted_at = :now, next_at = :later
             where tenant_id = :tenant
               and id in (select due.id
                            from logout_delivery due
                           where due.tenant_id = :tenant
                             and due.next_at <= :now
                           order by due.next_at
                           limit 50
                             for update skip locked)
            returning id, client_id, person_id, session_id, issuer, uri, attempts, outcome,
                      request_id, next_at, delivered_at, attempted_at, created_at
            """)
        .set("tenant", tenant)
        .set("now", now)
        .set("later", later)
        .all(LogoutStore::read);
  }

  static int delivered(Tx tx, TenantId tenant, String id, String outcome, Instant now) {
    return tx.sql(
            """
            update logout_delivery
               set outcome = :outcome, delivered_at = :now, next_at = null
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .set("outcome", outcome)
        .set("now", now)
        .change();
  }

  static int again(Tx tx, TenantId tenant, String id, String outcome, Instant nextAt) {
    return tx.sql(
            """
            update logout_delivery
               set outcome = :outcome, next_at = :next
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .set("outcome", outcome)
        .set("next", nextAt)
        .change();
  }

  static int giveUp(Tx tx, TenantId tenant, String id, String outcome) {
    return tx.sql(
            """
            update logout_delivery
               set outcome = :outcome, next_at = null
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .set("outcome", outcome)
        .change();
  }

  /// The newest of a client.
  static List<LogoutDelivery> of(Tx tx, TenantId tenant, ClientId client, int limit) {
    return tx.sql(
            """
            select id, client_id, person_id, session_id, issuer, uri, attempts, outcome, request_id,
                   next_at, delivered_at, attempted_at, created_at
              from logout_delivery
             where tenant_id = :tenant
               and client_id = :client
             order by id desc
             limit :limit
            """)
        .set("tenant", tenant)
        .set("client", client)
        .set("limit", limit)
        .all(LogoutStore::read);
  }

  private static LogoutDelivery read(Row row) {
    return new LogoutDelivery(
        row.text("id"),
        new ClientId(row.text("client_id")),
        row.text("person_id"),
        new SessionId(row.text("session_id")),
        row.text("issuer"),
        row.text("uri"),
        (int) row.number("attempts"),
        row.text("outcome"),
        row.text("request_id"),
        state(row),
        row.instant("created_at"));
  }

  private static LogoutDelivery.State state(Row row) {
    Optional<Instant> next = row.optionalInstant("next_at");
    if (next.isPresent()) {
      return new LogoutDelivery.State.Waiting(next.get());
    }
    return row.optionalInstant("delivered_at")
        .<LogoutDelivery.State>map(LogoutDelivery.State.Delivered::new)
        .orElseGet(() -> new LogoutDelivery.State.GivenUp(row.instant("attempted_at")));
  }

  static int dropOld(Tx tx, TenantId tenant, Instant before) {
    return tx.sql(
            """
            delete from logout_delivery
             where tenant_id = :tenant
               and created_at < :before
            """)
        .set("tenant", tenant)
        .set("before", before)
        .change();
  }
}
