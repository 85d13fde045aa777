package candor.core.db;

import candor.errors.Errors;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings the tables to the state that this program needs: numbered SQL files, forward only. Nodes
/// that start together take turns by a lock in the database.
public final class Migrations {
  private static final int OLDEST = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String FOLDER = "/candor/migrations";

  private Migrations() {}

  /// Runs the migrations that are missing.
  ///
  /// @throws candor.errors.Problem `database_unreachable_at_start` after a time of waiting for it;
  ///     `database_too_old`; `database_newer` if a newer Candor has migrated the database;
  ///     `database_migration_failed` with what PostgreSQL said
  public static void migrate(DatabaseConfig config) {
    migrate(config, PATIENCE);
  }

  static void migrate(DatabaseConfig config, Duration patience) {
    SortedSet<String> ours = scripts();
    SortedSet<String> applied = applied(config, patience);
    // Almost every start finds nothing to do, and Flyway alone would take half of its time.
    if (applied.equals(ours)) {
      return;
    }
    for (String script : applied) {
      if (!ours.contains(script)) {
        throw Errors.databaseNewer(script);
      }
    }
    try {
      flyway(config).migrate();
    } catch (FlywayException e) {
      throw Errors.databaseMigrationFailed(String.valueOf(e.getMessage()).strip()).causedBy(e);
    }
  }

  /// The file names of the migrations that this program has.
  static SortedSet<String> scripts() {
    URL folder = Migrations.class.getResource(FOLDER);
    if (folder == null) {
      throw new IllegalStateException("the migrations are not in this build");
    }
    try {
      URI uri = folder.toURI();
      if (!uri.getScheme().equals("jar")) {
        return names(Path.of(uri));
      }
      try (var jar = FileSystems.newFileSystem(uri, Map.of())) {
        return names(jar.getPath(FOLDER));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the migrations cannot be listed", e);
    }
  }

  private static SortedSet<String> names(Path folder) throws IOException {
    var names = new TreeSet<String>();
    try (var files = Files.list(folder)) {
      files.map(file -> file.getFileName().toString()).forEach(names::add);
    }
    return names;
  }

  /// The file names of the migrations that the database has had.
  private static SortedSet<String> applied(DatabaseConfig config, Duration patience) {
    try (Connection connection = connect(config, patience);
        var statement = connection.createStatement()) {
      var server = connection.getMetaData();
      checkVersion(server.getDatabaseMajorVersion(), server.getDatabaseProductVersion());
      try (ResultSet table = statement.executeQuery("select to_regclass('migration') is null")) {
        if (table.next() && table.getBoolean(1)) {
          return new TreeSet<>();
        }
      }
      var scripts = new TreeSet<String>();
      try (ResultSet found = statement.executeQuery("select script from migration where success")) {
        while (found.next()) {
          scripts.add(found.getString(1));
        }
      }
      return scripts;
    } catch (SQLException e) {
      throw new SqlFailure(e).problem();
    }
  }

  /// A connection, once the server is there: it may be starting beside us.
  private static Connection connect(DatabaseConfig config, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return Connections.direct(config);
      } catch (SQLException e) {
        var failure = new SqlFailure(e);
        // A wrong password will not become right by waiting.
        if (!failure.away() || System.nanoTime() > end) {
          throw Errors.databaseUnreachableAtStart(config.url(), failure.words()).causedBy(e);
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(250));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void checkVersion(int major, String version) {
    if (major < OLDEST) {
      throw Errors.databaseTooOld(version, Integer.toString(OLDEST));
    }
  }

  private static Flyway flyway(DatabaseConfig config) {
    return new Flyway(
        new FluentConfiguration()
            .dataSource(Connections.source(config))
            .locations("classpath:candor/migrations")
            .table("migration")
            .validateMigrationNaming(true)
            .cleanDisabled(true));
  }
}
