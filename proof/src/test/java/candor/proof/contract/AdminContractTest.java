package candor.proof.contract;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.server.main.Config;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The Admin API's contract of errors, for each code that this server's surface can reach.
class AdminContractTest {
  private static final String ADMIN = "\nAuthorization: Bearer {admin}\n";
  private static final String JSON = "Content-Type: application/json\n\n";
  private static final String USERS = "POST /api/admin/users" + ADMIN + JSON;
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Set<String> USUAL =
      Set.of("error", "error_description", "code", "request_id", "error_uri");

  private static AppFixture server;

  @BeforeAll
  static void start() {
    server = AppFixture.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        row(401, "unauthorized", "GET /api/admin/users"),
        row(401, "unauthorized", "GET /api/admin/users\nAuthorization: Bearer {admin.tampered}"),
        row(403, "insufficient_scope", "POST /api/admin/users" + machine() + JSON + "{}"),
        row(404, "not_found", "GET /api/admin/nothing" + ADMIN),
        row(404, "user_not_found", "GET /api/admin/users/usr_nobody" + ADMIN),
        row(404, "client_not_found", "GET /api/admin/clients/cli_nobody" + ADMIN),
        row(
            404,
            "organization_not_found",
            USERS
                + "{\"email\": \"o@example.com\", \"name\": \"O\", \"organization_id\": \"org_x\"}"),
        row(400, "invalid_json", USERS + "{\"email\": }"),
        row(400, "invalid_json", USERS + "{\"email\": 1, \"email\": 2}"),
        row(400, "invalid_request", "GET /api/admin/users?limit=many" + ADMIN),
        row(
            409,
            "email_already_exists",
            USERS + "{\"email\": \"{user.email}\", \"name\": \"Somebody\"}"));
  }

  private static String machine() {
    return "\nAuthorization: Bearer {machine}\n";
  }

  private static Arguments row(int status, String error, String request) {
    return Arguments.of(status, error, request);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("refusals")
  void aRefusalHasExactlyTheMembersOfTheContract(int status, String error, String request) {
    Answer answer = server.sent(request);
    shape(answer, status, error, Set.of());
    ErrorTablesTest.explains(server, answer);
  }

  @Test
  void everyFaultyFieldIsNamedAtOnce() {
    Answer answer = server.sent(USERS + "{\"email\": \"nobody\", \"name\": \"\"}");
    shape(answer, 422, "validation_error", Set.of("details"));
    assertThat(answer.member("error_description")).contains("Invalid input data");
    assertThat(answer.member("details.email")).contains("Please enter a valid email address");
    assertThat(answer.member("details.name")).contains("Name is required");
  }

  @Test
  void whereTheJsonBreaksOffIsSaid() {
    assertThat(server.sent(USERS + "{\"email\": }").member("error_description").orElse(""))
        .startsWith("Invalid JSON in request body: line 1, column 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/admin/clients",
        "/api/admin/users",
        "/api/admin/api-services",
        "/api/admin/api-services/{api.id}/operations",
        "/api/admin/connections",
        "/api/admin/gateways",
        "/api/admin/gateways/{gateway.id}/credentials",
        "/api/admin/decisions",
      })
  void aCursorThatWasNotHandedOutIsRefused(String list) {
    for (String cursor : List.of("abc", "YWJj", "-")) {
      Answer answer = server.sent("GET " + list + "?cursor=" + cursor + ADMIN);
      shape(answer, 400, "invalid_request", Set.of());
      assertThat(answer.member("code")).contains("cursor_invalid");
    }
  }

  @ParameterizedTest
  @CsvSource({"limit=abc, a whole number", "created_after=yesterday, a time in whole seconds"})
  void aNumberIsSaidToBeNone(String query, String says) {
    assertThat(server.sent("GET /api/admin/users?" + query + ADMIN).member("error_description"))
        .hasValueSatisfying(text -> assertThat(text).contains("it is not " + says));
  }

  @Test
  void theCursorOfOneListIsNotOneOfAnother() {
    String cursor =
        server.sent("GET /api/admin/clients?limit=1" + ADMIN).member("cursor").orElseThrow();
    String query = "?limit=1&cursor=" + cursor + ADMIN;
    assertThat(server.sent("GET /api/admin/clients" + query).status()).isEqualTo(200);
    assertThat(server.sent("GET /api/admin/gateways" + query).member("code"))
        .contains("cursor_invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/admin/keys?cursor=abc", "/api/admin/failures/req_nothing?x=1"})
  void aParameterThatNobodyAskedForIsRefused(String path) {
    Answer answer = server.sent("GET " + path + ADMIN);
    shape(answer, 400, "invalid_request", Set.of());
    assertThat(answer.member("code")).contains("parameter_unknown");
  }

  @Test
  void aFieldThatNobodyKnowsIsNamedBesideTheOthers() {
    Answer answer = server.sent(USERS + "{\"email\": 7, \"nmae\": \"Ada\"}");
    shape(answer, 422, "validation_error", Set.of("details"));
    assertThat(answer.member("details.email")).isPresent();
    assertThat(answer.member("details.nmae")).isPresent();
  }

  @Test
  void nobodyGivesAwayWhatTheyDoNotHold() {
    Answer made =
        server.sent(
            "POST /api/admin/clients"
                + ADMIN
                + JSON
                + "{\"name\": \"Clerk\", \"scopes\": [\"clients:write\"]}");
    String basic =
        AppFixture.basic(
            made.member("client_id").orElseThrow(), made.member("client_secret").orElseThrow());
    Answer token =
        server.sent(
            "POST /oauth2/token\nContent-Type: application/x-www-form-urlencoded\n"
                + "Authorization: Basic "
                + basic
                + "\n\ngrant_type=client_credentials");
    Answer answer =
        server.sent(
            "POST /api/admin/clients\nAuthorization: Bearer "
                + token.member("access_token").orElseThrow()
                + "\n"
                + JSON
                + "{\"name\": \"X\", \"scopes\": [\"users:write\"]}");
    shape(answer, 403, "forbidden", Set.of());
  }

  /// What is no question must not be taken for one.
  @Test
  void whereNothingIsAskedForABodyIsEmpty() {
    String suspend =
        "POST /api/admin/users/" + made("bodies@example.com") + "/suspend" + ADMIN + JSON;
    shape(server.sent(suspend + "garbage"), 400, "invalid_json", Set.of());
    shape(server.sent(suspend + "{\"foo\": 1}"), 422, "validation_error", Set.of("details"));
    assertThat(server.sent(suspend + "{}").status()).isEqualTo(200);
  }

  /// RFC 5789, section 2.2, and RFC 6902, which is another language.
  @Test
  void aPatchIsToldWhatItMayBeWrittenIn() {
    Answer answer =
        server.sent(
            "PATCH /api/admin/users/usr_x"
                + ADMIN
                + "Content-Type: application/json-patch+json\n\n[]");
    shape(answer, 415, "invalid_request", Set.of());
    assertThat(answer.header("Accept-Patch")).contains("application/json");
  }

  @Test
  void debugStandsInProblemDetailsToo() {
    Answer answer =
        server.sent(
            "GET /api/admin/nothing" + ADMIN + "X-Debug: true\nAccept: application/problem+json");
    assertThat(answer.member("debug.timestamp")).isPresent();
  }

  @Test
  void aSingleFaultyInputHasItsOwnCode() {
    String id = made("single@example.com");
    String change = "PATCH /api/admin/users/" + id + ADMIN + JSON;
    Answer email = server.sent(change + "{\"email\": \"nobody\"}");
    assertThat(email.status()).isEqualTo(422);
    assertThat(email.member("error")).contains("invalid_email");
    Answer password = server.sent(change + "{\"password\": \"short\"}");
    assertThat(password.status()).isEqualTo(422);
    assertThat(password.member("error")).contains("invalid_password");
    Answer both = server.sent(change + "{\"password\": \"short\", \"email\": \"nobody\"}");
    assertThat(both.member("error")).contains("validation_error");
  }

  private static String made(String email) {
    Answer made =
        server.sent(
            USERS
                + "{\"email\": \""
                + email
                + "\", \"name\": \"Ada\", \"password\": \"four words in a row\"}");
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.member("id").orElseThrow();
  }

  @Test
  void anExpiredTokenSaysSo() {
    try (var fixture = AppFixture.start()) {
      fixture.value("admin");
      fixture.advance(Duration.ofHours(25));
      shape(fixture.sent("GET /api/admin/users" + ADMIN), 401, "token_expired", Set.of());
    }
  }

  @Test
  void aRevokedTokenSaysSo() {
    try (var fixture = AppFixture.start()) {
      Answer revoked =
          fixture.sent(
              "POST /oauth2/revoke\nContent-Type: application/x-www-form-urlencoded\n"
                  + "Authorization: Basic {admin.basic}\n\ntoken={admin}");
      assertThat(revoked.status()).isEqualTo(200);
      Answer answer = fixture.sent("GET /api/admin/users" + ADMIN);
      shape(answer, 401, "token_revoked", Set.of());
      assertThat(answer.header("WWW-Authenticate").orElse("")).contains("invalid_token");
    }
  }

  @Test
  void aDisabledClientIsRefused() {
    try (var fixture = AppFixture.start()) {
      fixture.value("machine");
      String id = fixture.value("machine.client_id");
      Answer disabled = fixture.sent("POST /api/admin/clients/" + id + "/disable" + ADMIN);
      assertThat(disabled.status()).as(disabled.body()).isBetween(200, 204);
      shape(fixture.sent("GET /api/admin/users" + machine()), 403, "client_disabled", Set.of());
    }
  }

  /// Where a user signs in, the platform's contract holds; the code is this one's all the same.
  @Test
  void aSuspendedAndALockedUserAreToldSo() {
    String path = "POST /api/admin/users/" + made("states@example.com");
    String login =
        "POST /api/auth/login\nContent-Type: application/json\n\n"
            + "{\"email\": \"states@example.com\", \"password\": \"four words in a row\"}";
    assertThat(server.sent(path + "/suspend" + ADMIN).status()).isEqualTo(200);
    Answer suspended = server.sent(login);
    assertThat(suspended.status()).isEqualTo(403);
    assertThat(suspended.member("code")).contains("user_suspended");
    assertThat(server.sent(path + "/unsuspend" + ADMIN).status()).isEqualTo(200);
    assertThat(server.sent(path + "/lock" + ADMIN).status()).isEqualTo(200);
    Answer locked = server.sent(login);
    assertThat(locked.status()).isEqualTo(403);
    assertThat(locked.member("code")).contains("user_locked");
  }

  @Test
  void tooManyRequestsAreToldWhenToComeBack() {
    try (var fixture = AppFixture.start()) {
      Answer answer = fixture.sent("GET /api/admin/users" + ADMIN);
      for (int i = 0; i < 4_000 && answer.status() == 200; i++) {
        answer = fixture.sent("GET /api/admin/users?limit=1" + ADMIN);
      }
      shape(answer, 429, "rate_limit_exceeded", Set.of("retry_after"));
      assertThat(answer.member("retry_after")).isEqualTo(answer.header("Retry-After"));
      assertThat(answer.member("error_description")).contains("Rate limit exceeded");
    }
  }

  @Test
  void whatWeDidWrongStaysWithUs() throws Exception {
    try (var fixture = AppFixture.start();
        var database = new Sabotage(fixture.database())) {
      fixture.value("admin");
      database.run("alter table person drop constraint person_status_check");
      database.run("update person set status = 'of a kind that no one knows'");
      Answer answer = fixture.sent("GET /api/admin/users" + ADMIN);
      shape(answer, 500, "internal_error", Set.of());
      assertThat(answer.member("error_description"))
          .contains("An internal error occurred. Please try again later.");
    }
  }

  @Test
  void whatTheDatabaseRefusesIsADatabaseError() throws Exception {
    try (var fixture = AppFixture.start();
        var database = new Sabotage(fixture.database())) {
      fixture.value("admin");
      database.run("alter table person rename to person_gone");
      Answer answer = fixture.sent("GET /api/admin/users" + ADMIN);
      shape(answer, 500, "database_error", Set.of());
      assertThat(answer.body()).doesNotContain("person_gone");
    }
  }

  @Test
  void withoutItsDatabaseItIsUnavailable() throws Exception {
    try (var fixture = AppFixture.start();
        var database = new Sabotage(fixture.database())) {
      fixture.value("admin");
      database.away();
      Answer answer = fixture.sent("GET /api/admin/users" + ADMIN);
      shape(answer, 503, "service_unavailable", Set.of("retry_after"));
      database.back();
      // The pool finds out about its broken connections one by one; a client that tries again, as
      // it is told to, is served.
      long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      int status = 503;
      while (status == 503 && System.nanoTime() < end) {
        status = fixture.sent("GET /api/admin/users" + ADMIN).status();
      }
      assertThat(status).isEqualTo(200);
    }
  }

  @Test
  void whatTakesTooLongIsATimeout() throws Exception {
    try (var fixture = AppFixture.start(AdminContractTest::impatient);
        var database = new Sabotage(fixture.database())) {
      fixture.value("admin");
      database.hold("person");
      Answer answer = fixture.sent("GET /api/admin/users" + ADMIN);
      assertThat(answer.status()).as(answer.body()).isEqualTo(504);
      assertThat(answer.member("error")).contains("timeout");
    }
  }

  private static Config impatient(Config usual) {
    Duration second = Duration.ofSeconds(1);
    Duration minute = Duration.ofMinutes(1);
    return with(usual, usual.profile(), second, minute);
  }

  private static Config with(
      Config usual, Config.Profile profile, Duration request, Duration others) {
    var edge = usual.edge();
    boolean development = profile == Config.Profile.DEVELOPMENT;
    var times =
        new candor.server.http.EdgeSettings(
            edge.headBytes(),
            edge.uriBytes(),
            edge.headers(),
            edge.bodyBytes(),
            others,
            others,
            request,
            others,
            new candor.server.http.EdgeSettings.Connections(
                edge.connections().most(), edge.connections().perPeer(), others),
            edge.stopTime(),
            development);
    return new Config(
        profile,
        usual.host(),
        usual.port(),
        usual.data(),
        usual.database(),
        usual.masterKey(),
        usual.tls(),
        usual.addresses(),
        usual.redis(),
        usual.proxies(),
        usual.metricsToken(),
        usual.log(),
        times,
        usual.mail(),
        usual.certificates(),
        usual.reach());
  }

  @Test
  void anIncomingRequestIdIsKeptAndABadOneReplaced() {
    Answer kept = server.sent("GET /api/admin/users\nX-Request-ID: my-own.id_1");
    assertThat(kept.requestId()).isEqualTo("my-own.id_1");
    Answer replaced = server.sent("GET /api/admin/users\nX-Request-ID: <b>no</b>");
    assertThat(replaced.requestId()).startsWith("req_");
    assertThat(server.sent("GET /health/live").requestId()).startsWith("req_");
  }

  @Test
  void debugShowsTheTraceInDevelopmentWithoutSecrets() {
    Answer answer =
        server.sent(
            "POST /api/admin/users"
                + ADMIN
                + "X-Debug: true\n"
                + JSON
                + "{\"email\": \"nobody\", \"name\": \"A\", \"password\": \"hush hush hush hush\"}");
    shape(answer, 422, "validation_error", Set.of("details", "debug"));
    assertThat(answer.member("debug.stack_trace")).isPresent();
    assertThat(answer.member("debug.timestamp")).isPresent();
    assertThat(answer.member("debug.request_body.email")).contains("nobody");
    assertThat(answer.body()).doesNotContain("hush hush");
  }

  @Test
  void debugShowsNothingInProduction() {
    Duration minute = Duration.ofMinutes(1);
    try (var fixture =
        AppFixture.start(usual -> with(usual, Config.Profile.PRODUCTION, minute, minute))) {
      Answer answer =
          fixture.sent("POST /api/admin/users" + ADMIN + "X-Debug: true\n" + JSON + "{\"a\": 1}");
      shape(answer, 422, "validation_error", Set.of("details"));
    }
  }

  private static void shape(Answer answer, int status, String error, Set<String> more) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type").orElse("")).startsWith("application/json");
    assertThat(answer.member("error")).as(answer.body()).contains(error);
    JsonNode body = MAPPER.readTree(answer.body());
    var members = new TreeSet<>(USUAL);
    members.addAll(more);
    assertThat(body.propertyNames()).as(answer.body()).containsExactlyInAnyOrderElementsOf(members);
    assertThat(answer.member("request_id")).contains(answer.requestId());
  }
}
