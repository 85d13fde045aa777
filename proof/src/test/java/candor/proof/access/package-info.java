/// API access as gateways and administrators see it, over sockets.
@NullMarked
package candor.proof.access;

import org.jspecify.annotations.NullMarked;
