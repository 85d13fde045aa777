package candor.core.audit;

import candor.core.db.Page;
import candor.core.db.Row;
import candor.core.db.Search;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.util.List;
import java.util.Optional;

/// The table `audit_event`. It is only added to.
final class AuditStore {
  private static final Search.Order NEWEST =
      new Search.Order("newest", "id", Search.Kind.TEXT, true);

  private AuditStore() {}

  static void add(Tx tx, TenantId tenant, AuditRow row) {
    AuditEvent event = row.event();
    tx.sql(
            """
            insert into audit_event
                   (tenant_id, id, at, action, actor_kind, actor_id,
                    target_kind, target_id, request_id, details)
            values (:tenant, :id, :at, :action, :actor_kind, :actor_id,
                    :target_kind, :target_id, :request, :details)
            """)
        .set("tenant", tenant)
        .set("id", row.id())
        .set("at", row.at())
        .set("action", event.action())
        .set("actor_kind", event.by().actor().kind())
        .set("actor_id", event.by().actor().name())
        .set("target_kind", event.target().kind())
        .set("target_id", event.target().id())
        .set("request", event.by().requestId())
        .set("details", event.details())
        .later();
  }

  static List<AuditRow> ofRequest(Tx tx, TenantId tenant, String requestId) {
    return tx.sql(
            """
              select id, at, action, actor_kind, actor_id,
                     target_kind, target_id, request_id, details
                from audit_event
               where tenant_id = :tenant
                 and request_id = :request
            order by id
               limit 200
            """)
        .set("tenant", tenant)
        .set("request", requestId)
        .all(AuditStore::read);
  }

  static Page<AuditRow> ofTarget(
      Tx tx, TenantId tenant, Target target, Optional<String> cursor, int limit) {
    return new Search(
            """
            select id, at, action, actor_kind, actor_id,
                   target_kind, target_id, request_id, details
              from audit_event
             where tenant_id = :tenant
               and target_kind = :kind
               and target_id = :target
            """)
        .set("tenant", tenant)
        .set("kind", target.kind())
        .set("target", target.id())
        .order(NEWEST, "id")
        .page(tx, cursor, limit, AuditStore::read);
  }

  /// What somebody did, and what was done to them, newest first.
  static List<AuditRow> ofPerson(Tx tx, TenantId tenant, String user) {
    return tx.sql(
            """
              select id, at, action, actor_kind, actor_id,
                     target_kind, target_id, request_id, details
                from audit_event
               where tenant_id = :tenant
                 and (actor_kind = 'user' and actor_id = :user
                      or target_kind = 'user' and target_id = :user)
            order by id desc
               limit 10000
            """)
        .set("tenant", tenant)
        .set("user", user)
        .all(AuditStore::read);
  }

  private static AuditRow read(Row row) {
    return new AuditRow(
        new AuditId(row.text("id")),
        row.instant("at"),
        new AuditEvent(
            row.text("action"),
            new By(Actor.of(row.text("actor_kind"), row.text("actor_id")), row.text("request_id")),
            new Target(row.text("target_kind"), row.text("target_id")),
            row.json("details")));
  }
}
