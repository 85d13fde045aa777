/// Whole flows through the public port, some of them by clients that nobody here wrote.
@NullMarked
package candor.proof.flow;

import org.jspecify.annotations.NullMarked;
