package candor.core.db;

import candor.errors.Errors;
import candor.errors.Problem;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

/// A failure of PostgreSQL on its way to [Database], which retries the transaction or names the
/// failure as a problem of the catalog. It never leaves this package.
final class SqlFailure extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final SQLException failure;
  private final String state;

  SqlFailure(SQLException failure) {
    super(null, failure, false, false);
    this.failure = failure;
    this.state = String.valueOf(failure.getSQLState());
  }

  /// What PostgreSQL or the driver said.
  SQLException cause() {
    return failure;
  }

  /// What PostgreSQL or the driver said, to be put into a sentence of ours.
  String words() {
    String said = failure.getMessage() == null ? state : failure.getMessage().strip();
    return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
  }

  /// Whether the same work can succeed at once: PostgreSQL chose this transaction to give way to
  /// another (SQLSTATE 40001, 40P01).
  boolean worthRetrying() {
    return state.equals("40001") || state.equals("40P01");
  }

  /// Whether the server could not be reached, or is starting or stopping: classes 08 and 57P, and
  /// the pool's own failure to hand out a connection. 53 is a server without room for us.
  boolean away() {
    return failure instanceof SQLTransientConnectionException
        || state.startsWith("08")
        || state.startsWith("57P")
        || state.startsWith("53");
  }

  /// The failure as those outside may hear of it. SQLSTATE 57014 is a statement that ran into its
  /// time limit, 55P03 one that waited too long for a lock.
  Problem problem() {
    Problem problem =
        away()
            ? Errors.databaseUnavailable(RETRY_AFTER)
            : state.equals("57014") || state.equals("55P03")
                ? Errors.statementTimeout(RETRY_AFTER)
                : Errors.databaseError(state);
    return problem.causedBy(failure);
  }
}
