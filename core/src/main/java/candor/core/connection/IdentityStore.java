package candor.core.connection;

import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.user.Pool;
import candor.core.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The table `identity`.
final class IdentityStore {
  private IdentityStore() {}

  static Optional<UserId> find(
      Tx tx, TenantId tenant, ConnectionId connection, Pool pool, String subject) {
    return tx.sql(
            """
            select person_id
              from identity
             where tenant_id = :tenant
               and connection_id = :connection
               and organization_id = :pool
               and subject = :subject
            """)
        .set("tenant", tenant)
        .set("connection", connection)
        .set("pool", pool.organization())
        .set("subject", subject)
        .one(row -> new UserId(row.text("person_id")));
  }

  /// Whether anybody is connected.
  static boolean any(Tx tx, TenantId tenant, ConnectionId connection) {
    return tx.sql(
            """
            select 1 as one
              from identity
             where tenant_id = :tenant
               and connection_id = :connection
             limit 1
            """)
        .set("tenant", tenant)
        .set("connection", connection)
        .one(row -> row.number("one"))
        .isPresent();
  }

  /// Adds one; answers false if it is somebody's.
  static boolean add(
      Tx tx,
      TenantId tenant,
      ConnectionId connection,
      Pool pool,
      String subject,
      UserId user,
      Instant now) {
    return tx.sql(
                """
                insert into identity (tenant_id, connection_id, organization_id, subject, person_id,
                                      linked_at, used_at)
                     values (:tenant, :connection, :pool, :subject, :user,
                             :now, :now)
                on conflict do nothing
                """)
            .set("tenant", tenant)
            .set("connection", connection)
            .set("pool", pool.organization())
            .set("subject", subject)
            .set("user", user)
            .set("now", now)
            .change()
        == 1;
  }

  static int used(
      Tx tx, TenantId tenant, ConnectionId connection, Pool pool, String subject, Instant now) {
    return tx.sql(
            """
            update identity
               set used_at = :now
             where tenant_id = :tenant
               and connection_id = :connection
               and organization_id = :pool
               and subject = :subject
            """)
        .set("tenant", tenant)
        .set("connection", connection)
        .set("pool", pool.organization())
        .set("subject", subject)
        .set("now", now)
        .change();
  }

  /// Those of somebody, the oldest first.
  static List<Linked> of(Tx tx, TenantId tenant, UserId user) {
    return tx.sql(
            """
            select connection_id, linked_at, used_at
              from identity
             where tenant_id = :tenant
               and person_id = :user
             order by linked_at, connection_id
            """)
        .set("tenant", tenant)
        .set("user", user)
        .all(
            row ->
                new Linked(
                    new ConnectionId(row.text("connection_id")),
                    row.instant("linked_at"),
                    row.instant("used_at")));
  }

  static int remove(Tx tx, TenantId tenant, ConnectionId connection, UserId user) {
    return tx.sql(
            """
            delete from identity
             where tenant_id = :tenant
               and connection_id = :connection
               and person_id = :user
            """)
        .set("tenant", tenant)
        .set("connection", connection)
        .set("user", user)
        .change();
  }
}
