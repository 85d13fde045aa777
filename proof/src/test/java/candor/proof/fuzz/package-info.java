/// Input that nobody would send on purpose, at every route. It owns the generator and the rules
/// that every answer keeps.
@NullMarked
package candor.proof.fuzz;

import org.jspecify.annotations.NullMarked;
