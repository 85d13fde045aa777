package candor.core;

import candor.core.client.ClientKeys;
import candor.core.outbound.Documents;
import candor.core.outbound.Fetcher;
import candor.core.outbound.Reach;
import java.time.Clock;
import java.util.Map;

/// The way out for tests that need one and do not go it.
public final class Outside {
  private Outside() {}

  /// Asks this machine and the internet.
  public static Fetcher fetcher() {
    return new Fetcher(Reach.development(), Fetcher.Bounds.usual(), Map::of);
  }

  /// The keys of clients, wherever they stand.
  public static ClientKeys keys(Clock clock) {
    return new ClientKeys(documents(clock));
  }

  /// What stands elsewhere.
  public static Documents documents(Clock clock) {
    return new Documents(fetcher(), clock);
  }
}
