package candor.core.db;

import java.sql.SQLException;

/// A failure of PostgreSQL on its way to [Database], which retries the transaction or names the
/// failure as a problem of the catalog. It never leaves this package.
final class SqlFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final SQLException failure;

  SqlFailure(SQLException failure) {
    super(null, failure, false, false);
    this.failure = failure;
  }

  /// Whether the same work can succeed at once: PostgreSQL chose this transaction to give way to
  /// another (SQLSTATE 40001, 40P01).
  boolean worthRetrying() {
    String state = String.valueOf(failure.getSQLState());
    return state.equals("40001") || state.equals("40P01");
  }

  /// The failure as those outside may hear of it.
  RuntimeException problem() {
    return new IllegalStateException(failure);
  }
}
