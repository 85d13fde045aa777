package candor.server.admin.tenant;

import candor.core.tenant.Tenants;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Takes the picture of the tenant away, if it has one.
record DeleteLogo(Tenants tenants) implements Operation<Nothing, Nothing> {
  @Override
  public Spec<Nothing, Nothing> spec() {
    return new Spec<>(
        "DELETE",
        "/api/admin/tenant/logo",
        "tenant:write",
        204,
        "Take the picture of the tenant away",
        Nothing.class,
        Nothing.class);
  }

  @Override
  public Nothing handle(Caller caller, Nothing question) {
    tenants.removeLogo(caller.tenant(), caller.by());
    return new Nothing();
  }
}
