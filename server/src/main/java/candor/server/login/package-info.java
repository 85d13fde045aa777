/// Pages for people: signing in by every way there is, saying what clients and devices may do,
/// signing out, looking after their own account, and setting up a server that nobody owns yet. What
/// a request needs next is left to [candor.server.oauth.Authorization].
@NullMarked
package candor.server.login;

import org.jspecify.annotations.NullMarked;
