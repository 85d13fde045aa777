package candor.core.service;

import candor.core.client.ClientId;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.organization.OrganizationId;
import candor.core.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The tables `service`, `plan` and `service_user`.
final class ServiceStore {
  private ServiceStore() {}

  static ServiceIndex index(Tx tx, TenantId tenant) {
    return new ServiceIndex(
        tx.sql(
                """
                select s.id, s.organization_id, s.slug, s.name, s.client_id, s.created_at,
                       p.id as plan_id, p.name as plan_name, p.price_cents, p.currency
                  from service s
                  join plan p on p.tenant_id = s.tenant_id and p.service_id = s.id and p.usual
                 where s.tenant_id = :tenant
                """)
            .set("tenant", tenant)
            .all(
                row ->
                    new Service(
                        new ServiceId(row.text("id")),
                        new OrganizationId(row.text("organization_id")),
                        row.text("slug"),
                        row.text("name"),
                        new ClientId(row.text("client_id")),
                        new Service.Plan(
                            row.text("plan_id"),
                            row.text("plan_name"),
                            row.number("price_cents"),
                            row.text("currency")),
                        row.instant("created_at"))));
  }

  static long count(Tx tx, TenantId tenant, OrganizationId organization) {
    return tx.sql(
            """
            select count(*) as number
              from service
             where tenant_id = :tenant
               and organization_id = :organization
            """)
        .set("tenant", tenant)
        .set("organization", organization)
        .one(row -> row.number("number"))
        .orElse(0L);
  }

  static boolean add(Tx tx, TenantId tenant, Service service) {
    return tx.sql(
                """
                insert into service (tenant_id, id, organization_id, slug, name, client_id,
                                     created_at)
                     values (:tenant, :id, :organization, :slug, :name, :client, :now)
                on conflict do nothing
                """)
            .set("tenant", tenant)
            .set("id", service.id())
            .set("organization", service.organization())
            .set("slug", service.slug())
            .set("name", service.name())
            .set("client", service.client())
            .set("now", service.createdAt())
            .change()
        == 1;
  }

  static void addPlan(Tx tx, TenantId tenant, Service service) {
    tx.sql(
            """
            insert into plan (tenant_id, id, service_id, name, price_cents, currency, usual,
                              created_at)
                 values (:tenant, :id, :service, :name, :price, :currency, true, :now)
            """)
        .set("tenant", tenant)
        .set("id", service.plan().id())
        .set("service", service.id())
        .set("name", service.plan().name())
        .set("price", service.plan().priceCents())
        .set("currency", service.plan().currency())
        .set("now", service.createdAt())
        .change();
  }

  /// Lets a service see a user; answers false if it did before.
  static boolean link(Tx tx, TenantId tenant, ServiceId service, UserId user, Instant now) {
    return tx.sql(
                """
                insert into service_user (tenant_id, service_id, person_id, since)
                     values (:tenant, :service, :user, :now)
                on conflict do nothing
                """)
            .set("tenant", tenant)
            .set("service", service)
            .set("user", user)
            .set("now", now)
            .change()
        == 1;
  }

  static Optional<UserId> linked(Tx tx, TenantId tenant, ServiceId service, UserId user) {
    return tx.sql(
            """
            select person_id
              from service_user
             where tenant_id = :tenant
               and service_id = :service
               and person_id = :user
            """)
        .set("tenant", tenant)
        .set("service", service)
        .set("user", user)
        .one(row -> new UserId(row.text("person_id")));
  }

  static List<UserId> linked(Tx tx, TenantId tenant, ServiceId service, long limit, long offset) {
    return tx.sql(
            """
            select person_id
              from service_user
             where tenant_id = :tenant
               and service_id = :service
             order by since desc, person_id desc
             limit :limit offset :offset
            """)
        .set("tenant", tenant)
        .set("service", service)
        .set("limit", limit)
        .set("offset", offset)
        .all(row -> new UserId(row.text("person_id")));
  }

  static long linkedCount(Tx tx, TenantId tenant, ServiceId service) {
    return tx.sql(
            """
            select count(*) as number
              from service_user
             where tenant_id = :tenant
               and service_id = :service
            """)
        .set("tenant", tenant)
        .set("service", service)
        .one(row -> row.number("number"))
        .orElse(0L);
  }
}
