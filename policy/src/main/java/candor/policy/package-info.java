/// How access to an API is decided: which API service and operation a call belongs to, which rules
/// hold for it, and the verdict with every value that was compared. It knows no clock, network or
/// database; whether a token is genuine is settled before it is asked.
@NullMarked
package candor.policy;

import org.jspecify.annotations.NullMarked;
