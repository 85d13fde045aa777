package candor.core.db;

import java.util.function.Function;

/// One value over all tenants that is kept in memory, such as which host names belong to whom. A
/// change of its topic by any tenant makes it be read anew. The value is immutable.
public final class Snapshot<T> implements Follower {
  private final String topic;
  private final Held<T> held;

  /// @param topic the name under which changes of the value are announced: [Tx#announce]
  @SuppressWarnings("this-escape")
  public Snapshot(Database database, String topic, Function<Tx, T> loader) {
    this.topic = topic;
    this.held = new Held<>(() -> database.load(Database.EVERY_TENANT, loader::apply));
    database.changes().follow(this);
  }

  /// The value.
  public T now() {
    return held.value();
  }

  @Override
  public String topic() {
    return topic;
  }

  @Override
  public void reload(TenantId tenant) {
    held.reload();
  }

  @Override
  public void reloadAll() {
    held.reload();
  }
}
