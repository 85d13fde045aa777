/// The users of a tenant, for its administrators. What a user is and may become is left to
/// `core.user`.
@NullMarked
package candor.server.admin.user;

import org.jspecify.annotations.NullMarked;
