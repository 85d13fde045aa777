package candor.core.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class GroupWriterTest {
  private static final TestDatabase TEST = TestDatabase.fresh();
  private static final Database DATABASE = TEST.database();

  @BeforeAll
  static void table() {
    DATABASE.acrossTenants(
        tx -> tx.sql("create table line (test text, n bigint check (n <> 13))").change());
  }

  @AfterAll
  static void close() {
    TEST.close();
  }

  private static GroupWriter<Long> writer(String test, AtomicInteger groups) {
    return new GroupWriter<>(
        "lines",
        DATABASE,
        1000,
        (tx, rows) -> {
          groups.incrementAndGet();
          tx.sql("insert into line (test, n) select :test, unnest(:rows)")
              .set("test", test)
              .set("rows", rows)
              .change();
        });
  }

  private static List<Long> written(String test) {
    return DATABASE.acrossTenants(
        tx ->
            tx.sql("select n from line where test = :test order by n")
                .set("test", test)
                .all(row -> row.number("n")));
  }

  @Test
  void afterAFlushAllThatWasOfferedIsThereAndInFewGroups() throws InterruptedException {
    var groups = new AtomicInteger();
    try (var writer = writer("flush", groups)) {
      var threads = new ArrayList<Thread>();
      for (int i = 0; i < 10; i++) {
        threads.add(
            Thread.startVirtualThread(
                () -> IntStream.range(100, 150).forEach(n -> writer.offer((long) n))));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(writer.flush()).isTrue();
      assertThat(written("flush")).hasSize(500);
      assertThat(groups.get()).isLessThan(250);
      assertThat(writer.dropped()).isZero();
    }
  }

  @Test
  void aRowThatIsRefusedLosesItselfAlone() {
    try (var writer = writer("poison", new AtomicInteger())) {
      for (long n = 1; n <= 20; n++) {
        writer.offer(n);
      }
      assertThat(writer.flush()).isTrue();
      assertThat(written("poison")).hasSize(19).doesNotContain(13L);
      assertThat(writer.dropped()).isEqualTo(1);
    }
  }

  @Test
  void whatDoesNotFitIsDroppedAndCounted() {
    var open = new CountDownLatch(1);
    try (var writer =
        new GroupWriter<Long>(
            "blocked",
            DATABASE,
            10,
            (_, _) -> {
              try {
                open.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            })) {
      int taken = 0;
      for (long n = 0; n < 1000; n++) {
        taken += writer.offer(n) ? 1 : 0;
      }
      // The queue, and what the writer has in hand.
      assertThat(taken).isBetween(10, 30);
      assertThat(writer.dropped()).isEqualTo(1000 - taken);
      open.countDown();
      assertThat(writer.flush()).isTrue();
    }
  }

  @Test
  void closingWritesWhatWaits() {
    var writer = writer("close", new AtomicInteger());
    for (long n = 100; n < 200; n++) {
      writer.offer(n);
    }
    writer.close();
    assertThat(written("close")).hasSize(100);
    assertThat(writer.offer(1L)).isFalse();
  }

  @Test
  void closingInTheMiddleOfAWriteLosesNothing() throws InterruptedException {
    var writing = new CountDownLatch(1);
    var writer =
        new GroupWriter<Long>(
            "lines",
            DATABASE,
            1000,
            (tx, rows) -> {
              writing.countDown();
              tx.sql("select pg_sleep(0.2)").all(row -> row);
              tx.sql("insert into line (test, n) select 'middle', unnest(:rows)")
                  .set("rows", rows)
                  .change();
            });
    writer.offer(100L);
    writing.await();
    writer.close();

    assertThat(written("middle")).containsExactly(100L);
    assertThat(writer.dropped()).isZero();
  }
}
