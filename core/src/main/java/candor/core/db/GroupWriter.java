package candor.core.db;

import candor.errors.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes many small rows in few transactions. Those who offer a row never wait: a queue takes it,
/// and one thread writes all that has gathered in one transaction. A commit costs a flush of the
/// disk, and so a hundred rows cost what one does.
///
/// The queue is bounded. What does not fit is dropped and counted, since records of what happened
/// must not stop what happens. While the database is away, the group in hand is kept and tried
/// again. A row that PostgreSQL refuses is found by halving its group, and only that row is lost.
public final class GroupWriter<T> implements AutoCloseable {
  /// Writes one group, with one statement if it can. It crosses tenants.
  @FunctionalInterface
  public interface Group<T> {
    void write(Tx tx, List<T> rows);
  }

  private sealed interface Entry<T> {
    record Row<T>(T row) implements Entry<T> {}

    record Mark<T>(CountDownLatch written) implements Entry<T> {}
  }

  private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
  private static final int GROUP = 500;
  private static final Duration FLUSH_WITHIN = Duration.ofSeconds(10);
  private static final Duration RETRY_AFTER = Duration.ofMillis(500);

  private final String name;
  private final Database database;
  private final Group<T> group;
  private final BlockingQueue<Entry<T>> queue;
  private final LongAdder dropped = new LongAdder();
  private final Thread thread;
  private volatile boolean closed;

  /// Starts a writer.
  ///
  /// @param name what the rows are, for logs and metrics
  /// @param capacity how many rows may wait
  public GroupWriter(String name, Database database, int capacity, Group<T> group) {
    this.name = name;
    this.database = database;
    this.group = group;
    this.queue = new ArrayBlockingQueue<>(capacity);
    this.thread = Thread.ofPlatform().daemon().name("candor-" + name).start(this::write);
  }

  /// What the rows are.
  public String name() {
    return name;
  }

  /// Takes a row, or drops it if too many are waiting; answers whether it was taken.
  public boolean offer(T row) {
    boolean taken = !closed && queue.offer(new Entry.Row<>(row));
    if (!taken) {
      dropped.increment();
    }
    return taken;
  }

  /// How many rows were lost since the start.
  public long dropped() {
    return dropped.sum();
  }

  /// How many rows wait.
  public int waiting() {
    return queue.size();
  }

  /// Waits until every row that was taken before is in the database or lost, for ten seconds at
  /// most; answers whether that was enough.
  public boolean flush() {
    var written = new CountDownLatch(1);
    try {
      return queue.offer(new Entry.Mark<>(written), FLUSH_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
          && written.await(FLUSH_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void write() {
    var gathered = new ArrayList<Entry<T>>(GROUP);
    while (!closed || !queue.isEmpty()) {
      try {
        Entry<T> first = queue.poll(1, TimeUnit.SECONDS);
        if (first == null) {
          continue;
        }
        gathered.add(first);
      } catch (InterruptedException e) {
        continue; // Closing took too long: what waits is still tried.
      }
      queue.drainTo(gathered, GROUP - 1);
      var rows = new ArrayList<T>(gathered.size());
      var marks = new ArrayList<CountDownLatch>();
      for (Entry<T> entry : gathered) {
        switch (entry) {
          case Entry.Row<T>(T row) -> rows.add(row);
          case Entry.Mark<T>(CountDownLatch written) -> marks.add(written);
        }
      }
      gathered.clear();
      write(rows);
      marks.forEach(CountDownLatch::countDown);
    }
  }

  private void write(List<T> rows) {
    while (!rows.isEmpty()) {
      try {
        database.acrossTenants(
            tx -> {
              group.write(tx, rows);
              return true;
            });
        return;
      } catch (RuntimeException e) {
        if (!away(e)) {
          split(rows, e);
          return;
        }
        if (closed) {
          lose(rows, e);
          return;
        }
        LOG.warn("{} {} wait for the database: {}", rows.size(), name, e.toString());
        pause();
      }
    }
  }

  private void split(List<T> rows, RuntimeException why) {
    if (rows.size() == 1) {
      lose(rows, why);
      return;
    }
    int half = rows.size() / 2;
    write(List.copyOf(rows.subList(0, half)));
    write(List.copyOf(rows.subList(half, rows.size())));
  }

  private void lose(List<T> rows, RuntimeException why) {
    dropped.add(rows.size());
    LOG.error("{} {} could not be written and are lost", rows.size(), name, why);
  }

  /// Whether the database, and not the rows, is what failed.
  private static boolean away(RuntimeException e) {
    return e instanceof Problem problem && problem.code().page().status() == 503;
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY_AFTER);
    } catch (InterruptedException e) {
      // Closing took too long: one more attempt follows at once, and it is the last.
    }
  }

  /// Writes what waits and stops.
  @Override
  public void close() {
    closed = true;
    // A mark wakes the thread if it waits for rows. It is not interrupted, for that would break the
    // connection under the group that it is writing, and lose the group.
    queue.offer(new Entry.Mark<>(new CountDownLatch(1)));
    try {
      if (!thread.join(FLUSH_WITHIN)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
