package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.server.main.App;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a tenant's administrators set, through the Admin API.
class TenantTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  /// A PNG of one pixel.
  private static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5"
          + "ErkJggg==";

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
    Answer listed =
        server.sent(
            "GET /api/admin/audit-events?kind=tenant&target=default&limit=1\n"
                + "Authorization: Bearer {admin}");
    JsonNode newest = json(listed).at("/items/0");
    assertThat(newest.get("request_id").asString()).isEqualTo(changed.requestId());
    assertThat(newest.get("action").asString()).isEqualTo("tenant.settings_changed");
    assertThat(newest.get("actor").asString()).startsWith("client:");
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

  @Test
  void aColourThatCannotBeReadIsRefusedWithWhatWasMeasured() {
    Answer refused = change("{\"brand_color\": \"#5fd1c3\", \"brand_dark_color\": \"#0f766e\"}");
    assertThat(json(refused).at("/details/brand_color").asString())
        .contains("light pages", "1.76:1", "4.5:1");
    assertThat(json(refused).at("/details/brand_dark_color").asString())
        .contains("dark pages", "3.03:1");
    Answer alone = change("{\"brand_color\": \"#0f766e\"}");
    assertThat(json(alone).get("details").has("brand_dark_color")).isTrue();
    assertThat(json(get()).has("brand_color")).isFalse();
  }

  @Test
  void coloursAreMeasuredOnWhatPagesStandOn() {
    assertThat(server.sent("GET /assets/candor.css").body())
        .contains("--paper: #fbfaf8", "--raised: #ffffff", "--paper: #171614")
        .contains("--raised: #201e1b");
  }

  @Test
  void everyPageIsInTheLookOfTheTenant() {
    change(
        """
        {"brand_name": "Acme <Inc>", "brand_color": "#7a1f5c", "brand_dark_color": "#f0a6d8"}""");
    Answer logo =
        server.sent(
            "PUT /api/admin/tenant/logo\nAuthorization: Bearer {admin}\n"
                + "Content-Type: application/json\n\n{\"image\": \""
                + PIXEL
                + "\"}");
    String address = logo.member("brand_logo").orElseThrow();
    var visitor = new Visitor(server);
    for (Answer page :
        List.of(
            visitor.open("/account"),
            visitor.open("/oauth2/logout"),
            visitor.open("/setup?link=unknown"))) {
      assertThat(page.body())
          .contains("Acme &lt;Inc&gt;", "<img src=\"" + address + "\"")
          .contains("/assets/accent.css?light=7a1f5c&amp;dark=f0a6d8");
    }
    Answer picture = server.sent("GET " + address);
    assertThat(picture.header("Content-Type")).contains("image/png");
    assertThat(picture.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(picture.header("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    assertThat(server.sent("GET /assets/accent.css?light=7a1f5c&dark=f0a6d8").body())
        .contains("--accent: #7a1f5c", "--accent: #f0a6d8");
    server.sent("DELETE /api/admin/tenant/logo\nAuthorization: Bearer {admin}");
    assertThat(server.sent("GET " + address).status()).isEqualTo(404);
    change("{\"brand_name\": \"\", \"brand_color\": \"\", \"brand_dark_color\": \"\"}");
    assertThat(visitor.open("/account").body()).doesNotContain("Acme", "accent.css");
  }

  @Test
  void aStylesheetHoldsColoursAndNothingElse() {
    assertThat(server.sent("GET /assets/accent.css?light=7a1f5c&dark=red;}").code())
        .isEqualTo("parameter_malformed");
  }

  @Test
  void whatIsNoPictureOrTooLargeIsRefused() {
    for (String image :
        List.of("not base64!", "PHN2Zy8+", "iVBORw0KGgo" + "A".repeat(65536 * 4 / 3 + 9))) {
      Answer refused =
          server.sent(
              "PUT /api/admin/tenant/logo\nAuthorization: Bearer {admin}\n"
                  + "Content-Type: application/json\n\n{\"image\": \""
                  + image
                  + "\"}");
      assertThat(refused.status()).as(image).isEqualTo(422);
      assertThat(json(refused).get("details").has("image")).isTrue();
    }
  }

  @Test
  void aClientHasColoursAndAPictureOfItsOwn() {
    var visitor = new Visitor(server);
    Shop shop =
        Shop.registered(
            server,
            visitor,
            """
            , "logo_uri": "https://cdn.example/shop.png", "brand_color": "#0a4d8c",
            "brand_dark_color": "#8cc4ff"
            """);
    Answer page = shop.open(shop.request(Map.of()));
    assertThat(page.body())
        .contains("https://cdn.example/shop.png")
        .contains("/assets/accent.css?light=0a4d8c&amp;dark=8cc4ff");
    assertThat(page.header("Content-Security-Policy").orElseThrow())
        .contains("img-src 'self' https://cdn.example");
    Answer question =
        visitor.signIn(page, server.value("user.email"), server.value("user.password"));
    assertThat(question.body()).contains("light=0a4d8c", "Allow");
  }
}
