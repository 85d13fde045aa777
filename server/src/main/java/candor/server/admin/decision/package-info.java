/// The operations on the records of decisions: finding them and reading what was compared. How they
/// are made and kept is left to `candor.core.access`.
@NullMarked
package candor.server.admin.decision;

import org.jspecify.annotations.NullMarked;
