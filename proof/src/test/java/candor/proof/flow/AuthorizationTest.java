package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.protocol.oauth.Pkce;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The authorization code flow from the first link to the last refusal, through the public port.
class AuthorizationTest {
  private static final String BACK = "https://shop.example/back";
  private static final String VERIFIER = "a-verifier-that-is-long-enough-for-its-challenge";
  private static final String SCOPES = "openid profile email offline_access orders:read";

  private AppFixture server;
  private Visitor visitor;
  private Client shop;

  private record Client(String id, String secret) {}

  @BeforeEach
  void start() {
    server = AppFixture.start();
    visitor = new Visitor(server);
    shop = client("Shop & Sons", "");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /// @param more members of the registration, each with a comma before it
  private Client client(String name, String more) {
    Answer made =
        server.sent(
            """
            POST /api/admin/clients
            Authorization: Bearer {admin}
            Content-Type: application/json

            {"name": "%s", "grant_types": ["authorization_code", "refresh_token"],
             "redirect_uris": ["%s", "http://127.0.0.1/back"],
             "scopes": ["openid", "profile", "email", "offline_access", "orders:read"]%s}"""
                .formatted(name, BACK, more));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return new Client(
        made.member("client_id").orElseThrow(), made.member("client_secret").orElse(""));
  }

  private Map<String, String> request(Client client) {
    var request = new LinkedHashMap<String, String>();
    request.put("client_id", client.id);
    request.put("response_type", "code");
    request.put("redirect_uri", BACK);
    request.put("scope", SCOPES);
    request.put("state", "s t+a&te");
    request.put("nonce", "n-0S6_WzA2Mj");
    request.put("code_challenge", Pkce.challengeOf(VERIFIER));
    request.put("code_challenge_method", "S256");
    return request;
  }

  private Answer open(Map<String, String> request) {
    return visitor.open("/oauth2/authorize?" + Visitor.form(request));
  }

  private Answer signIn(Answer page) {
    return visitor.signIn(page, server.value("user.email"), server.value("user.password"));
  }

  /// A code, by all pages.
  private String code(Map<String, String> request) {
    Answer asked = signIn(open(request));
    Answer back = asked.status() == 200 ? visitor.decide(asked, "yes") : asked;
    return Visitor.brought(back).get("code");
  }

  private Answer redeem(Client client, Map<String, String> fields) {
    var all = new LinkedHashMap<String, String>();
    all.put("grant_type", "authorization_code");
    all.put("redirect_uri", BACK);
    all.put("code_verifier", VERIFIER);
    all.putAll(fields);
    all.values().removeIf(String::isEmpty);
    return token(client, all);
  }

  private Answer token(Client client, Map<String, String> fields) {
    return server.sent(
        "POST /oauth2/token\nAuthorization: Basic "
            + AppFixture.basic(client.id, client.secret)
            + "\nContent-Type: application/x-www-form-urlencoded\n\n"
            + Visitor.form(fields));
  }

  private Answer refresh(Client client, String token) {
    return token(client, Map.of("grant_type", "refresh_token", "refresh_token", token));
  }

  private Answer userInfo(String token) {
    return server.sent("GET /userinfo\nAuthorization: Bearer " + token);
  }

  private static void refused(Answer answer, String word, String code) {
    assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
    assertThat(answer.member("error")).contains(word);
    assertThat(answer.member("request_id")).contains(answer.requestId());
  }

  @Test
  void aPersonSignsInConsentsAndTheClientGetsTokens() throws Exception {
    Answer page = open(request(shop));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("Sign in", "Shop &amp; Sons", "autocomplete=\"username webauthn\"");
    assertThat(page.header("Cache-Control")).contains("no-store");

    Answer asked = signIn(page);
    assertThat(asked.body()).contains("Allow access?", "see your e-mail address", "shop.example");
    assertThat(visitor.hasCookie()).isTrue();

    Answer back = visitor.decide(asked, "yes");
    assertThat(back.header("Location").orElseThrow()).startsWith(BACK + "?");
    Map<String, String> brought = Visitor.brought(back);
    assertThat(brought).containsEntry("state", "s t+a&te").containsEntry("iss", issuer());

    Answer tokens = redeem(shop, Map.of("code", brought.get("code")));
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
    assertThat(tokens.member("scope")).contains(SCOPES);
    assertThat(tokens.member("refresh_token")).isPresent();

    JWTClaimsSet claims = proved(tokens.member("id_token").orElseThrow());
    assertThat(claims.getIssuer()).isEqualTo(issuer());
    assertThat(claims.getAudience()).containsExactly(shop.id);
    assertThat(claims.getStringClaim("nonce")).isEqualTo("n-0S6_WzA2Mj");
    assertThat(claims.getStringListClaim("amr")).containsExactly("pwd");
    assertThat(claims.getStringClaim("sid")).startsWith("sess_");
    assertThat(claims.getDateClaim("auth_time")).isBeforeOrEqualTo(claims.getIssueTime());

    Answer person = userInfo(tokens.member("access_token").orElseThrow());
    assertThat(person.member("sub")).contains(claims.getSubject());
    assertThat(person.member("email")).contains(server.value("user.email"));
    assertThat(person.member("name")).isPresent();
  }

  private String issuer() {
    return server.base().toString();
  }

  private JWTClaimsSet proved(String idToken) throws Exception {
    SignedJWT jwt = SignedJWT.parse(idToken);
    JWKSet keys = JWKSet.parse(server.sent("GET /oauth2/jwks").body());
    var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
    assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
    return jwt.getJWTClaimsSet();
  }

  @Test
  void whoeverIsSignedInAndHasConsentedIsSentStraightBack() {
    code(request(shop));
    assertThat(Visitor.brought(open(request(shop)))).containsKey("code");
    Map<String, String> silent = request(shop);
    silent.put("prompt", "none");
    assertThat(Visitor.brought(open(silent))).containsKey("code");
    // A second client asks on its own behalf.
    assertThat(open(request(client("Other", ""))).body()).contains("Allow access?");
    // The operator's own application asks nobody.
    Client own = client("Own", ", \"require_consent\": false");
    assertThat(Visitor.brought(open(request(own)))).containsKey("code");
    Map<String, String> asking = request(own);
    asking.put("prompt", "consent");
    assertThat(Visitor.brought(visitor.decide(open(asking), "yes"))).containsKey("code");
  }

  @Test
  void aClientCanAskForAFreshSignIn() {
    code(request(shop));
    Map<String, String> again = request(shop);
    again.put("prompt", "login");
    Answer page = open(again);
    assertThat(page.body()).contains("current-password");
    assertThat(Visitor.brought(signIn(page))).containsKey("code");

    Map<String, String> young = request(shop);
    young.put("max_age", "60");
    assertThat(Visitor.brought(open(young))).containsKey("code");
    server.advance(Duration.ofSeconds(61));
    assertThat(open(young).body()).contains("current-password");

    Map<String, String> consent = request(shop);
    consent.put("prompt", "consent");
    assertThat(open(consent).body()).contains("Allow access?");
  }

  @Test
  void promptNoneNeverAsks() {
    Map<String, String> silent = request(shop);
    silent.put("prompt", "none");
    Answer nobody = open(silent);
    assertThat(Visitor.brought(nobody))
        .containsEntry("error", "login_required")
        .containsEntry("state", "s t+a&te");
    assertThat(nobody.code()).isEqualTo("sign_in_required");

    signIn(open(request(shop)));
    Answer unasked = open(silent);
    assertThat(Visitor.brought(unasked)).containsEntry("error", "consent_required");
    assertThat(unasked.code()).isEqualTo("consent_required");
    assertThat(server.refusal(unasked.requestId()).code()).isEqualTo("consent_required");
  }

  @Test
  void whoeverSaysNoIsSentBackWithAccessDenied() {
    Answer back = visitor.decide(signIn(open(request(shop))), "no");
    assertThat(Visitor.brought(back))
        .containsEntry("error", "access_denied")
        .containsEntry("request_id", back.requestId());
    assertThat(back.code()).isEqualTo("consent_denied");
  }

  @Test
  void aWrongPasswordShowsTheFormAgainAndSaysNothingOfAccounts() {
    Answer page = open(request(shop));
    Answer wrong = visitor.signIn(page, server.value("user.email"), "not the password at all");
    Answer nobody = visitor.signIn(page, "nobody@example.com", "not the password at all");
    for (Answer each : List.of(wrong, nobody)) {
      assertThat(each.code()).isEqualTo("sign_in_failed");
      assertThat(each.body()).contains("current-password", each.requestId());
    }
    assertThat(wrong.status()).isEqualTo(nobody.status());
    assertThat(visitor.hasCookie()).isFalse();
    assertThat(server.refusal(wrong.requestId()).code()).isEqualTo("password_wrong");
    assertThat(server.refusal(nobody.requestId()).code()).isEqualTo("sign_in_email_unknown");
    assertThat(signIn(wrong).body()).contains("Allow access?");
  }

  @Test
  void aPageThatStoodOpenTooLongSaysSo() {
    Answer page = open(request(shop));
    server.advance(Duration.ofMinutes(61));
    Answer late = signIn(page);
    assertThat(late.code()).isEqualTo("sign_in_state_expired");
    assertThat(Visitor.brought(visitor.decide(signIn(visitor.follow(late, "Start again")), "yes")))
        .containsKey("code");
  }

  @Test
  void aRefusalStaysHereWhereNobodyVouchesForTheAddress() {
    Map<String, String> other = request(shop);
    other.put("redirect_uri", "https://evil.example/back");
    Answer page = open(other);
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.header("Location")).isEmpty();
    assertThat(page.code()).isEqualTo("redirect_uri_refused");
    assertThat(page.body()).doesNotContain("evil.example");
    Answer why =
        server.sent(
            "GET /api/admin/failures/" + page.requestId() + "\nAuthorization: Bearer {admin}");
    assertThat(why.body()).contains("redirect_uri_mismatch", "evil.example", BACK);
  }

  @Test
  void thePortOfALoopbackAddressIsFree() {
    Map<String, String> desktop = request(shop);
    desktop.put("redirect_uri", "http://127.0.0.1:49152/back");
    Answer back = visitor.decide(signIn(open(desktop)), "yes");
    assertThat(back.header("Location").orElseThrow()).startsWith("http://127.0.0.1:49152/back?");
  }

  @Test
  void aFormComesAsAQueryDoes() {
    Answer answer =
        server.sent(
            "POST /oauth2/authorize\nAccept: text/html"
                + "\nContent-Type: application/x-www-form-urlencoded\n\n"
                + Visitor.form(request(shop)));
    assertThat(answer.header("Location").orElseThrow()).startsWith("/sign-in?request=");
  }

  @Test
  void aCodeIsGoodForAMinute() {
    String code = code(request(shop));
    server.advance(Duration.ofSeconds(75));
    Answer late = redeem(shop, Map.of("code", code));
    refused(late, "invalid_grant", "code_expired");
    assertThat(late.member("error_description").orElseThrow()).contains("15 seconds ago");
  }

  @Test
  void aCodeWorksOnceAndItsSecondUseEndsWhatItBecame() {
    String code = code(request(shop));
    Answer tokens = redeem(shop, Map.of("code", code));
    String access = tokens.member("access_token").orElseThrow();
    assertThat(userInfo(access).status()).isEqualTo(200);

    refused(redeem(shop, Map.of("code", code)), "invalid_grant", "code_reused");
    assertThat(userInfo(access).code()).isEqualTo("token_revoked");
    refused(
        refresh(shop, tokens.member("refresh_token").orElseThrow()),
        "invalid_grant",
        "session_ended");
  }

  @Test
  void aCodeHasOneWinner() throws Exception {
    String code = code(request(shop));
    Callable<Answer> use = () -> redeem(shop, Map.of("code", code));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Integer> statuses =
          threads.invokeAll(List.of(use, use, use, use)).stream()
              .map(future -> future.resultNow().status())
              .sorted()
              .toList();
      assertThat(statuses).containsExactly(200, 400, 400, 400);
    }
  }

  @Test
  void aCodeOfAnotherClientIsRefused() {
    String code = code(request(shop));
    Client other = client("Other", "");
    refused(redeem(other, Map.of("code", code)), "invalid_grant", "code_of_another_client");
    // The thief has not spoilt it.
    assertThat(redeem(shop, Map.of("code", code)).status()).isEqualTo(200);
  }

  @Test
  void theRedirectUriOfBothRequestsIsTheSame() {
    String code = code(request(shop));
    Answer other = redeem(shop, Map.of("code", code, "redirect_uri", BACK + "/"));
    refused(other, "invalid_grant", "code_redirect_uri_mismatch");
    assertThat(other.member("error_description").orElseThrow()).contains(BACK + "/", BACK + ",");
  }

  @Test
  void aVerifierIsComparedAndBothSidesAreShown() {
    String code = code(request(shop));
    String wrong = VERIFIER.replace('a', 'b');
    refused(
        redeem(shop, Map.of("code", code, "code_verifier", "")),
        "invalid_grant",
        "code_verifier_missing");
    refused(
        redeem(shop, Map.of("code", code, "code_verifier", "short")),
        "invalid_grant",
        "code_verifier_malformed");
    Answer other = redeem(shop, Map.of("code", code, "code_verifier", wrong));
    refused(other, "invalid_grant", "code_verifier_wrong");
    assertThat(other.member("error_description").orElseThrow())
        .contains(Pkce.challengeOf(wrong), Pkce.challengeOf(VERIFIER));
    assertThat(redeem(shop, Map.of("code", code)).status()).isEqualTo(200);
  }

  @Test
  void aVerifierWithoutChallengeIsRefused() {
    Client old = client("Old", ", \"require_pkce\": false");
    Map<String, String> plain = request(old);
    plain.remove("code_challenge");
    plain.remove("code_challenge_method");
    refused(redeem(old, Map.of("code", code(plain))), "invalid_grant", "code_verifier_unasked");
  }

  @Test
  void aRefreshTokenIsReplacedByEachUse() {
    Answer tokens = redeem(shop, Map.of("code", code(request(shop))));
    String first = tokens.member("refresh_token").orElseThrow();
    Answer second = refresh(shop, first);
    assertThat(second.status()).as(second.body()).isEqualTo(200);
    assertThat(second.member("id_token")).isPresent();
    String next = second.member("refresh_token").orElseThrow();
    assertThat(next).isNotEqualTo(first);
    server.advance(Duration.ofSeconds(11));
    refused(refresh(shop, first), "invalid_grant", "refresh_token_reused");
    refused(refresh(shop, next), "invalid_grant", "session_ended");
  }

  @Test
  void aRefreshTokenBelongsToItsClient() {
    Answer tokens = redeem(shop, Map.of("code", code(request(shop))));
    String refresh = tokens.member("refresh_token").orElseThrow();
    refused(
        refresh(client("Other", ""), refresh), "invalid_grant", "refresh_token_of_another_client");
    // Nor does the platform take it, which asks no client to prove itself.
    Answer platform =
        server.sent(
            "POST /api/auth/refresh\nContent-Type: application/json\n\n{\"refresh_token\": \""
                + refresh
                + "\"}");
    assertThat(platform.code()).isEqualTo("refresh_token_unknown");
    assertThat(platform.status()).isEqualTo(401);
    assertThat(refresh(shop, refresh).status()).isEqualTo(200);
  }

  @Test
  void aRefreshMayAskForLessAndNotForMore() {
    Map<String, String> request = request(shop);
    request.put("scope", "openid offline_access");
    Answer tokens = redeem(shop, Map.of("code", code(request)));
    String refresh = tokens.member("refresh_token").orElseThrow();
    refused(
        token(
            shop,
            Map.of("grant_type", "refresh_token", "refresh_token", refresh, "scope", "email")),
        "invalid_scope",
        "scope_beyond_grant");
    Answer less =
        token(
            shop,
            Map.of("grant_type", "refresh_token", "refresh_token", refresh, "scope", "openid"));
    assertThat(less.member("scope")).contains("openid");
    assertThat(userInfo(less.member("access_token").orElseThrow()).body()).doesNotContain("email");
  }

  @Test
  void aClientEndsItsSessionByRevokingTheRefreshToken() {
    Answer tokens = redeem(shop, Map.of("code", code(request(shop))));
    String refresh = tokens.member("refresh_token").orElseThrow();
    Answer revoked =
        server.sent(
            "POST /oauth2/revoke\nAuthorization: Basic "
                + AppFixture.basic(shop.id, shop.secret)
                + "\nContent-Type: application/x-www-form-urlencoded\n\ntoken="
                + refresh);
    assertThat(revoked.status()).isEqualTo(200);
    refused(refresh(shop, refresh), "invalid_grant", "session_ended");
    assertThat(userInfo(tokens.member("access_token").orElseThrow()).code())
        .isEqualTo("token_revoked");
  }

  @Test
  void whoeverIsStoppedIsSignedOutEverywhere() {
    Answer tokens = redeem(shop, Map.of("code", code(request(shop))));
    String sub = userInfo(tokens.member("access_token").orElseThrow()).member("sub").orElseThrow();
    Answer stopped =
        server.sent("POST /api/admin/users/" + sub + "/suspend\nAuthorization: Bearer {admin}");
    assertThat(stopped.status()).as(stopped.body()).isEqualTo(200);
    assertThat(userInfo(tokens.member("access_token").orElseThrow()).code())
        .isEqualTo("token_revoked");
    refused(
        refresh(shop, tokens.member("refresh_token").orElseThrow()),
        "invalid_grant",
        "session_ended");
    assertThat(open(request(shop)).body()).contains("current-password");
  }

  @Test
  void whatWasGrantedToAClientOpensNothingElse() {
    Answer tokens = redeem(shop, Map.of("code", code(request(shop))));
    String access = tokens.member("access_token").orElseThrow();
    assertThat(server.sent("GET /api/user\nAuthorization: Bearer " + access).code())
        .isEqualTo("sign_in_too_narrow");
    assertThat(server.sent("GET /api/admin/users\nAuthorization: Bearer " + access).code())
        .isEqualTo("insufficient_scope");
    String machine = server.value("machine");
    assertThat(userInfo(machine).code()).isEqualTo("insufficient_scope");
  }

  @Test
  void thePagesSpeakJapanese() {
    Answer page =
        server.sent(
            "GET /oauth2/authorize?"
                + Visitor.form(request(shop))
                + "\nAccept: text/html\nAccept-Language: ja");
    Answer form =
        server.sent(
            "GET "
                + page.header("Location").orElseThrow()
                + "\nAccept: text/html\nAccept-Language: ja");
    assertThat(form.body()).contains("<html lang=\"ja\">", "サインイン", "パスワード");
  }
}
