package candor.core.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.errors.ErrorCode;
import candor.errors.Errors;
import candor.errors.Problem;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class DatabaseTest {
  private static final TenantId ACME = new TenantId("acme");
  private static final TenantId OTHER = new TenantId("other");
  private static final TestDatabase TEST = TestDatabase.fresh();
  private static final Database DATABASE = TEST.database();

  @BeforeAll
  static void table() {
    DATABASE.acrossTenants(
        tx -> {
          tx.sql(
                  """
                  create table thing (
                    tenant_id text not null, id text not null, note text, count bigint,
                    at timestamptz, body bytea, tags text[], data jsonb, flag boolean,
                    primary key (tenant_id, id))
                  """)
              .change();
          return tx.sql("call wall('thing')").change();
        });
  }

  @AfterAll
  static void close() {
    TEST.close();
  }

  @Test
  void everyKindOfValueComesBackAsItWent() {
    Instant now = Instant.parse("2026-11-21T08:09:10.123456Z");
    byte[] bytes = {1, 2, 3};
    DATABASE.in(
        ACME,
        tx ->
            tx.sql(
                    """
                    insert into thing (tenant_id, id, note, count, at, body, tags, data, flag)
                         values (:tenant, :id, :note, :count, :at, :body, :tags, :data, :flag)
                    """)
                .set("tenant", ACME)
                .set("id", "kinds")
                .set("note", Optional.empty())
                .set("count", Duration.ofMinutes(2))
                .set("at", now)
                .set("body", bytes)
                .set("tags", List.of("a", "b"))
                .set("data", new Json("{\"a\": 1}"))
                .set("flag", true)
                .change());
    record Thing(Optional<String> note, Duration count, Instant at, List<String> tags, Json data) {}
    Thing thing =
        DATABASE.in(
            ACME,
            tx ->
                tx.sql("select * from thing where tenant_id = :tenant and id = 'kinds'")
                    .set("tenant", ACME)
                    .one(
                        row -> {
                          assertThat(row.bytes("body")).isEqualTo(bytes);
                          assertThat(row.flag("flag")).isTrue();
                          return new Thing(
                              row.optionalText("note"),
                              row.seconds("count"),
                              row.instant("at"),
                              row.texts("tags"),
                              row.json("data"));
                        })
                    .orElseThrow());
    assertThat(thing)
        .isEqualTo(
            new Thing(
                Optional.empty(),
                Duration.ofMinutes(2),
                now,
                List.of("a", "b"),
                new Json("{\"a\": 1}")));
  }

  @Test
  void aMissingAndAnUnusedParameterAreRefused() {
    assertThatThrownBy(
            () -> DATABASE.in(ACME, tx -> tx.sql("select :one, :two").set("one", 1).all(_ -> 1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(":two");
    assertThatThrownBy(() -> DATABASE.in(ACME, tx -> tx.sql("select 1").set("one", 1).change()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(":one");
  }

  /// Whom row-level security takes the connection for.
  private static String bound(Tx tx) {
    return tx.sql("select current_setting('candor.tenant') as tenant")
        .one(row -> row.text("tenant"))
        .orElseThrow();
  }

  @Test
  void whateverAConnectionServedBeforeItServesItsTenant() {
    for (int i = 0; i < 8; i++) {
      assertThat(DATABASE.in(ACME, DatabaseTest::bound)).isEqualTo("acme");
      assertThat(DATABASE.statement(OTHER, DatabaseTest::bound)).isEqualTo("other");
      assertThat(DATABASE.acrossTenants(DatabaseTest::bound)).isEqualTo("*");
      assertThatThrownBy(
              () ->
                  DATABASE.in(
                      OTHER,
                      tx -> {
                        throw new IllegalStateException(bound(tx));
                      }))
          .hasMessage("other");
      assertThat(DATABASE.statement(ACME, DatabaseTest::bound)).isEqualTo("acme");
      assertThatThrownBy(() -> DATABASE.in(OTHER, tx -> tx.sql("select 1 / 0").all(_ -> 1)))
          .isInstanceOf(Problem.class);
      assertThat(DATABASE.in(OTHER, DatabaseTest::bound)).isEqualTo("other");
    }
  }

  private static void later(Tx tx, String note) {
    tx.sql("insert into thing (tenant_id, id, note) values (:tenant, :id, :note)")
        .set("tenant", ACME)
        .set("id", note)
        .set("note", note)
        .later();
  }

  private static List<String> notes(Tx tx, String like) {
    return tx.sql("select note from thing where tenant_id = :tenant and id like :like order by id")
        .set("tenant", ACME)
        .set("like", like)
        .all(row -> row.text("note"));
  }

  @Test
  void whatWaitsGoesBeforeTheNextStatementAndBeforeTheCommit() {
    List<String> seen =
        DATABASE.in(
            ACME,
            tx -> {
              later(tx, "later-1");
              later(tx, "later-2");
              List<String> found = notes(tx, "later-%");
              later(tx, "later-3");
              return found;
            });
    assertThat(seen).containsExactly("later-1", "later-2");
    List<String> kept = DATABASE.in(ACME, tx -> notes(tx, "later-%"));
    assertThat(kept).containsExactly("later-1", "later-2", "later-3");
  }

  private static Later<Optional<String>> noteLater(Tx tx, String id) {
    return tx.sql("select note from thing where tenant_id = :tenant and id = :id")
        .set("tenant", ACME)
        .set("id", id)
        .oneLater(row -> row.text("note"));
  }

  @Test
  void statementsThatGoTogetherEachHaveTheirAnswer() {
    List<Optional<String>> seen =
        DATABASE.in(
            ACME,
            tx -> {
              Later<Optional<String>> before = noteLater(tx, "together-1");
              later(tx, "together-1");
              Later<Optional<String>> after = noteLater(tx, "together-1");
              List<String> all = notes(tx, "together-%");
              Later<Optional<String>> last = noteLater(tx, "together-1");
              assertThat(all).containsExactly("together-1");
              return List.of(before.get(), after.get(), last.get());
            });
    assertThat(seen)
        .containsExactly(Optional.empty(), Optional.of("together-1"), Optional.of("together-1"));
  }

  @Test
  void statementsThatGoTogetherMakeOneTrip() throws SQLException {
    var trips = new ArrayList<String>();
    var texts = new ConcurrentHashMap<String, SqlText>();
    try (Connection connection = Connections.direct(TEST.superuser())) {
      connection.setAutoCommit(false);
      var tx = new Tx(counting(connection, trips), texts, new Changes(TEST.config(), texts), true);
      Later<Optional<String>> before = noteLater(tx, "trip");
      later(tx, "trip");
      Later<Optional<String>> after = noteLater(tx, "trip");
      assertThat(trips).isEmpty();
      assertThat(notes(tx, "trip")).containsExactly("trip");
      assertThat(before.get()).isEmpty();
      assertThat(after.get()).contains("trip");
      assertThat(trips).hasSize(1);
      later(tx, "trip-2");
      tx.commit();
      assertThat(trips).hasSize(2);
      assertThat(trips.getLast()).endsWith("commit");
    }
  }

  /// Each text that is prepared is one trip to PostgreSQL.
  private static Connection counting(Connection connection, List<String> trips) {
    return (Connection)
        Proxy.newProxyInstance(
            DatabaseTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                trips.add((String) arguments[0]);
              }
              return method.invoke(connection, arguments);
            });
  }

  @Test
  void aFailureOfWhatWaitsIsMetWhereItStandsAndNothingIsKept() {
    for (boolean last : List.of(true, false)) {
      assertThatThrownBy(
              () ->
                  DATABASE.in(
                      ACME,
                      tx -> {
                        later(tx, "twice");
                        tx.orRefuse(Errors::auditNotWritten, () -> later(tx, "twice"));
                        return last ? List.of() : notes(tx, "twice");
                      }))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.code()).isEqualTo(ErrorCode.AUDIT_NOT_WRITTEN));
      List<String> kept = DATABASE.in(ACME, tx -> notes(tx, "twice"));
      assertThat(kept).isEmpty();
    }
  }

  /// A limit that went with the first rollback would not be there for whoever needs it next.
  @Test
  void aConnectionKeepsItsLimits() {
    try (Database fresh = Database.open(TEST.config())) {
      assertThatThrownBy(
              () ->
                  fresh.in(
                      ACME,
                      _ -> {
                        throw new IllegalStateException("rolled back");
                      }))
          .isInstanceOf(IllegalStateException.class);
      String limit =
          fresh.in(
              ACME,
              tx ->
                  tx.sql("select current_setting('statement_timeout') as own")
                      .one(row -> row.text("own"))
                      .orElseThrow());
      assertThat(limit).isEqualTo("10s");
    }
  }

  @Test
  void aSecondStatementNeedsATransaction() {
    assertThatThrownBy(() -> DATABASE.statement(ACME, tx -> bound(tx) + bound(tx)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("second statement");
    assertThatThrownBy(
            () -> DATABASE.statement(ACME, _ -> DATABASE.statement(ACME, DatabaseTest::bound)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("never nest");
  }

  @Test
  void twoRowsAreNotOne() {
    assertThatThrownBy(
            () ->
                DATABASE.in(
                    ACME, tx -> tx.sql("values (1), (2)").one(row -> row.number("column1"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void transactionsNeverNest() {
    assertThatThrownBy(() -> DATABASE.in(ACME, _ -> DATABASE.in(ACME, _ -> 1)))
        .isInstanceOf(IllegalStateException.class);
    int after = DATABASE.in(ACME, _ -> 1);
    assertThat(after).isEqualTo(1);
  }

  @Test
  void theWallHoldsWithoutAnyCondition() {
    insert(ACME, "walled");
    assertThat(count(OTHER)).isZero();
    int deleted = DATABASE.in(OTHER, tx -> tx.sql("delete from thing").change());
    assertThat(deleted).isZero();
    assertThat(count(ACME)).isPositive();
    assertThatThrownBy(
            () ->
                DATABASE.in(
                    OTHER,
                    tx ->
                        tx.sql("insert into thing (tenant_id, id) values ('acme', 'smuggled')")
                            .change()))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void aThrowUndoesTheWork() {
    assertThatThrownBy(
            () ->
                DATABASE.in(
                    ACME,
                    tx -> {
                      insert(tx, ACME, "undone");
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    List<String> found =
        DATABASE.in(
            ACME, tx -> tx.sql("select id from thing where id = 'undone'").all(r -> r.text("id")));
    assertThat(found).isEmpty();
  }

  @Test
  void ofTwoThatCollideTheLoserRunsAgain() throws InterruptedException {
    insert(ACME, "left");
    insert(ACME, "right");
    var both = new java.util.concurrent.CyclicBarrier(2);
    var runs = new java.util.concurrent.atomic.AtomicInteger();
    Thread one = Thread.startVirtualThread(() -> touch("left", "right", both, runs));
    Thread two = Thread.startVirtualThread(() -> touch("right", "left", both, runs));
    one.join();
    two.join();
    // Mostly three; the loser may be back before the winner has woken, and lose once more.
    assertThat(runs).hasValueGreaterThanOrEqualTo(3);
    List<Long> counts =
        DATABASE.in(
            ACME,
            tx ->
                tx.sql("select count from thing where id in ('left', 'right')")
                    .all(row -> row.number("count")));
    assertThat(counts).containsExactly(2L, 2L);
  }

  @Test
  void aTransactionThatAlwaysLosesGivesUp() {
    var runs = new java.util.concurrent.atomic.AtomicInteger();
    assertThatThrownBy(
            () ->
                DATABASE.in(
                    ACME,
                    tx -> {
                      runs.incrementAndGet();
                      return tx.sql("do $$ begin raise sqlstate '40001'; end $$").change();
                    }))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(ErrorCode.DATABASE_CONTENDED));
    assertThat(runs).hasValueBetween(2, 10);
  }

  @Test
  void aDatabaseThatNeverAnswersIsNamed() {
    var nowhere = DatabaseConfig.server("jdbc:postgresql://127.0.0.1:1/candor", "candor", "");
    assertThatThrownBy(() -> Migrations.migrate(nowhere, Duration.ofMillis(1)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ErrorCode.DATABASE_UNREACHABLE_AT_START);
              assertThat(problem.getMessage()).contains("127.0.0.1:1");
            });
  }

  private static void touch(
      String first,
      String second,
      java.util.concurrent.CyclicBarrier both,
      java.util.concurrent.atomic.AtomicInteger runs) {
    var firstRun = new java.util.concurrent.atomic.AtomicBoolean(true);
    DATABASE.in(
        ACME,
        tx -> {
          runs.incrementAndGet();
          add(tx, first);
          if (firstRun.getAndSet(false)) {
            try {
              both.await();
            } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
              throw new IllegalStateException(e);
            }
          }
          return add(tx, second);
        });
  }

  private static int add(Tx tx, String id) {
    return tx.sql("update thing set count = coalesce(count, 0) + 1 where id = :id")
        .set("id", id)
        .change();
  }

  @Test
  void anActionAfterCommitRunsOnlyIfItCommits() {
    var ran = new ArrayList<String>();
    DATABASE.in(
        ACME,
        tx -> {
          tx.afterCommit(() -> ran.add("committed"));
          return 1;
        });
    assertThatThrownBy(
            () ->
                DATABASE.in(
                    ACME,
                    tx -> {
                      tx.afterCommit(() -> ran.add("undone"));
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ran).containsExactly("committed");
  }

  private static void insert(TenantId tenant, String id) {
    DATABASE.in(tenant, tx -> insert(tx, tenant, id));
  }

  private static int insert(Tx tx, TenantId tenant, String id) {
    return tx.sql("insert into thing (tenant_id, id) values (:tenant, :id)")
        .set("tenant", tenant)
        .set("id", id)
        .change();
  }

  private static long count(TenantId tenant) {
    return DATABASE.in(
        tenant,
        tx -> tx.sql("select count(*) as n from thing").one(row -> row.number("n")).orElseThrow());
  }
}
