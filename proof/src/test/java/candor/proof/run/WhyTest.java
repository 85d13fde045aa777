package candor.proof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What really happened, told to who may know it and to nobody else.
class WhyTest {
  @TempDir private static Path folder;
  private static Path data;
  private static Child server;
  private static JsonNode demo;
  private static String admin;

  @BeforeAll
  static void start() {
    data = folder.resolve("data");
    server = Child.dev(folder, data);
    demo = Child.demo(data);
    admin = Child.admin(demo);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /// Sends a request that is refused on its surface: the code shown, the code in truth.
  @ParameterizedTest(name = "{0} {1}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "POST|/oauth2/token|grant_type=client_credentials&client_id=nobody&client_secret=x"
            + "|client_unknown|client_authentication_failed",
        "POST|/api/admin/users|{\"email\": \"nobody\", \"name\": \"\"}"
            + "|validation_error|validation_error",
        "POST|/api/auth/login|{\"email\": \"no@example.com\", \"password\": \"a wrong one\"}"
            + "|sign_in_email_unknown|sign_in_failed",
        "POST|/api/auth/login|{\"email\": \"user@example.com\", \"password\": \"a wrong one\"}"
            + "|password_wrong|sign_in_failed",
        "GET|/api/service/users||api_key_unknown|api_key_invalid",
        "POST|/sideband/request|{}|gateway_credential_unknown|gateway_credential_invalid",
        "GET|/nothing||route_not_found|route_not_found",
      })
  void theAdministratorLearnsTheTruth(
      String method, String path, String body, String truth, String shown) {
    HttpResponse<String> refused = refused(method, path, body == null ? "" : body);
    String id = refused.headers().firstValue("X-Request-ID").orElseThrow();
    JsonNode answer = Child.json(why(admin, id));
    JsonNode failure = answer.path("failures").path(0);
    assertThat(failure.path("code").asString("")).as(answer.toString()).isEqualTo(truth);
    assertThat(failure.path("shown").asString("")).isEqualTo(shown);
    assertThat(failure.path("why").asString("")).isNotBlank();
    assertThat(failure.path("fix").asString("")).isNotBlank();
    assertThat(failure.path("path").asString("")).isEqualTo(path);
    assertThat(refused.body()).contains(shown);
    if (!truth.equals(shown)) {
      assertThat(refused.body()).doesNotContain(truth);
    }
    try (Child told = Child.of(folder, "why", id, "--data", data.toString())) {
      assertThat(told.exit()).as(told.complained()).isZero();
      assertThat(told.said()).contains(truth, "Why:", "Fix:");
    }
  }

  private static HttpResponse<String> refused(String method, String path, String body) {
    var request =
        Child.request(demo, path)
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    request.header(
        "Content-Type",
        body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded");
    if (path.startsWith("/api/admin")) {
      request.header("Authorization", "Bearer " + admin);
    }
    // Of the right form, and nobody's.
    String key = demo.path("service").path("api_key").asString();
    request.header("X-API-Key", other(key));
    request.header("CLIENT-TOKEN", other(demo.path("gateway").path("credential").asString()));
    HttpResponse<String> answer = Child.send(request);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    return answer;
  }

  /// The same with another character in its middle.
  private static String other(String secret) {
    int middle = secret.length() / 2;
    char changed = secret.charAt(middle) == 'a' ? 'b' : 'a';
    return secret.substring(0, middle) + changed + secret.substring(middle + 1);
  }

  private static HttpResponse<String> why(String token, String id) {
    return Child.as(demo, token, "GET", "/api/admin/failures/" + id, "");
  }

  @Test
  void withoutTheScopeNothingIsTold() {
    String id =
        refused("POST", "/api/auth/login", "{\"email\": \"x@example.com\", \"password\": \"y\"}")
            .headers()
            .firstValue("X-Request-ID")
            .orElseThrow();
    HttpResponse<String> made =
        Child.as(
            demo,
            admin,
            "POST",
            "/api/admin/clients",
            "{\"name\": \"Reader\", \"scopes\": [\"users:read\"]}");
    String client = Child.json(made).path("client_id").asString();
    String secret = Child.json(made).path("client_secret").asString();
    HttpResponse<String> answer = why(Child.token(demo, client, secret), id);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).doesNotContain("sign_in", "x@example.com");
    try (Child told =
        Child.of(
            folder,
            "why",
            id,
            "--issuer",
            demo.path("issuer").asString(),
            "--client-id",
            client,
            "--client-secret",
            secret)) {
      assertThat(told.exit()).isEqualTo(1);
      assertThat(told.said()).isEmpty();
    }
  }

  @Test
  void aRequestThatNobodyRefusedIsNotFound() {
    assertThat(why(admin, "req_00000000000000000000000000").statusCode()).isEqualTo(404);
    try (Child told = Child.of(folder, "why", "req_nothing", "--data", data.toString())) {
      assertThat(told.exit()).isEqualTo(1);
      assertThat(told.complained()).contains("failure_not_found");
    }
  }

  @Test
  void withoutAServerItSaysSo() {
    try (Child told =
        Child.of(folder, "why", "req_x", "--data", folder.resolve("none").toString())) {
      assertThat(told.exit()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "req_x, garbage, is no server",
    "req_x, http://127.0.0.1:1, nobody listens",
    "'', x, Which"
  })
  void whatCannotBeAskedIsSaidInWords(String id, String issuer, String says) {
    try (Child told =
        Child.of(
            folder, "why", id, "--issuer", issuer, "--client-id", "a", "--client-secret", "b")) {
      assertThat(told.exit()).isEqualTo(2);
      assertThat(told.complained()).contains(says).doesNotContain("Exception", "null");
    }
  }

  @Test
  void aCodeIsExplainedAndAnUnknownOneIsNot() {
    try (Child told = Child.of(folder, "explain", "invalid_json")) {
      assertThat(told.exit()).isZero();
      assertThat(told.said()).contains("invalid_json", "Why", "Fix");
    }
    try (Child told = Child.of(folder, "explain", "invalid_jason")) {
      assertThat(told.exit()).isEqualTo(1);
      assertThat(told.complained()).contains("invalid_json");
    }
    try (Child told = Child.of(folder, "explain", "invalid_scope")) {
      assertThat(told.exit()).isEqualTo(1);
      assertThat(told.complained()).contains("scope_not_allowed", "scope_malformed");
    }
  }
}
