package candor.core.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.errors.ErrorCode;
import candor.errors.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// A failure of PostgreSQL leaves under its own name.
final class FailureNamesTest {
  private static final TenantId ACME = new TenantId("acme");
  private static final TestDatabase TEST = TestDatabase.fresh();

  @AfterAll
  static void close() {
    TEST.close();
  }

  @Test
  void aRefusedStatementIsADatabaseError() {
    assertThat(refusal("insert into change (tenant_id) values ('acme')").value("state"))
        .contains("23502");
    assertThat(refusal("select * from nothing").code()).isEqualTo(ErrorCode.DATABASE_ERROR);
  }

  @Test
  void aStatementThatRunsTooLongTimesOut() {
    assertThat(refusal("set local statement_timeout = '20ms'", "select pg_sleep(10)").code())
        .isEqualTo(ErrorCode.STATEMENT_TIMEOUT);
  }

  @Test
  void aDatabaseThatIsAwayIsUnavailable() {
    var nowhere = DatabaseConfig.socket(Path.of("/nowhere/.s.PGSQL.5432"), "candor", "candor");
    assertThatThrownBy(() -> Database.open(nowhere))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE);
              assertThat(problem.retryAfter()).isPresent();
            });
  }

  @Test
  void anEndedConnectionIsUnavailable() {
    assertThat(refusal("select pg_terminate_backend(pg_backend_pid())").code())
        .isEqualTo(ErrorCode.DATABASE_UNAVAILABLE);
  }

  private static Problem refusal(String... statements) {
    try {
      TEST.database()
          .in(
              ACME,
              tx -> {
                for (String statement : statements) {
                  boolean reads = statement.startsWith("select");
                  if (reads) {
                    tx.sql(statement).all(_ -> true);
                  } else {
                    tx.sql(statement).change();
                  }
                }
                return true;
              });
    } catch (Problem problem) {
      return problem;
    }
    throw new AssertionError("nothing was refused");
  }
}
