/// What people let clients do in their name, and the types in which clients say it more closely
/// than by scopes. Whether somebody has to be asked is decided by whoever answers an authorization
/// request.
@NullMarked
package candor.core.consent;

import org.jspecify.annotations.NullMarked;
