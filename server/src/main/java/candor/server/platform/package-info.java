/// The organization platform: signing in, the user's own page, the service API, and what platform
/// owners do. Whether something is allowed is decided by `core`; here it is asked and answered.
@NullMarked
package candor.server.platform;

import org.jspecify.annotations.NullMarked;
