package candor.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.TestClock;
import candor.errors.ErrorCode;
import candor.errors.Errors;
import candor.errors.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each surface says a refusal in its own words, and every one of them carries code, request id and
/// address of the page.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProblemShapeTest {
  private static final String PAGES = "http://localhost:8080/errors/";

  private RunningServer server;

  @BeforeAll
  void start() {
    server =
        new RunningServer(
            EdgeSettings.standard().forDevelopment(),
            List.of(
                raising("/oauth2/unknown", Errors.clientUnknown("c1")),
                raising("/oauth2/wrong", Errors.clientSecretWrong(() -> "c1")),
                raising("/api/admin/scope", Errors.insufficientScope("users:read", List.of("x"))),
                raising("/api/admin/limit", limit()),
                raising("/api/user/limit", limit()),
                raising("/oauth2/limit", limit()),
                raising("/limit", limit()),
                raising("/sideband/limit", limit())));
  }

  private static Problem limit() {
    return Errors.rateLimitExceeded(
        "address", 100, Duration.ofMinutes(1), Duration.ofMillis(1500), "192.0.2.1");
  }

  private static Route raising(String path, Problem problem) {
    return new Route(
        "GET",
        path,
        RateClass.NONE,
        _ -> {
          throw problem;
        });
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private RawClient.Answer post(String path, String headers, String body) {
    return server.send(
        "POST %s HTTP/1.1\nHost: a\nContent-Type: application/json\nX-Request-ID: req_given.1\n"
                .formatted(path)
            + headers
            + "Content-Length: %d\n\n%s".formatted(body.length(), body));
  }

  private RawClient.Answer get(String path, String headers) {
    return server.send("GET " + path + " HTTP/1.1\nHost: a\n" + headers + "\n");
  }

  @Test
  void theAdminApiListsFieldsWithMessages() {
    RawClient.Answer answer = post("/api/admin/things", "", "{\"nam\":1,\"size\":\"x\"}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .isEqualTo(
            """
            {"error":"validation_error","error_description":"Invalid input data","details":\
            {"nam":"There is no field nam here. Did you mean name?",\
            "size":"The field size must be a whole number, and it is a text.",\
            "name":"Name is required"},\
            "code":"validation_error","request_id":"req_given.1",\
            "error_uri":"http://localhost:8080/errors/validation_error"}""");
    assertThat(answer.header("X-Request-ID")).isEqualTo("req_given.1");
  }

  @Test
  void thePlatformSaysTheFirstFault() {
    RawClient.Answer one = post("/api/service/users", "", "{}");
    RawClient.Answer two = post("/api/service/users", "", "{\"size\":\"x\"}");

    assertThat(one.status()).isEqualTo(400);
    assertThat(one.body())
        .matches(
            "\\{\"error\":\"Missing required field: name\",\"error_code\":\"BAD_REQUEST\","
                + "\"timestamp\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\","
                + "\"code\":\"validation_error\",\"request_id\":\"req_given.1\","
                + "\"error_uri\":\"http://localhost:8080/errors/validation_error\"}");
    assertThat(two.body()).contains("\"details\":{\"name\":\"Missing required field: name\"}");
  }

  @Test
  void aGatewayAlwaysGetsAnObjectWithIdAndMessage() {
    RawClient.Answer answer = post("/sideband/request", "", "{\"size\":true}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.member("id")).isEqualTo("req_given.1");
    assertThat(answer.member("code")).isEqualTo("INVALID_DATA");
    assertThat(answer.member("message")).startsWith("Invalid input data: The field size must be");
    assertThat(answer.body())
        .contains("\"details\":[{\"code\":\"INVALID_DATA\",\"target\":\"size\"");
    assertThat(answer.member("error_uri")).isEqualTo(PAGES + "validation_error");
  }

  @Test
  void aGatewayIsToldInWholeSecondsWhenToComeBack() {
    RawClient.Answer answer = get("/sideband/limit", "");

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isEqualTo("2");
    assertThat(answer.member("code")).isEqualTo("REQUEST_LIMITED");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/admin/limit, application/json",
    "/api/user/limit, application/json",
    "/sideband/limit, application/json",
    "/oauth2/limit, application/json",
    "/api/admin/limit, application/problem+json",
    "/limit, application/problem+json",
  })
  void everyDialectRepeatsTheDelayInItsBody(String path, String accept) {
    RawClient.Answer answer = get(path, "Accept: " + accept + "\n");

    assertThat(answer.header("Content-Type")).isEqualTo(accept);
    assertThat(answer.header("Retry-After")).isEqualTo("2");
    assertThat(answer.body()).contains("\"retry_after\":2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/gateway/sideband/request", "//sideband/response", "/api/sideband/request"})
  void aGatewayWithAWrongAddressIsToldInItsOwnWords(String path) {
    RawClient.Answer answer = post(path, "", "{}");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.member("id")).isEqualTo("req_given.1");
    assertThat(answer.member("message")).contains(path);
  }

  @Test
  void oauthKeepsToItsCharacters() {
    RawClient.Answer answer =
        server.send("POST /oauth2/token HTTP/1.1\nHost: a\nContent-Length: 5\n\nnam=1");

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.header("Accept")).isEqualTo("application/x-www-form-urlencoded");
    assertThat(answer.member("error")).isEqualTo("invalid_request");
    assertThat(answer.member("error_description")).matches("[ !#-\\[\\]-~]*");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Pragma")).isEqualTo("no-cache");
  }

  @Test
  void problemDetailsAreGivenToWhoAsksForThem() {
    RawClient.Answer answer =
        post("/api/admin/things", "Accept: application/problem+json\n", "{\"name\":\"\"}");

    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.body())
        .isEqualTo(
            """
            {"type":"http://localhost:8080/errors/validation_error","title":"Validation error",\
            "status":422,"detail":"Invalid input data","instance":"urn:request:req_given.1",\
            "code":"validation_error","request_id":"req_given.1",\
            "error_uri":"http://localhost:8080/errors/validation_error",\
            "errors":[{"detail":"The field name is missing or empty.","pointer":"#/name",\
            "code":"field_missing"}]}""");
  }

  @Test
  void aPersonGetsAPage() {
    RawClient.Answer page = get("/sign-in/nowhere", "");
    RawClient.Answer unknown = get("/nowhere", "Accept: text/html,*/*;q=0.8\n");
    RawClient.Answer program = get("/nowhere", "Accept: */*\n");

    assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(page.body()).contains("route_not_found");
    assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    assertThat(unknown.header("Content-Type")).startsWith("text/html");
    assertThat(program.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void everyUnauthorizedAnswerNamesAScheme() {
    RawClient.Answer none = get("/api/admin/secret", "");
    RawClient.Answer wrong = get("/api/admin/secret", "Authorization: Bearer x\n");

    assertThat(none.status()).isEqualTo(401);
    assertThat(none.header("WWW-Authenticate"))
        .isEqualTo(
            "Bearer realm=\"http://localhost:8080\", resource_metadata="
                + "\"http://localhost:8080/.well-known/oauth-protected-resource\"");
    assertThat(wrong.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    assertThat(none.member("error")).isEqualTo("unauthorized");
    assertThat(none.member("error_description"))
        .isEqualTo("Authentication token is invalid or expired");
  }

  @Test
  void aMissingScopeIsNamedInTheChallenge() {
    RawClient.Answer answer = get("/api/admin/scope", "Authorization: Bearer x\n");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("WWW-Authenticate"))
        .contains("error=\"insufficient_scope\"", "scope=\"users:read\"");
  }

  @Test
  void whatIsBehindAMaskCannotBeToldApart() {
    RawClient.Answer unknown = get("/oauth2/unknown", "X-Request-ID: req_given.1\n");
    RawClient.Answer wrong = get("/oauth2/wrong", "X-Request-ID: req_given.1\n");

    assertThat(unknown.status()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body());
    assertThat(without("Date", unknown)).isEqualTo(without("Date", wrong));
    assertThat(unknown.member("code")).isEqualTo("client_authentication_failed");
    assertThat(unknown.header("WWW-Authenticate")).startsWith("Basic ");
    var truth =
        server.seen().stream()
            .filter(exchange -> exchange.path().equals("/oauth2/wrong"))
            .map(Exchange::outcome)
            .toList();
    assertThat(truth)
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> {
              assertThat(refused.problem().code()).isEqualTo(ErrorCode.CLIENT_SECRET_WRONG);
              assertThat(refused.shown()).isEqualTo(ErrorCode.CLIENT_AUTHENTICATION_FAILED);
            });
  }

  private static List<String> without(String header, RawClient.Answer answer) {
    return answer.headers().stream().filter(line -> !line.startsWith(header + ":")).toList();
  }

  @Test
  void whatWeDidWrongStaysWithUs() {
    RawClient.Answer answer = get("/api/admin/broken", "X-Debug: true\n");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.member("error")).isEqualTo("internal_error");
    assertThat(answer.member("error_description"))
        .isEqualTo("An internal error occurred. Please try again later.");
    assertThat(answer.body()).doesNotContain("hunter2").contains("stack_trace");
  }

  @Test
  void debugTellsTheBodyWithoutItsSecrets() {
    String body =
        """
        {"name":"","password":"hunter2","a":{"new_password":"hunter2","list":["Bearer hunter2"]},\
        "note":"eyJhbGciOiJub25lIn0.e30.","k":"sk_live_hunter2"}""";
    RawClient.Answer answer = post("/api/admin/things", "X-Debug: true\n", body);

    assertThat(answer.body()).contains("\"debug\":{\"stack_trace\":", "[redacted]");
    assertThat(answer.body()).doesNotContain("hunter2", "eyJ");
    assertThat(answer.body())
        .contains(
            """
            "request_body":{"name":"","password":"[redacted]","a":{"new_password":"[redacted]",\
            "list":["[redacted]"]},"note":"[redacted]","k":"[redacted]"}""");
  }

  @Test
  void productionHasNoDebug() {
    try (var production = new RunningServer()) {
      RawClient.Answer answer =
          production.send(
              "POST /api/admin/things HTTP/1.1\nHost: a\nX-Debug: true\nContent-Length: 2\n\n{}");
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body()).doesNotContain("debug");
    }
  }

  @Test
  void theExamplesOfTheContractsSendNoContentTypeOrThatOfAForm() {
    String body = "{\"name\":\"x\"}";
    String curl =
        "POST /api/admin/things HTTP/1.1\nHost: a\n"
            + "Content-Type: application/x-www-form-urlencoded\nContent-Length: 12\n\n"
            + body;
    assertThat(server.send(curl).status()).isEqualTo(201);
    assertThat(server.send(curl.replace("application/x-www-form-urlencoded", "text/xml")).status())
        .isEqualTo(415);
  }

  @Test
  void limitsAreToldOnGoodAndBadAnswers() {
    var allowance =
        new Allowance(
            true,
            "API key",
            "key_1",
            "service",
            100,
            99,
            Duration.ofMinutes(1),
            Duration.ofSeconds(60));
    Limits limits =
        (request, _) ->
            Optional.of(
                request.header("X-Stop").isEmpty()
                    ? allowance
                    : new Allowance(
                        false,
                        "API key",
                        "key_1",
                        "service",
                        100,
                        0,
                        allowance.window(),
                        allowance.reset()));
    try (var limited =
        new RunningServer(
            EdgeSettings.standard(), List.of(), limits, new ServerSettings.Security.Plain())) {
      RawClient.Answer good = limited.send("GET /api/service/users HTTP/1.1\nHost: a\n\n");
      RawClient.Answer bad =
          limited.send("GET /api/service/users HTTP/1.1\nHost: a\nX-Stop: 1\n\n");

      assertThat(good.header("X-RateLimit-Limit")).isEqualTo("100");
      assertThat(good.header("X-RateLimit-Remaining")).isEqualTo("99");
      // The server's clock stands still.
      assertThat(good.header("X-RateLimit-Reset"))
          .isEqualTo(
              Long.toString(TestClock.somewhen().instant().plusSeconds(60).getEpochSecond()));
      assertThat(good.header("RateLimit-Policy")).isEqualTo("\"service\";q=100;w=60");
      assertThat(good.header("RateLimit")).isEqualTo("\"service\";r=99;t=60");
      assertThat(bad.status()).isEqualTo(429);
      assertThat(bad.member("error")).isEqualTo("Rate limit exceeded");
      assertThat(bad.member("error_code")).isEqualTo("RATE_LIMIT_EXCEEDED");
      assertThat(bad.header("Retry-After")).isEqualTo("60");
      assertThat(bad.header("X-RateLimit-Remaining")).isEqualTo("0");
    }
  }
}
