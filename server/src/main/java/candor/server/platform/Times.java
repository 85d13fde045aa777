package candor.server.platform;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Times as this surface writes them: ISO 8601 in UTC, to the second.
final class Times {
  private Times() {}

  static String iso(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
