package candor.core.db;

import java.nio.file.Path;
import java.util.Map;

/// How PostgreSQL is reached.
///
/// @param url `jdbc:postgresql://host:port/database`
/// @param driver further properties of the driver, by its own names
/// @param connections how many connections one node opens at most
/// @param listening whether changes of other nodes are heard by LISTEN; without it they are found
///     by polling alone, as behind a pooler that hands out connections per transaction
public record DatabaseConfig(
    String url,
    String user,
    String password,
    Map<String, String> driver,
    int connections,
    boolean listening) {
  private static final int CONNECTIONS = 16;

  public DatabaseConfig {
    driver = Map.copyOf(driver);
  }

  /// A server that is reached by TCP.
  public static DatabaseConfig server(String url, String user, String password) {
    return new DatabaseConfig(url, user, password, Map.of(), CONNECTIONS, true);
  }

  /// A server on this machine that is reached by its Unix socket: a quarter cheaper than TCP for
  /// the server, and nothing but the folder's permissions decides who gets in.
  public static DatabaseConfig socket(Path socket, String user, String database) {
    var driver =
        Map.of(
            "socketFactory",
            UnixSocketFactory.class.getName(),
            "socketFactoryArg",
            socket.toString(),
            "sslmode",
            "disable",
            "gssEncMode",
            "disable");
    return new DatabaseConfig(
        "jdbc:postgresql://localhost/" + database, user, "", driver, CONNECTIONS, true);
  }

  /// A password does not print.
  @Override
  public String toString() {
    return "DatabaseConfig[" + url + ", " + user + "]";
  }
}
