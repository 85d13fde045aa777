package candor.core.db;

import candor.errors.Id;
import java.sql.Connection;
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

/// One statement of a transaction: its parameters are set by name, then one of three verbs runs it.
/// A parameter that was not set and one that the text does not have are both refused, since either
/// means that text and code have drifted apart.
public final class Statement {
  private final Connection connection;
  private final SqlText text;
  private final Map<String, Object> values = new HashMap<>();

  Statement(Connection connection, SqlText text) {
    this.connection = connection;
    this.text = text;
  }

  /// Sets a parameter.
  ///
  /// @param value text, an [Id], a whole number, a boolean, an [Instant], a [Duration] (kept in
  /// seconds), bytes, a [Json], a list of one of these (an array), or an [Optional] of one of these
  /// (empty is null)
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
    List<T> rows = all(read);
    if (rows.size() > 1) {
      throw new IllegalStateException(rows.size() + " rows, at most one expected: " + text.jdbc());
    }
    return rows.stream().findFirst();
  }

  /// Runs the statement and reads every row.
  public <T> List<T> all(Function<Row, T> read) {
    try (PreparedStatement prepared = prepare();
        ResultSet found = prepared.executeQuery()) {
      var rows = new ArrayList<T>();
      var row = new Row(found);
      while (found.next()) {
        rows.add(read.apply(row));
      }
      return rows;
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /// Runs the statement and answers how many rows it changed.
  public int change() {
    try (PreparedStatement prepared = prepare()) {
      return prepared.executeUpdate();
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private PreparedStatement prepare() throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(text.jdbc());
    try {
      for (int i = 0; i < text.names().size(); i++) {
        String name = text.names().get(i);
        Object value = values.get(name);
        if (value == null) {
          throw new IllegalStateException("parameter :" + name + " is not set in " + text.jdbc());
        }
        bind(prepared, i + 1, value);
      }
      return prepared;
    } catch (SQLException | RuntimeException e) {
      prepared.close();
      throw e;
    }
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
    prepared.setArray(place, connection.createArrayOf(type, elements));
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
