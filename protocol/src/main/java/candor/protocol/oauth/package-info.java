/// OAuth messages as values (RFC 6749 and its family): how a client proves who it is, scopes, what
/// an access token says.
@NullMarked
package candor.protocol.oauth;

import org.jspecify.annotations.NullMarked;
