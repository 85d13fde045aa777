/// OpenID Connect, beside what the OAuth endpoints do for it: what a client may read about whoever
/// signed in.
@NullMarked
package candor.server.oidc;

import org.jspecify.annotations.NullMarked;
