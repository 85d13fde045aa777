/// A small program whose errors are known, for [candor.proof.catalog.ReachTest].
@NullMarked
package candor.proof.catalog.sample;

import org.jspecify.annotations.NullMarked;
