/// The sideband API, by which gateways ask about calls. It reads the question, proves the gateway
/// and writes the answer; what is decided is left to `candor.core.access`, and the form of messages
/// to `candor.protocol.sideband`.
@NullMarked
package candor.server.access;

import org.jspecify.annotations.NullMarked;
