package candor.server.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Looks after every connection's time. The limits of a socket are per read, so a client that sends
/// a byte now and then would keep its connection for good; here a whole head and a whole body have
/// one deadline each.
final class Watchdog implements AutoCloseable {
  private static final long LOOK_MILLIS = 50;

  private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
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

  /// How many connections are open.
  int open() {
    return connections.size();
  }

  /// How many have a request under way.
  long busy() {
    return connections.stream().filter(HttpConnection::busy).count();
  }

  /// Lets go of those that wait for a request.
  void closeIdle() {
    connections.forEach(connection -> connection.close(false));
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
