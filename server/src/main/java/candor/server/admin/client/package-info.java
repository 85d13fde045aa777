/// Operations on OAuth clients: registering, changing, switching off and on, replacing secrets,
/// removing.
@NullMarked
package candor.server.admin.client;

import org.jspecify.annotations.NullMarked;
