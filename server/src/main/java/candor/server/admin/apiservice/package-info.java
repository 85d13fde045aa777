/// The operations on API services and on the operations that they have. What may be kept is left to
/// `candor.core.apiservice`, and what gateways are answered to `candor.server.access`.
@NullMarked
package candor.server.admin.apiservice;

import org.jspecify.annotations.NullMarked;
