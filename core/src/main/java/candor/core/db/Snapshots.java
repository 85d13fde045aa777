package candor.core.db;

import java.util.concurrent.ConcurrentHashMap;

/// A value per tenant that is kept in memory: hot reads never touch the database. It is read on
/// first use and read anew when a change of its topic is announced. The value is immutable.
public final class Snapshots<T> implements Follower {
  /// Reads the value of one tenant.
  @FunctionalInterface
  public interface Loader<T> {
    T load(Tx tx, TenantId tenant);
  }

  private final Database database;
  private final String topic;
  private final Loader<T> loader;
  private final ConcurrentHashMap<TenantId, Held<T>> byTenant = new ConcurrentHashMap<>();

  /// @param topic the name under which changes of the value are announced: [Tx#announce]
  @SuppressWarnings("this-escape")
  public Snapshots(Database database, String topic, Loader<T> loader) {
    this.database = database;
    this.topic = topic;
    this.loader = loader;
    database.changes().follow(this);
  }

  /// The value of a tenant.
  public T of(TenantId tenant) {
    Held<T> held = byTenant.get(tenant);
    if (held == null) {
      held = byTenant.computeIfAbsent(tenant, this::hold);
    }
    return held.value();
  }

  private Held<T> hold(TenantId tenant) {
    return new Held<>(() -> database.load(tenant.value(), tx -> loader.load(tx, tenant)));
  }

  @Override
  public String topic() {
    return topic;
  }

  @Override
  public void reload(TenantId tenant) {
    Held<T> held = byTenant.get(tenant);
    if (held != null) {
      held.reload();
    }
  }

  @Override
  public void reloadAll() {
    byTenant.values().forEach(Held::reload);
  }
}
