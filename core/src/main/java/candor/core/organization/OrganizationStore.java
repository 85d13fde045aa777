package candor.core.organization;

import candor.core.client.ClientId;
import candor.core.db.Row;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.protocol.oauth.Acr;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The tables `organization` and `tier`.
final class OrganizationStore {
  private OrganizationStore() {}

  static OrganizationIndex index(Tx tx, TenantId tenant) {
    return new OrganizationIndex(tiers(tx, tenant), all(tx, tenant));
  }

  private static List<Tier> tiers(Tx tx, TenantId tenant) {
    return tx.sql(
            """
            select id, name, max_services, max_members
              from tier
             where tenant_id = :tenant
             order by max_services
            """)
        .set("tenant", tenant)
        .all(
            row ->
                new Tier(
                    row.text("id"),
                    row.text("name"),
                    row.number("max_services"),
                    row.number("max_members")));
  }

  private static List<Organization> all(Tx tx, TenantId tenant) {
    return tx.sql(
            """
            select o.id, o.slug, o.name, o.status, o.status_since, o.tier_id, o.required_acr,
                   o.client_id, o.created_at, o.updated_at, t.name as tier_name, t.max_services, t.max_members
              from organization o
              join tier t on t.tenant_id = o.tenant_id and t.id = o.tier_id
             where o.tenant_id = :tenant
            """)
        .set("tenant", tenant)
        .all(OrganizationStore::read);
  }

  /// One organization, holding its row until the transaction ends.
  static Optional<Organization> hold(Tx tx, TenantId tenant, OrganizationId id) {
    return tx.sql(
            """
            select o.id, o.slug, o.name, o.status, o.status_since, o.tier_id, o.required_acr,
                   o.client_id, o.created_at, o.updated_at, t.name as tier_name, t.max_services, t.max_members
              from organization o
              join tier t on t.tenant_id = o.tenant_id and t.id = o.tier_id
             where o.tenant_id = :tenant
               and o.id = :id
               for update of o
            """)
        .set("tenant", tenant)
        .set("id", id)
        .one(OrganizationStore::read);
  }

  private static Organization read(Row row) {
    return new Organization(
        new OrganizationId(row.text("id")),
        row.text("slug"),
        row.text("name"),
        OrganizationState.of(row.text("status"), row.instant("status_since")),
        new Tier(
            row.text("tier_id"),
            row.text("tier_name"),
            row.number("max_services"),
            row.number("max_members")),
        Acr.of(row.text("required_acr"))
            .orElseThrow(() -> new IllegalStateException("organization " + row.text("id"))),
        new ClientId(row.text("client_id")),
        row.instant("created_at"),
        row.instant("updated_at"));
  }

  static int addTier(Tx tx, TenantId tenant, Tier tier) {
    return tx.sql(
            """
            insert into tier (tenant_id, id, name, max_services, max_members)
                 values (:tenant, :id, :name, :services, :members)
            on conflict do nothing
            """)
        .set("tenant", tenant)
        .set("id", tier.id())
        .set("name", tier.name())
        .set("services", tier.maxServices())
        .set("members", tier.maxMembers())
        .change();
  }

  static boolean add(
      Tx tx,
      TenantId tenant,
      OrganizationId id,
      Slug slug,
      String name,
      ClientId client,
      Instant now) {
    return tx.sql(
                """
                insert into organization (tenant_id, id, slug, name, status, status_since, tier_id,
                                          client_id, created_at, updated_at)
                     values (:tenant, :id, :slug, :name, 'pending', :now, :tier,
                             :client, :now, :now)
                on conflict do nothing
                """)
            .set("tenant", tenant)
            .set("id", id)
            .set("slug", slug.value())
            .set("name", name)
            .set("tier", Tier.FREE)
            .set("client", client)
            .set("now", now)
            .change()
        == 1;
  }

  static int become(
      Tx tx, TenantId tenant, OrganizationId id, String status, String tier, Instant now) {
    return tx.sql(
            """
            update organization
               set status = :status, status_since = :now, tier_id = :tier, updated_at = :now
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .set("status", status)
        .set("tier", tier)
        .set("now", now)
        .change();
  }

  static int require(Tx tx, TenantId tenant, OrganizationId id, Acr acr, Instant now) {
    return tx.sql(
            """
            update organization
               set required_acr = :acr, updated_at = :now
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .set("acr", acr.wire())
        .set("now", now)
        .change();
  }
}
