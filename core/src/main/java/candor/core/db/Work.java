package candor.core.db;

/// What one transaction does. It may run more than once, since PostgreSQL refuses one of two
/// transactions that got in each other's way; so it touches nothing outside the transaction.
@FunctionalInterface
public interface Work<T> {
  /// Does the work and returns what was decided; the transaction then commits. A throw undoes it.
  T run(Tx tx);
}
