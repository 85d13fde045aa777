package candor.core.limit;

/// Where requests are counted.
public sealed interface Budgets extends AutoCloseable permits MemoryBudgets, RedisBudgets {
  /// Takes one request out of a budget.
  Left take(Budget budget);

  @Override
  void close();
}
