package candor.proof.catalog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Begins at a fixed time, runs on, and is however far ahead a test has moved it.
final class MovableClock extends Clock {
  private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

  private final long begun = System.nanoTime();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  void advance(Duration by) {
    ahead.updateAndGet(before -> before.plus(by));
  }

  @Override
  public Instant instant() {
    return START
        .plusNanos(System.nanoTime() - begun)
        .plus(ahead.get())
        .truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
