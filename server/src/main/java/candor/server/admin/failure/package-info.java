/// Operations on failure records: what really happened to a refused request.
@NullMarked
package candor.server.admin.failure;

import org.jspecify.annotations.NullMarked;
