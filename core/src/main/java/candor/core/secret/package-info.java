/// Secrets: random bytes and ids, digests of secrets that we made ourselves, and the master key
/// that seals what must be read back.
///
/// Passwords of people are left to `candor.core.credential`, signing keys to `candor.core.key`.
@NullMarked
package candor.core.secret;

import org.jspecify.annotations.NullMarked;
