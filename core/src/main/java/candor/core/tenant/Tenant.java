package candor.core.tenant;

import candor.core.db.TenantId;
import java.util.List;

/// A tenant: the wall around keys, users, clients and everything else.
///
/// @param hosts its own host names beside the one that its id makes under the base domain
public record Tenant(
    TenantId id, String displayName, Status status, List<String> hosts, TenantSettings settings) {
  /// Whether it is served.
  public enum Status {
    ACTIVE,
    SUSPENDED
  }

  public Tenant {
    hosts = List.copyOf(hosts);
  }
}
