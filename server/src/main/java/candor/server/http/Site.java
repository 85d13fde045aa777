package candor.server.http;

import candor.core.db.TenantId;
import candor.core.tenant.Branding;
import java.net.URI;

/// Whom a host belongs to.
///
/// @param base where the tenant is reached, without a slash at its end
/// @param issuer the tenant's name in tokens (RFC 8414, section 2)
/// @param branding how its pages look
public record Site(TenantId tenant, URI base, String issuer, Branding branding) {
  /// With the look of this product.
  public Site(TenantId tenant, URI base, String issuer) {
    this(tenant, base, issuer, Branding.none());
  }
}
