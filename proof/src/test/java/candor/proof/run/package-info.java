/// The product as a process: how it starts, stops, dies and comes back, and what its commands say.
/// What a running server answers is left to the other packages.
@NullMarked
package candor.proof.run;

import org.jspecify.annotations.NullMarked;
