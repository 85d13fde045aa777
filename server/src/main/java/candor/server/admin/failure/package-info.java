/// Operations on: What really happened to refused requests.
@NullMarked
package candor.server.admin.failure;

import org.jspecify.annotations.NullMarked;
