/// Users: the people with an account, their address, state and groups, and who of them are platform
/// owners. Passwords, sessions and memberships are left to their own packages.
@NullMarked
package candor.core.user;

import org.jspecify.annotations.NullMarked;
