/// The OAuth endpoints: tokens, introspection, revocation, keys and discovery. They read messages
/// and write them; what a token is and who a client is, `core` knows.
@NullMarked
package candor.server.oauth;

import org.jspecify.annotations.NullMarked;
