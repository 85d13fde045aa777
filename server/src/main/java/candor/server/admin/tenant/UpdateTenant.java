package candor.server.admin.tenant;

import candor.core.tenant.TenantSettings;
import candor.core.tenant.Tenants;
import candor.errors.Faults;
import candor.server.admin.Caller;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Changes settings of the tenant; what the question leaves out stays. Errors: `validation_error`.
record UpdateTenant(Tenants tenants) implements Operation<TenantQuestion, TenantBody> {
  @Override
  public Spec<TenantQuestion, TenantBody> spec() {
    return new Spec<>(
        "PATCH",
        "/api/admin/tenant",
        "tenant:write",
        200,
        "Change the settings of the tenant",
        TenantQuestion.class,
        TenantBody.class);
  }

  @Override
  public void check(Caller caller, TenantQuestion question, Faults shape) {
    question.check(tenants.settings(caller.tenant()));
  }

  @Override
  public TenantBody handle(Caller caller, TenantQuestion question) {
    question.check(tenants.settings(caller.tenant()));
    TenantSettings after =
        tenants
            .change(caller.tenant(), question::over, caller.by())
            .orElseThrow(() -> new IllegalStateException("no tenant " + caller.tenant().value()));
    return TenantBody.of(caller.tenant(), after);
  }
}
