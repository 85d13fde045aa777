/// The error catalog from outside: that the build refuses what it says it refuses, that every page
/// provokes its error, and that each endpoint's list of errors is what its code can raise. The
/// server that the proofs are sent to is left to the fixture.
@NullMarked
package candor.proof.catalog;

import org.jspecify.annotations.NullMarked;
