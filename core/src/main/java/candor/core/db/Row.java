package candor.core.db;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// The row under the cursor. Read by column name; a null where none may be is a mistake of ours and
/// names the column.
public final class Row {
  private final ResultSet found;

  Row(ResultSet found) {
    this.found = found;
  }

  /// A text.
  public String text(String column) {
    return present(column, optionalText(column));
  }

  /// A text, or nothing where the column is null.
  public Optional<String> optionalText(String column) {
    return read(column, ResultSet::getString);
  }

  /// A whole number.
  public long number(String column) {
    return present(column, optionalNumber(column));
  }

  /// A whole number, or nothing where the column is null.
  public Optional<Long> optionalNumber(String column) {
    return read(column, ResultSet::getLong);
  }

  /// A duration that is kept in seconds.
  public Duration seconds(String column) {
    return Duration.ofSeconds(number(column));
  }

  /// True or false.
  public boolean flag(String column) {
    return present(column, read(column, ResultSet::getBoolean));
  }

  /// A time.
  public Instant instant(String column) {
    return present(column, optionalInstant(column));
  }

  /// A time, or nothing where the column is null.
  public Optional<Instant> optionalInstant(String column) {
    return read(column, (set, name) -> set.getObject(name, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /// Bytes.
  public byte[] bytes(String column) {
    return present(column, optionalBytes(column));
  }

  /// Bytes, or nothing where the column is null.
  public Optional<byte[]> optionalBytes(String column) {
    return read(column, ResultSet::getBytes);
  }

  /// An array of texts.
  public List<String> texts(String column) {
    Array array = present(column, read(column, ResultSet::getArray));
    try {
      return List.of((String[]) array.getArray());
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /// A JSON value.
  public Json json(String column) {
    return new Json(text(column));
  }

  private interface Getter<T> {
    T read(ResultSet found, String column) throws SQLException;
  }

  private <T> Optional<T> read(String column, Getter<T> getter) {
    try {
      T value = getter.read(found, column);
      return found.wasNull() ? Optional.empty() : Optional.of(value);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private static <T> T present(String column, Optional<T> value) {
    return value.orElseThrow(() -> new IllegalStateException("column " + column + " is null"));
  }
}
