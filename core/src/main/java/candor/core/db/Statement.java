package candor.core.db;

import candor.errors.Id;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.postgresql.util.PGobject;

/// One statement of a transaction: its parameters are set by name, then one of the verbs runs it.
/// A parameter that was not set and one that the text does not have are both refused, since either
/// means that text and code have drifted apart.
public final class Statement {
  private final Tx tx;
  private final SqlText text;
  private final Map<String, Object> values = new HashMap<>();

  Statement(Tx tx, SqlText text) {
    this.tx = tx;
    this.text = text;
  }

  SqlText text() {
    return text;
  }

  /// Sets a parameter.
  ///
  /// @param value text, an [Id], a whole number, a boolean, an [Instant], a [Duration] (kept in
  ///     seconds), bytes, a [Json], a list of one of these (an array), or an [Optional] of one of
  ///     these (empty is null)
  public Statement set(String name, Object value) {
    if (!text.names().contains(name)) {
      throw new IllegalStateException("no parameter :" + name + " in " + text.jdbc());
    }
    if (values.put(name, value) != null) {
      throw new IllegalStateException("parameter :" + name + " is set twice in " + text.jdbc());
    }
    return this;
  }

  /// Runs the statement and reads its only row, or none.
  ///
  /// @throws IllegalStateException on two rows or more
  public <T> Optional<T> one(Function<Row, T> read) {
    return tx.run(this, prepared -> only(rows(prepared, read)));
  }

  /// Runs the statement and reads every row.
  public <T> List<T> all(Function<Row, T> read) {
    return tx.run(this, prepared -> rows(prepared, read));
  }

  /// Runs the statement and answers how many rows it changed.
  public int change() {
    return tx.run(this, PreparedStatement::getUpdateCount);
  }

  /// As [#one], with whatever this transaction does next, in one trip to PostgreSQL.
  public <T> Later<Optional<T>> oneLater(Function<Row, T> read) {
    return tx.later(this, prepared -> only(rows(prepared, read)));
  }

  /// Runs the statement with whatever this transaction does next, in one trip to PostgreSQL: for
  /// changes of which nobody asks how many rows they met. If PostgreSQL refuses it, the transaction
  /// runs again with a trip for each, so that the failure is met where the statement stands.
  public void later() {
    Later<Integer> _ = tx.later(this, PreparedStatement::getUpdateCount);
  }

  private <T> Optional<T> only(List<T> rows) {
    if (rows.size() > 1) {
      throw new IllegalStateException(rows.size() + " rows, at most one expected: " + text.jdbc());
    }
    return rows.stream().findFirst();
  }

  private static <T> List<T> rows(PreparedStatement prepared, Function<Row, T> read)
      throws SQLException {
    ResultSet found = prepared.getResultSet();
    var rows = new ArrayList<T>();
    var row = new Row(found);
    while (found.next()) {
      rows.add(read.apply(row));
    }
    return rows;
  }

  /// Sets the values of the parameters.
  ///
  /// @param before how many question marks stand before those of this statement
  /// @return how many stand before those of the next one
  int bind(PreparedStatement prepared, int before) throws SQLException {
    int place = before;
    for (String name : text.names()) {
      Object value = values.get(name);
      if (value == null) {
        throw new IllegalStateException("parameter :" + name + " is not set in " + text.jdbc());
      }
      place++;
      bind(prepared, place, value);
    }
    return place;
  }

  private void bind(PreparedStatement prepared, int place, Object value) throws SQLException {
    switch (value) {
      case Optional<?> optional when optional.isEmpty() -> prepared.setNull(place, Types.NULL);
      case Optional<?> optional -> bind(prepared, place, optional.orElseThrow());
      case String string -> prepared.setString(place, string);
      case Id id -> prepared.setString(place, id.value());
      case Long number -> prepared.setLong(place, number);
      case Integer number -> prepared.setInt(place, number);
      case Boolean flag -> prepared.setBoolean(place, flag);
      case Instant instant -> prepared.setObject(place, time(instant));
      case Duration duration -> prepared.setLong(place, duration.toSeconds());
      case byte[] bytes -> prepared.setBytes(place, bytes);
      case Json json -> prepared.setObject(place, jsonb(json));
      case List<?> list -> bindArray(prepared, place, list);
      default ->
          throw new IllegalStateException("cannot send a " + value.getClass() + " to PostgreSQL");
    }
  }

  private void bindArray(PreparedStatement prepared, int place, List<?> list) throws SQLException {
    Optional<?> sample =
        list.stream()
            .map(each -> each instanceof Optional<?> optional ? optional : Optional.of(each))
            .flatMap(Optional::stream)
            .findFirst();
    if (sample.isEmpty()) {
      // Nothing tells the type, so the server takes it from the place where the value stands.
      String empty = list.isEmpty() ? "{}" : "{" + "NULL,".repeat(list.size() - 1) + "NULL}";
      prepared.setObject(place, empty, Types.OTHER);
      return;
    }
    String type = arrayType(sample.orElseThrow());
    // The driver sends arrays of these classes in binary form, and others as text.
    Object[] elements =
        switch (type) {
          case "text" -> new String[list.size()];
          case "int8" -> new Long[list.size()];
          case "bool" -> new Boolean[list.size()];
          default -> new Object[list.size()];
        };
    for (int i = 0; i < elements.length; i++) {
      Object each = list.get(i);
      if (!(each instanceof Optional<?> optional)) {
        elements[i] = element(each);
      } else if (optional.isPresent()) {
        elements[i] = element(optional.orElseThrow());
      }
    }
    prepared.setArray(place, prepared.getConnection().createArrayOf(type, elements));
  }

  private static String arrayType(Object element) {
    return switch (element) {
      case String _, Id _ -> "text";
      case Long _, Integer _, Duration _ -> "int8";
      case Boolean _ -> "bool";
      case Instant _ -> "timestamptz";
      case byte[] _ -> "bytea";
      case Json _ -> "jsonb";
      default -> throw new IllegalStateException("cannot send a list of " + element.getClass());
    };
  }

  private static Object element(Object value) {
    return switch (value) {
      case Id id -> id.value();
      case Integer number -> number.longValue();
      case Duration duration -> duration.toSeconds();
      case Instant instant -> time(instant);
      case Json json -> json.text();
      default -> value;
    };
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static PGobject jsonb(Json json) throws SQLException {
    var object = new PGobject();
    object.setType("jsonb");
    object.setValue(json.text());
    return object;
  }
}
