package candor.protocol.jose;

import java.time.Duration;
import java.time.Instant;

/// Whether a JWT counts at a time (RFC 7519, sections 4.1.4 and 4.1.5). Clocks may be apart by
/// [#SKEW] in both directions.
public sealed interface Validity {
  /// How far clocks may be apart.
  Duration SKEW = Duration.ofSeconds(30);

  /// It counts.
  record InTime() implements Validity {}

  /// It counts, and does not say until when.
  record Unbounded() implements Validity {}

  /// It counts no more.
  record Expired(Instant at, long secondsAgo) implements Validity {}

  /// It does not count yet.
  record NotYet(Instant from, long secondsAhead) implements Validity {}

  /// @param from [Instant#MIN] if it counts since ever
  /// @param until [Instant#MIN] if it does not say
  static Validity of(Instant from, Instant until, Instant now) {
    boolean bounded = !until.equals(Instant.MIN);
    if (bounded && !until.plus(SKEW).isAfter(now)) {
      return new Expired(until, Duration.between(until, now).toSeconds());
    }
    if (from.isAfter(now.plus(SKEW))) {
      return new NotYet(from, Duration.between(now, from).toSeconds());
    }
    return bounded ? new InTime() : new Unbounded();
  }
}
