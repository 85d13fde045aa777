package candor.core.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what is in memory in step with the database.
///
/// One thread with a connection of its own sleeps until PostgreSQL notifies it, half a second at
/// most, and then reads the table of changes. So a notification makes it quick and the table makes
/// it sure: a change that was committed is seen by every node that reaches the database, however
/// many notifications were lost. The thread remembers the transactions that were still running when
/// it last looked, and looks at their changes again the next time.
///
/// What could not be read anew stays as it was, is tried again at each look, and shows in the
/// node's health until it succeeds.
final class Changes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);
  private static final Duration PRUNE_EVERY = Duration.ofMinutes(10);
  // Half of the hour for which rows are kept: who was away for longer may have missed some.
  private static final Duration AWAY = Duration.ofMinutes(30);

  private final DatabaseConfig config;
  private final Map<String, SqlText> texts;
  private final Map<String, List<Follower>> followers = new ConcurrentHashMap<>();
  private final Set<Change> stale = ConcurrentHashMap.newKeySet();
  private final Set<Long> own = ConcurrentHashMap.newKeySet();
  private final Thread thread;
  private volatile boolean closed;
  private volatile boolean listening;
  private volatile long lastLook = System.nanoTime();
  // Only the thread touches these.
  private Set<Long> seen = new HashSet<>();
  private long horizon;
  private long lastPrune = System.nanoTime();

  Changes(DatabaseConfig config, Map<String, SqlText> texts) {
    this.config = config;
    this.texts = texts;
    this.thread = Thread.ofPlatform().daemon().name("candor-changes").unstarted(this::watch);
  }

  /// Takes the present as the point from which changes are seen, then watches.
  void start() {
    try (Connection connection = connect()) {
      horizon = ChangeStore.horizon(new Tx(connection, texts, this, false));
    } catch (SQLException e) {
      throw new SqlFailure(e).problem();
    } catch (SqlFailure e) {
      throw e.problem();
    }
    thread.start();
  }

  void follow(Follower follower) {
    followers.computeIfAbsent(follower.topic(), _ -> new CopyOnWriteArrayList<>()).add(follower);
  }

  /// Says that this node takes care of a change itself when its transaction commits.
  void own(long seq) {
    own.add(seq);
  }

  /// Reads anew what changes have made out of date. Never throws.
  void apply(Collection<Change> changes) {
    if (changes.size() < 2) {
      changes.forEach(this::apply);
      return;
    }
    // Side by side, so that many tenants who change at once do not wait for each other.
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      changes.forEach(change -> threads.execute(() -> apply(change)));
    }
  }

  private void apply(Change change) {
    try {
      for (Follower follower : followers.getOrDefault(change.topic(), List.of())) {
        follower.reload(change.tenant());
      }
      stale.remove(change);
    } catch (RuntimeException e) {
      stale.add(change);
      LOG.warn("{} of {} is out of date", change.topic(), change.tenant().value(), e);
    }
  }

  Duration sinceLastLook() {
    return Duration.ofNanos(System.nanoTime() - lastLook);
  }

  boolean listening() {
    return listening;
  }

  List<String> stale() {
    return stale.stream().map(Change::topic).distinct().sorted().toList();
  }

  private void watch() {
    while (!closed) {
      try (Connection connection = connect()) {
        if (sinceLastLook().compareTo(AWAY) > 0) {
          reloadAll();
        }
        listen(connection);
        while (!closed) {
          look(connection);
          awaitNotification(connection);
        }
      } catch (SQLException | RuntimeException e) {
        listening = false;
        if (!closed) {
          LOG.warn("The connection that watches for changes was lost: {}", e.toString());
          sleep();
        }
      }
    }
  }

  private Connection connect() throws SQLException {
    Connection connection = Connections.direct(config);
    try (var statement = connection.createStatement()) {
      statement.execute(Connections.LIMITS);
      statement.execute("select set_config('candor.tenant', '*', false)");
    }
    return connection;
  }

  private void listen(Connection connection) throws SQLException {
    if (config.listening()) {
      try (var statement = connection.createStatement()) {
        statement.execute("listen candor_change");
      }
      listening = true;
    }
  }

  private void awaitNotification(Connection connection) throws SQLException {
    if (config.listening()) {
      connection.unwrap(PGConnection.class).getNotifications((int) LOOK_EVERY.toMillis());
    } else {
      sleep();
    }
  }

  private void look(Connection connection) {
    var tx = new Tx(connection, texts, this, false);
    long nextHorizon = ChangeStore.horizon(tx);
    var stillVisible = new HashSet<Long>();
    var news = new LinkedHashSet<Change>();
    for (ChangeStore.Announced announced : ChangeStore.since(tx, horizon)) {
      stillVisible.add(announced.seq());
      if (!seen.contains(announced.seq()) && !own.remove(announced.seq())) {
        news.add(announced.change());
      }
    }
    seen = stillVisible;
    horizon = nextHorizon;
    news.addAll(stale);
    apply(news);
    lastLook = System.nanoTime();
    if (System.nanoTime() - lastPrune > PRUNE_EVERY.toNanos()) {
      lastPrune = System.nanoTime();
      ChangeStore.prune(tx);
      own.clear();
    }
  }

  private void reloadAll() {
    for (List<Follower> each : new HashMap<>(followers).values()) {
      each.forEach(Follower::reloadAll);
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(LOOK_EVERY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
