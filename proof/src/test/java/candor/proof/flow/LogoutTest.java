package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.user.UserId;
import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.protocol.oauth.Pkce;
import candor.server.main.App;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Signing out, from the client's link to what the other clients hear of it.
class LogoutTest {
  private static final String BACK = "https://shop.example/back";
  private static final String BYE = "https://shop.example/bye";
  private static final String VERIFIER = "a-verifier-that-is-long-enough-for-its-challenge";

  private final AppFixture server = AppFixture.start();
  private final Receiver receiver = new Receiver();
  private final Visitor visitor = new Visitor(server);
  private Client shop;

  private record Client(String id, String secret) {}

  private record Tokens(String access, String id, String refresh, Map<String, String> brought) {}

  @BeforeEach
  void start() {
    shop = client("Shop", "\"backchannel_logout_uri\": \"" + receiver.at("/out") + "\"");
    receiver.answers("/out", Receiver.Said.status(200));
  }

  @AfterEach
  void stop() {
    receiver.close();
    server.close();
  }

  private Client client(String name, String more) {
    return client(name, BACK, more);
  }

  private Client client(String name, String back, String more) {
    Answer made =
        server.sent(
            """
            POST /api/admin/clients
            Authorization: Bearer {admin}
            Content-Type: application/json

            {"name": "%s", "grant_types": ["authorization_code", "refresh_token"],
             "redirect_uris": ["%s"], "post_logout_redirect_uris": ["%s"],
             "require_consent": false, "scopes": ["openid", "offline_access"], %s}"""
                .formatted(name, back, BYE, more));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return new Client(
        made.member("client_id").orElseThrow(), made.member("client_secret").orElseThrow());
  }

  private Tokens signedIn(Client client, String scope) {
    var request = new LinkedHashMap<String, String>();
    request.put("client_id", client.id);
    request.put("response_type", "code");
    request.put("redirect_uri", BACK);
    request.put("scope", scope);
    request.put("code_challenge", Pkce.challengeOf(VERIFIER));
    request.put("code_challenge_method", "S256");
    Answer page = visitor.open("/oauth2/authorize?" + Visitor.form(request));
    Answer back =
        page.status() == 200
            ? visitor.signIn(page, server.value("user.email"), server.value("user.password"))
            : page;
    Map<String, String> brought = Visitor.brought(back);
    Answer tokens =
        token(
            client,
            Map.of(
                "grant_type",
                "authorization_code",
                "code",
                brought.get("code"),
                "redirect_uri",
                BACK,
                "code_verifier",
                VERIFIER));
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
    return new Tokens(
        tokens.member("access_token").orElseThrow(),
        tokens.member("id_token").orElse(""),
        tokens.member("refresh_token").orElse(""),
        brought);
  }

  private Answer token(Client client, Map<String, String> fields) {
    return server.sent(
        "POST /oauth2/token\nAuthorization: Basic "
            + AppFixture.basic(client.id, client.secret)
            + "\nContent-Type: application/x-www-form-urlencoded\n\n"
            + Visitor.form(fields));
  }

  private Answer logout(Map<String, String> parameters) {
    return visitor.open("/oauth2/logout?" + Visitor.form(parameters));
  }

  private Answer userInfo(Tokens tokens) {
    return server.sent("GET /userinfo\nAuthorization: Bearer " + tokens.access);
  }

  private JWTClaimsSet told() throws Exception {
    Receiver.Got got = receiver.next();
    assertThat(got.method()).isEqualTo("POST");
    assertThat(got.body()).startsWith("logout_token=");
    SignedJWT jwt = SignedJWT.parse(got.body().substring("logout_token=".length()));
    JWKSet keys = JWKSet.parse(server.sent("GET /oauth2/jwks").body());
    var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
    assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
    assertThat(jwt.getHeader().getType().getType()).isEqualTo("logout+jwt");
    return jwt.getJWTClaimsSet();
  }

  @Test
  void aClientWithAnIdTokenSignsThePersonOutAndAllAreTold() throws Exception {
    Tokens tokens = signedIn(shop, "openid");
    JWTClaimsSet id = SignedJWT.parse(tokens.id).getJWTClaimsSet();
    Answer gone =
        logout(
            Map.of("id_token_hint", tokens.id, "post_logout_redirect_uri", BYE, "state", "a b&c"));
    assertThat(gone.status()).as(gone.toString()).isEqualTo(303);
    assertThat(gone.header("Location")).contains(BYE + "?state=a+b%26c");
    assertThat(gone.header("Set-Cookie").orElseThrow()).contains("Max-Age=0");

    JWTClaimsSet said = told();
    assertThat(said.getIssuer()).isEqualTo(server.base().toString());
    assertThat(said.getSubject()).isEqualTo(id.getSubject());
    assertThat(said.getAudience()).containsExactly(shop.id);
    assertThat(said.getStringClaim("sid")).isEqualTo(id.getStringClaim("sid"));
    assertThat(said.getJSONObjectClaim("events"))
        .containsOnlyKeys("http://schemas.openid.net/event/backchannel-logout");
    assertThat(said.getClaim("nonce")).isNull();
    assertThat(said.getExpirationTime()).isAfter(said.getIssueTime());

    assertThat(userInfo(tokens).status()).isEqualTo(401);
    assertThat(visitor.open("/oauth2/logout").body()).contains("You are signed out");
  }

  @Test
  void whoeverComesWithoutAHintIsAsked() {
    Tokens tokens = signedIn(shop, "openid");
    Answer question = logout(Map.of("client_id", shop.id, "post_logout_redirect_uri", BYE));
    assertThat(question.status()).isEqualTo(200);
    assertThat(question.body()).contains("Sign out?", "Shop");
    Answer no = visitor.submit(question, "/oauth2/logout/confirm", Map.of("decision", "no"));
    assertThat(no.body()).contains("You are still signed in");
    assertThat(userInfo(tokens).status()).isEqualTo(200);
    Answer yes = visitor.submit(question, "/oauth2/logout/confirm", Map.of("decision", "yes"));
    assertThat(yes.header("Location")).contains(BYE);
    assertThat(userInfo(tokens).status()).isEqualTo(401);
  }

  @Test
  void thePageSpeaksTheLanguageOfTheClient() {
    signedIn(shop, "openid");
    assertThat(logout(Map.of("ui_locales", "fr ja en")).body()).contains("サインアウトしますか");
  }

  @Test
  void aFormOfAnotherSiteSignsNobodyOut() {
    Answer answer =
        server.sent(
            """
            POST /oauth2/logout/confirm
            Sec-Fetch-Site: cross-site
            Content-Type: application/x-www-form-urlencoded

            decision=yes""");
    assertThat(answer.code()).isEqualTo("form_of_other_site");
  }

  @Test
  void aHintThatHasExpiredStillCounts() {
    Tokens tokens = signedIn(shop, "openid");
    server.advance(Duration.ofHours(2));
    Answer gone = logout(Map.of("id_token_hint", tokens.id, "post_logout_redirect_uri", BYE));
    assertThat(gone.header("Location")).contains(BYE);
  }

  @Test
  void aHintForAnotherClientIsRefused() {
    Tokens tokens = signedIn(shop, "openid");
    Client other = client("Other", "\"require_pkce\": true");
    Answer answer = logout(Map.of("id_token_hint", tokens.id, "client_id", other.id));
    assertThat(answer.code()).isEqualTo("logout_client_mismatch");
    assertThat(logout(Map.of("id_token_hint", tokens.access)).code())
        .isEqualTo("id_token_hint_refused");
  }

  @Test
  void anAddressThatIsNotRegisteredIsNotGoneTo() {
    Tokens tokens = signedIn(shop, "openid");
    Answer answer =
        logout(Map.of("id_token_hint", tokens.id, "post_logout_redirect_uri", BYE + "/"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("post_logout_redirect_uri_refused");
    assertThat(server.refusal(answer.requestId()).is("post_logout_redirect_uri_mismatch")).isTrue();
    assertThat(answer.body()).doesNotContain(BYE);
    assertThat(userInfo(tokens).status()).isEqualTo(200);
  }

  @Test
  void clientsInTheBrowserAreOpenedInFramesOfTheirOwnOriginsAlone() throws Exception {
    Client own =
        client(
            "Framed",
            "\"frontchannel_logout_uri\": \"https://shop.example/out?a=b\","
                + "\"frontchannel_logout_session_required\": true");
    Tokens tokens = signedIn(own, "openid");
    Answer page = logout(Map.of("id_token_hint", tokens.id, "post_logout_redirect_uri", BYE));
    assertThat(page.status()).isEqualTo(200);
    String sid = SignedJWT.parse(tokens.id).getJWTClaimsSet().getStringClaim("sid");
    assertThat(page.body())
        .contains("<iframe src=\"https://shop.example/out?a=b&amp;iss=", "sid=" + sid, BYE);
    assertThat(page.header("Content-Security-Policy").orElseThrow())
        .endsWith("frame-src https://shop.example");
  }

  @Test
  void aLogoutThatIsNotTakenIsSentAgainAndTheResultsAreKept() throws Exception {
    receiver.answers("/out", Receiver.Said.status(503));
    Tokens tokens = signedIn(shop, "openid");
    logout(Map.of("id_token_hint", tokens.id));
    told();
    Answer waiting = logouts("waiting");
    assertThat(waiting.body()).contains("outbound_status_unexpected", "503", "\"attempts\":1");

    receiver.answers("/out", Receiver.Said.status(200));
    server.advance(Duration.ofSeconds(11));
    told();
    assertThat(logouts("delivered").body()).contains("\"attempts\":2", "\"outcome\":\"200\"");
  }

  /// The list, once the first stands there so; a delivery is noted just behind its answer.
  private Answer logouts(String status) throws InterruptedException {
    Answer answer = listed();
    for (int i = 0; i < 600 && !answer.body().contains("\"status\":\"" + status); i++) {
      Thread.sleep(Duration.ofMillis(50));
      answer = listed();
    }
    for (int i = 0; i < 600 && answer.body().contains("\"outcome\":\"\""); i++) {
      Thread.sleep(Duration.ofMillis(50));
      answer = listed();
    }
    assertThat(answer.body()).contains("\"status\":\"" + status);
    return answer;
  }

  private Answer listed() {
    return server.sent(
        "GET /api/admin/clients/" + shop.id + "/logouts\nAuthorization: Bearer {admin}");
  }

  @Test
  void aSessionForWhileThePersonIsAwaySurvivesTheirLogout() throws Exception {
    Tokens away = signedIn(shop, "openid offline_access");
    Tokens here = signedIn(shop, "openid");
    logout(Map.of("id_token_hint", here.id));
    told();
    told();
    assertThat(userInfo(here).status()).isEqualTo(401);
    Answer next = token(shop, Map.of("grant_type", "refresh_token", "refresh_token", away.refresh));
    assertThat(next.status()).as(next.body()).isEqualTo(200);
  }

  @Test
  void whoeverIsSuspendedIsSignedOutAtTheClients() throws Exception {
    Tokens tokens = signedIn(shop, "openid offline_access");
    String user = SignedJWT.parse(tokens.id).getJWTClaimsSet().getSubject();
    Answer done =
        server.sent(
            "POST /api/admin/users/"
                + new UserId(user).value()
                + "/suspend\nAuthorization: Bearer {admin}");
    assertThat(done.status()).as(done.body()).isEqualTo(200);
    assertThat(told().getSubject()).isEqualTo(user);
    assertThat(userInfo(tokens).status()).isEqualTo(401);
  }

  /// Such an audience could be registered once.
  @Test
  void anAudienceThatIsNoUriKeepsNobodySignedIn() throws Exception {
    Tokens tokens = signedIn(shop, "openid");
    String user = SignedJWT.parse(tokens.id).getJWTClaimsSet().getSubject();
    server
        .app()
        .core()
        .database()
        .in(
            App.DEFAULT,
            tx ->
                tx.sql(
                        """
                        update session
                           set audience = array_prepend('urn:x:{a}', audience)
                         where tenant_id = :tenant
                        """)
                    .set("tenant", App.DEFAULT)
                    .change());
    Answer done =
        server.sent("POST /api/admin/users/" + user + "/lock\nAuthorization: Bearer {admin}");
    assertThat(done.status()).as(done.body()).isEqualTo(200);
    assertThat(told().getSubject()).isEqualTo(user);
    assertThat(userInfo(tokens).status()).isEqualTo(401);
  }

  /// A client's page on this machine: of the same site as this server, so that the frame sees its
  /// cookie.
  @Test
  void theFrameAnswersInABrowserWhetherTheSessionChanged() {
    String page = receiver.at("/page").replace("127.0.0.1", "localhost");
    receiver.answers("/page", new Receiver.Said(200, "text/html", "<!doctype html>", Map.of()));
    var request = new LinkedHashMap<String, String>();
    request.put("client_id", client("Page", page, "\"require_pkce\": false").id);
    request.put("response_type", "code");
    request.put("redirect_uri", page);
    request.put("scope", "openid");
    try (Chromium browser = Chromium.start()) {
      browser.open(server.base() + "/oauth2/authorize?" + Visitor.form(request));
      browser.value(
          "document.getElementById('email').value = '%s';".formatted(server.value("user.email"))
              + "document.getElementById('password').value = '%s';"
                  .formatted(server.value("user.password"))
              + "document.getElementById('password').form.requestSubmit()");
      browser.await("location.pathname === '/page'");
      String said =
          request.get("client_id")
              + " "
              + browser.value("new URLSearchParams(location.search).get('session_state')");
      assertThat(asked(browser, said)).isEqualTo("unchanged");
      assertThat(asked(browser, "nonsense")).isEqualTo("error");

      browser.open(server.base() + "/oauth2/logout");
      browser.value("document.querySelector('button[value=yes]').click()");
      browser.await("document.querySelector('button[value=yes]') === null");
      browser.open(page);
      assertThat(asked(browser, said)).isEqualTo("changed");
    }
  }

  private String asked(Chromium browser, String said) {
    return browser.value(
        """
        new Promise(done => {
          const frame = document.createElement("iframe");
          addEventListener("message", event => done(event.data), {once: true});
          frame.onload = () => frame.contentWindow.postMessage("%s", "%s");
          frame.src = "%s/oauth2/check-session";
          document.body.append(frame);
        })
        """
            .formatted(said, server.base(), server.base()));
  }

  /// What a client's page computes with what it was given (Session Management 1.0, section 3.2).
  @Test
  void aPageCanAskWhetherTheSessionChanged() throws Exception {
    Tokens tokens = signedIn(shop, "openid");
    String[] state = tokens.brought.get("session_state").split("\\.");
    String text =
        String.join(" ", shop.id, "https://shop.example", visitor.cookie("candor-state"), state[1]);
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(digest)).isEqualTo(state[0]);

    Answer frame = server.sent("GET /oauth2/check-session");
    assertThat(frame.status()).isEqualTo(200);
    assertThat(frame.header("X-Frame-Options")).isEmpty();
    String script =
        frame
            .body()
            .substring(frame.body().indexOf("<script>") + 8, frame.body().indexOf("</script>"));
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
    assertThat(frame.header("Content-Security-Policy").orElseThrow())
        .contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'", "frame-ancestors *");
    Answer discovery = server.sent("GET /.well-known/openid-configuration");
    assertThat(discovery.body())
        .contains(
            "/oauth2/check-session", "/oauth2/logout", "\"backchannel_logout_supported\":true");
  }
}
