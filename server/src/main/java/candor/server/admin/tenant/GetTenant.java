package candor.server.admin.tenant;

import candor.core.tenant.Tenants;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// The settings of the tenant.
record GetTenant(Tenants tenants) implements Operation<Nothing, TenantBody> {
  @Override
  public Spec<Nothing, TenantBody> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/tenant",
        "tenant:read",
        200,
        "Get the settings of the tenant",
        Nothing.class,
        TenantBody.class);
  }

  @Override
  public TenantBody handle(Caller caller, Nothing question) {
    return TenantBody.of(caller.tenant(), tenants.settings(caller.tenant()));
  }
}
