/// Providers at which people sign in, by the registrations that tenants and organizations have
/// there; the way to them and back; and who people are there. What a browser is shown on the way is
/// left to the server.
@NullMarked
package candor.core.connection;

import org.jspecify.annotations.NullMarked;
