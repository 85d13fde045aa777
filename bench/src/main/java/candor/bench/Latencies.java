package candor.bench;

import java.util.concurrent.atomic.AtomicLongArray;

/// Times to an answer, counted in buckets that grow with what they hold: each is off by less than
/// two in a hundred.
final class Latencies {
  private static final int STEPS = 64;
  private static final int STEP_BITS = 6;

  private final AtomicLongArray counts = new AtomicLongArray(STEPS * 64);

  void add(long nanos) {
    counts.incrementAndGet(bucket(nanos));
  }

  private static int bucket(long nanos) {
    if (nanos < STEPS) {
      return (int) Math.max(0, nanos);
    }
    int shift = 63 - Long.numberOfLeadingZeros(nanos) - STEP_BITS;
    return (shift + 1) * STEPS + (int) ((nanos >>> shift) - STEPS);
  }

  private static long lowest(int bucket) {
    int shift = bucket / STEPS - 1;
    return shift < 0 ? bucket : (long) (bucket % STEPS + STEPS) << shift;
  }

  /// The time within which that share was answered, in milliseconds.
  double millis(double share) {
    long all = 0;
    for (int i = 0; i < counts.length(); i++) {
      all += counts.get(i);
    }
    long wanted = (long) Math.ceil(all * share);
    long seen = 0;
    for (int i = 0; i < counts.length(); i++) {
      seen += counts.get(i);
      if (seen >= wanted) {
        return lowest(i) / 1e6;
      }
    }
    return 0;
  }
}
