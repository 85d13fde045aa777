package candor.server.access;

import candor.core.access.Gateway;
import candor.core.access.Gateways;
import candor.core.audit.Actor;
import candor.core.db.TenantId;
import candor.core.tenant.Tenant;
import candor.core.tenant.Tenants;
import candor.errors.Errors;
import candor.errors.Received;
import candor.server.http.Request;
import java.net.URI;
import java.util.Optional;

/// Finds out which gateway of which tenant asks.
///
/// The path may name the tenant, as the service URLs of some products do. At a host of one tenant
/// it must be that tenant. Only the host of the default tenant, which all tenants share, lets the
/// path choose; the credential is then looked for in the tenant that was chosen.
final class Askers {
  private static final String PREFIX = "/v1/environments/";

  /// Who asks.
  ///
  /// @param issuer what the tenant is called in tokens
  record Asker(TenantId tenant, String issuer, Gateway gateway) {}

  private final Gateways gateways;
  private final Tenants tenants;
  private final GatewayBudgets budgets;

  Askers(Gateways gateways, Tenants tenants, GatewayBudgets budgets) {
    this.gateways = gateways;
    this.tenants = tenants;
    this.budgets = budgets;
  }

  /// @throws candor.errors.Problem `environment_mismatch`, `header_malformed`,
  ///     `gateway_credential_missing`, `gateway_credential_unknown`, `gateway_credential_expired`,
  ///     `rate_limit_exceeded`
  Asker of(Request request) {
    if (request.path().startsWith(PREFIX)) {
      String named = request.parameter("tenant");
      if (!named.equals(request.tenant().value())) {
        TenantId tenant = chosen(request, named);
        URI issuer = tenants.issuer(tenant, named + "." + request.base().getAuthority());
        // Before the credential is looked at: whose failure it is, is known from here on.
        request.turnTo(tenant, issuer.toString());
      }
    }
    Gateway gateway = gateways.authenticate(request.tenant(), request::credential);
    request.actor(Actor.gateway(gateway.id()));
    budgets.take(request).ifPresent(request::draw);
    return new Asker(request.tenant(), request.issuer(), gateway);
  }

  private TenantId chosen(Request request, String named) {
    boolean choice = request.tenant().equals(TenantId.DEFAULT) && TenantId.valid(named);
    Optional<Tenant> tenant = choice ? tenants.find(new TenantId(named)) : Optional.<Tenant>empty();
    return tenant
        .filter(found -> found.status() == Tenant.Status.ACTIVE)
        .map(Tenant::id)
        .orElseThrow(() -> Errors.environmentMismatch(Received.clip(named)));
  }
}
