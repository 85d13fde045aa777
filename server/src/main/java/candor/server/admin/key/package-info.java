/// Operations on: Signing keys.
@NullMarked
package candor.server.admin.key;

import org.jspecify.annotations.NullMarked;
