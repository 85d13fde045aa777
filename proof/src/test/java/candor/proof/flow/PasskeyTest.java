package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Passkeys in a real browser, and what comes of answers that no browser of ours made.
class PasskeyTest {
  private static Chromium browser;

  private AppFixture server;
  private Visitor visitor;
  private String authenticator;
  private String client;
  private String secret;

  @BeforeAll
  static void startBrowser() {
    browser = Chromium.start();
  }

  @AfterAll
  static void stopBrowser() {
    browser.close();
  }

  @BeforeEach
  void start() {
    server = AppFixture.start();
    visitor = new Visitor(server);
    browser.forgetCookies();
    authenticator = browser.authenticator();
    Answer made =
        server.sent(
            """
            POST /api/admin/clients
            Authorization: Bearer {admin}
            Content-Type: application/json

            {"name": "Shop", "grant_types": ["authorization_code"], "require_consent": false,
             "redirect_uris": ["http://127.0.0.1/errors"], "scopes": ["openid"]}\
            """);
    client = made.member("client_id").orElseThrow();
    secret = made.member("client_secret").orElseThrow();
  }

  @AfterEach
  void stop() {
    browser.dropAuthenticator(authenticator);
    server.close();
  }

  private Shop shop() {
    return new Shop(server, visitor, client, secret);
  }

  private String back() {
    return "http://127.0.0.1:" + server.base().getPort() + "/errors";
  }

  private Map<String, String> request() {
    return new LinkedHashMap<>(shop().request(Map.of("redirect_uri", back(), "scope", "openid")));
  }

  private void openSignIn() {
    browser.open(server.base() + "/oauth2/authorize?" + Visitor.form(request()));
  }

  private void type() {
    browser.value(
        "document.getElementById('email').value = '%s'; document.getElementById('password').value = '%s';"
            .formatted(server.value("user.email"), server.value("user.password")));
    browser.value("document.getElementById('password').form.requestSubmit()");
  }

  private void press(String form) {
    browser.value("document.querySelector('%s').requestSubmit()".formatted(form));
  }

  /// Adds a passkey on the page of the account.
  private void add() {
    browser.open(server.base() + "/account/factors");
    type();
    browser.await("document.querySelector('form[data-create]')?.hidden === false");
    press("form[data-create]");
    browser.await("document.querySelectorAll('.backup li').length === 10");
  }

  private JWTClaimsSet claims() throws Exception {
    browser.await("location.pathname === '/errors'");
    String code =
        Pattern.compile("code=([^&]+)")
            .matcher(URI.create(browser.value("location.href")).getRawQuery())
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);
    Answer tokens =
        shop()
            .post(
                "/oauth2/token",
                Map.of(
                    "grant_type",
                    "authorization_code",
                    "redirect_uri",
                    back(),
                    "code_verifier",
                    Shop.VERIFIER,
                    "code",
                    code));
    return shop().claims(tokens.member("id_token").orElseThrow());
  }

  @Test
  void aPasskeyAloneSignsInWithTwoFactors() throws Exception {
    add();
    browser.forgetCookies();
    // The page asks as soon as it is there, and this browser's owner agrees at once.
    openSignIn();
    JWTClaimsSet claims = claims();
    assertThat(claims.getStringClaim("acr")).isEqualTo("phr");
    assertThat(claims.getStringListClaim("amr"))
        .containsAnyOf("hwk", "swk")
        .contains("user", "pop", "mfa")
        .doesNotContain("pwd");
  }

  @Test
  void aPasskeyIsTheSecondStepAfterAPassword() throws Exception {
    add();
    browser.forgetCookies();
    browser.agrees(authenticator, false);
    openSignIn();
    browser.await("document.getElementById('password') !== null");
    type();
    browser.await("location.pathname === '/sign-in/factor'");
    browser.await("document.querySelector('form[data-get]')?.hidden === false");
    browser.agrees(authenticator, true);
    press("form[data-get]");
    assertThat(claims().getStringListClaim("amr")).startsWith("pwd").contains("mfa");
  }

  @Test
  void aPasskeyThatWasTakenAwaySignsNobodyIn() {
    add();
    browser.open(server.base() + "/account/factors");
    press("form[action$=\"/passkey/remove\"]");
    browser.await("!document.querySelector('form[action$=\"/passkey/remove\"]')");
    browser.forgetCookies();
    Map<String, String> answer = captured();
    Answer refused = bring(answer);
    assertThat(refused.code()).isEqualTo("passkey_failed");
    assertThat(recorded(refused)).contains("passkey_unknown");
    // Nobody learns from the answer whether there is such a passkey.
    Answer none = bring(Map.of("request", answer.get("request"), "credential", "{}"));
    assertThat(recorded(none)).contains("passkey_refused");
    assertThat(none.anonymous()).isEqualTo(refused.anonymous());
  }

  @Test
  void whoWasLockedIsToldSo() {
    add();
    browser.forgetCookies();
    Map<String, String> answer = captured();
    String user =
        server
            .sent(
                "GET /api/admin/users?email="
                    + server.value("user.email")
                    + "\nAuthorization: Bearer {admin}")
            .member("items.0.id")
            .orElseThrow();
    server.sent("POST /api/admin/users/" + user + "/lock\nAuthorization: Bearer {admin}");
    assertThat(bring(answer).code()).isEqualTo("user_locked");
  }

  /// What the browser would send.
  private Map<String, String> captured() {
    String script =
        browser.before(
            "HTMLFormElement.prototype.submit ="
                + " function () { window.held = this.elements.credential.value }");
    openSignIn();
    browser.await("window.held !== undefined");
    browser.notBefore(script);
    return Map.of(
        "request", browser.value("document.querySelector('form[data-get]').elements.request.value"),
        "credential", browser.value("window.held"));
  }

  private Answer bring(Map<String, String> fields) {
    return server.sent(
        "POST /sign-in/passkey\nAccept: text/html\nSec-Fetch-Site: same-origin"
            + "\nContent-Type: application/x-www-form-urlencoded\n\n"
            + Visitor.form(fields));
  }

  private String recorded(Answer answer) {
    return server
        .sent("GET /api/admin/failures/" + answer.requestId() + "\nAuthorization: Bearer {admin}")
        .body();
  }

  @Test
  void anAnswerCountsOnce() {
    add();
    browser.forgetCookies();
    Map<String, String> answer = captured();
    assertThat(bring(answer).status()).isEqualTo(303);
    assertThat(bring(answer).code()).isEqualTo("passkey_challenge_stale");
  }

  /// The form is anybody's: it may name the client of any organization.
  @Test
  void aStrangerToAnOrganizationIsRefusedAndNotAskedAgain() {
    add();
    browser.forgetCookies();
    String credential = captured().get("credential");
    var strangers = new LinkedHashMap<>(request());
    strangers.putAll(OrganizationDoorTest.opened(server));
    Answer page = visitor.open("/oauth2/authorize?" + Visitor.form(strangers));
    Answer answer = visitor.submit(page, "/sign-in/passkey", Map.of("credential", credential));
    assertThat(answer.code()).isEqualTo("passkey_failed");
    assertThat(recorded(answer)).contains("passkey_of_stranger");
    assertThat(OrganizationDoorTest.users(server)).doesNotContain(server.value("user.email"));
  }

  @Test
  void whatIsNoAnswerIsRefusedAndNamed() {
    Answer page = visitor.open("/oauth2/authorize?" + Visitor.form(request()));
    Answer nothing = visitor.submit(page, "/sign-in/passkey", Map.of("credential", "{}"));
    assertThat(nothing.code()).isEqualTo("passkey_failed");
    assertThat(recorded(nothing)).contains("passkey_refused", "cannot be read");

    add();
    browser.forgetCookies();
    Map<String, String> answer = captured();
    var tampered = new LinkedHashMap<>(answer);
    tampered.computeIfPresent(
        "credential",
        (_, json) -> json.replaceFirst("\"signature\":\"(.{12}).{4}", "\"signature\":\"$1AAAA"));
    Answer changed = bring(tampered);
    assertThat(changed.code()).isEqualTo("passkey_failed");
    assertThat(recorded(changed)).contains("passkey_refused");
  }
}
