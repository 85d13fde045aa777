/// Sign-ins that last: sessions, their refresh tokens, and the sign-in with a password that begins
/// one. Access tokens are left to `token`, passwords to `credential`.
@NullMarked
package candor.core.session;

import org.jspecify.annotations.NullMarked;
