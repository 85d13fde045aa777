/// Passwords: what they must be like, hashing and checking them, and the pause after wrong ones.
/// Second factors: authenticator apps, passkeys, backup codes.
/// Who the user is and what a sign-in leads to are left to others.
@NullMarked
package candor.core.credential;

import org.jspecify.annotations.NullMarked;
