package candor.core.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// Has PostgreSQL look at statements as our code sends them, for the laws about SQL.
public final class StatementProbe implements AutoCloseable {
  private final Connection connection;

  /// Connects with Candor's own role.
  public StatementProbe(DatabaseConfig config) {
    try {
      this.connection = Connections.direct(config);
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What PostgreSQL makes of a statement.
  ///
  /// @param parameters types by name
  /// @param columns name and type of each column of the answer
  public record Described(Map<String, String> parameters, List<String> columns) {}

  /// What a statement did.
  ///
  /// @param rows the rows of the answer, as text
  /// @param refused the SQLSTATE of the refusal; empty if there was none
  public record Outcome(List<String> rows, int changed, String refused) {}

  /// Has PostgreSQL parse a statement and resolve its tables, columns and types.
  public Described describe(String text) throws SQLException {
    SqlText cut = SqlText.cut(text);
    try (PreparedStatement prepared = connection.prepareStatement(cut.jdbc())) {
      var parameters = new LinkedHashMap<String, String>();
      var types = prepared.getParameterMetaData();
      for (int i = 0; i < cut.names().size(); i++) {
        parameters.put(cut.names().get(i), types.getParameterTypeName(i + 1));
      }
      var columns = new ArrayList<String>();
      var answer = prepared.getMetaData();
      for (int i = 1; answer != null && i <= answer.getColumnCount(); i++) {
        columns.add(answer.getColumnLabel(i) + " " + answer.getColumnTypeName(i));
      }
      return new Described(parameters, columns);
    } finally {
      connection.rollback();
    }
  }

  /// Runs a statement as a tenant and undoes it.
  ///
  /// @param values a parameter's value by its name and type
  public Outcome run(String tenant, String text, BiFunction<String, String, Object> values)
      throws SQLException {
    Described described = describe(text);
    SqlText cut = SqlText.cut(text);
    try (var binding = connection.prepareStatement("select set_config('candor.tenant', ?, true)");
        PreparedStatement prepared = connection.prepareStatement(cut.jdbc())) {
      binding.setString(1, tenant);
      binding.execute();
      for (int i = 0; i < cut.names().size(); i++) {
        String name = cut.names().get(i);
        bind(prepared, i + 1, values.apply(name, described.parameters().get(name)));
      }
      var rows = new ArrayList<String>();
      if (prepared.execute()) {
        try (ResultSet found = prepared.getResultSet()) {
          while (found.next()) {
            rows.add(row(found));
          }
        }
      }
      return new Outcome(rows, Math.max(0, prepared.getUpdateCount()), "");
    } catch (SQLException e) {
      return new Outcome(List.of(), 0, String.valueOf(e.getSQLState()));
    } finally {
      connection.rollback();
    }
  }

  private void bind(PreparedStatement prepared, int place, Object value) throws SQLException {
    switch (value) {
      case String text -> prepared.setObject(place, text, java.sql.Types.OTHER);
      case byte[] bytes -> prepared.setBytes(place, bytes);
      default -> prepared.setObject(place, value);
    }
  }

  private static String row(ResultSet found) throws SQLException {
    var columns = new ArrayList<String>();
    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
      columns.add(String.valueOf(found.getString(i)));
    }
    return String.join("|", columns);
  }

  /// Reads the first column of a query about the database itself.
  public List<String> ask(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      var rows = new ArrayList<String>();
      while (found.next()) {
        rows.add(row(found));
      }
      return rows;
    } finally {
      connection.rollback();
    }
  }

  /// Runs a statement and keeps what it did.
  public void keep(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("select set_config('candor.tenant', '*', true)");
      statement.execute(sql);
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
