/// API services: protected APIs with their base URLs, operations and rules, as a tenant's
/// administrators keep them, and the index in memory by which calls find theirs. How a call is
/// decided is left to `candor.core.access`, and what a rule means to `candor.policy`.
@NullMarked
package candor.core.apiservice;

import org.jspecify.annotations.NullMarked;
