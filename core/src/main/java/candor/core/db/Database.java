package candor.core.db;

import candor.errors.Errors;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL, one transaction at a time. Each is bound to a tenant: row-level security shows it
/// that tenant's rows and no others.
///
/// A failure of PostgreSQL leaves as a problem of the catalog. Two transactions that got in each
/// other's way are told apart here: the one that was refused runs again.
public final class Database implements AutoCloseable {
  /// What the policies of row-level security take for "every tenant". No tenant can have this name.
  static final String EVERY_TENANT = "*";

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final ScopedValue<Boolean> INSIDE = ScopedValue.newInstance();
  private static final int ATTEMPTS = 6;
  private static final Duration AFTER_CONTENTION = Duration.ofSeconds(1);
  private static final int RELOAD_CONNECTIONS = 4;

  private final HikariDataSource pool;
  // Snapshots are read over connections of their own: a reload neither waits for a busy pool, which
  // would delay a revocation, nor nests in the transaction that asked for the snapshot first.
  private final HikariDataSource reloads;
  private final Map<String, SqlText> texts = new ConcurrentHashMap<>();
  private final Bindings bindings = new Bindings();
  private final Changes changes;
  private volatile boolean closed;

  private Database(DatabaseConfig config) {
    this.pool = pool(config, "candor", config.connections(), 2);
    this.reloads = pool(config, "candor-reload", RELOAD_CONNECTIONS, 0);
    this.changes = new Changes(config, texts);
  }

  /// Opens a migrated database.
  ///
  /// @throws candor.errors.Problem `database_unavailable` if it cannot be reached
  public static Database open(DatabaseConfig config) {
    var database = new Database(config);
    try {
      database.changes.start();
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static HikariDataSource pool(
      DatabaseConfig config, String name, int connections, int idle) {
    var hikari = new HikariConfig();
    hikari.setPoolName(name);
    hikari.setJdbcUrl(config.url());
    hikari.setUsername(config.user());
    hikari.setPassword(config.password());
    config.driver().forEach(hikari::addDataSourceProperty);
    Connections.properties().forEach(hikari::addDataSourceProperty);
    hikari.setConnectionInitSql(Connections.LIMITS);
    // Or the limits would be set in a transaction that stays open: PostgreSQL ends whoever waits in
    // one, and the first rollback would take them back.
    hikari.setIsolateInternalQueries(true);
    hikari.setAutoCommit(false);
    hikari.setMaximumPoolSize(connections);
    hikari.setMinimumIdle(Math.min(idle, connections));
    hikari.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
    hikari.setValidationTimeout(Duration.ofSeconds(2).toMillis());
    hikari.setInitializationFailTimeout(-1);
    return new HikariDataSource(hikari);
  }

  /// Runs one transaction for a tenant and returns what it decided.
  ///
  /// Before it returns, snapshots in this node that the transaction made out of date are read anew.
  /// Transactions never nest.
  ///
  /// @throws candor.errors.Problem `database_unavailable`, `database_error`, `statement_timeout`,
  ///     `database_contended`
  public <T> T in(TenantId tenant, Work<T> work) {
    return transact(tenant.value(), work);
  }

  /// Runs one of the few transactions that cross tenants.
  ///
  /// @throws candor.errors.Problem as [#in]
  public <T> T acrossTenants(Work<T> work) {
    return transact(EVERY_TENANT, work);
  }

  /// Runs one statement for a tenant, which needs no transaction around it: half the trips to
  /// PostgreSQL. A second statement is refused.
  ///
  /// @throws candor.errors.Problem as [#in]
  public <T> T statement(TenantId tenant, Work<T> work) {
    return outermost(() -> persist(() -> alone(tenant.value(), work)).decision());
  }

  private <T> T transact(String scope, Work<T> work) {
    Done<T> done = outermost(() -> persist(() -> once(pool, scope, work)));
    changes.apply(done.tx().changes());
    for (Runnable action : done.tx().actions()) {
      try {
        action.run();
      } catch (RuntimeException e) {
        LOG.error("An action after a commit failed; the commit stands.", e);
      }
    }
    return done.decision();
  }

  private static <T> T outermost(Supplier<T> work) {
    if (INSIDE.isBound()) {
      throw new IllegalStateException("a transaction is open already, and they never nest");
    }
    return ScopedValue.where(INSIDE, true).call(work::get);
  }

  /// Reads for a snapshot.
  <T> T load(String scope, Work<T> work) {
    return persist(() -> once(reloads, scope, work)).decision();
  }

  private record Done<T>(Tx tx, T decision) {}

  private <T> Done<T> persist(Supplier<Done<T>> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (SqlFailure failure) {
        if (!failure.worthRetrying()) {
          throw failure.problem();
        }
        if (attempt == ATTEMPTS) {
          throw Errors.databaseContended(AFTER_CONTENTION).causedBy(failure.cause());
        }
        pause(attempt);
      }
    }
  }

  private <T> Done<T> once(HikariDataSource from, String scope, Work<T> work) {
    try {
      return once(from, scope, work, true);
    } catch (Tx.Unclear _) {
      return once(from, scope, work, false);
    }
  }

  /// @param together whether statements may go with the next one
  private <T> Done<T> once(HikariDataSource from, String scope, Work<T> work, boolean together) {
    try (Connection connection = from.getConnection()) {
      try {
        Bindings.Binding binding = bindings.bind(connection, scope);
        var tx = new Tx(connection, texts, changes, together);
        T decision = work.run(tx);
        tx.commit();
        // A rollback would have taken it back.
        binding.keep();
        return new Done<>(tx, decision);
      } catch (SQLException | RuntimeException | Error e) {
        rollBack(connection, e);
        throw e;
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private <T> Done<T> alone(String scope, Work<T> work) {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(true);
      bindings.bind(connection, scope).keep();
      var tx = Tx.alone(connection, texts, changes);
      return new Done<>(tx, work.run(tx));
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private static void rollBack(Connection connection, Throwable why) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(Duration.ofMillis(5L << attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// How the connections to the database and the snapshots are doing.
  public DatabaseHealth health() {
    var bean = pool.getHikariPoolMXBean();
    return new DatabaseHealth(
        bean.getActiveConnections(),
        bean.getIdleConnections(),
        bean.getThreadsAwaitingConnection(),
        changes.sinceLastLook(),
        changes.listening(),
        changes.stale());
  }

  /// Whether row-level security binds the role that this database is reached by. A superuser passes
  /// by it.
  public boolean walled() {
    return acrossTenants(RoleStore::walled);
  }

  Changes changes() {
    return changes;
  }

  /// Whether it was closed, so that whatever fails from then on has no other cause.
  public boolean closed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
    changes.close();
    reloads.close();
    pool.close();
  }
}
