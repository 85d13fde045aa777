package candor.core.organization;

import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The table `member`.
final class MemberStore {
  /// A member of an organization.
  record Membership(OrganizationId organization, UserId user) {}

  private MemberStore() {}

  static int put(
      Tx tx, TenantId tenant, OrganizationId organization, UserId user, Role role, Instant now) {
    return tx.sql(
            """
            insert into member (tenant_id, organization_id, person_id, role, since)
                 values (:tenant, :organization, :user, :role, :now)
            on conflict (tenant_id, organization_id, person_id) do update
               set role = excluded.role
            """)
        .set("tenant", tenant)
        .set("organization", organization)
        .set("user", user)
        .set("role", role.word())
        .set("now", now)
        .change();
  }

  static Optional<Role> role(Tx tx, TenantId tenant, OrganizationId organization, UserId user) {
    return tx.sql(
            """
            select role
              from member
             where tenant_id = :tenant
               and organization_id = :organization
               and person_id = :user
            """)
        .set("tenant", tenant)
        .set("organization", organization)
        .set("user", user)
        .one(row -> Role.valueOf(row.text("role").toUpperCase(Locale.ROOT)));
  }

  static List<Membership> owners(Tx tx, TenantId tenant, List<OrganizationId> organizations) {
    return tx.sql(
            """
            select organization_id, person_id
              from member
             where tenant_id = :tenant
               and organization_id = any(:organizations)
               and role = 'owner'
             order by since, person_id
            """)
        .set("tenant", tenant)
        .set("organizations", organizations)
        .all(
            row ->
                new Membership(
                    new OrganizationId(row.text("organization_id")),
                    new UserId(row.text("person_id"))));
  }
}
