/// What we keep and what can be done with it. [Core] is a record of all of it and the one place
/// that builds it.
@NullMarked
package candor.core;

import org.jspecify.annotations.NullMarked;
