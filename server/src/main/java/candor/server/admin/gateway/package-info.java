/// Operations on: gateways and their credentials.
@NullMarked
package candor.server.admin.gateway;

import org.jspecify.annotations.NullMarked;
