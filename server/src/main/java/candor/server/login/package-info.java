/// Pages on which people prove who they are and say what clients may do: signing in, consenting,
/// and
/// setting up a server that nobody owns yet. What a request needs next is left to
/// [candor.server.oauth.Authorization].
@NullMarked
package candor.server.login;

import org.jspecify.annotations.NullMarked;
