package candor.core.outbound;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// How many calls go out at once: in all, to one host, and for those whom nobody vouches for. A
/// server that answers late holds its own calls up and no others; strangers who name many such
/// servers hold up strangers.
final class Permits {
  /// So many calls at once are enough; more would be somebody else's idea.
  private static final int IN_ALL = 64;

  private static final int TO_A_HOST = 8;
  private static final int OF_STRANGERS = 16;

  /// Look-ups cannot be broken off, and a name server may take long: they are counted until they
  /// really end.
  private static final int LOOK_UPS = 32;

  private static final int LOOK_UPS_OF_STRANGERS = 8;

  private final List<Semaphore> calls;
  private final List<Semaphore> lookUps;
  private final Cache<String, Semaphore> hosts;

  private Permits(List<Semaphore> calls, List<Semaphore> lookUps, Cache<String, Semaphore> hosts) {
    this.calls = calls;
    this.lookUps = lookUps;
    this.hosts = hosts;
  }

  /// Those of a server.
  static Permits usual() {
    return new Permits(
        List.of(new Semaphore(IN_ALL)),
        List.of(new Semaphore(LOOK_UPS)),
        // Whoever calls holds the host's; without a call it is forgotten.
        Caffeine.newBuilder().weakValues().executor(Runnable::run).build());
  }

  /// A share of these for whatever strangers name.
  Permits ofStrangers() {
    return new Permits(
        with(new Semaphore(OF_STRANGERS), calls),
        with(new Semaphore(LOOK_UPS_OF_STRANGERS), lookUps),
        hosts);
  }

  private static List<Semaphore> with(Semaphore own, List<Semaphore> others) {
    var all = new ArrayList<Semaphore>();
    all.add(own);
    all.addAll(others);
    return List.copyOf(all);
  }

  /// For a call to a host.
  Taken call(String host) {
    Semaphore own = hosts.get(host.toLowerCase(Locale.ROOT), _ -> new Semaphore(TO_A_HOST));
    return new Taken(with(own, calls));
  }

  /// For a look-up.
  Taken lookUp() {
    return new Taken(lookUps);
  }

  /// What one call takes. It is given back when the call's time is over, whatever still runs.
  static final class Taken implements AutoCloseable {
    private final List<Semaphore> wanted;
    private final List<Semaphore> taken = new ArrayList<>();
    private boolean over;

    private Taken(List<Semaphore> wanted) {
      this.wanted = wanted;
    }

    /// Waits for its turn.
    ///
    /// @throws TimeoutException if it does not come in time
    void take(Duration time) throws InterruptedException, TimeoutException {
      for (Semaphore each : wanted) {
        if (!each.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new TimeoutException();
        }
        keep(each);
      }
    }

    private synchronized void keep(Semaphore each) throws TimeoutException {
      if (over) {
        each.release();
        throw new TimeoutException();
      }
      taken.add(each);
    }

    @Override
    public synchronized void close() {
      over = true;
      taken.forEach(Semaphore::release);
      taken.clear();
    }
  }
}
