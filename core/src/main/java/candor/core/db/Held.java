package candor.core.db;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// One value that is read from the database and kept in memory. Several who ask for a reload at the
/// same time share one, but never one that began before they asked: it may have read what stood
/// there before.
final class Held<T> {
  private sealed interface Content<T> {
    record Nothing<T>() implements Content<T> {}

    record Loaded<T>(T value) implements Content<T> {}
  }

  private final Supplier<T> load;
  private final UnaryOperator<T> renew;
  private final ReentrantLock loading = new ReentrantLock();
  private final AtomicLong asked = new AtomicLong();
  private long answered;
  private volatile Content<T> content = new Content.Nothing<>();

  Held(Supplier<T> load) {
    this(load, _ -> load.get());
  }

  /// @param renew makes the value that holds now of the one that held before
  Held(Supplier<T> load, UnaryOperator<T> renew) {
    this.load = load;
    this.renew = renew;
  }

  /// The value in memory; the first caller reads it.
  T value() {
    return switch (content) {
      case Content.Loaded<T>(T value) -> value;
      case Content.Nothing<T> _ -> {
        reload();
        yield content instanceof Content.Loaded<T>(T value) ? value : lost();
      }
    };
  }

  /// Reads the value anew. If that fails the old value stays and the failure is thrown.
  void reload() {
    long ticket = asked.incrementAndGet();
    loading.lock();
    try {
      if (answered >= ticket) {
        return;
      }
      long answering = asked.get();
      content =
          new Content.Loaded<>(
              switch (content) {
                case Content.Loaded<T>(T value) -> renew.apply(value);
                case Content.Nothing<T> _ -> load.get();
              });
      answered = answering;
    } finally {
      loading.unlock();
    }
  }

  private T lost() {
    throw new IllegalStateException("a value that was read is gone");
  }
}
