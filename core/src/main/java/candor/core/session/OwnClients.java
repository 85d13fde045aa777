package candor.core.session;

import candor.core.client.AuthMethod;
import candor.core.client.Client;
import candor.core.client.Clients;
import candor.core.client.Registration;
import candor.core.db.TenantId;
import candor.core.organization.OrganizationId;
import candor.core.organization.Organizations;
import candor.core.tenant.Tenants;
import candor.core.user.Pool;
import candor.errors.Errors;
import candor.protocol.jose.Algorithm;
import java.util.List;

/// The clients as which people sign in who name none.
final class OwnClients {
  private final Tenants tenants;
  private final Clients clients;
  private final Organizations organizations;

  OwnClients(Tenants tenants, Clients clients, Organizations organizations) {
    this.tenants = tenants;
    this.clients = clients;
    this.organizations = organizations;
  }

  /// The one of a pool.
  ///
  /// @throws candor.errors.Problem `organization_not_found`, `client_not_found`
  Client of(TenantId tenant, Pool pool) {
    if (pool.ofTenant()) {
      return platform(tenant);
    }
    var client = organizations.existing(tenant, new OrganizationId(pool.organization())).client();
    return clients.find(tenant, client).orElseThrow(() -> Errors.clientNotFound(client));
  }

  private Client platform(TenantId tenant) {
    return clients.ensure(
        tenant,
        SignIns.PLATFORM,
        new Registration(
            "Sign-in of the tenant",
            AuthMethod.NONE,
            List.of(),
            List.of(),
            Algorithm.ES256,
            tenants.settings(tenant).accessTokenLifetime(),
            ""));
  }
}
