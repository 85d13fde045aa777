package candor.core.secret;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/// Objects that are dear to make, cheap to use again, and serve one thread at a time: the JDK looks
/// up a provider for each cipher that is asked for. There is no object for each thread,
/// since every connection has one.
final class Spares<T> {
  /// A power of two, and more than there are threads at work at a time.
  private static final int PLACES = 16;

  private final AtomicReferenceArray<T> places = new AtomicReferenceArray<>(PLACES);
  private final Supplier<T> maker;

  Spares(Supplier<T> maker) {
    this.maker = maker;
  }

  /// One that nobody else has.
  T take() {
    T spare = places.getAndSet(place(), null);
    return spare == null ? maker.get() : spare;
  }

  /// Gives one back. Whoever failed with it does not.
  void give(T spare) {
    places.lazySet(place(), spare);
  }

  private static int place() {
    return (int) Thread.currentThread().threadId() & (PLACES - 1);
  }
}
