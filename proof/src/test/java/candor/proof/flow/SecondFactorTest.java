package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.credential.Totp;
import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Second factors from the page where one is added to the claims that a client gets.
class SecondFactorTest {
  private static final String MFA = "urn:candor:acr:mfa";
  private static final String ACR =
      "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"gold\",\""
          + MFA
          + "\"]},\"auth_time\":{\"essential\":true}}}";
  private static final Pattern BACKUP = Pattern.compile("<li><code>([a-z2-7-]+)</code></li>");

  private AppFixture server;
  private Visitor visitor;
  private Shop shop;
  private byte[] secret = {};

  @BeforeEach
  void start() {
    server = AppFixture.start();
    visitor = new Visitor(server);
    shop = Shop.registered(server, visitor, "");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Instant now() {
    return server.app().core().clock().instant();
  }

  private String code() {
    return Totp.code(secret, now());
  }

  private void later() {
    server.advance(Duration.ofSeconds(30));
  }

  private Answer signInFor(Answer page) {
    return visitor.submit(
        page,
        "/sign-in",
        Map.of("email", server.value("user.email"), "password", server.value("user.password")));
  }

  /// The page where an app is added, of whoever has just signed in for their account.
  private Answer offered() {
    signInFor(visitor.open("/account/factors"));
    Answer page = visitor.open("/account/factors/app");
    secret = Phone.key(page);
    return page;
  }

  private Answer add(Answer page, String code) {
    return visitor.submit(
        page, "/account/factors/app", Map.of("secret", Phone.sealed(page), "code", code));
  }

  /// Adds an app and answers with the backup codes.
  private List<String> enrolled() {
    List<String> codes = codes(add(offered(), code()));
    later();
    return codes;
  }

  private static List<String> codes(Answer page) {
    assertThat(page.status()).as(page.toString()).isEqualTo(200);
    List<String> codes = BACKUP.matcher(page.body()).results().map(each -> each.group(1)).toList();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    return codes;
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  /// The page that asks for the second factor, of a browser that knows nobody.
  private Answer halfway() {
    visitor.forget();
    Answer page = shop.open(shop.request(Map.of()));
    return visitor.signIn(page, server.value("user.email"), server.value("user.password"));
  }

  private Answer prove(Answer page, String code) {
    return visitor.submit(page, "/sign-in/factor", Map.of("code", code));
  }

  private static void refused(Answer answer, String shown) {
    assertThat(answer.body()).as(answer.toString()).contains("data-error-code=\"" + shown + "\"");
  }

  private String recorded(Answer answer) {
    return server
        .sent("GET /api/admin/failures/" + answer.requestId() + "\nAuthorization: Bearer {admin}")
        .body();
  }

  @Test
  void anAppIsAskedForAfterThePasswordAndTheClientHearsOfIt() throws Exception {
    enrolled();

    Answer page = halfway();
    assertThat(page.body()).contains("autocomplete=\"one-time-code\"").contains("One more step");
    // Half way is no sign-in: neither for clients nor for the account.
    assertThat(Visitor.brought(shop.open(shop.request(Map.of("prompt", "none")))))
        .containsEntry("error", "login_required");
    assertThat(visitor.open("/account/factors").body()).contains("One more step");

    Answer answer = shop.onward(prove(page, code()));
    Answer tokens = shop.redeem(Visitor.brought(answer).get("code"));
    var claims = shop.claims(tokens.member("id_token").orElseThrow());
    assertThat(claims.getStringListClaim("amr")).containsExactly("pwd", "otp", "mfa");
    assertThat(claims.getStringClaim("acr")).isEqualTo(MFA);
    // From now on the browser is signed in.
    assertThat(Visitor.brought(shop.open(shop.request(Map.of("prompt", "none")))))
        .containsKey("code");
  }

  /// RFC 9068, section 2.2.1: what somebody proves later says nothing of what they granted before.
  @Test
  void aTokenSaysHowSureTheSignInWasFromWhichItComes() throws Exception {
    Map<String, String> request = shop.request(Map.of("scope", "openid offline_access"));
    Answer first = shop.redeem(Visitor.brought(shop.answer(request)).get("code"));
    var before = shop.claims(first.member("access_token").orElseThrow());
    assertThat(before.getStringClaim("acr")).isEqualTo("urn:candor:acr:1fa");
    assertThat(before.getLongClaim("auth_time")).isEqualTo(now().getEpochSecond());

    Answer page = visitor.open("/account/factors/app");
    secret = Phone.key(page);
    add(page, code());
    later();
    var more = new HashMap<>(request);
    more.put("acr_values", MFA);
    Answer asked = shop.open(more);
    Answer back = asked.status() == 200 ? shop.onward(prove(asked, code())) : asked;
    Answer second = shop.redeem(Visitor.brought(back).get("code"));
    String sure = second.member("access_token").orElseThrow();
    assertThat(shop.claims(sure).getStringClaim("acr")).isEqualTo(MFA);
    Answer seen = shop.post("/oauth2/introspect", Map.of("token", sure));
    assertThat(seen.body()).contains("\"acr\":\"" + MFA + "\"", "\"auth_time\":");

    Answer again =
        shop.post(
            "/oauth2/token",
            Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                first.member("refresh_token").orElseThrow()));
    for (String name : List.of("access_token", "id_token")) {
      var later = shop.claims(again.member(name).orElseThrow());
      assertThat(later.getStringClaim("acr")).isEqualTo("urn:candor:acr:1fa");
      assertThat(later.getLongClaim("auth_time")).isEqualTo(before.getLongClaim("auth_time"));
    }
  }

  @Test
  void aWrongCodeIsRefusedAndOneOfAWrongClockIsNamed() {
    enrolled();
    Answer page = halfway();
    String right = code();
    Answer wrong = prove(page, right.equals("000000") ? "000001" : "000000");
    refused(wrong, "second_factor_failed");
    assertThat(recorded(wrong)).contains("factor_code_wrong");

    Answer off = prove(page, Totp.code(secret, now().minusSeconds(300)));
    refused(off, "second_factor_failed");
    assertThat(recorded(off)).contains("totp_clock_off").contains("-300");
    // Only the administrator can tell them apart.
    assertThat(off.anonymous()).isEqualTo(wrong.anonymous());

    Answer back = shop.onward(prove(page, right));
    assertThat(Visitor.brought(back)).containsKey("code");
  }

  @Test
  void aCodeOfTheAppIsGoodOnce() throws Exception {
    enrolled();
    String code = code();
    assertThat(prove(halfway(), code).body()).contains("name=\"decision\"");
    refused(prove(halfway(), code), "totp_code_reused");

    later();
    String next = code();
    List<Visitor> browsers = Stream.generate(() -> new Visitor(server)).limit(4).toList();
    List<Answer> pages =
        browsers.stream()
            .map(
                browser ->
                    browser.signIn(
                        browser.open("/oauth2/authorize?" + Visitor.form(shop.request(Map.of()))),
                        server.value("user.email"),
                        server.value("user.password")))
            .toList();
    var tries =
        Stream.iterate(0, i -> i + 1)
            .limit(browsers.size())
            .<Callable<Answer>>map(
                i ->
                    () ->
                        browsers
                            .get(i)
                            .submit(pages.get(i), "/sign-in/factor", Map.of("code", next)))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = threads.invokeAll(tries);
      int winners = 0;
      for (var each : answers) {
        winners += each.get().body().contains("name=\"decision\"") ? 1 : 0;
      }
      assertThat(winners).isEqualTo(1);
    }
  }

  @Test
  void aBackupCodeIsGoodOnceAndANewSetReplacesTheOld() {
    List<String> codes = enrolled();
    String first = codes.getFirst();
    assertThat(prove(halfway(), first.toUpperCase(java.util.Locale.ROOT).replace('-', ' ')).body())
        .contains("name=\"decision\"");
    assertThat(visitor.open("/account/factors").body()).contains("<strong>9</strong>");
    refused(prove(halfway(), first), "backup_code_used");

    prove(halfway(), codes.get(1));
    List<String> others =
        codes(visitor.submit(visitor.open("/account/factors"), "/account/factors/codes", Map.of()));
    refused(prove(halfway(), codes.get(2)), "second_factor_failed");
    assertThat(prove(halfway(), others.getFirst()).body()).contains("name=\"decision\"");
  }

  @Test
  void guessesPauseTheSecondStepAndARightPasswordDoesNotEndThat() {
    enrolled();
    for (int i = 0; i < 5; i++) {
      refused(prove(halfway(), "aaaa-aaaa-aaaa-aaa" + "abcde".charAt(i)), "second_factor_failed");
    }
    refused(prove(halfway(), code()), "sign_in_paused");
  }

  @Test
  void anAppIsAddedOnlyInTime() {
    Answer page = offered();
    refused(add(page, "000000"), "second_factor_failed");
    server.advance(Duration.ofMinutes(31));
    signInFor(visitor.open("/account/factors/app"));
    assertThat(add(page, code()).code()).isEqualTo("factor_setup_expired");
  }

  @Test
  void whatWeakensAnAccountIsDoneByWhoeverHasJustSignedIn() {
    enrolled();
    server.advance(Duration.ofMinutes(6));
    Answer asked =
        visitor.submit(visitor.open("/account/factors"), "/account/factors/app/remove", Map.of());
    assertThat(asked.code()).isEqualTo("account_sign_in_needed");
    Answer second = signInFor(visitor.follow(asked, "Sign in"));
    assertThat(second.body()).contains("One more step");
    Answer list = prove(second, code());
    assertThat(list.body()).contains("Remove the app");
    Answer removed = visitor.submit(list, "/account/factors/app/remove", Map.of());
    assertThat(removed.body()).contains("Add an authenticator app").doesNotContain("Backup codes");
    assertThat(halfway().body()).contains("name=\"decision\"");
  }

  @Test
  void aRequestThatWasDamagedIsNamedOnEveryPage() {
    signInFor(visitor.open("/account/factors"));
    for (Visitor who : List.of(visitor, new Visitor(server))) {
      List<String> pages = new ArrayList<>(List.of("/sign-in", "/sign-in/factor"));
      List<String> forms = new ArrayList<>(List.of("/sign-in/factor", "/sign-in/factor/passkey"));
      if (who == visitor) {
        pages.addAll(List.of("/account/factors", "/account/factors/app"));
        forms.add("/account/factors/codes");
      }
      for (String path : pages) {
        assertThat(who.open(path + "?request=%22+x").code())
            .as(path)
            .isEqualTo("sign_in_state_unreadable");
      }
      for (String path : forms) {
        Answer sent = who.submit(who.open("/errors"), path, Map.of("request", "\" x"));
        assertThat(sent.code()).as(path).isEqualTo("sign_in_state_unreadable");
      }
    }
  }

  @Test
  void aPasswordAloneGetsNoTokensAnyMore() {
    enrolled();
    Answer answer =
        server.sent(
            "POST /api/auth/login\nContent-Type: application/json\n\n{\"email\": \""
                + server.value("user.email")
                + "\", \"password\": \""
                + server.value("user.password")
                + "\"}");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("second_factor_required");
  }

  @Test
  void aClientThatAsksForMoreGetsIt() throws Exception {
    Answer first = shop.answer(shop.request(Map.of()));
    assertThat(Visitor.brought(first)).containsKey("code");

    var asked = shop.request(Map.of("acr_values", "phr " + MFA));
    // A wish fails nothing where nobody may be asked; a demand does.
    assertThat(
            Visitor.brought(shop.open(shop.request(Map.of("acr_values", MFA, "prompt", "none")))))
        .containsKey("code");
    assertThat(Visitor.brought(shop.open(shop.request(Map.of("claims", ACR, "prompt", "none")))))
        .containsEntry("error", "login_required");
    // The account has nothing beside the password yet: it is set up first.
    Answer setUp = shop.open(asked);
    assertThat(setUp.body()).contains("Add an authenticator app");
    String request = found(Pattern.compile("name=\"request\" value=\"([^\"]+)\""), setUp.body());
    Answer page = visitor.open("/account/factors/app?request=" + request);
    secret = Phone.key(page);
    codes(add(page, code()));
    Answer back = visitor.open("/sign-in/continue?request=" + request);
    Answer tokens = shop.redeem(Visitor.brought(back).get("code"));
    assertThat(shop.claims(tokens.member("id_token").orElseThrow()).getStringClaim("acr"))
        .isEqualTo(MFA);
  }

  @Test
  void aClientThatAlwaysNeedsMoreGetsItWhateverItAsksFor() throws Exception {
    assertThat(Visitor.brought(shop.answer(shop.request(Map.of())))).containsKey("code");
    require("urn:candor:acr:2fa", 422);
    require(MFA, 200);
    assertThat(Visitor.brought(shop.open(shop.request(Map.of("prompt", "none")))))
        .containsEntry("error", "login_required");
    Answer setUp = shop.open(shop.request(Map.of("acr_values", "urn:candor:acr:1fa")));
    assertThat(setUp.body()).contains("Add an authenticator app");
    String request = found(Pattern.compile("name=\"request\" value=\"([^\"]+)\""), setUp.body());
    Answer page = visitor.open("/account/factors/app?request=" + request);
    secret = Phone.key(page);
    codes(add(page, code()));
    Answer back = visitor.open("/sign-in/continue?request=" + request);
    Answer tokens = shop.redeem(Visitor.brought(back).get("code"));
    assertThat(shop.claims(tokens.member("id_token").orElseThrow()).getStringClaim("acr"))
        .isEqualTo(MFA);
  }

  /// OpenID Connect Core 1.0, section 5.5.1.1, wherever the parameter stands.
  @Test
  void anEssentialAcrIsReachedOrTheRequestIsRefused() throws Exception {
    assertThat(Visitor.brought(shop.answer(shop.request(Map.of())))).containsKey("code");
    String unknown = ACR.replace(MFA, "silver");
    Answer refused = shop.open(shop.request(Map.of("claims", unknown)));
    assertThat(Visitor.brought(refused))
        .containsEntry("error", "unmet_authentication_requirements")
        .extractingByKey("error_description")
        .asString()
        .contains("gold, silver", MFA);
    assertThat(shop.post("/oauth2/par", shop.request(Map.of("claims", unknown))).code())
        .isEqualTo("acr_unreachable");
    // The same as a wish.
    String wish = unknown.replace("true", "false");
    assertThat(Visitor.brought(shop.open(shop.request(Map.of("claims", wish)))))
        .containsKey("code");

    String pushed =
        shop.post("/oauth2/par", shop.request(Map.of("claims", ACR)))
            .member("request_uri")
            .orElseThrow();
    Answer setUp = shop.open(Map.of("client_id", shop.id(), "request_uri", pushed));
    assertThat(setUp.body()).contains("Add an authenticator app");
    Phone.added(server, visitor);
    Answer back = shop.open(shop.request(Map.of("claims", ACR)));
    Answer tokens = shop.redeem(Visitor.brought(back).get("code"));
    var claims = shop.claims(tokens.member("id_token").orElseThrow());
    assertThat(claims.getStringClaim("acr")).isEqualTo(MFA);
    assertThat(claims.getLongClaim("auth_time")).isPositive();

    // Who proved more than is demanded is told of by a value that the client knows.
    Answer less = shop.open(shop.request(Map.of("claims", ACR.replace(MFA, "urn:candor:acr:1fa"))));
    Answer called = shop.redeem(Visitor.brought(less).get("code"));
    assertThat(shop.claims(called.member("id_token").orElseThrow()).getStringClaim("acr"))
        .isEqualTo("urn:candor:acr:1fa");
    assertThat(shop.claims(called.member("access_token").orElseThrow()).getStringClaim("acr"))
        .isEqualTo(MFA);
  }

  private void require(String acr, int status) {
    Answer changed =
        server.sent(
            "PATCH /api/admin/clients/"
                + shop.id()
                + "\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n"
                + "{\"required_acr\": \""
                + acr
                + "\"}");
    assertThat(changed.status()).as(changed.body()).isEqualTo(status);
  }
}
