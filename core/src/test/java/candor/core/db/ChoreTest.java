package candor.core.db;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class ChoreTest {
  private static final TestDatabase TEST = TestDatabase.fresh();
  private static final Duration OFTEN = Duration.ofMillis(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Logger log = (Logger) LoggerFactory.getLogger(Chore.class);
  private final ListAppender<ILoggingEvent> told = new ListAppender<>();

  @BeforeEach
  void listen() {
    told.start();
    log.addAppender(told);
  }

  @AfterEach
  void stopListening() {
    log.detachAppender(told);
  }

  @AfterAll
  static void close() {
    TEST.close();
  }

  private static void ask(Database database, CountDownLatch done, String sql) {
    try {
      database.acrossTenants(tx -> tx.sql(sql).all(_ -> true));
    } finally {
      done.countDown();
    }
  }

  @Test
  void itEndsWithItsDatabaseAndSaysNothing() throws Exception {
    Database database = Database.open(TEST.config());
    var done = new CountDownLatch(3);
    try (var chore =
        Chore.start("test", database, OFTEN, () -> ask(database, done, "select pg_sleep(0.01)"))) {
      assertThat(done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      database.close();
      assertThat(chore.ended(PATIENCE)).isTrue();
    }
    assertThat(told.list).isEmpty();
  }

  @Test
  void itEndsWhenItIsStoppedAndSaysNothing() throws Exception {
    var done = new CountDownLatch(3);
    Chore chore =
        Chore.start(
            "test", TEST.database(), OFTEN, () -> ask(TEST.database(), done, "select pg_sleep(9)"));
    chore.close();
    assertThat(chore.ended(PATIENCE)).isTrue();
    assertThat(told.list).isEmpty();
  }

  @Test
  void whatFailsIsToldWithItsCauseAndTriedAgain() throws Exception {
    var done = new CountDownLatch(3);
    Runnable work = () -> ask(TEST.database(), done, "select 1 from no_such_table");
    try (var _ = Chore.start("pruning of tests", TEST.database(), OFTEN, work)) {
      assertThat(done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
    ILoggingEvent first = told.list.getFirst();
    assertThat(first.getFormattedMessage())
        .isEqualTo("The pruning of tests failed and is tried again later.");
    assertThat(first.getThrowableProxy().getCause().getMessage()).contains("no_such_table");
  }
}
