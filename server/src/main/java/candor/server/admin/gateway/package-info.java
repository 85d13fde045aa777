/// The operations on gateways and on their credentials, whose secrets are shown once. What counts
/// is left to `candor.core.access`.
@NullMarked
package candor.server.admin.gateway;

import org.jspecify.annotations.NullMarked;
