package candor.core.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.errors.ErrorCode;
import candor.errors.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

final class MigrationsTest {
  @Test
  void nodesThatStartTogetherTakeTurns() throws InterruptedException {
    DatabaseConfig empty = TestDatabase.empty();
    var failures = new ConcurrentLinkedQueue<RuntimeException>();
    Thread[] nodes = new Thread[3];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] =
          Thread.startVirtualThread(
              () -> {
                try {
                  Migrations.migrate(empty);
                } catch (RuntimeException e) {
                  failures.add(e);
                }
              });
    }
    for (Thread node : nodes) {
      node.join();
    }
    assertThat(failures).isEmpty();
    Database.open(empty).close();
  }

  @Test
  void aDatabaseOfANewerVersionIsRefused() throws SQLException {
    DatabaseConfig empty = TestDatabase.empty();
    Migrations.migrate(empty);
    run(
        empty,
        "insert into migration (installed_rank, version, description, type, script, checksum,"
            + " installed_by, execution_time, success) values (9999, '999', 'what', 'SQL',"
            + " 'V999__what.sql', 1, 'candor', 1, true)");
    refuses(empty, ErrorCode.DATABASE_NEWER);
  }

  @Test
  void aMigrationThatFailsIsNamed() throws SQLException {
    DatabaseConfig empty = TestDatabase.empty();
    run(empty, "create procedure wall(guarded regclass) language sql as 'select 1'");
    refuses(empty, ErrorCode.DATABASE_MIGRATION_FAILED);
  }

  @Test
  void anOldServerIsRefused() {
    assertThatThrownBy(() -> Migrations.checkVersion(15, "15.9"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ErrorCode.DATABASE_TOO_OLD);
              assertThat(problem.value("found")).contains("15.9");
            });
    Migrations.checkVersion(16, "16.0");
  }

  private static void refuses(DatabaseConfig config, ErrorCode code) {
    assertThatThrownBy(() -> Migrations.migrate(config))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  private static void run(DatabaseConfig config, String sql) throws SQLException {
    try (Connection connection = Connections.direct(config);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
