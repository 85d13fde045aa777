package candor.proof.flow;

import static candor.proof.flow.OAuthClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.proof.contract.Sabotage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A device without a browser: it shows a code, somebody types the code elsewhere and says yes (RFC
/// 8628).
class DeviceTest {
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";
  private static final String TV =
      """
      {"name": "TV & Co", "token_endpoint_auth_method": "none",
       "grant_types": ["%s", "refresh_token"],
       "scopes": ["openid", "email", "offline_access", "orders:read"]}"""
          .formatted(GRANT);

  private AppFixture server;
  private Visitor visitor;
  private OAuthClient tv;

  @BeforeEach
  void start() {
    server = AppFixture.start();
    visitor = new Visitor(server);
    tv = OAuthClient.register(server, TV);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private record Shown(String deviceCode, String userCode, String complete) {}

  private Shown begin() {
    Answer begun =
        tv.post("/oauth2/device_authorization", Map.of("scope", "openid email offline_access"));
    assertThat(begun.status()).as(begun.body()).isEqualTo(200);
    return new Shown(
        begun.member("device_code").orElseThrow(),
        begun.member("user_code").orElseThrow(),
        begun.member("verification_uri_complete").orElseThrow());
  }

  private Answer poll(Shown shown) {
    return tv.token(GRANT, Map.of("device_code", shown.deviceCode));
  }

  /// Types the code, signs in where that is asked, and comes to the question.
  private Answer asked(String code) {
    Answer page = visitor.submit(visitor.open("/device"), "/device", Map.of("user_code", code));
    return page.body().contains("current-password")
        ? visitor.signIn(page, server.value("user.email"), server.value("user.password"))
        : page;
  }

  private Answer decide(Answer page, String decision) {
    return visitor.submit(page, "/device/consent", Map.of("decision", decision));
  }

  @Test
  void aDeviceGetsNoMoreThanItsClientMayHave() {
    Shown shown = begin();
    decide(asked(shown.userCode), "yes");
    Answer changed =
        server.sent(
            "PATCH /api/admin/clients/"
                + tv.id()
                + "\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n"
                + "{\"scopes\": [\"openid\"]}");
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    Answer tokens = poll(shown);
    assertThat(tokens.member("scope")).contains("openid");
    assertThat(tokens.member("refresh_token")).isEmpty();
  }

  @Test
  void aPersonTypesTheCodeAndTheDeviceGetsTokens() {
    Answer begun =
        tv.post("/oauth2/device_authorization", Map.of("scope", "openid email offline_access"));
    assertThat(begun.member("verification_uri")).contains(server.base() + "/device");
    assertThat(begun.member("interval")).contains("5");
    assertThat(begun.member("expires_in")).contains("600");
    assertThat(begun.header("Cache-Control")).contains("no-store");
    String userCode = begun.member("user_code").orElseThrow();
    assertThat(userCode).matches("[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}");
    var shown = new Shown(begun.member("device_code").orElseThrow(), userCode, "");

    Answer early = poll(shown);
    refused(early, "authorization_pending", "device_code_pending");
    assertThat(early.header("Retry-After")).contains("5");

    Answer page = asked(userCode.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
    assertThat(page.body())
        .contains("TV &amp; Co", userCode, "see your e-mail address", server.value("user.email"));
    Answer done = decide(page, "yes");
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.body()).contains("Your device is connected");

    server.advance(Duration.ofSeconds(5));
    Answer tokens = poll(shown);
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
    assertThat(tokens.member("scope")).contains("openid email offline_access");
    assertThat(tokens.member("id_token")).isPresent();
    assertThat(tv.refresh(tokens.member("refresh_token").orElseThrow()).status()).isEqualTo(200);
    assertThat(
            server
                .sent(
                    "GET /userinfo\nAuthorization: Bearer "
                        + tokens.member("access_token").orElseThrow())
                .member("email"))
        .contains(server.value("user.email"));
  }

  @Test
  void theLinkShowsTheCodeAndAsksAllTheSame() {
    Shown shown = begin();
    String path = shown.complete.substring(server.base().toString().length());
    Answer page = visitor.open(path);
    assertThat(page.body()).contains("value=\"" + shown.userCode + "\"", "Is this the code");
    // The address alone tells nothing of a code: it is no way to guess.
    assertThat(visitor.open("/device?user_code=BBBB-BBBB").status()).isEqualTo(200);
    // Whoever is signed in is asked as well (RFC 8628, section 5.4).
    decide(asked(begin().userCode), "yes");
    Answer question = asked(shown.userCode);
    assertThat(question.body()).contains("Connect this device?", shown.userCode);
    refused(poll(shown), "authorization_pending", "device_code_pending");
  }

  @Test
  void whoAsksTooOftenWaitsLongerFromThenOn() {
    Shown shown = begin();
    refused(poll(shown), "authorization_pending", "device_code_pending");
    server.advance(Duration.ofSeconds(3));
    Answer slower = poll(shown);
    refused(slower, "slow_down", "device_polls_too_fast");
    assertThat(slower.header("Retry-After")).contains("10");
    server.advance(Duration.ofSeconds(6));
    assertThat(poll(shown).header("Retry-After")).contains("15");
    server.advance(Duration.ofSeconds(15));
    Answer kept = poll(shown);
    refused(kept, "authorization_pending", "device_code_pending");
    assertThat(kept.header("Retry-After")).contains("15");
  }

  @Test
  void aCodeLastsTenMinutes() {
    Shown shown = begin();
    Answer page = asked(shown.userCode);
    server.advance(Duration.ofSeconds(607));
    Answer late = poll(shown);
    refused(late, "expired_token", "device_code_expired");
    assertThat(late.member("error_description").orElseThrow()).contains("7 seconds ago");
    Answer typed = asked(shown.userCode);
    assertThat(typed.code()).isEqualTo("user_code_expired");
    assertThat(typed.body()).contains("name=\"user_code\"", typed.requestId());
    assertThat(decide(page, "yes").code()).isEqualTo("user_code_expired");
  }

  @Test
  void whoeverSaysNoIsHeard() {
    Shown shown = begin();
    assertThat(decide(asked(shown.userCode), "no").body()).contains("was not connected");
    refused(poll(shown), "access_denied", "device_denied");
  }

  @Test
  void ofTwoAnswersTheFirstCounts() throws Exception {
    Shown shown = begin();
    Answer page = asked(shown.userCode);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answer>> both = List.of(() -> decide(page, "no"), () -> decide(page, "yes"));
      var codes =
          threads.invokeAll(both).stream()
              .map(future -> future.resultNow())
              .map(answer -> answer.status() == 200 ? "heard" : answer.code())
              .toList();
      assertThat(codes).containsExactlyInAnyOrder("heard", "user_code_answered");
    }
    assertThat(asked(shown.userCode).code()).isEqualTo("user_code_answered");
  }

  @Test
  void aYesCountsWholeOrNotAtAll() throws Exception {
    Shown shown = begin();
    Answer page = asked(shown.userCode);
    try (var database = new Sabotage(server.database())) {
      database.run("alter table consent rename to consent_gone");
      assertThat(decide(page, "yes").status()).isEqualTo(500);
      database.run("alter table consent_gone rename to consent");
    }
    refused(poll(shown), "authorization_pending", "device_code_pending");
    assertThat(decide(page, "yes").body()).contains("Your device is connected");
    assertThat(visitor.open("/account/applications").body()).contains("TV &amp; Co");
  }

  @Test
  void aCodeThatNobodyShowsIsRefusedOnTheForm() {
    begin();
    for (String wrong : List.of("BBBB-BBBB", "AEIO-UAEI", "B")) {
      Answer typed = asked(wrong);
      assertThat(typed.code()).isEqualTo("user_code_unknown");
      assertThat(typed.body()).contains("value=\"" + wrong + "\"");
    }
    // Guessing ends soon.
    for (int i = 0; i < 7; i++) {
      asked("BBBB-BBBB");
    }
    assertThat(asked("BBBB-BBBB").status()).isEqualTo(429);
  }

  @Test
  void aFormOfAnotherSiteAnswersNothing() {
    Shown shown = begin();
    Answer page = asked(shown.userCode);
    String sealed = page.body().split("name=\"request\" value=\"")[1].split("\"")[0];
    Answer forged =
        server.sent(
            "POST /device/consent\nAccept: text/html\nSec-Fetch-Site: cross-site"
                + "\nOrigin: https://evil.example"
                + "\nContent-Type: application/x-www-form-urlencoded\n\n"
                + Visitor.form(Map.of("request", sealed, "decision", "yes")));
    assertThat(forged.code()).isEqualTo("form_of_other_site");
    refused(poll(shown), "authorization_pending", "device_code_pending");
  }

  @Test
  void aDeviceCodeBelongsToItsClient() {
    Shown shown = begin();
    decide(asked(shown.userCode), "yes");
    OAuthClient other = OAuthClient.register(server, TV);
    refused(
        other.token(GRANT, Map.of("device_code", shown.deviceCode)),
        "invalid_grant",
        "device_code_of_another_client");
    refused(
        tv.token(GRANT, Map.of("device_code", "dc_nothing")),
        "invalid_grant",
        "device_code_unknown");
    assertThat(poll(shown).status()).isEqualTo(200);
  }

  @Test
  void aDeviceCodeWorksOnce() throws Exception {
    Shown shown = begin();
    decide(asked(shown.userCode), "yes");
    Callable<Answer> use = () -> poll(shown);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Answer> answers =
          threads.invokeAll(List.of(use, use, use)).stream()
              .map(future -> future.resultNow())
              .toList();
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 400, 400);
      Answer won = answers.stream().filter(each -> each.status() == 200).findFirst().orElseThrow();
      refused(poll(shown), "invalid_grant", "device_code_reused");
      refused(
          tv.refresh(won.member("refresh_token").orElseThrow()), "invalid_grant", "session_ended");
    }
  }

  @Test
  void onlyClientsThatListTheGrantBegin() {
    OAuthClient other =
        OAuthClient.register(server, "{\"name\": \"Machine\", \"scopes\": [\"orders:read\"]}");
    refused(
        other.post("/oauth2/device_authorization", Map.of()),
        "unauthorized_client",
        "grant_type_not_allowed");
    refused(
        tv.post("/oauth2/device_authorization", Map.of("scope", "planets:move")),
        "invalid_scope",
        "scope_not_allowed");
    assertThat(server.sent("GET /.well-known/openid-configuration").body())
        .contains(GRANT, "\"device_authorization_endpoint\":\"" + server.base());
  }

  @Test
  void thePagesSpeakJapanese() {
    Answer page = server.sent("GET /device\nAccept: text/html\nAccept-Language: ja");
    assertThat(page.body()).contains("<html lang=\"ja\">", "デバイスを接続");
    assertThat(URI.create(begin().complete).getPath()).isEqualTo("/device");
  }
}
