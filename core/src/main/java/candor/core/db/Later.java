package candor.core.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/// The answer of a statement that goes to PostgreSQL together with the next one, or once somebody
/// asks for the answer. What several statements ask costs one trip that way.
public final class Later<T> {
  private final Tx tx;
  private final Statement statement;
  private final Tx.Reading<T> reading;
  private Optional<T> answer = Optional.empty();

  Later(Tx tx, Statement statement, Tx.Reading<T> reading) {
    this.tx = tx;
    this.statement = statement;
    this.reading = reading;
  }

  Statement statement() {
    return statement;
  }

  /// @param prepared stands on what the statement answered
  void read(PreparedStatement prepared) throws SQLException {
    answer = Optional.of(reading.of(prepared));
  }

  /// The answer, now.
  public T get() {
    if (answer.isEmpty()) {
      tx.send();
    }
    return answer.orElseThrow();
  }
}
