package candor.core.db;

import candor.errors.Problem;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// One open transaction. A method with a `Tx` among its parameters runs inside; one without opens
/// its own.
public final class Tx {
  private final Connection connection;
  private final Map<String, SqlText> texts;
  private final Changes watcher;
  private final Set<Change> changes = new LinkedHashSet<>();
  private final List<Runnable> afterCommit = new ArrayList<>();

  private int left;

  Tx(Connection connection, Map<String, SqlText> texts, Changes watcher) {
    this(connection, texts, watcher, Integer.MAX_VALUE);
  }

  /// @param statements how many may be run
  Tx(Connection connection, Map<String, SqlText> texts, Changes watcher, int statements) {
    this.connection = connection;
    this.texts = texts;
    this.watcher = watcher;
    this.left = statements;
  }

  /// A statement with named parameters: `:tenant`.
  public Statement sql(String text) {
    if (left-- == 0) {
      throw new IllegalStateException(
          "a second statement where no transaction holds them together");
    }
    return new Statement(connection, texts.computeIfAbsent(text, SqlText::cut));
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

  Set<Change> changes() {
    return changes;
  }

  List<Runnable> actions() {
    return afterCommit;
  }
}
