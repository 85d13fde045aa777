package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The Chromium of this machine, without a window, driven by its DevTools protocol. It has one
/// page, and an authenticator of its own for passkeys.
final class Chromium implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path folder;
  private final Process process;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final AtomicInteger last = new AtomicInteger();
  private final WebSocket socket;

  private Chromium(Path folder, Process process) throws Exception {
    this.folder = folder;
    this.process = process;
    Path port = folder.resolve("DevToolsActivePort");
    until("Chromium listens", () -> Files.exists(port) && Files.readAllLines(port).size() == 2);
    String list = "http://127.0.0.1:" + Files.readAllLines(port).getFirst() + "/json/list";
    JsonNode pages = JSON.readTree(get(list));
    String page = "";
    for (JsonNode each : pages) {
      if (each.path("type").asString("").equals("page")) {
        page = each.path("webSocketDebuggerUrl").asString("");
      }
    }
    socket =
        http.newWebSocketBuilder()
            .buildAsync(URI.create(page), new Answers())
            .get(30, TimeUnit.SECONDS);
    send("Page.enable", Map.of());
    send("Network.enable", Map.of());
    send("WebAuthn.enable", Map.of());
  }

  static Chromium start() {
    try {
      Path folder = Files.createTempDirectory("candor-chromium");
      Process process =
          new ProcessBuilder(
                  "chromium",
                  "--headless=new",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-dev-shm-usage",
                  "--no-first-run",
                  "--remote-debugging-port=0",
                  "--user-data-dir=" + folder,
                  "about:blank")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new Chromium(folder, process);
    } catch (Exception e) {
      throw new IllegalStateException("chromium does not start", e);
    }
  }

  private String get(String address) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /// What comes back, by the number of the question.
  private final class Answers implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean end) {
      text.append(part);
      if (end) {
        JsonNode answer = JSON.readTree(text.toString());
        text.setLength(0);
        CompletableFuture<JsonNode> asked = answers.remove(answer.path("id").asInt(0));
        if (asked != null) {
          asked.complete(answer);
        }
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }
  }

  /// Sends a command of the protocol.
  JsonNode send(String method, Map<String, ?> parameters) {
    int id = last.incrementAndGet();
    var answer = new CompletableFuture<JsonNode>();
    answers.put(id, answer);
    socket
        .sendText(
            JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
        .join();
    return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join().path("result");
  }

  /// Gives it an authenticator whose owner always agrees.
  String authenticator() {
    return send(
            "WebAuthn.addVirtualAuthenticator",
            Map.of(
                "options",
                Map.of(
                    "protocol", "ctap2",
                    "transport", "internal",
                    "hasResidentKey", true,
                    "hasUserVerification", true,
                    "isUserVerified", true,
                    "automaticPresenceSimulation", true)))
        .path("authenticatorId")
        .asString("");
  }

  /// Whether the owner of an authenticator agrees to what pages ask for.
  void agrees(String id, boolean always) {
    send(
        "WebAuthn.setAutomaticPresenceSimulation",
        Map.of("authenticatorId", id, "enabled", always));
  }

  /// Has every page begin with a script.
  String before(String script) {
    return send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
        .path("identifier")
        .asString("");
  }

  void notBefore(String script) {
    send("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
  }

  void dropAuthenticator(String id) {
    send("WebAuthn.removeVirtualAuthenticator", Map.of("authenticatorId", id));
  }

  void forgetCookies() {
    send("Network.clearBrowserCookies", Map.of());
  }

  /// Opens an address and waits for the page.
  void open(String address) {
    send("Page.navigate", Map.of("url", address));
    await("document.readyState === 'complete' && location.href !== 'about:blank'");
  }

  /// How wide its window is, and whether its owner likes the dark.
  void look(int width, boolean dark) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    send("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /// Reads pages in a language.
  void speak(String language) {
    send("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", language)));
  }

  /// Whether pages run scripts.
  void scripts(boolean run) {
    send("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }

  /// Does something in the page that leads to another one, and waits for that.
  void act(String script) {
    value("window.stillHere = true; " + script);
    await("window.stillHere === undefined && document.readyState === 'complete'");
  }

  /// Presses a key.
  void key(String name, int code, String text) {
    var down = new HashMap<String, Object>();
    down.put("type", "keyDown");
    down.put("key", name);
    down.put("code", name);
    down.put("windowsVirtualKeyCode", code);
    if (!text.isEmpty()) {
      down.put("text", text);
    }
    send("Input.dispatchKeyEvent", down);
    send(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", name, "code", name, "windowsVirtualKeyCode", code));
  }

  /// Types a text where the page has its focus.
  void type(String text) {
    send("Input.insertText", Map.of("text", text));
  }

  /// The whole page as a PNG.
  byte[] picture() {
    JsonNode size = send("Page.getLayoutMetrics", Map.of()).path("cssContentSize");
    Map<String, ?> clip =
        Map.of(
            "x", 0,
            "y", 0,
            "width", size.path("width").asDouble(320),
            "height", Math.min(4000, size.path("height").asDouble(800)),
            "scale", 1);
    String data =
        send(
                "Page.captureScreenshot",
                Map.of("format", "png", "captureBeyondViewport", true, "clip", clip))
            .path("data")
            .asString("");
    return Base64.getDecoder().decode(data);
  }

  /// The value of an expression in the page, as text.
  String value(String script) {
    return send("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true))
        .path("result")
        .path("value")
        .asString("");
  }

  /// Waits until a condition holds in the page.
  void await(String condition) {
    try {
      until(condition, () -> value("String(" + condition + ")").equals("true"));
    } catch (Exception e) {
      throw new IllegalStateException(condition, e);
    } catch (AssertionError e) {
      throw new AssertionError(
          condition + " at " + value("location.href + document.body.innerText"), e);
    }
  }

  @FunctionalInterface
  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void until(String what, Condition condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      Thread.sleep(30);
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | UncheckedIOException e) {
      // Helpers of Chromium may still write; the folder is one for temporary files.
    }
    http.close();
  }
}
