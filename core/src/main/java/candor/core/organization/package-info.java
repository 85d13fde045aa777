/// Organizations: the tenant's customers, their states and tiers, who works in them as what, and
/// the one rule that nothing of an organization works while it is not active. Their services are
/// left to `service`.
@NullMarked
package candor.core.organization;

import org.jspecify.annotations.NullMarked;
