/// JSON Web Signatures as values (RFC 7515, 7518, 8037): algorithms, the compact form and the
/// claims of a JWT (RFC 7519). Which key signs and which is trusted is left to others.
@NullMarked
package candor.protocol.jose;

import org.jspecify.annotations.NullMarked;
