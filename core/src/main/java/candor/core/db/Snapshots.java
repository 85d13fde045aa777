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

  /// Brings a value up to date with what was added since it was read.
  @FunctionalInterface
  public interface Growth<T> {
    T grow(Tx tx, TenantId tenant, T value);
  }

  private final Database database;
  private final String topic;
  private final Loader<T> loader;
  private final Growth<T> growth;
  private final ConcurrentHashMap<TenantId, Held<T>> byTenant = new ConcurrentHashMap<>();

  /// @param topic the name under which changes of the value are announced: [Tx#announce]
  public Snapshots(Database database, String topic, Loader<T> loader) {
    this(database, topic, loader, (tx, tenant, _) -> loader.load(tx, tenant));
  }

  /// Values that are too large to be read anew at each change. Such a value may be the same object
  /// as before, as long as it only grows.
  @SuppressWarnings("this-escape")
  public Snapshots(Database database, String topic, Loader<T> loader, Growth<T> growth) {
    this.database = database;
    this.topic = topic;
    this.loader = loader;
    this.growth = growth;
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
    return new Held<>(
        () -> database.load(tenant.value(), tx -> loader.load(tx, tenant)),
        value -> database.load(tenant.value(), tx -> growth.grow(tx, tenant, value)));
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
