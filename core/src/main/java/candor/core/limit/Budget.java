package candor.core.limit;

import candor.core.db.TenantId;
import candor.core.tenant.TenantSettings.RateLimit;

/// One window of requests that somebody may send.
///
/// @param who the address, the client, the fingerprint of the key; no secret
public record Budget(TenantId tenant, String rateClass, Layer layer, String who, RateLimit limit) {
  /// Its name in the `RateLimit` header: class, layer and the window in seconds.
  public String policy() {
    return rateClass + "-" + layer.word() + "-" + limit.window().toSeconds();
  }

  /// Its name among the budgets of all nodes.
  String key() {
    return "candor:limit:" + tenant.value() + ":" + policy() + ":" + limit.requests() + ":" + who;
  }
}
