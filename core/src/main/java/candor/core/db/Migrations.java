package candor.core.db;

import candor.errors.Errors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings the tables to the state that this program needs: numbered SQL files, forward only. Nodes
/// that start together take turns by a lock in the database.
public final class Migrations {
  private Migrations() {}

  /// Runs the migrations that are missing.
  ///
  /// @throws candor.errors.Problem `database_newer` if a newer Candor has migrated the database;
  /// `database_migration_failed` with the file
  public static void migrate(DatabaseConfig config) {
    Flyway flyway = flyway(config);
    try {
      for (MigrationInfo applied : flyway.info().applied()) {
        if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
          throw Errors.databaseNewer(applied.getVersion().getVersion());
        }
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw Errors.databaseMigrationFailed(e.toString()).causedBy(e);
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
