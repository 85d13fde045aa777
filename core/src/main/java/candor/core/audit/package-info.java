/// What happened: audit rows of changes, in the transaction of the change itself ([Audit]), and
/// records of refused requests ([Failures]).
///
/// Which changes are worth an audit row is left to the packages that make them; what a failure
/// means and how it is mended stands in the error catalog.
@NullMarked
package candor.core.audit;

import org.jspecify.annotations.NullMarked;
