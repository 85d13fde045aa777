package candor.core.session;

import candor.core.client.Client;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.organization.Organization;
import candor.core.organization.OrganizationId;
import candor.core.organization.Organizations;
import candor.core.service.ServiceUsers;
import candor.core.service.Services;
import candor.core.user.Pool;
import candor.core.user.User;
import candor.core.user.UserId;
import candor.core.user.Users;
import candor.protocol.oauth.Acr;
import java.util.Optional;
import java.util.function.Predicate;

/// Who may use a client: one of the tenant's own for a client of the tenant; one of the
/// organization's own, or a member of it, for a client of an organization.
final class Admission {
  private final Organizations organizations;
  private final Services services;
  private final ServiceUsers serviceUsers;
  private final Users users;

  Admission(
      Organizations organizations, Services services, ServiceUsers serviceUsers, Users users) {
    this.organizations = organizations;
    this.services = services;
    this.serviceUsers = serviceUsers;
    this.users = users;
  }

  /// Whether somebody may use a client.
  ///
  /// @throws candor.errors.Problem `organization_not_active`
  boolean admits(TenantId tenant, Client client, UserId user) {
    Optional<Organization> organization = organization(tenant, client);
    return users
        .known(tenant, user)
        .filter(
            found ->
                belongs(
                    organization,
                    found,
                    each -> organizations.role(tenant, each, user).isPresent()))
        .isPresent();
  }

  /// How sure a sign-in to a client is at least: as it demands itself, and the organization that it
  /// belongs to.
  Acr least(TenantId tenant, Client client) {
    return services
        .organization(tenant, client.id())
        .map(Organization::requiredAcr)
        .orElse(Acr.ONE_FACTOR)
        .or(client.signIn().requiredAcr());
  }

  private Optional<Organization> organization(TenantId tenant, Client client) {
    return services.organization(tenant, client.id()).map(Organization::active);
  }

  private static boolean belongs(
      Optional<Organization> organization, User user, Predicate<OrganizationId> member) {
    return organization.isEmpty()
        ? user.pool().equals(Pool.TENANT)
        : user.pool().equals(Pool.of(organization.get().id()))
            || member.test(organization.get().id());
  }

  /// Lets the service of a client see somebody who signs in there, if they may: the client is what
  /// a form names, and the form may be anybody's. Answers whether they may.
  ///
  /// @throws candor.errors.Problem `organization_not_active`
  boolean link(Tx tx, TenantId tenant, Client client, UserId user) {
    Optional<Organization> organization = organization(tenant, client);
    boolean admitted =
        users
            .find(tx, tenant, user)
            .filter(
                found ->
                    belongs(
                        organization,
                        found,
                        each -> organizations.role(tx, tenant, each, user).isPresent()))
            .isPresent();
    if (admitted) {
      services
          .of(tenant, client.id())
          .ifPresent(service -> serviceUsers.link(tx, tenant, service.id(), user));
    }
    return admitted;
  }

  /// Whether a client is the tenant's own, and no organization's.
  boolean ofTenant(TenantId tenant, Client client) {
    return services.organization(tenant, client.id()).isEmpty();
  }
}
