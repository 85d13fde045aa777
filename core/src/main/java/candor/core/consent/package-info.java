/// What people let clients do in their name. Whether somebody has to be asked is decided by whoever
/// answers an authorization request.
@NullMarked
package candor.core.consent;

import org.jspecify.annotations.NullMarked;
