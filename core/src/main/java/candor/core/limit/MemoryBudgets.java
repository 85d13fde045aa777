package candor.core.limit;

import candor.core.tenant.TenantSettings.RateLimit;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// Counts in this process. The budgets that were not used for longest are forgotten when there are
/// too many, which is to whoever they belong a full budget again.
public final class MemoryBudgets implements Budgets {
  private static final int MOST = 200_000;

  private final TimeMeter time;
  private final Cache<Budget, Window> windows =
      Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

  /// A bucket that outlived its window would fill up at intervals from its first request ever, and
  /// so in the middle of a burst much later.
  ///
  /// @param ends in nanoseconds of our clock
  private record Window(Bucket bucket, long ends) {}

  public MemoryBudgets(Clock clock) {
    this.time = new ClockMeter(clock);
  }

  @Override
  public Left take(Budget budget) {
    long now = time.currentTimeNanos();
    Window window = windows.getIfPresent(budget);
    if (window == null || now >= window.ends) {
      window =
          windows
              .asMap()
              .compute(
                  budget,
                  (_, old) -> old != null && now < old.ends ? old : window(budget.limit(), now));
    }
    return left(window.bucket.tryConsumeAndReturnRemaining(1));
  }

  private Window window(RateLimit limit, long now) {
    return new Window(
        Bucket.builder().addLimit(bandwidth(limit)).withCustomTimePrecision(time).build(),
        now + limit.window().toNanos());
  }

  /// A window begins with the first request after the one before has ended. So at the seam of two
  /// windows up to twice as many may pass, and never more.
  static Bandwidth bandwidth(RateLimit limit) {
    return Bandwidth.builder()
        .capacity(limit.requests())
        .refillIntervally(limit.requests(), limit.window())
        .build();
  }

  static BucketConfiguration configuration(RateLimit limit) {
    return BucketConfiguration.builder().addLimit(bandwidth(limit)).build();
  }

  static Left left(ConsumptionProbe probe) {
    long nanos =
        probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
    return new Left(probe.isConsumed(), probe.getRemainingTokens(), Duration.ofNanos(nanos));
  }

  /// Our clock as that library wants it.
  record ClockMeter(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }

  @Override
  public void close() {
    windows.invalidateAll();
  }
}
