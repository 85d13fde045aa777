/// The tables of the written contracts, row by row, against the running product. What a row cannot
/// say over HTTP is left to the tests of its module.
@NullMarked
package candor.proof.contract;

import org.jspecify.annotations.NullMarked;
