package candor.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// Sends a number of requests over some connections that stay open. Each connection sends its next
/// request when it has its answer.
final class Load {
  static final int CONNECTIONS = 64;

  private Load() {}

  /// What came of it.
  record Result(int requests, Latencies latencies, double seconds) {}

  /// Sends them.
  ///
  /// @param request the bytes of each request, by its number from 0
  /// @throws IllegalStateException if an answer is not 200
  static Result send(int port, int requests, IntFunction<byte[]> request) {
    var latencies = new Latencies();
    var next = new AtomicInteger();
    var failures = new ConcurrentLinkedQueue<String>();
    long began = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CONNECTIONS; i++) {
        threads.execute(
            () -> {
              try {
                connection(port, requests, request, next, latencies);
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

  private static void connection(
      int port, int requests, IntFunction<byte[]> request, AtomicInteger next, Latencies latencies)
      throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      var answers = new Answers(socket.getInputStream());
      for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
        byte[] bytes = request.apply(i);
        long sent = System.nanoTime();
        socket.getOutputStream().write(bytes);
        answers.pass();
        latencies.add(System.nanoTime() - sent);
      }
    }
  }

  /// Reads answers that say how long they are.
  private static final class Answers {
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private final byte[] bytes = new byte[64 * 1024];

    Answers(InputStream in) {
      this.in = in;
    }

    void pass() throws IOException {
      int filled = 0;
      int head = -1;
      while (head < 0) {
        int more = in.read(bytes, filled, bytes.length - filled);
        if (more < 0) {
          throw new EOFException("the server closed a connection");
        }
        int from = Math.max(0, filled - 3);
        filled += more;
        head = end(from, filled);
      }
      int length = head + bodyLength(head);
      while (filled < length) {
        int more = in.read(bytes, filled, length - filled);
        if (more < 0) {
          throw new EOFException("the server closed a connection");
        }
        filled += more;
      }
      if (bytes[9] != '2' || bytes[10] != '0' || bytes[11] != '0') {
        throw new IllegalStateException(
            new String(bytes, 0, Math.min(filled, 2000), StandardCharsets.ISO_8859_1));
      }
    }

    private int end(int from, int filled) {
      for (int i = from; i + 3 < filled; i++) {
        if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r') {
          return i + 4;
        }
      }
      return -1;
    }

    private int bodyLength(int head) {
      for (int i = 0; i + LENGTH.length < head; i++) {
        if (bytes[i] == '\n' && named(i + 1)) {
          int at = i + 1 + LENGTH.length;
          int length = 0;
          for (; bytes[at] != '\r'; at++) {
            length = bytes[at] == ' ' ? length : length * 10 + bytes[at] - '0';
          }
          return length;
        }
      }
      throw new IllegalStateException("an answer does not say how long it is");
    }

    private boolean named(int from) {
      for (int i = 0; i < LENGTH.length; i++) {
        if ((bytes[from + i] | 0x20) != LENGTH[i] && bytes[from + i] != LENGTH[i]) {
          return false;
        }
      }
      return true;
    }
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
