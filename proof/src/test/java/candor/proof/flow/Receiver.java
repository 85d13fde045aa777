package candor.proof.flow;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A client's own server on this machine: it answers as it is told and keeps what it was sent.
final class Receiver implements AutoCloseable {
  /// What it answers at a path.
  record Said(int status, String type, String body, Map<String, String> headers) {
    static Said json(String body) {
      return new Said(200, "application/json", body, Map.of());
    }

    static Said status(int status) {
      return new Said(status, "text/plain", "", Map.of());
    }
  }

  /// What it was sent.
  record Got(String method, String path, Map<String, java.util.List<String>> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, java.util.List.of("")).getFirst();
    }
  }

  private final HttpServer server;
  private final Map<String, Said> answers = new ConcurrentHashMap<>();
  private final BlockingQueue<Got> got = new LinkedBlockingQueue<>();

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          String path = exchange.getRequestURI().toString();
          Said said = answers.getOrDefault(path.split("\\?")[0], Said.status(404));
          got.add(new Got(exchange.getRequestMethod(), path, exchange.getRequestHeaders(), body));
          said.headers.forEach(exchange.getResponseHeaders()::add);
          exchange.getResponseHeaders().add("Content-Type", said.type);
          byte[] bytes = said.body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(said.status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  /// Its address at a path.
  String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  void answers(String path, Said said) {
    answers.put(path, said);
  }

  /// The next thing it was sent.
  Got next() {
    try {
      Got next = got.poll(30, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("nothing came within 30 seconds");
      }
      return next;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// How often it was asked and nobody looked yet.
  int waiting() {
    return got.size();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
