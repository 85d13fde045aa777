/// Providers through which people sign in, by the client ids that organizations and tenants have
/// there, and the way to them. What comes back from a provider is not looked at here.
@NullMarked
package candor.core.connection;

import org.jspecify.annotations.NullMarked;
