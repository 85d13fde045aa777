/// Sign-ins that last: sessions in browsers and at clients, their refresh tokens, every way that
/// begins one, and telling clients that one has ended. Access tokens are left to `token`, passwords
/// and factors to `credential`, and who somebody is at another provider to `connection`.
@NullMarked
package candor.core.session;

import org.jspecify.annotations.NullMarked;
