package candor.core.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two nodes on one database.
final class SnapshotsTest {
  private static final TenantId ACME = new TenantId("acme");
  private static final Duration PROMISED = Duration.ofSeconds(1);
  private static final TestDatabase TEST = TestDatabase.fresh();
  private static final Database HERE = TEST.database();

  @BeforeAll
  static void table() {
    HERE.acrossTenants(
        tx ->
            tx.sql("create table word (tenant_id text primary key, word text not null)").change());
  }

  @AfterAll
  static void close() {
    TEST.close();
  }

  @Test
  void theNodeThatChangesSeesItAtOnce() {
    var words = words(HERE);
    say("first", "one");
    assertThat(words.of(new TenantId("first"))).isEqualTo("one");
    say("first", "two");
    assertThat(words.of(new TenantId("first"))).isEqualTo("two");
  }

  @Test
  void theOtherNodeSeesItWithinASecond() {
    try (Database there = Database.open(TEST.config())) {
      var words = words(there);
      say("second", "one");
      assertThat(words.of(new TenantId("second"))).isEqualTo("one");
      say("second", "two");
      within(PROMISED, () -> words.of(new TenantId("second")).equals("two"));
      assertThat(there.health().listening()).isTrue();
    }
  }

  private static DatabaseConfig pollingOnly() {
    DatabaseConfig usual = TEST.config();
    return new DatabaseConfig(
        usual.url(), usual.user(), usual.password(), usual.driver(), usual.connections(), false);
  }

  @Test
  void withoutNotificationsToo() {
    try (Database there = Database.open(pollingOnly())) {
      var words = words(there);
      say("third", "one");
      assertThat(words.of(new TenantId("third"))).isEqualTo("one");
      say("third", "two");
      within(PROMISED, () -> words.of(new TenantId("third")).equals("two"));
      assertThat(there.health().listening()).isFalse();
    }
  }

  @Test
  void aTransactionThatCommitsLateIsNotMissed() throws Exception {
    try (Database there = Database.open(pollingOnly());
        Connection slow = Connections.direct(TEST.superuser())) {
      var words = words(there);
      say("slow", "one");
      say("quick", "one");
      assertThat(words.of(new TenantId("slow"))).isEqualTo("one");
      assertThat(words.of(new TenantId("quick"))).isEqualTo("one");
      slow.setAutoCommit(false);
      run(slow, "insert into change (tenant_id, topic) values ('slow', 'word')");
      run(slow, "update word set word = 'two' where tenant_id = 'slow'");
      say("quick", "two");
      within(PROMISED, () -> words.of(new TenantId("quick")).equals("two"));
      slow.commit();
      within(PROMISED, () -> words.of(new TenantId("slow")).equals("two"));
    }
  }

  @Test
  void aLostConnectionIsMadeAnew() throws Exception {
    try (Database there = Database.open(TEST.config())) {
      var words = words(there);
      say("lost", "one");
      assertThat(words.of(new TenantId("lost"))).isEqualTo("one");
      try (Connection owner = Connections.direct(TEST.superuser())) {
        run(
            owner,
            "select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()");
      }
      // The pools of both nodes lost their connections as well; the first to try finds out.
      within(Duration.ofSeconds(5), () -> tries(() -> say("lost", "two")));
      within(Duration.ofSeconds(5), () -> words.of(new TenantId("lost")).equals("two"));
      assertThat(there.health().stale()).isEmpty();
    }
  }

  @Test
  void whatCannotBeReadAnewStaysAsItWasAndIsTriedAgain() {
    var broken = new AtomicBoolean();
    var loads = new AtomicInteger();
    var words =
        new Snapshots<>(
            HERE,
            "fragile",
            (_, _) -> {
              if (broken.get()) {
                throw new IllegalStateException("broken");
              }
              return "load " + loads.incrementAndGet();
            });
    assertThat(words.of(ACME)).isEqualTo("load 1");
    broken.set(true);
    announce("fragile");
    assertThat(words.of(ACME)).isEqualTo("load 1");
    assertThat(HERE.health().stale()).contains("fragile");
    assertThat(HERE.health().healthy()).isFalse();
    broken.set(false);
    within(Duration.ofSeconds(2), () -> words.of(ACME).equals("load 2"));
    within(Duration.ofSeconds(2), () -> HERE.health().healthy());
  }

  @Test
  void aValueOverAllTenantsFollowsAnyOfThem() {
    var count =
        new Snapshot<>(
            HERE,
            "word",
            tx ->
                tx.sql("select count(*) as n from word where word = 'counted'")
                    .one(row -> row.number("n"))
                    .orElseThrow());
    assertThat(count.now()).isZero();
    say("anyone", "counted");
    assertThat(count.now()).isEqualTo(1);
  }

  @Test
  void aSnapshotMayBeAskedInsideATransaction() {
    var words = words(HERE);
    say("inside", "one");
    String seen = HERE.in(ACME, _ -> words.of(new TenantId("inside")));
    assertThat(seen).isEqualTo("one");
  }

  private static Snapshots<String> words(Database database) {
    return new Snapshots<>(
        database,
        "word",
        (tx, tenant) ->
            tx.sql("select word from word where tenant_id = :tenant")
                .set("tenant", tenant)
                .one(row -> row.text("word"))
                .orElse(""));
  }

  private static void say(String tenant, String word) {
    var id = new TenantId(tenant);
    HERE.in(
        id,
        tx -> {
          tx.announce(id, "word");
          return tx.sql(
                  """
                  insert into word (tenant_id, word) values (:tenant, :word)
                  on conflict (tenant_id) do update set word = excluded.word
                  """)
              .set("tenant", id)
              .set("word", word)
              .change();
        });
  }

  private static void announce(String topic) {
    HERE.in(
        ACME,
        tx -> {
          tx.announce(ACME, topic);
          return true;
        });
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set candor.tenant = '*'");
      statement.execute(sql);
    }
  }

  private static boolean tries(Runnable action) {
    try {
      action.run();
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  /// Looks again and again until it is so, and fails if that takes longer than was promised.
  private static void within(Duration time, BooleanSupplier so) {
    long start = System.nanoTime();
    while (!so.getAsBoolean()) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(time);
      Thread.onSpinWait();
    }
  }
}
