package candor.proof.contract;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every row of the tables of HTTP and OAuth errors: provoked, and its page looked up.
///
/// The row `access_denied`, where a person says no (RFC 6749, section 4.1.2.1), and the grants that
/// expired, were used or were revoked need a person with a browser: `AuthorizationTest` has them.
class ErrorTablesTest {
  private static AppFixture server;

  @BeforeAll
  static void start() {
    server = AppFixture.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static final String FORM = "\nContent-Type: application/x-www-form-urlencoded\n";
  private static final String TOKEN = "POST /oauth2/token" + FORM;
  private static final String ADMIN = "\nAuthorization: Bearer {admin}\n";
  private static final String UNSIGNED = "Bearer eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0.e30.";
  private static final String JSON = "Content-Type: application/json\n\n";

  /// Status, the word of the surface, the request.
  static Stream<Arguments> statuses() {
    return Stream.of(
        row(400, "invalid_request", TOKEN + "Authorization: Basic {admin.basic}\n\nscope=a"),
        row(400, "invalid_json", "POST /api/admin/users" + ADMIN + JSON + "{\"email\": "),
        row(401, "unauthorized", "GET /api/admin/users"),
        row(401, "unauthorized", "GET /api/admin/users\nAuthorization: Bearer nonsense"),
        row(401, "invalid_client", TOKEN + "\ngrant_type=client_credentials&client_id=nobody"),
        row(403, "insufficient_scope", "POST /api/admin/clients" + machine() + JSON + "{}"),
        row(404, "user_not_found", "GET /api/admin/users/usr_nobody" + ADMIN),
        row(404, "not_found", "GET /api/admin/nothing" + ADMIN),
        row(405, "invalid_request", "GET /oauth2/token"),
        row(405, "invalid_request", "DELETE /api/admin/users" + ADMIN),
        row(406, "invalid_request", "GET /api/admin/users" + ADMIN + "Accept: text/csv"),
        row(413, "invalid_request", "POST /api/admin/users" + ADMIN + JSON + "{x*1100000}"),
        row(414, "invalid_request", "GET /api/admin/users?search={x*9000}" + ADMIN),
        row(422, "validation_error", "POST /api/admin/users" + ADMIN + JSON + "{\"name\": \"\"}"),
        row(431, "invalid_request", "GET /api/admin/users" + ADMIN + "X-Long: {x*20000}"),
        row(431, "invalid_request", "GET /api/admin/users" + ADMIN + "{X-Many-#: x*150}"));
  }

  static Stream<Arguments> grants() {
    String basic = TOKEN + "Authorization: Basic {admin.basic}\n\n";
    String grant = "grant_type=client_credentials";
    return Stream.of(
        row(400, "invalid_request", basic + "scope=users:read"),
        row(400, "invalid_request", basic + grant + "&" + grant),
        row(401, "invalid_client", TOKEN + "\n" + grant),
        row(401, "invalid_client", TOKEN + "Authorization: Basic bm9ib2R5Om5vdGhpbmc=\n\n" + grant),
        row(400, "unsupported_grant_type", basic + "grant_type=password"),
        row(400, "invalid_scope", basic + grant + "&scope=users:admire"),
        row(400, "invalid_scope", basic + grant + "&scope=%22"),
        row(400, "invalid_target", basic + grant + "&resource=https://elsewhere.example"),
        row(
            400,
            "invalid_grant",
            "POST /oauth2/revoke"
                + FORM
                + "Authorization: Basic {machine.basic}\n\ntoken={admin}"));
  }

  static Stream<Arguments> tokens() {
    return Stream.of(
        row(401, "invalid_token", "Bearer nonsense"),
        row(401, "invalid_token", UNSIGNED),
        row(401, "invalid_token", "Bearer {admin.tampered}"),
        row(401, "invalid_token", "Bearer {admin.foreign}"));
  }

  private static String machine() {
    return "\nAuthorization: Bearer {machine}\n";
  }

  private static Arguments row(int status, String error, String request) {
    return Arguments.of(status, error, request);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource({"statuses", "grants"})
  void everyRowAnswersAsItsTableSays(int status, String error, String request) {
    Answer answer = server.sent(request);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.member("error")).contains(error);
    assertThat(answer.header("Content-Type").orElse("")).startsWith("application/json");
    explains(answer);
    headers(answer);
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("tokens")
  void aTokenThatDoesNotCountIsNamedInTheChallenge(int status, String error, String header) {
    Answer answer = server.sent("GET /api/admin/users\nAuthorization: " + header);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("WWW-Authenticate").orElse(""))
        .contains("Bearer ", "error=\"" + error + "\"", "error_description=", "error_uri=")
        .doesNotContain("''");
    explains(answer);
  }

  /// RFC 9110, section 11.6.1: the challenge names what the path asks for, not what was sent.
  @ParameterizedTest(name = "{1} at {0}")
  @CsvSource({
    "/api/service/users, Authorization: Bearer x, ApiKey",
    "/api/service/users, X-API-Key: x, ApiKey",
    "/api/admin/users, X-API-Key: x, Bearer",
    "/api/user, X-API-Key: x, Bearer",
  })
  void theChallengeNamesWhatThePathAsksFor(String path, String sent, String scheme) {
    Answer answer = server.sent("GET " + path + "\n" + sent);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate").orElse("")).startsWith(scheme + " realm=");
  }

  /// Of two credentials, a proxy before this server may look at the one and we at the other.
  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "GET /api/admin/users, Authorization, Bearer {admin}",
    "GET /api/user, Authorization, Bearer {admin}",
    "POST /oauth2/token, Authorization, Basic {admin.basic}",
    "GET /api/service/users, X-API-Key, {service.key}",
    "POST /sideband/request, CLIENT-TOKEN, {gateway}",
  })
  void aCredentialMayStandOnce(String request, String header, String credential) {
    String line = "\n" + header + ": " + credential;
    Answer answer = server.sent(request + line + line);
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("header_malformed", header);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "grant_type=client_credentials&scope=a b, at the parameter 'scope'",
    "grant_type=client_credentials&scope=100%, at the parameter 'scope'",
    "grant_type=client, Did you mean 'client_credentials'?",
  })
  void whatIsWrongWithAFormIsNamed(String form, String says) {
    Answer answer = server.sent(TOKEN + "Authorization: Basic {admin.basic}\n\n" + form);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.member("error_description").orElse(""))
        .contains(says)
        .doesNotContain("?.", "''");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "Basic {admin.basic}, client_id=other, an Authorization header for one client",
    "Basic {admin.basic}, client_secret=x, an Authorization header and a client_secret",
    "Basic, scope=x, nothing follows",
  })
  void howAClientAuthenticatesIsNamed(String header, String form, String says) {
    Answer answer = server.sent(TOKEN + "Authorization: " + header + "\n\n" + form);
    assertThat(answer.member("error_description").orElse("")).contains(says);
  }

  @Test
  void withoutATypeABodyIsNotSaidToHaveOne() {
    Answer answer = server.sent("POST /api/admin/users" + ADMIN + "\nnothing");
    assertThat(answer.member("error_description")).contains("This route reads application/json.");
  }

  /// RFC 7009, section 2.2: an invalid hint does not influence the answer.
  @Test
  void aHintThatNobodyKnowsIsIgnored() {
    String revoke =
        "POST /oauth2/revoke" + FORM + "Authorization: Basic {machine.basic}\n\ntoken=nothing";
    assertThat(server.sent(revoke + "&token_type_hint=cookie").status()).isEqualTo(200);
    Answer never = server.sent(revoke + "&token_type_hint=pct");
    assertThat(never.status()).isEqualTo(400);
    assertThat(never.member("error")).contains("unsupported_token_type");
  }

  @Test
  void aTokenForAnotherAudienceDoesNotCount() {
    Answer made =
        server.sent(
            TOKEN
                + "Authorization: Basic {admin.basic}\n\n"
                + "grant_type=client_credentials&resource={api}");
    Answer answer =
        server.sent(
            "GET /api/admin/users\nAuthorization: Bearer "
                + made.member("access_token").orElseThrow());
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate").orElse(""))
        .contains("invalid_token", "token_audience_wrong");
  }

  @Test
  void aScopeThatIsMissingIsNamedInTheChallenge() {
    Answer answer = server.sent("POST /api/admin/clients" + machine() + JSON + "{}");
    assertThat(answer.header("WWW-Authenticate").orElse(""))
        .contains("error=\"insufficient_scope\"", "scope=\"clients:write\"");
  }

  /// RFC 6749, section 5.2: a client that may not use a grant type is told so.
  @Test
  void aClientWithoutTheGrantTypeIsUnauthorized() {
    try (var fixture = AppFixture.start()) {
      Answer made =
          fixture.sent(
              "POST /api/admin/clients"
                  + ADMIN
                  + JSON
                  + "{\"name\": \"Idle\", \"grant_types\": []}");
      assertThat(made.status()).as(made.body()).isEqualTo(201);
      String basic =
          AppFixture.basic(
              made.member("client_id").orElseThrow(), made.member("client_secret").orElseThrow());
      Answer answer =
          fixture.sent(
              TOKEN + "Authorization: Basic " + basic + "\n\ngrant_type=client_credentials");
      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(answer.member("error")).contains("unauthorized_client");
    }
  }

  @Test
  void tooManyRequestsAreToldWhenToComeBack() {
    try (var fixture = AppFixture.start()) {
      Answer answer = null;
      for (int i = 0; i < 101; i++) {
        answer = fixture.sent("GET /api/service/users\nX-API-Key: {service.key}");
      }
      assertThat(answer.status()).isEqualTo(429);
      assertThat(Integer.parseInt(answer.header("Retry-After").orElse("0"))).isPositive();
      assertThat(answer.header("X-RateLimit-Limit")).contains("100");
      assertThat(answer.header("X-RateLimit-Remaining")).contains("0");
      assertThat(answer.header("RateLimit")).isPresent();
      assertThat(answer.header("RateLimit-Policy")).isPresent();
    }
  }

  @Test
  void whatTheDatabaseRefusesIsAServerError() throws Exception {
    try (var fixture = AppFixture.start();
        var database = new Sabotage(fixture.database())) {
      fixture.value("admin");
      fixture.value("machine.basic");
      database.run("alter table revocation rename to revocation_gone");
      Answer answer = fixture.sent(revocation());
      assertThat(answer.status()).as(answer.body()).isEqualTo(500);
      assertThat(answer.member("error")).contains("server_error");
      assertThat(answer.body()).doesNotContain("revocation_gone", "candor.");
      explains(fixture, answer);
    }
  }

  @Test
  void withoutItsDatabaseItIsTemporarilyUnavailable() throws Exception {
    try (var fixture = AppFixture.start();
        var database = new Sabotage(fixture.database())) {
      fixture.value("admin");
      database.away();
      Answer answer = fixture.sent(revocation());
      assertThat(answer.status()).as(answer.body()).isEqualTo(503);
      assertThat(answer.member("error")).contains("temporarily_unavailable");
      assertThat(answer.header("Retry-After")).isPresent();
      explains(fixture, answer);
      database.back();
    }
  }

  private static String revocation() {
    return "POST /oauth2/revoke" + FORM + "Authorization: Basic {admin.basic}\n\ntoken={admin}";
  }

  private static void headers(Answer answer) {
    switch (answer.status()) {
      case 401 -> assertThat(answer.header("WWW-Authenticate")).isPresent();
      case 405 -> assertThat(answer.header("Allow")).isPresent();
      default -> {
        // These owe no header of their own.
      }
    }
  }

  private static void explains(Answer answer) {
    explains(server, answer);
  }

  /// Code, request id, and an address behind which cause and fix stand.
  static void explains(AppFixture fixture, Answer answer) {
    String code = answer.member("code").orElse("");
    assertThat(answer.member("request_id")).contains(answer.requestId());
    URI page = URI.create(answer.member("error_uri").orElse("/"));
    assertThat(page.getPath()).isEqualTo("/errors/" + code);
    Answer text = fixture.sent("GET " + page.getPath() + "\nAccept: application/json");
    assertThat(text.status()).isEqualTo(200);
    Optional<String> why = text.member("why");
    assertThat(why.orElse("")).as("why of %s", code).isNotBlank();
    assertThat(text.member("fix").orElse("")).as("fix of %s", code).isNotBlank();
  }
}
