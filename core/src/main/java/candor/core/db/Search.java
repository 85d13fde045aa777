package candor.core.db;

import candor.errors.Errors;
import candor.errors.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The one place where a statement is put together at run time: a list that can be narrowed,
/// ordered and paged. The columns and the orders are fixed by the store; only whole conditions that
/// the store wrote are added, and every value is a parameter.
///
/// Pages follow each other by the key of the last row (a cursor), not by counting rows: a list that
/// changes meanwhile neither repeats a row nor skips one, and the last page costs what the first
/// does.
///
/// ```java
/// return new Search("select id, email, created_at from person where tenant_id = :tenant")
///     .set("tenant", tenant)
///     .where(text, "email like '%' || :text || '%'", "text")
///     .order(NEWEST, "id")
///     .page(tx, cursor, limit, PersonStore::read);
/// ```
public final class Search {
  /// What a key is compared as.
  public enum Kind {
    TEXT,
    NUMBER,
    INSTANT
  }

  /// An order of a list; rows with the same key follow their id.
  ///
  /// @param name how a cursor names it
  /// @param column a column of the list that is never null
  public record Order(String name, String column, Kind kind, boolean descending) {}

  /// The most rows of a page.
  public static final int MOST = 200;

  private final String select;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private Order order = new Order("id", "id", Kind.TEXT, false);
  private String id = "id";

  /// @param select a statement that ends in its `where`
  public Search(String select) {
    this.select = select;
  }

  /// Sets a parameter of the statement.
  public Search set(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /// Adds a condition if its value is present.
  ///
  /// @param condition uses the parameter
  public Search where(Optional<?> value, String condition, String parameter) {
    value.ifPresent(
        present -> {
          conditions.add(condition);
          values.put(parameter, present);
        });
    return this;
  }

  /// Orders the list.
  ///
  /// @param idColumn a column that is different in each row
  public Search order(Order by, String idColumn) {
    this.order = by;
    this.id = idColumn;
    return this;
  }

  /// Reads a page.
  ///
  /// @param cursor where the page before ended; empty for the first page
  /// @param limit how many rows at most; held between 1 and [#MOST]
  /// @throws candor.errors.Problem `cursor_invalid` if the cursor is not one that a page of this
  ///     list and order handed out
  public <T> Page<T> page(Tx tx, Optional<String> cursor, int limit, Function<Row, T> read) {
    int size = Math.clamp(limit, 1, MOST);
    Optional<Cursor> after = cursor.map(text -> Cursor.read(text, order));
    Statement statement = tx.sql(text(after.isPresent()));
    values.forEach(statement::set);
    after.ifPresent(
        place -> statement.set("cursor_key", place.key(order)).set("cursor_id", place.id()));
    statement.set("cursor_limit", size + 1);
    record Found<T>(T item, String key, String id) {}
    List<Found<T>> found =
        statement.all(row -> new Found<>(read.apply(row), key(row), row.text(plain(id))));
    boolean more = found.size() > size;
    List<Found<T>> kept = more ? found.subList(0, size) : found;
    String next = more ? new Cursor(kept.getLast().key(), kept.getLast().id()).write(order) : "";
    return new Page<>(kept.stream().map(Found::item).toList(), next);
  }

  private String text(boolean continued) {
    String direction = order.descending() ? "desc" : "asc";
    var text = new StringBuilder(select.stripTrailing());
    conditions.forEach(condition -> text.append("\n and (").append(condition).append(')'));
    if (continued) {
      text.append("\n and (%s, %s) ".formatted(order.column(), id))
          .append(order.descending() ? '<' : '>')
          .append(" (:cursor_key, :cursor_id)");
    }
    text.append("\n order by %s %s, %s %s".formatted(order.column(), direction, id, direction));
    return text.append("\n limit :cursor_limit").toString();
  }

  private String key(Row row) {
    String column = plain(order.column());
    return switch (order.kind()) {
      case TEXT -> row.text(column);
      case NUMBER -> Long.toString(row.number(column));
      case INSTANT -> row.instant(column).toString();
    };
  }

  /// The name of a column in the result: without the alias of its table.
  private static String plain(String column) {
    return column.substring(column.lastIndexOf('.') + 1);
  }

  /// The place after a row.
  private record Cursor(String key, String id) {
    private static final String BETWEEN = "\n";

    String write(Order order) {
      String text = order.name() + BETWEEN + id + BETWEEN + key;
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor read(String text, Order order) {
      try {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        String[] parts = plain.split(BETWEEN, 3);
        if (parts.length != 3 || !parts[0].equals(order.name())) {
          throw invalid();
        }
        var cursor = new Cursor(parts[2], parts[1]);
        cursor.key(order);
        return cursor;
      } catch (IllegalArgumentException | java.time.DateTimeException e) {
        throw invalid();
      }
    }

    Object key(Order order) {
      return switch (order.kind()) {
        case TEXT -> key;
        case NUMBER -> Long.valueOf(key);
        case INSTANT -> Instant.parse(key);
      };
    }

    private static Problem invalid() {
      return Errors.cursorInvalid();
    }
  }
}
