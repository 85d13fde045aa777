/// Pages on which people prove who they are. So far that is one: setting up a server that nobody
/// owns yet.
@NullMarked
package candor.server.login;

import org.jspecify.annotations.NullMarked;
