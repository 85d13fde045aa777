package candor.server.http;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Looks after every connection's time. The limits of a socket are per read, so a client that sends
/// a byte now and then would keep its connection for good; here a whole head and a whole body have
/// one deadline each.
final class Watchdog implements AutoCloseable {
  private static final long LOOK_MILLIS = 50;
  private static final long LOOK_NANOS = LOOK_MILLIS * 1_000_000;
  private static final int WAY_AT_ONCE = 100;

  private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
  private final Deque<HttpConnection> longestIdle = new ArrayDeque<>(WAY_AT_ONCE);
  private long gathered = System.nanoTime() - LOOK_NANOS;
  private final LongAdder gone = new LongAdder();
  private final Thread thread;
  private volatile boolean closed;

  Watchdog() {
    this.thread = Thread.ofVirtual().name("connection-watchdog").unstarted(this::watch);
  }

  void start() {
    thread.start();
  }

  void watch(HttpConnection connection) {
    connections.add(connection);
  }

  void forget(HttpConnection connection) {
    connections.remove(connection);
  }

  /// Notes that a client has left before it had its answer.
  void left() {
    gone.increment();
  }

  /// How many clients have left before they had their answer.
  long gone() {
    return gone.sum();
  }

  /// How many have a request under way.
  long busy() {
    return connections.stream().filter(HttpConnection::busy).count();
  }

  /// Lets go of the connection that has waited longest for a request, if one waits. Looking at all
  /// of them for each newcomer would be a gift to a flood: so they are looked at now and then, and
  /// those that have waited longest are remembered.
  void makeRoom() {
    synchronized (longestIdle) {
      long now = System.nanoTime();
      if (longestIdle.isEmpty() && now - gathered >= LOOK_NANOS) {
        gathered = now;
        connections.stream()
            .filter(HttpConnection::idle)
            .map(connection -> new Waiting(connection, connection.until() - now))
            .sorted(Comparator.comparingLong(Waiting::left))
            .limit(WAY_AT_ONCE)
            .forEach(waiting -> longestIdle.add(waiting.connection));
      }
      boolean room = false;
      while (!room && !longestIdle.isEmpty()) {
        room = longestIdle.remove().giveWay();
      }
    }
  }

  /// @param left what is left of the time that it may wait
  private record Waiting(HttpConnection connection, long left) {}

  /// Runs `refusal`, which sends away whoever comes from then on, and lets go of those that waited
  /// for a request before. Who comes after it is to hear why, and so is not let go in silence.
  void closeIdle(Runnable refusal) {
    List<HttpConnection> before = List.copyOf(connections);
    refusal.run();
    before.forEach(connection -> connection.close(false));
  }

  private void watch() {
    while (!closed) {
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException _) {
        return;
      }
      long now = System.nanoTime();
      for (HttpConnection connection : connections) {
        connection.look(now);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
