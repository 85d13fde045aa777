/// Setting up a tenant that nobody owns yet: a link that works once and makes the first platform
/// owner and the first client of the Admin API.
@NullMarked
package candor.core.setup;

import org.jspecify.annotations.NullMarked;
