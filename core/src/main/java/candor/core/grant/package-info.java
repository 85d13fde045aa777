/// What clients get tokens for: authorization codes, device codes and backchannel requests, for
/// which a person said yes, with the requests that wait to be answered; tokens that clients hand
/// on; the word of issuers that they trust. The sessions and tokens that come of them are of the
/// packages `session` and `token`.
@NullMarked
package candor.core.grant;

import org.jspecify.annotations.NullMarked;
