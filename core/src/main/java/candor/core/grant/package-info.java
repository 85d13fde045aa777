/// Authorization codes: what a client gets for a person's consent, and what it becomes. The
/// sessions and tokens that come of a code are of the packages `session` and `token`.
@NullMarked
package candor.core.grant;

import org.jspecify.annotations.NullMarked;
