/// Operations on the keys that sign tokens: listing and replacing them.
@NullMarked
package candor.server.admin.key;

import org.jspecify.annotations.NullMarked;
