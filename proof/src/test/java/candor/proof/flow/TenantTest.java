package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.server.main.App;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a tenant's administrators set, through the Admin API.
class TenantTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static AppFixture server;

  @BeforeAll
  static void start() {
    server = AppFixture.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Answer get() {
    return server.sent("GET /api/admin/tenant\nAuthorization: Bearer {admin}");
  }

  private static Answer change(String body) {
    return server.sent(
        "PATCH /api/admin/tenant\nAuthorization: Bearer {admin}\n"
            + "Content-Type: application/json\n\n"
            + body);
  }

  private static JsonNode json(Answer answer) {
    return MAPPER.readTree(answer.body());
  }

  @Test
  void whatIsSetIsShownAndTheRestStays() {
    JsonNode before = json(get());
    assertThat(before.get("id").asString()).isEqualTo("default");
    JsonNode after =
        json(
            change(
                """
                {"session_seconds": 3600, "sign_up": true,
                 "rate_limits": {"service.api_key": [{"requests": 500, "seconds": 60}]}}
                """));
    assertThat(after.get("session_seconds").asInt()).isEqualTo(3600);
    assertThat(after.get("sign_up").asBoolean()).isTrue();
    assertThat(after.at("/rate_limits/service.api_key/0/requests").asInt()).isEqualTo(500);
    assertThat(after.get("refresh_token_seconds")).isEqualTo(before.get("refresh_token_seconds"));
    assertThat(json(get())).isEqualTo(after);
    change("{\"session_seconds\": 2592000, \"sign_up\": false, \"rate_limits\": {}}");
    assertThat(json(get())).isEqualTo(before);
  }

  @Test
  void aChangeIsAuditedWithWhatItWasAndWhatItIs() {
    Answer changed = change("{\"key_seconds\": 86401}");
    String audited =
        server
            .app()
            .core()
            .audit()
            .ofRequest(App.DEFAULT, changed.header("X-Request-ID").orElseThrow())
            .toString();
    assertThat(audited)
        .contains("tenant.settings_changed", "key_seconds", "7776000", "86401")
        .doesNotContain("session_seconds");
    Answer again = change("{\"key_seconds\": 86401}");
    assertThat(
            server
                .app()
                .core()
                .audit()
                .ofRequest(App.DEFAULT, again.header("X-Request-ID").orElseThrow()))
        .as("nothing changed")
        .isEmpty();
  }

  @Test
  void everyFaultIsNamedAtOnceWithTheNearestName() {
    Answer refused =
        change(
            """
            {"session_second": 1, "sign_up": "yes", "access_token_seconds": 5,
             "rate_limits": {"service.apikey": [{"requests": 0, "seconds": 60}]},
             "allowed_origins": ["https://app.example.com/", "*"]}
            """);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("validation_error");
    Map<String, String> details =
        MAPPER.convertValue(
            json(refused).get("details"),
            MAPPER.getTypeFactory().constructMapType(Map.class, String.class, String.class));
    assertThat(details)
        .containsKeys("session_second", "sign_up", "access_token_seconds", "allowed_origins")
        .containsKeys("rate_limits.service.apikey", "rate_limits.service.apikey[0].requests");
    assertThat(details.get("session_second")).contains("session_seconds");
    assertThat(details.get("rate_limits.service.apikey")).contains("service.api_key");
    assertThat(json(get()).get("allowed_origins")).isEmpty();
  }

  @Test
  void pagesOfAnAllowedOriginReadTheApis() {
    String asked = "GET /api/admin/tenant\nOrigin: https://app.example.com\nAuthorization: Bearer ";
    assertThat(server.sent(asked + "{admin}").header("Access-Control-Allow-Origin")).isEmpty();
    change("{\"allowed_origins\": [\"https://app.example.com\"]}");
    assertThat(server.sent(asked + "{admin}").header("Access-Control-Allow-Origin"))
        .contains("https://app.example.com");
    change("{\"allowed_origins\": []}");
    assertThat(server.sent(asked + "{admin}").header("Access-Control-Allow-Origin")).isEmpty();
  }
}
