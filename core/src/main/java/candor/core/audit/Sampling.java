package candor.core.audit;

import candor.core.db.TenantId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Decides which failures are recorded when one source makes very many of one kind: all of them up
/// to a number per minute, then one each time that they have doubled, so that no rate is high
/// enough to fill the records. Those that are not are counted.
///
/// Sources are kept for the minute in which they are seen, and only so many of them: past that
/// number the ones that were longest unseen are forgotten, and with them at most a count.
final class Sampling {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int SOURCES = 20_000;

  /// What is counted together.
  record Kind(TenantId tenant, String code, String source) {}

  /// How many were not recorded.
  record Skipped(Kind kind, Instant since, Instant until, long failures) {}

  private static final class Window {
    private Instant since;
    private long seen;
    private long skipped;

    Window(Instant since) {
      this.since = since;
    }
  }

  private final int allPerMinute;
  private final Cache<Kind, Window> windows =
      Caffeine.newBuilder().maximumSize(SOURCES).executor(Runnable::run).build();

  Sampling(int allPerMinute) {
    this.allPerMinute = allPerMinute;
  }

  /// Whether to record a failure of that kind; what was skipped in a window that has ended is
  /// handed out through `ended`.
  boolean takes(Kind kind, Instant now, List<Skipped> ended) {
    Window window = windows.get(kind, _ -> new Window(now));
    synchronized (window) {
      if (!now.isBefore(window.since.plus(WINDOW))) {
        end(kind, window, now, ended);
      }
      window.seen++;
      boolean taken = window.seen <= allPerMinute || doubled(window.seen);
      if (!taken) {
        window.skipped++;
      }
      return taken;
    }
  }

  private boolean doubled(long seen) {
    return seen % allPerMinute == 0 && Long.bitCount(seen / allPerMinute) == 1;
  }

  /// Ends the windows whose time is over; answers what was skipped in them.
  List<Skipped> sweep(Instant now) {
    var ended = new ArrayList<Skipped>();
    windows
        .asMap()
        .forEach(
            (kind, window) -> {
              synchronized (window) {
                if (!now.isBefore(window.since.plus(WINDOW))) {
                  end(kind, window, now, ended);
                  windows.invalidate(kind);
                }
              }
            });
    return ended;
  }

  private static void end(Kind kind, Window window, Instant now, List<Skipped> ended) {
    if (window.skipped > 0) {
      ended.add(new Skipped(kind, window.since, now, window.skipped));
    }
    window.since = now;
    window.seen = 0;
    window.skipped = 0;
  }
}
