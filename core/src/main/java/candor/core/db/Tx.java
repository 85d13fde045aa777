package candor.core.db;

import candor.errors.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// One open transaction. A method with a `Tx` among its parameters runs inside; one without opens
/// its own.
public final class Tx {
  private static final String COMMIT = ";commit";

  private final Connection connection;
  private final Map<String, SqlText> texts;
  private final Changes watcher;
  private final Set<Change> changes = new LinkedHashSet<>();
  private final List<Runnable> afterCommit = new ArrayList<>();

  private final List<Later<?>> waiting = new ArrayList<>();
  private final boolean together;

  private int left;

  /// @param together whether statements may wait for the next one
  Tx(Connection connection, Map<String, SqlText> texts, Changes watcher, boolean together) {
    this(connection, texts, watcher, together, Integer.MAX_VALUE);
  }

  private Tx(
      Connection connection,
      Map<String, SqlText> texts,
      Changes watcher,
      boolean together,
      int statements) {
    this.connection = connection;
    this.texts = texts;
    this.watcher = watcher;
    this.together = together;
    this.left = statements;
  }

  /// One statement without a transaction around it.
  static Tx alone(Connection connection, Map<String, SqlText> texts, Changes watcher) {
    return new Tx(connection, texts, watcher, false, 1);
  }

  /// What a statement answers.
  @FunctionalInterface
  interface Reading<T> {
    /// @param prepared the statement, which has run
    T of(PreparedStatement prepared) throws SQLException;
  }

  /// Runs those that wait, and then a statement, in one trip to PostgreSQL.
  <T> T run(Statement statement, Reading<T> reading) {
    var last = new Later<>(this, statement, reading);
    waiting.add(last);
    send();
    return last.get();
  }

  /// Has a statement wait for the next trip to PostgreSQL.
  <T> Later<T> later(Statement statement, Reading<T> reading) {
    var answer = new Later<>(this, statement, reading);
    waiting.add(answer);
    if (!together) {
      send();
    }
    return answer;
  }

  /// Runs those that wait.
  void send() {
    List<Later<?>> batch = taken();
    try {
      send(batch, "");
    } catch (SQLException e) {
      throw failure(e, batch.size() > 1);
    }
  }

  /// Runs those that wait, and commits.
  void commit() {
    List<Later<?>> batch = taken();
    try {
      if (!batch.isEmpty()) {
        send(batch, COMMIT);
      }
      // After a text with its own commit the driver knows that nothing is open any more, and sends
      // nothing.
      connection.commit();
    } catch (SQLException e) {
      throw failure(e, !batch.isEmpty());
    }
  }

  /// Those that wait, which then wait no more.
  private List<Later<?>> taken() {
    List<Later<?>> batch = List.copyOf(waiting);
    waiting.clear();
    return batch;
  }

  /// Runs statements in one trip and reads what each answers.
  ///
  /// @param end what follows them; may be empty
  private void send(List<Later<?>> batch, String end) throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(text(batch, end))) {
      int place = 0;
      for (Later<?> each : batch) {
        place = each.statement().bind(prepared, place);
      }
      prepared.execute();
      batch.getFirst().read(prepared);
      for (Later<?> each : batch.subList(1, batch.size())) {
        prepared.getMoreResults();
        each.read(prepared);
      }
    }
  }

  /// The texts of statements as one, which the driver takes apart again and sends at once.
  private static String text(List<Later<?>> batch, String end) {
    if (batch.size() == 1 && end.isEmpty()) {
      return batch.getFirst().statement().text().jdbc();
    }
    var all = new StringBuilder();
    for (Later<?> each : batch) {
      all.append(all.isEmpty() ? "" : ";").append(each.statement().text().jdbc());
    }
    return all.append(end).toString();
  }

  /// @param waited whether a statement waited for this trip: then nothing tells whose failure it
  ///     is, unless it is nobody's
  private static RuntimeException failure(SQLException e, boolean waited) {
    var failure = new SqlFailure(e);
    return waited && !failure.worthRetrying() && !failure.away() ? new Unclear(failure) : failure;
  }

  /// One of several statements that went together failed. The work runs again with a trip for each,
  /// and whoever put a name to a failure ([#orRefuse]) does so then.
  static final class Unclear extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Unclear(SqlFailure failure) {
      super(null, failure, false, false);
    }
  }

  /// A statement with named parameters: `:tenant`.
  public Statement sql(String text) {
    if (left-- == 0) {
      throw new IllegalStateException(
          "a second statement where no transaction holds them together");
    }
    return new Statement(this, texts.computeIfAbsent(text, SqlText::cut));
  }

  /// Announces that what stands under a topic has changed. Once the transaction commits, the
  /// snapshots of that topic are read anew: on this node before the transaction returns, on others
  /// within a second.
  public void announce(TenantId tenant, String topic) {
    var change = new Change(tenant, topic);
    if (changes.add(change)) {
      watcher.own(ChangeStore.add(this, tenant, topic));
    }
  }

  /// The oldest transaction that is still running. All below it is over: what it wrote is seen from
  /// now on, or never will be.
  public long horizon() {
    return ChangeStore.horizon(this);
  }

  /// Does something once the transaction has committed, and nothing if it does not. A failure of
  /// the action is logged and changes nothing.
  public void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  /// Does a part of the work. If PostgreSQL refuses it, the whole is refused with that problem; a
  /// collision with another transaction still makes the work run again.
  public <T> T orRefuse(Supplier<? extends Problem> refusal, Supplier<T> work) {
    try {
      return work.get();
    } catch (SqlFailure failure) {
      if (failure.worthRetrying() || failure.away()) {
        throw failure;
      }
      throw refusal.get().causedBy(failure.cause());
    }
  }

  /// As [#orRefuse(Supplier, Supplier)], for work that answers nothing.
  public void orRefuse(Supplier<? extends Problem> refusal, Runnable work) {
    boolean _ =
        orRefuse(
            refusal,
            () -> {
              work.run();
              return true;
            });
  }

  Set<Change> changes() {
    return changes;
  }

  List<Runnable> actions() {
    return afterCommit;
  }
}
