/// Gateways and what they are answered: credentials, the decision on a call, the sealed state
/// between the two legs, and the records of decisions. Which API services there are is left to
/// `candor.core.apiservice`, what a rule means to `candor.policy`, tokens to `candor.core.token`,
/// and the wire to the server.
@NullMarked
package candor.core.access;

import org.jspecify.annotations.NullMarked;
