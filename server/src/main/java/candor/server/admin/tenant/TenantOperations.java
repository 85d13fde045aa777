package candor.server.admin.tenant;

import candor.core.tenant.Tenants;
import candor.server.admin.Operation;
import java.util.List;

/// The operations on the settings of the tenant.
public final class TenantOperations {
  private TenantOperations() {}

  public static List<Operation<?, ?>> all(Tenants tenants) {
    return List.of(
        new GetTenant(tenants),
        new UpdateTenant(tenants),
        new PutLogo(tenants),
        new DeleteLogo(tenants));
  }
}
