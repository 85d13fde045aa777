package candor.server.http;

import candor.core.db.TenantId;

/// Which web pages may read the answers of a tenant from a browser (the Fetch Standard, CORS).
@FunctionalInterface
public interface Origins {
  /// Whether pages of that origin may, on a surface.
  boolean allowed(TenantId tenant, Surface surface, String origin);

  /// No page may.
  static Origins none() {
    return (_, _, _) -> false;
  }
}
