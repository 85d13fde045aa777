/// The one door to PostgreSQL: transactions bound to a tenant, statements with named parameters,
/// migrations, the embedded server, snapshots in memory that follow announced changes, writers that
/// commit in groups, and chores.
///
/// What the tables mean is left to the feature packages; each keeps its statements in a `…Store`.
@NullMarked
package candor.core.db;

import org.jspecify.annotations.NullMarked;
