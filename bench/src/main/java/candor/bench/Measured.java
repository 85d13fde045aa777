package candor.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// What the rounds of a case came to.
final class Measured {
  /// One round.
  ///
  /// @param micros CPU time of the server per request
  /// @param perSecond requests in a second
  record Round(double micros, double p50, double p99, double perSecond) {}

  private final List<Round> rounds = new ArrayList<>();

  void add(Round round) {
    rounds.add(round);
  }

  double micros() {
    return median(Round::micros);
  }

  double median(ToDoubleFunction<Round> what) {
    double[] sorted = rounds.stream().mapToDouble(what).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /// Every round's CPU time, as it was measured.
  String raw() {
    return String.join(
        " ",
        rounds.stream().map(round -> String.format(Locale.ROOT, "%.1f", round.micros)).toList());
  }
}
