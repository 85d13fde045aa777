/// The laws of the house, each held by a test. `ARCHITECTURE.md` names them.
@NullMarked
package candor.proof.law;

import org.jspecify.annotations.NullMarked;
