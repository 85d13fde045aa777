/// Access tokens (RFC 9068): issuing, verifying and revoking them. Who may have one with which
/// scopes is decided before; signing is left to `key`.
@NullMarked
package candor.core.token;

import org.jspecify.annotations.NullMarked;
