package candor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/// Sends a number of requests over some connections that stay open. Each connection sends its next
/// request when it has its answer, and, where a pace is set, when that request is due.
final class Load {
  static final int CONNECTIONS = 64;

  private Load() {}

  /// What came of it.
  record Result(int requests, Latencies latencies, double seconds) {}

  /// Sends them.
  ///
  /// @param talks what each connection says, by its number
  /// @param from the number of the first request
  /// @param perSecond how many are due in a second; 0 for as many as are answered
  /// @throws IllegalStateException if a talk fails
  static Result send(int port, int requests, int from, IntFunction<Talk> talks, double perSecond) {
    var latencies = new Latencies();
    var next = new AtomicInteger();
    var failures = new ConcurrentLinkedQueue<String>();
    long began = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CONNECTIONS; i++) {
        Talk talk = talks.apply(i);
        threads.execute(
            () -> {
              try (var wire = new Wire(port)) {
                for (int n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
                  // From when it was due: whoever waits for a connection waits as well.
                  long due = due(began, n, perSecond);
                  talk.once(wire, from + n);
                  latencies.add(System.nanoTime() - due);
                }
              } catch (IOException | RuntimeException e) {
                failures.add(e.toString());
                next.set(requests);
              }
            });
      }
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException(failures.peek());
    }
    return new Result(requests, latencies, (System.nanoTime() - began) / 1e9);
  }

  /// Waits until a request is due and answers when that was.
  private static long due(long began, int number, double perSecond) {
    if (perSecond == 0) {
      return System.nanoTime();
    }
    long due = began + (long) (number * 1e9 / perSecond);
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    return due;
  }

  /// A request without a body.
  static byte[] get(String host, String path) {
    return String.format(Locale.ROOT, "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n", path, host)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /// A request with a body.
  ///
  /// @param header one more header
  static byte[] post(String host, String path, String header, String type, String body) {
    return String.format(
            Locale.ROOT,
            "POST %s HTTP/1.1\r\nHost: %s\r\n%s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s",
            path,
            host,
            header,
            type,
            body.length(),
            body)
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
