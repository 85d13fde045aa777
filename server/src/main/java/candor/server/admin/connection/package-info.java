/// The operations of the Admin API on connections to providers.
@NullMarked
package candor.server.admin.connection;

import org.jspecify.annotations.NullMarked;
