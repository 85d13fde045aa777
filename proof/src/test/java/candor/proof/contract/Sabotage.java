package candor.proof.contract;

import candor.core.db.DatabaseConfig;
import candor.core.db.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Does to a server's database what no server does, as its owner.
public final class Sabotage implements AutoCloseable {
  private final DatabaseConfig superuser;
  private final Connection connection;

  public Sabotage(TestDatabase database) throws SQLException {
    superuser = database.superuser();
    connection = connect(superuser);
  }

  private static Connection connect(DatabaseConfig config) throws SQLException {
    var properties = new Properties();
    properties.putAll(config.driver());
    properties.put("user", config.user());
    properties.put("password", config.password());
    return DriverManager.getConnection(config.url(), properties);
  }

  /// Runs a statement.
  public void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Takes a table, so that everybody else waits for it until this is closed.
  void hold(String table) throws SQLException {
    connection.setAutoCommit(false);
    run("lock table " + table + " in access exclusive mode");
  }

  /// Ends every connection of others and lets nobody in.
  void away() throws SQLException {
    places(0);
    run(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
            + " and pid <> pg_backend_pid()");
  }

  /// Lets them in again.
  void back() throws SQLException {
    places(-1);
  }

  private void places(int most) throws SQLException {
    run(
        "do $$ begin execute format('alter database %I connection limit "
            + most
            + "', current_database()); end $$");
  }

  @Override
  public void close() throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
    }
    connection.close();
  }
}
