package candor.core.db;

import candor.core.secret.SecretHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// A fresh, migrated database for a test class, on a PostgreSQL that the whole JVM shares.
///
/// ```java
/// private static final TestDatabase DATABASE = TestDatabase.fresh();
///
/// @AfterAll
/// static void close() {
///   DATABASE.close();
/// }
/// ```
///
/// The server's folder stays under `target` from run to run. The migrated template is made once per
/// set of migrations, and a fresh database is a copy of it, which takes some 30 ms.
public final class TestDatabase implements AutoCloseable {
  private static final AtomicLong NUMBER = new AtomicLong();
  private static final int CONNECTIONS = 8;

  private final String name;
  private final DatabaseConfig config;
  private final Database database;

  private TestDatabase(String name, DatabaseConfig config) {
    this.name = name;
    this.config = config;
    this.database = Database.open(config);
  }

  /// A fresh database with every migration.
  public static TestDatabase fresh() {
    String name = "test_" + NUMBER.incrementAndGet();
    Server.SHARED.create(name, Server.SHARED.template);
    DatabaseConfig usual = Server.SHARED.postgres.config(name);
    return new TestDatabase(
        name,
        new DatabaseConfig(
            usual.url(),
            usual.user(),
            usual.password(),
            usual.driver(),
            CONNECTIONS,
            usual.listening()));
  }

  /// An empty database without migrations; the caller opens it.
  public static DatabaseConfig empty() {
    String name = "test_" + NUMBER.incrementAndGet();
    Server.SHARED.create(name, "template1");
    return Server.SHARED.postgres.config(name);
  }

  /// Where the programs of PostgreSQL are unpacked for all tests.
  static Path programs() {
    return Server.root().resolve("target").resolve("programs");
  }

  /// The opened database.
  public Database database() {
    return database;
  }

  /// How it is reached, for a second node on it.
  public DatabaseConfig config() {
    return config;
  }

  /// How the owner of everything reaches it, for tests of what Candor's role must not do.
  public DatabaseConfig superuser() {
    return Server.SHARED.postgres.superuser(name);
  }

  @Override
  public void close() {
    database.close();
    Server.SHARED.drop(name);
  }

  private static final class Server {
    static final Server SHARED = new Server();

    final EmbeddedPostgres postgres;
    final String template;

    private Server() {
      Path target = root().resolve("target");
      DataFolder folder = folder(target);
      this.postgres =
          EmbeddedPostgres.start(
              folder.path().resolve("postgres"), target.resolve("programs"), false);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    postgres.close();
                    folder.close();
                  }));
      databases().stream().filter(name -> name.startsWith("test_")).forEach(this::drop);
      this.template = template();
    }

    /// The first folder that no other JVM uses: builds may run side by side.
    private static DataFolder folder(Path target) {
      for (int i = 1; i < 10; i++) {
        try {
          return DataFolder.open(target.resolve("test-database-" + i));
        } catch (RuntimeException e) {
          // In use.
        }
      }
      throw new IllegalStateException("no free folder under " + target);
    }

    private static Path root() {
      Path folder = Path.of("").toAbsolutePath();
      while (!Files.isDirectory(folder.resolve(".mvn"))) {
        folder = folder.getParent();
      }
      return folder;
    }

    private String template() {
      String name = "template_" + digest();
      if (!databases().contains(name)) {
        create("migrating", "template1");
        Migrations.migrate(postgres.config("migrating"));
        execute("alter database migrating rename to " + name);
      }
      return name;
    }

    private static String digest() {
      try {
        URI folder = Server.class.getResource("/candor/migrations").toURI();
        if (folder.getScheme().equals("file")) {
          return digest(Path.of(folder));
        }
        try (var jar = FileSystems.newFileSystem(folder, Map.of())) {
          return digest(jar.getPath("/candor/migrations"));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }

    private static String digest(Path folder) throws IOException {
      try (var files = Files.list(folder)) {
        var all = new StringBuilder();
        for (Path file : files.sorted().toList()) {
          all.append(file.getFileName()).append(Files.readString(file));
        }
        return HexFormat.of().formatHex(SecretHash.sha256(all.toString()), 0, 8);
      }
    }

    void create(String name, String template) {
      drop(name);
      execute(
          "create database " + name + " template " + template + " owner candor strategy file_copy");
    }

    void drop(String name) {
      execute("drop database if exists " + name + " with (force)");
    }

    private List<String> databases() {
      try (Connection connection = Connections.direct(postgres.superuser("postgres"));
          var statement = connection.createStatement();
          ResultSet found = statement.executeQuery("select datname from pg_database")) {
        var names = new ArrayList<String>();
        while (found.next()) {
          names.add(found.getString(1));
        }
        return names;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private void execute(String sql) {
      try (Connection connection = Connections.direct(postgres.superuser("postgres"));
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }
  }
}
