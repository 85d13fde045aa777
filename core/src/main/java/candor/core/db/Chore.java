package candor.core.db;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work on the database that is done again and again behind everything else, until it is stopped or
/// the database is closed. What fails is logged with its cause, and tried again the next time.
public final class Chore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Chore.class);

  private final String name;
  private final Database database;
  private final Duration every;
  private final Runnable work;
  private final Thread thread;
  private volatile boolean stopped;

  private Chore(String name, Database database, Duration every, Runnable work) {
    this.name = name;
    this.database = database;
    this.every = every;
    this.work = work;
    this.thread = Thread.ofVirtual().name("candor-" + name).unstarted(this::onAndOn);
  }

  /// Starts it; the first time is after the first interval.
  ///
  /// @param name what it does, for the log: `pruning of decisions`
  public static Chore start(String name, Database database, Duration every, Runnable work) {
    var chore = new Chore(name, database, every, work);
    chore.thread.start();
    return chore;
  }

  private void onAndOn() {
    while (!over()) {
      try {
        Thread.sleep(every);
        work.run();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (!over()) {
          LOG.warn("The {} failed and is tried again later.", name, e);
        }
      }
    }
  }

  private boolean over() {
    return stopped || database.closed();
  }

  /// Waits until it has ended; answers whether it has.
  boolean ended(Duration patience) throws InterruptedException {
    return thread.join(patience);
  }

  @Override
  public void close() {
    stopped = true;
    thread.interrupt();
  }
}
