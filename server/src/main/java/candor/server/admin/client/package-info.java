/// Operations on: OAuth clients.
@NullMarked
package candor.server.admin.client;

import org.jspecify.annotations.NullMarked;
