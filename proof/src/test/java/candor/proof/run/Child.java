package candor.proof.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Candor as a process of its own, as the launcher starts it: the same class, the class path of the
/// tests.
final class Child implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int PATIENCE_SECONDS = 60;
  static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Path out;
  private final Path err;

  private Child(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /// Starts it with these arguments.
  static Child of(Path folder, String... arguments) {
    try {
      Path out = Files.createTempFile(folder, "out", ".txt");
      Path err = Files.createTempFile(folder, "err", ".txt");
      var builder = new ProcessBuilder(command(arguments));
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      return new Child(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The command line, for a shell too.
  static List<String> command(String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("candor.server.main.Main");
    command.addAll(List.of(arguments));
    return command;
  }

  /// A development server on any port, ready.
  static Child dev(Path folder, Path data) {
    Child child = of(folder, "dev", "--port", "0", "--data", data.toString());
    child.awaitReady();
    return child;
  }

  private void awaitReady() {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!said().contains("Candor is ready")) {
      if (!process.isAlive() || System.nanoTime() > until) {
        throw new IllegalStateException("it did not start: " + said() + complained());
      }
      Thread.onSpinWait();
    }
  }

  String said() {
    return text(out);
  }

  String complained() {
    return text(err);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits for its end.
  int exit() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("it did not end: " + said() + complained());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// SIGTERM.
  void terminate() {
    process.destroy();
  }

  /// SIGKILL.
  void kill() {
    process.destroyForcibly();
    exit();
  }

  boolean alive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroy();
    exit();
  }

  /// What it wrote down of itself.
  static JsonNode demo(Path data) {
    return JSON.readTree(text(data.resolve("dev.json")));
  }

  /// An access token of the administrator.
  static String admin(JsonNode demo) {
    return token(
        demo,
        demo.path("admin").path("client_id").asString(),
        demo.path("admin").path("client_secret").asString());
  }

  static String token(JsonNode demo, String client, String secret) {
    String basic =
        Base64.getEncoder()
            .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    var request =
        request(demo, "/oauth2/token")
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"));
    return JSON.readTree(send(request).body()).path("access_token").asString("");
  }

  static HttpRequest.Builder request(JsonNode demo, String path) {
    return HttpRequest.newBuilder(URI.create(demo.path("issuer").asString() + path))
        .timeout(Duration.ofSeconds(PATIENCE_SECONDS));
  }

  static HttpResponse<String> as(
      JsonNode demo, String token, String method, String path, String body) {
    var request =
        request(demo, path)
            .header("Authorization", "Bearer " + token)
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    return send(request);
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }
}
