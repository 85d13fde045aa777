package candor.server.main;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `candor why REQUEST_ID`: asks a running server what really happened, as any client of its Admin
/// API could.
final class Why {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Why() {}

  /// Where to ask, and as whom.
  record Login(String issuer, String clientId, String clientSecret) {
    /// What the options say, and `dev.json` for what they leave open.
    static Optional<Login> of(
        Path data, @Nullable String issuer, @Nullable String clientId, @Nullable String secret) {
      String fromEnvironment = System.getenv("CANDOR_CLIENT_SECRET");
      String given = secret != null ? secret : fromEnvironment;
      if (issuer != null && clientId != null && given != null) {
        return Optional.of(new Login(issuer, clientId, given));
      }
      Path file = data.resolve("dev.json");
      if (!Files.isReadable(file)) {
        return Optional.empty();
      }
      JsonNode dev = JSON.readTree(file.toFile());
      return Optional.of(
          new Login(
              issuer != null ? issuer : dev.path("issuer").asString(""),
              clientId != null ? clientId : dev.path("admin").path("client_id").asString(""),
              given != null ? given : dev.path("admin").path("client_secret").asString("")));
    }

    @Override
    public String toString() {
      return "Login[" + issuer + ", " + clientId + "]";
    }
  }

  /// Asks and tells. Answers 0, or 1 where nothing is known or the asker may not know it.
  static int ask(Optional<Login> login, String requestId, PrintStream to, PrintStream complaints) {
    if (requestId.isBlank()) {
      complaints.println("Which request? Name the X-Request-ID of its answer.");
      return 2;
    }
    if (login.isEmpty()) {
      complaints.println(
          "Whom to ask is not known: there is no dev.json in the data folder. Name the server with --issuer, --client-id"
              + " and --client-secret.");
      return 2;
    }
    if (!reachable(login.get().issuer())) {
      complaints.println(
          "\""
              + login.get().issuer()
              + "\" is no server: --issuer begins with http:// or https://.");
      return 2;
    }
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> token =
          http.send(tokenRequest(login.get()), HttpResponse.BodyHandlers.ofString());
      if (token.statusCode() != 200) {
        return refused(token.body(), complaints);
      }
      String bearer = JSON.readTree(token.body()).path("access_token").asString("");
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(
                      URI.create(
                          login.get().issuer() + "/api/admin/failures/" + encoded(requestId)))
                  .header("Authorization", "Bearer " + bearer)
                  .timeout(PATIENCE)
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        return refused(answer.body(), complaints);
      }
      tell(JSON.readTree(answer.body()), to);
      return 0;
    } catch (IOException e) {
      complaints.println(
          "The server at " + login.get().issuer() + " cannot be reached: " + reason(e));
      return 2;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 2;
    }
  }

  private static boolean reachable(String issuer) {
    try {
      URI uri = new URI(issuer);
      return uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /// The connection's own failures have no words.
  private static String reason(IOException e) {
    return Optional.ofNullable(e.getMessage())
        .orElse(e instanceof ConnectException ? "nobody listens there" : e.getClass().getName());
  }

  private static HttpRequest tokenRequest(Login login) {
    String basic = encoded(login.clientId()) + ":" + encoded(login.clientSecret());
    return HttpRequest.newBuilder(URI.create(login.issuer() + "/oauth2/token"))
        .header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .timeout(PATIENCE)
        .POST(
            HttpRequest.BodyPublishers.ofString(
                "grant_type=client_credentials&scope=failures:read"))
        .build();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static int refused(String body, PrintStream complaints) {
    JsonNode error = JSON.readTree(body);
    complaints.println(
        error.path("code").asString("")
            + ": "
            + error.path("error_description").asString(body)
            + " (request "
            + error.path("request_id").asString("?")
            + ")");
    return 1;
  }

  private static void tell(JsonNode answer, PrintStream to) {
    for (JsonNode failure : answer.path("failures")) {
      to.println(failure.path("code").asString() + ": " + failure.path("what").asString());
      for (JsonNode fault : failure.path("faults")) {
        to.println("  - " + fault.path("code").asString() + ": " + fault.path("what").asString());
      }
      String code = failure.path("code").asString();
      String shown = failure.path("shown").asString();
      if (!shown.equals(code)) {
        to.println("  The caller was told: " + shown);
      }
      to.println(
          "  Request: "
              + failure.path("method").asString()
              + " "
              + failure.path("path").asString()
              + " at "
              + failure.path("at").asString()
              + " from "
              + failure.path("ip").asString()
              + " by "
              + failure.path("actor").asString()
              + (failure.has("client") ? " at client " + failure.path("client").asString() : ""));
      failure
          .path("values")
          .properties()
          .forEach(value -> to.println("  " + value.getKey() + ": " + value.getValue().asString()));
      if (failure.has("decision")) {
        to.println("  Decision: " + failure.path("decision").asString());
      }
      to.println("  Why: " + failure.path("why").asString());
      to.println("  Fix: " + failure.path("fix").asString());
      to.println("  More: " + failure.path("error_uri").asString());
    }
    for (JsonNode change : answer.path("audit")) {
      to.println(
          "  Changed: "
              + change.path("action").asString()
              + " on "
              + change.path("target").asString()
              + " by "
              + change.path("actor").asString()
              + " at "
              + change.path("at").asString());
    }
  }
}
