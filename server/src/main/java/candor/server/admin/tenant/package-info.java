/// Operations on the settings of the tenant.
///
/// What each setting does is left to whoever obeys it.
@NullMarked
package candor.server.admin.tenant;

import org.jspecify.annotations.NullMarked;
