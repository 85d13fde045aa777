/// Tenants: who they are, which host names are theirs, their settings, and the issuer that a
/// request speaks to.
///
/// Keys, clients and users of a tenant are left to their own packages.
@NullMarked
package candor.core.tenant;

import org.jspecify.annotations.NullMarked;
