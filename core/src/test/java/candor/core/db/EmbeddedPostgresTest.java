package candor.core.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import candor.errors.ErrorCode;
import candor.errors.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class EmbeddedPostgresTest {
  @TempDir Path temporary;

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(temporary.resolve("postgres"), TestDatabase.programs(), false);
  }

  private long pid() throws IOException {
    List<String> lines = Files.readAllLines(temporary.resolve("postgres/data/postmaster.pid"));
    return Long.parseLong(lines.getFirst().strip());
  }

  @Test
  void whatWasWrittenIsThereAfterARestart() throws Exception {
    try (var postgres = start()) {
      run(postgres.config(), "create table kept (n int)", "insert into kept values (7)");
    }
    assertThat(temporary.resolve("postgres/data/postmaster.pid")).doesNotExist();
    try (var postgres = start()) {
      run(postgres.config(), "insert into kept values (8)");
    }
  }

  @Test
  void theOneThatOutlivedItsServerIsTakenOver() throws Exception {
    // Not closed, as after a kill -9 of the server's process.
    var _ = start();
    long orphan = pid();
    try (var postgres = start()) {
      assertThat(pid()).isEqualTo(orphan);
      run(postgres.config(), "select 1");
    }
    assertThat(ProcessHandle.of(orphan).filter(EmbeddedPostgresTest::lives)).isEmpty();
  }

  @Test
  void aKilledPostgresRecoversAndNothingCommittedIsLost() throws Exception {
    Path folder = temporary.resolve("postgres");
    var killed = EmbeddedPostgres.start(folder, TestDatabase.programs(), true);
    run(killed.config(), "create table kept (n int)", "insert into kept values (7)");
    ProcessHandle.of(pid()).orElseThrow().destroyForcibly();
    try (var postgres = EmbeddedPostgres.start(folder, TestDatabase.programs(), true)) {
      run(postgres.config(), "insert into kept values (8)");
    }
  }

  @Test
  void aPidThatIsSomebodyElsesByNowIsNotTakenForOurs() throws Exception {
    start().close();
    Files.writeString(
        temporary.resolve("postgres/data/postmaster.pid"),
        ProcessHandle.current().pid() + "\n/elsewhere\n1\n5432\n/elsewhere\n\n1 1\nready\n");
    try (var postgres = start()) {
      run(postgres.config(), "select 1");
    }
  }

  @Test
  void candorsRoleIsBoundByTheWall() throws Exception {
    try (var postgres = start()) {
      Migrations.migrate(postgres.config());
      run(
          postgres.config(),
          "do $$ begin if (select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb"
              + " from pg_roles where rolname = current_user) then raise 'too much'; end if;"
              + " end $$");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(temporary.resolve("postgres/socket"))))
          .isEqualTo("rwx------");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NAMESPACE", "NOBODY"})
  void rootRunsItAsSomebodyElse(Account account) throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"), "only root needs to");
    Path folder = temporary.resolve("postgres");
    var first = EmbeddedPostgres.start(account, folder, TestDatabase.programs(), false);
    run(first.config(), "select 1");
    long orphan = pid();
    // Taken over, stopped and started again by the same account.
    EmbeddedPostgres.start(account, folder, TestDatabase.programs(), false).close();
    assertThat(ends(orphan)).isTrue();
    try (var again = EmbeddedPostgres.start(account, folder, TestDatabase.programs(), false)) {
      run(again.config(), "select 1");
    }
  }

  @Test
  void aServerThatCannotStartSaysWhy() throws IOException {
    start().close();
    Files.writeString(temporary.resolve("postgres/data/postgresql.conf"), "no_such_setting = 1\n");
    assertThatThrownBy(this::start)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ErrorCode.EMBEDDED_DATABASE_FAILED);
              assertThat(problem.getMessage()).contains("no_such_setting");
            });
  }

  /// Whether a process ends. PostgreSQL removes its pid file a moment before that.
  private static boolean ends(long pid) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (ProcessHandle.of(pid).filter(EmbeddedPostgresTest::lives).isPresent()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.onSpinWait();
    }
    return true;
  }

  /// A process that was killed stays in the table until its parent asks for it; it has no command
  /// any more.
  private static boolean lives(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  private static void run(DatabaseConfig config, String... statements) throws SQLException {
    try (Connection connection = Connections.direct(config);
        var statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }
}
