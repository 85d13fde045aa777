/// What a client gets for a person's consent: codes, what comes of them, and the requests that wait
/// to be answered. The sessions and tokens that come of a code are of the packages `session` and
/// `token`.
@NullMarked
package candor.core.grant;

import org.jspecify.annotations.NullMarked;
