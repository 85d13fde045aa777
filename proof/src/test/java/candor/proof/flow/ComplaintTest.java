package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What users of comparable systems complain about: refusals that say nothing, and no thread to
/// pull. Each is provoked here, by the number that it has with the other system, and has a code, a
/// cause, a fix and a request id. Other tests hold the rest:
///
/// - keycloak#13534, #38824, a provider's refusal that is swallowed:
///   `UpstreamTest.whatTheProviderSaysIsToldInItsWords`
/// - oauth2-proxy#374, #1252, #2621, #3234, an unproved address as a plain 403:
///   `UpstreamTest.anAddressThatNobodyProvedMakesNoAccount`
/// - matrix-authentication-service#2643, envoy#12681, opa#1881, #1953, openfga#3023, spicedb#2802,
///   #1722, Permify#1368, casbin#606, a denial without its rule:
///   `SidebandTest.aRuleThatIsNotMetIs403`
/// - keycloak PR#25806, a handler for everything that hides the reason:
///   `EndpointErrorsGeneratedTest`, and `CodesWatch` behind every test
/// - keycloak#30705, #32533, a record that is not where the message says:
///   `WhyTest.theAdministratorLearnsTheTruth`
///
/// What is left is of consoles and protocols that are not here: keycloak#49674, fusionauth#72.
class ComplaintTest {
  private static final String ADMIN =
      "\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n";
  private static final String FORM = "\nContent-Type: application/x-www-form-urlencoded\n\n";
  private static final Pattern SEALED = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

  private AppFixture server;
  private Visitor visitor;
  private Shop shop;

  @BeforeEach
  void start() {
    server = AppFixture.start();
    visitor = new Visitor(server);
    shop = Shop.registered(server, visitor, ", \"client_uri\": \"https://shop.example/\"");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /// Code, cause, fix and id: what the sender sees, and what its administrator finds.
  ///
  /// @param truth the code that is recorded, where the sender sees a more general one
  /// @param says what the record has of this one case
  private void explained(Answer answer, String shown, String truth, String... says) {
    assertThat(answer.status()).as(answer.toString()).isBetween(303, 429);
    assertThat(answer.code()).as(answer.toString()).isEqualTo(shown);
    assertThat(answer.body() + answer.header("Location").orElse("")).contains(answer.requestId());
    Answer page = server.sent("GET /errors/" + shown + "\nAccept: application/json");
    assertThat(page.status()).isEqualTo(200);
    Answer record =
        server.sent(
            "GET /api/admin/failures/" + answer.requestId() + "\nAuthorization: Bearer {admin}");
    assertThat(record.member("failures.0.code")).as(record.body()).contains(truth);
    assertThat(record.member("failures.0.shown")).contains(shown);
    for (String section : List.of("why", "fix")) {
      assertThat(page.member(section).orElse("")).as(page.body()).isNotBlank();
      assertThat(record.member("failures.0." + section).orElse("")).isNotBlank();
    }
    for (String each : says) {
      assertThat(record.body()).contains(each);
    }
  }

  static Stream<Arguments> threads() {
    return Stream.concat(ofInput(), ofProof());
  }

  private static Stream<Arguments> ofInput() {
    String users = "POST /api/admin/users" + ADMIN;
    return Stream.of(
        row(
            "keycloak#29771, zitadel#5076, terraform-provider-zitadel#230",
            users + "{\"email\": \"nobody\", \"name\": \"\"}",
            "validation_error",
            "validation_error",
            "email_format_wrong",
            "name"),
        row(
            "keycloak#29523",
            "POST /api/admin/clients"
                + ADMIN
                + "{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"],"
                + " \"scopes\": [\"openid\"]}",
            "validation_error",
            "validation_error",
            "redirect_uris"),
        row(
            "keycloak#26079",
            users + "{\"email\": }",
            "invalid_json",
            "invalid_json",
            "line 1, column"),
        row(
            "keycloak#12640",
            "GET /api/admin/users/usr_nobody" + ADMIN,
            "user_not_found",
            "user_not_found",
            "usr_nobody"),
        row(
            "keycloak#35723",
            "GET /api/admin/users/" + "x".repeat(1000) + ADMIN,
            "user_not_found",
            "user_not_found"),
        row(
            "zitadel#7765",
            "POST /oauth2/token" + FORM + "grant_type=%ZZ",
            "form_malformed",
            "form_malformed"),
        row(
            "zitadel#11923",
            "GET /sign-in?request=broken\nAccept: text/html",
            "sign_in_state_unreadable",
            "sign_in_state_unreadable"),
        row(
            "product-is#3711, product-is#12400",
            users + "{\"email\": \"{user.email}\", \"name\": \"Somebody\"}",
            "email_already_exists",
            "email_already_exists"));
  }

  private static Stream<Arguments> ofProof() {
    return Stream.of(
        row(
            "casdoor#2964, casdoor#601",
            "POST /oauth2/token"
                + FORM
                + "grant_type=client_credentials&client_id={machine.client_id}&client_secret=x",
            "client_authentication_failed",
            "client_secret_wrong"),
        row(
            "duende#1390, IdentityServer3#2623",
            "POST /oauth2/token"
                + FORM
                + "grant_type=client_credentials&client_id=x&client_secret=x",
            "client_authentication_failed",
            "client_unknown"),
        row(
            "keycloak#35732",
            "POST /api/auth/login\nContent-Type: application/json\n\n"
                + "{\"email\": \"{user.email}\", \"password\": \"something quite long\"}",
            "sign_in_failed",
            "password_wrong",
            "\"user\":\"usr_"),
        row(
            "keycloak#48863",
            "GET /api/admin/users\nAuthorization: Bearer {admin.foreign}",
            "token_key_unknown",
            "token_key_unknown",
            "\"kid\":\""));
  }

  private static Arguments row(
      String threads, String request, String shown, String truth, String... says) {
    return Arguments.of(threads, request, shown, truth, says);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("threads")
  void aRefusalSaysWhatWasWrong(
      String threads, String request, String shown, String truth, String[] says) {
    explained(server.sent(request), shown, truth, says);
  }

  /// keycloak#27384, #21402, #20392, #14040; sas#2132, #677; oxAuth#855; fusionauth#781, #1796: one
  /// `invalid_grant` for all, and nobody can tell the causes apart.
  @Test
  void eachInvalidGrantHasACodeOfItsOwn() {
    Map<String, String> request = shop.request(Map.of("scope", "openid offline_access"));
    String code = Visitor.brought(shop.answer(request)).get("code");
    var seen = new HashSet<String>();
    Shop other = Shop.registered(server, new Visitor(server), "");
    invalidGrant(seen, shop.redeem("ac_nothing"), "code_unknown");
    invalidGrant(seen, other.redeem(code), "code_of_another_client");
    var fields = new LinkedHashMap<>(Map.of("grant_type", "authorization_code", "code", code));
    fields.put("redirect_uri", "https://shop.example/elsewhere");
    fields.put("code_verifier", Shop.VERIFIER);
    invalidGrant(
        seen,
        shop.post("/oauth2/token", fields),
        "code_redirect_uri_mismatch",
        "https://shop.example/elsewhere",
        Shop.BACK);
    fields.put("redirect_uri", Shop.BACK);
    fields.put("code_verifier", Shop.VERIFIER + "x");
    invalidGrant(seen, shop.post("/oauth2/token", fields), "code_verifier_wrong");
    String refresh = shop.redeem(code).member("refresh_token").orElseThrow();
    invalidGrant(seen, shop.redeem(code), "code_reused", "before, at 20");
    invalidGrant(seen, refreshed(refresh), "session_ended");
    invalidGrant(seen, refreshed("rt_nothing"), "refresh_token_unknown");
    String late = Visitor.brought(shop.answer(request)).get("code");
    server.advance(Duration.ofSeconds(90));
    invalidGrant(seen, shop.redeem(late), "code_expired", "30 seconds ago");
    assertThat(seen).hasSize(8);
  }

  private Answer refreshed(String token) {
    return shop.post(
        "/oauth2/token", Map.of("grant_type", "refresh_token", "refresh_token", token));
  }

  private void invalidGrant(Set<String> seen, Answer answer, String code, String... says) {
    assertThat(answer.member("error")).contains("invalid_grant");
    for (String each : says) {
      assertThat(answer.member("error_description").orElseThrow()).contains(each);
    }
    explained(answer, code, code);
    seen.add(code);
  }

  /// keycloak#37961, #39266: "Token is not active", and not since when.
  @Test
  void aTokenThatIsOverSaysSinceWhen() {
    String token =
        shop.redeem(Visitor.brought(shop.answer(shop.request(Map.of()))).get("code"))
            .member("access_token")
            .orElseThrow();
    server.advance(Duration.ofMinutes(61));
    Answer late = shop.userInfo(token);
    assertThat(late.status()).isEqualTo(401);
    assertThat(late.code()).isEqualTo("token_expired");
    assertThat(late.member("request_id")).contains(late.requestId());
    // By then the administrator's own token is over too, and another is needed for the record.
    assertThat(server.refusal(late.requestId()).code()).isEqualTo("token_expired");
  }

  /// hydra#3604: two requests that refresh at once fail one another.
  @Test
  void parallelRefreshesAreAllAnswered() throws Exception {
    Map<String, String> request = shop.request(Map.of("scope", "openid offline_access"));
    String token =
        shop.redeem(Visitor.brought(shop.answer(request)).get("code"))
            .member("refresh_token")
            .orElseThrow();
    Callable<Answer> use = () -> refreshed(token);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var each : threads.invokeAll(List.of(use, use, use))) {
        assertThat(each.resultNow().status()).isEqualTo(200);
      }
    }
  }

  /// keycloak#11340, #30977, #24821, #22599; helm-charts#662; charts#28593: "Cookie not found".
  @Test
  void aLostCookieSaysWhoseItIsAndTheWayOn() {
    visitor.refuseCookies();
    Answer lost = shop.answer(shop.request(Map.of()));
    explained(lost, "sign_in_cookie_missing", "sign_in_cookie_missing", server.base().toString());
    assertThat(lost.body()).contains("Start again", "Back to Shop");
  }

  /// The same threads, and logto#6831: tabs and the back button are no reason to lose a sign-in.
  @Test
  void aSecondTabAndTheBackButtonWork() {
    Answer first = shop.open(shop.request(Map.of("state", "first")));
    Answer second = shop.open(shop.request(Map.of("state", "second")));
    assertThat(Visitor.brought(shop.onward(second))).containsEntry("state", "second");
    assertThat(Visitor.brought(shop.onward(first))).containsEntry("state", "first");
    // Back to the page, and once more.
    assertThat(Visitor.brought(shop.onward(second))).containsEntry("state", "second");
  }

  /// logto#6238, #7604: whoever begins at one name of a machine and goes on at another.
  @Test
  void aSignInThatGoesOnAtAnotherNameSaysWhichOne() {
    URI other = URI.create(server.base().toString().replace("localhost", "127.0.0.1"));
    Answer here = shop.open(shop.request(Map.of()));
    Matcher sealed = SEALED.matcher(here.body());
    assertThat(sealed.find()).isTrue();
    Answer lost =
        server.sent(
            other,
            "GET /sign-in/continue?arrived=1&request="
                + sealed.group(1)
                + "\nAccept: text/html\nHost: 127.0.0.1:"
                + other.getPort());
    explained(lost, "sign_in_cookie_missing", "sign_in_cookie_missing", other.toString());
  }

  /// panva#798, #801: a page that sat idle.
  @Test
  void aPageThatStoodOpenSaysHowLongItMayAndStartsAgain() {
    Answer page = shop.open(shop.request(Map.of()));
    server.advance(Duration.ofMinutes(61));
    Answer late = visitor.signIn(page, server.value("user.email"), server.value("user.password"));
    assertThat(late.code()).isEqualTo("sign_in_state_expired");
    assertThat(late.body()).contains(late.requestId(), "Start again");
    assertThat(visitor.follow(late, "Start again").body()).contains("current-password");
  }

  /// kratos#3316, #2518: a form that was refused, and from where it came.
  @Test
  void aForgedFormNamesWhereItCameFrom() {
    Answer answer =
        server.sent(
            "POST /consent\nAccept: text/html\nOrigin: https://evil.example"
                + FORM
                + "request=x&decision=yes");
    explained(answer, "form_of_other_site", "form_of_other_site", "https://evil.example");
  }

  /// keycloak#37315: an unexplained 403 above some logins a second.
  @Test
  void whoeverIsTooFastIsToldHowLongToWait() {
    String guess =
        "POST /api/auth/login\nContent-Type: application/json\n\n"
            + "{\"email\": \"{user.email}\", \"password\": \"something quite long\"}";
    for (int i = 0; i < 5; i++) {
      assertThat(server.sent(guess).status()).isEqualTo(401);
    }
    Answer last = server.sent(guess);
    assertThat(last.status()).isEqualTo(429);
    assertThat(Integer.parseInt(last.header("Retry-After").orElseThrow())).isPositive();
    explained(last, "sign_in_paused", "sign_in_paused", server.value("user.email"));
  }

  /// authentik#8391, #25369, #25675: no reason for a denial, or `null`.
  @Test
  void aDenialTellsTheClientWhoDenied() {
    Answer page = shop.open(shop.request(Map.of()));
    Answer question =
        visitor.signIn(page, server.value("user.email"), server.value("user.password"));
    Answer back = visitor.decide(question, "no");
    explained(back, "consent_denied", "consent_denied", shop.id());
    assertThat(Visitor.brought(back))
        .containsEntry("error", "access_denied")
        .doesNotContainValue("null");
  }

  /// product-is#28245: an id in a link that names nothing, and a server error for it.
  @Test
  void aLinkToNoProviderSaysSo() {
    Answer page = shop.open(shop.request(Map.of()));
    Matcher sealed = SEALED.matcher(page.body());
    assertThat(sealed.find()).isTrue();
    Answer answer = visitor.open("/sign-in/with/nothing?request=" + sealed.group(1));
    assertThat(answer.code()).isEqualTo("connection_not_found");
    explained(answer, "connection_not_found", "connection_not_found", "nothing");
  }

  /// zitadel#12498: errors without a code that one could look up. Every page is at its address, for
  /// people and for programs.
  @Test
  void whatAnAnswerPointsToIsThere() {
    Answer answer = shop.redeem("ac_nothing");
    URI page = URI.create(answer.member("error_uri").orElseThrow());
    for (String type : List.of("text/html", "application/json")) {
      Answer text = server.sent("GET " + page.getPath() + "\nAccept: " + type);
      assertThat(text.status()).isEqualTo(200);
      assertThat(text.body()).contains("code_unknown");
    }
  }

  /// zitadel#8176, jans#345: an id that the caller chose is in the answer, on the page, in the
  /// record.
  @Test
  void theCallersRequestIdIsKeptEverywhere() {
    String id = "\nX-Request-ID: chosen-by-the-caller";
    Map<String, String> wrong =
        shop.request(Map.of("redirect_uri", "https://shop.example/elsewhere"));
    Answer page =
        server.sent("GET /oauth2/authorize?" + Visitor.form(wrong) + "\nAccept: text/html" + id);
    assertThat(page.requestId()).isEqualTo("chosen-by-the-caller");
    // keycloak#30705, #32533, #29166, #17720, #28926: what is shown leads to the record, and the
    // record has all of it.
    explained(
        page,
        "redirect_uri_refused",
        "redirect_uri_mismatch",
        "https://shop.example/elsewhere",
        Shop.BACK,
        "\"nearest\"");
    assertThat(page.body()).contains("chosen-by-the-caller").doesNotContain(Shop.BACK);
  }
}
