/// OAuth messages as values (RFC 6749 and its family): what an `Authorization` header says, how a
/// client proves who it is, scopes. What a token says is `candor.protocol.jose`'s.
@NullMarked
package candor.protocol.oauth;

import org.jspecify.annotations.NullMarked;
