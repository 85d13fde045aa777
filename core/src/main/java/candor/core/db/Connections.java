package candor.core.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// What every connection to PostgreSQL is opened with.
final class Connections {
  /// A statement that hangs must not hold a request, a lock or a connection for good.
  static final String LIMITS =
      "set statement_timeout = '10s'; set lock_timeout = '5s';"
          + " set idle_in_transaction_session_timeout = '30s'";

  private Connections() {}

  /// Properties of the driver, by its own names.
  static Map<String, String> properties() {
    return Map.of(
        "ApplicationName", "candor",
        // Statements are few and come again: prepare each on its first use.
        "prepareThreshold", "1",
        "preparedStatementCacheQueries", "1024",
        "assumeMinServerVersion", "16",
        "connectTimeout", "5",
        "socketTimeout", "30",
        "tcpKeepAlive", "true",
        // The server's detail names values of rows, which have no place in a log.
        "logServerErrorDetail", "false");
  }

  /// Where connections outside the pool come from.
  static DataSource source(DatabaseConfig config) {
    var source = new PGSimpleDataSource();
    try {
      source.setUrl(config.url());
      source.setUser(config.user());
      source.setPassword(config.password());
      for (var property : config.driver().entrySet()) {
        source.setProperty(property.getKey(), property.getValue());
      }
      return source;
    } catch (SQLException e) {
      throw new IllegalStateException("the driver refuses a property", e);
    }
  }

  /// A connection outside the pool.
  static Connection direct(DatabaseConfig config) throws SQLException {
    var properties = new Properties();
    properties.putAll(properties());
    properties.putAll(config.driver());
    properties.setProperty("user", config.user());
    properties.setProperty("password", config.password());
    return DriverManager.getConnection(config.url(), properties);
  }
}
