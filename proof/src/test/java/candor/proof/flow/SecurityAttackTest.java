package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The attacks of RFC 9700, chapter 4: each is made, and comes to nothing. Its best practices,
/// chapter 2, stand in [SecurityPracticeTest].
class SecurityAttackTest {
  private static final Pattern SEALED = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

  private static AppFixture server;

  private Visitor visitor;
  private Shop shop;

  @BeforeAll
  static void start() {
    server = AppFixture.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void register() {
    visitor = new Visitor(server);
    shop = Shop.registered(server, visitor, "");
  }

  private String code(Shop at) {
    return Visitor.brought(at.answer(at.request(Map.of()))).get("code");
  }

  private Answer signIn(Answer page) {
    return visitor.signIn(page, server.value("user.email"), server.value("user.password"));
  }

  /// Section 4.1: no pattern can be registered, and nothing like a registered address is one.
  @Test
  void anAddressThatOnlyLooksRegisteredGetsNoCode() {
    signIn(shop.open(shop.request(Map.of())));
    for (String evil :
        List.of("https://shop.example.evil.example/back", "https://shop.example/back?to=evil")) {
      Answer page = shop.open(shop.request(Map.of("redirect_uri", evil)));
      assertThat(page.status()).isEqualTo(400);
      assertThat(page.header("Location")).isEmpty();
      assertThat(page.code()).isEqualTo("redirect_uri_refused");
      assertThat(page.body()).doesNotContain("evil");
    }
    Answer pattern =
        server.sent(
            "PATCH /api/admin/clients/"
                + shop.id()
                + "\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n"
                + "{\"redirect_uris\": [\"https://shop.example/*\"]}");
    // What looks like a pattern is an address like any other.
    assertThat(pattern.status()).as(pattern.body()).isEqualTo(200);
    Map<String, String> request = shop.request(Map.of("redirect_uri", "https://shop.example/evil"));
    assertThat(shop.open(request).code()).isEqualTo("redirect_uri_refused");
  }

  /// Section 4.2: no page tells another site where it is, and none loads anything from there.
  @Test
  void noPageLeaksItsAddress() {
    Answer door = shop.open(shop.request(Map.of()));
    Answer question = signIn(door);
    assertThat(question.body()).contains("Allow access?");
    Answer refused = shop.open(shop.request(Map.of("redirect_uri", "https://evil.example/")));
    for (Answer page : List.of(door, question, refused)) {
      assertThat(page.header("Referrer-Policy")).contains("no-referrer");
      assertThat(page.header("Content-Security-Policy").orElseThrow())
          .containsPattern("default-src '(self|none)'");
      assertThat(page.body()).doesNotContainPattern("(src|srcset)=\"(https?:)?//");
    }
  }

  /// Section 4.3.1: a code out of the browser's history is spent.
  @Test
  void aCodeInTheHistoryIsSpent() {
    Answer back = shop.answer(shop.request(Map.of()));
    assertThat(back.header("Cache-Control")).contains("no-store");
    String code = Visitor.brought(back).get("code");
    assertThat(shop.redeem(code).status()).isEqualTo(200);
    Answer again = shop.redeem(code);
    OAuthClient.refused(again, "invalid_grant", "code_reused");
  }

  /// Section 4.3.2: a token in an address would stand in histories and logs, and is not taken.
  @Test
  void aTokenInAnAddressIsNotTaken() {
    String token = shop.redeem(code(shop)).member("access_token").orElseThrow();
    Answer answer = server.sent("GET /userinfo?access_token=" + token);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("bearer_token_missing");
    assertThat(shop.userInfo(token).status()).isEqualTo(200);
  }

  /// Section 4.4: each answer says who gives it, a refusal too.
  @Test
  void anAnswerNamesItsIssuer() {
    String issuer = server.base().toString();
    Map<String, String> good = Visitor.brought(shop.answer(shop.request(Map.of())));
    assertThat(good).containsKey("code").containsEntry("iss", issuer);
    Answer bad = shop.open(shop.request(Map.of("scope", "everything")));
    assertThat(Visitor.brought(bad))
        .containsEntry("error", "invalid_scope")
        .containsEntry("iss", issuer);
    assertThat(bad.code()).isEqualTo("scope_not_allowed");
    assertThat(server.sent("GET /.well-known/openid-configuration").body())
        .contains("\"authorization_response_iss_parameter_supported\":true");
  }

  /// Section 4.5: a code of somebody else's sign-in does not fit the verifier of one's own, nor
  /// another client; and its ID token has the nonce of that sign-in.
  @Test
  void aCodeIsNotInjectedIntoAnotherSignIn() throws Exception {
    String stolen = code(shop);
    Answer injected =
        shop.post(
            "/oauth2/token",
            Map.of(
                "grant_type",
                "authorization_code",
                "redirect_uri",
                Shop.BACK,
                "code_verifier",
                "the-verifier-of-the-sign-in-of-whoever-stole-the-code",
                "code",
                stolen));
    OAuthClient.refused(injected, "invalid_grant", "code_verifier_wrong");
    Shop other = Shop.registered(server, new Visitor(server), "");
    OAuthClient.refused(other.redeem(stolen), "invalid_grant", "code_of_another_client");
    Answer tokens = shop.redeem(stolen);
    assertThat(shop.claims(tokens.member("id_token").orElseThrow()).getStringClaim("nonce"))
        .isEqualTo("n-0S6_WzA2Mj");
  }

  /// Section 4.6: a client that gets a token by the browser can tell whether it is its own.
  @Test
  void anAccessTokenIsBoundToItsIdToken() throws Exception {
    Shop old = Shop.registered(server, visitor, ", \"response_types\": [\"id_token token\"]");
    Map<String, String> brought =
        Shop.fragment(old.answer(old.request(Map.of("response_type", "id_token token"))));
    JWTClaimsSet claims = old.claims(brought.get("id_token"));
    assertThat(claims.getAudience()).containsExactly(old.id());
    assertThat(claims.getStringClaim("nonce")).isEqualTo("n-0S6_WzA2Mj");
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(brought.get("access_token").getBytes(StandardCharsets.US_ASCII));
    assertThat(claims.getStringClaim("at_hash"))
        .isEqualTo(
            Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16)));
    Answer plain = shop.open(shop.request(Map.of("response_type", "id_token token")));
    assertThat(plain.code()).isEqualTo("response_type_not_allowed");
  }

  /// Section 4.7: the state comes back as it was, and no other site sends a form in a person's
  /// name.
  @Test
  void aForgedRequestIsToldFromTheClientsOwn() {
    String state = "s t+a&te=\"'<é>#";
    Answer door = shop.open(shop.request(Map.of("state", state)));
    Matcher sealed = SEALED.matcher(door.body());
    assertThat(sealed.find()).isTrue();
    for (String path : List.of("/sign-in", "/consent")) {
      Answer forged =
          server.sent(
              "POST "
                  + path
                  + "\nAccept: text/html\nSec-Fetch-Site: cross-site"
                  + "\nOrigin: https://evil.example"
                  + "\nContent-Type: application/x-www-form-urlencoded\n\n"
                  + Visitor.form(
                      Map.of(
                          "request", sealed.group(1),
                          "decision", "yes",
                          "email", server.value("user.email"),
                          "password", server.value("user.password"))));
      assertThat(forged.status()).as(path).isEqualTo(403);
      assertThat(forged.code()).isEqualTo("form_of_other_site");
      assertThat(forged.header("Set-Cookie")).isEmpty();
    }
    assertThat(Visitor.brought(shop.onward(door))).containsEntry("state", state);
  }

  /// Section 4.8: taking the challenge out of a link helps nobody.
  @Test
  void aLinkWithoutItsChallengeIsRefused() {
    Map<String, String> stripped = Map.of("code_challenge", "", "code_challenge_method", "");
    Answer answer = shop.open(shop.request(stripped));
    assertThat(answer.code()).isEqualTo("pkce_missing");
    assertThat(Visitor.brought(answer)).containsEntry("error", "invalid_request");
    // Where the client may do without, its verifier tells that the link was changed.
    Shop old = Shop.registered(server, visitor, ", \"require_pkce\": false");
    String code = Visitor.brought(old.answer(old.request(stripped))).get("code");
    OAuthClient.refused(old.redeem(code), "invalid_grant", "code_verifier_unasked");
  }

  /// Section 4.9: what an API was sent it cannot use elsewhere.
  @Test
  void aTokenThatAnApiWasSentIsNoUseToIt() throws Exception {
    String token = server.value("api_token");
    assertThat(SignedJWT.parse(token).getJWTClaimsSet().getAudience())
        .containsExactly(server.value("api"));
    Answer answer = server.sent("GET /api/admin/users\nAuthorization: Bearer " + token);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("token_audience_wrong");
  }

  /// Section 4.10: a stolen token is bound to the key of its owner.
  @Test
  void aStolenTokenNeedsTheKeyOfItsOwner() throws Exception {
    String token = DpopKey.made(server).token("machine.basic").member("access_token").orElseThrow();
    DpopKey thief = DpopKey.made(server);
    Answer answer = thief.ask("GET", "/api/admin/users", token);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("token_key_wrong");
    assertThat(answer.header("WWW-Authenticate").orElseThrow()).startsWith("DPoP ");
  }

  /// Section 4.11.2: a link to this server leads to no address that nobody vouches for.
  @Test
  void nobodyIsSentToAnAddressThatIsNotRegistered() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("redirect_uri", "https://evil.example/"),
            Map.of("redirect_uri", "https://evil.example/", "scope", "everything"),
            Map.of("redirect_uri", "https://evil.example/", "prompt", "none"))) {
      Answer page = shop.open(shop.request(wrong));
      assertThat(page.status()).isEqualTo(400);
      assertThat(page.header("Location")).isEmpty();
      assertThat(page.code()).isEqualTo("redirect_uri_refused");
    }
    Answer unknown = shop.open(shop.request(Map.of("client_id", "nobody")));
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.header("Location")).isEmpty();
    assertThat(unknown.code()).isEqualTo("authorization_client_unknown");
  }

  /// Section 4.11.2: whoever registers a client for a trap sends nobody there by a request that is
  /// wrong on purpose, unless they have agreed to that client before.
  @Test
  void aClientThatRegisteredItselfSendsNobodyAwayUnasked() {
    Answer policy =
        server.sent(
            "PUT /api/admin/registration-policy\nAuthorization: Bearer {admin}"
                + "\nContent-Type: application/json\n\n{\"open\": true}");
    assertThat(policy.status()).as(policy.body()).isEqualTo(200);
    Answer made =
        server.sent(
            "POST /oauth2/register\nContent-Type: application/json\n\n{\"redirect_uris\": [\""
                + Shop.BACK
                + "\"], \"client_name\": \"Trap\", \"scope\": \"openid\"}");
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    Shop trap = new Shop(server, visitor, made.member("client_id").orElseThrow(), "");
    Map<String, String> wrong = trap.request(Map.of("scope", "everything"));
    Answer stays = trap.open(wrong);
    assertThat(stays.status()).isEqualTo(400);
    assertThat(stays.header("Location")).isEmpty();
    assertThat(stays.code()).isEqualTo("scope_not_allowed");
    assertThat(stays.body()).contains("scope_not_allowed", stays.requestId());
    // Signed in elsewhere is not enough.
    shop.answer(shop.request(Map.of()));
    assertThat(trap.open(wrong).header("Location")).isEmpty();
    // Whoever was asked and agreed knows where they go.
    Map<String, String> right = trap.request(Map.of("scope", "openid"));
    assertThat(Visitor.brought(trap.answer(right))).containsKey("code");
    assertThat(Visitor.brought(trap.open(wrong))).containsEntry("error", "invalid_scope");
  }

  /// Section 4.12: a redirect of a form with a password is a 303, which sends no form again.
  @Test
  void aPasswordIsNotSentOnByARedirect() {
    Answer door = shop.open(shop.request(Map.of()));
    Matcher sealed = SEALED.matcher(door.body());
    assertThat(sealed.find()).isTrue();
    Answer answer =
        server.sent(
            "POST /sign-in\nAccept: text/html\nSec-Fetch-Site: same-origin"
                + "\nContent-Type: application/x-www-form-urlencoded\n\n"
                + Visitor.form(
                    Map.of(
                        "request", sealed.group(1),
                        "email", server.value("user.email"),
                        "password", server.value("user.password"))));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(visitor.decide(signIn(door), "yes").status()).isEqualTo(303);
  }

  /// Section 4.13: what a proxy would say counts from a proxy alone that the operator named.
  @Test
  void whoeverIsNoProxyIsNotBelievedLikeOne() {
    String forged =
        "\nX-Forwarded-Host: evil.example\nX-Forwarded-Proto: https\nX-Forwarded-Port: 443"
            + "\nForwarded: host=evil.example;proto=https";
    assertThat(server.sent("GET /.well-known/openid-configuration" + forged).member("issuer"))
        .contains(server.base().toString());
    Answer shown =
        server.sent(
            "POST /oauth2/token\nClient-Cert: :AAAA:\nX-Client-Cert: AAAA"
                + "\nContent-Type: application/x-www-form-urlencoded\n\n"
                + "grant_type=client_credentials&client_id="
                + shop.id());
    assertThat(shown.status()).isEqualTo(401);
    assertThat(shown.member("error")).contains("invalid_client");
  }

  /// Section 4.14: a refresh token is its client's, gives no more than was granted, and ends with
  /// whatever ends its session.
  @Test
  void aRefreshTokenIsBoundAndEnds() {
    String scope = "openid email offline_access";
    Answer tokens =
        shop.redeem(Visitor.brought(shop.answer(shop.request(Map.of("scope", scope)))).get("code"));
    String token = tokens.member("refresh_token").orElseThrow();
    Shop thief = Shop.registered(server, new Visitor(server), "");
    OAuthClient.refused(
        refresh(thief, token, ""), "invalid_grant", "refresh_token_of_another_client");
    OAuthClient.refused(refresh(shop, token, "profile"), "invalid_scope", "scope_beyond_grant");
    Answer next = refresh(shop, token, "");
    assertThat(next.status()).as(next.body()).isEqualTo(200);
    String youngest = next.member("refresh_token").orElseThrow();
    assertThat(shop.post("/oauth2/revoke", Map.of("token", youngest)).status()).isEqualTo(200);
    OAuthClient.refused(refresh(shop, youngest, ""), "invalid_grant", "session_ended");
  }

  private static Answer refresh(Shop shop, String token, String scope) {
    return shop.post(
        "/oauth2/token",
        scope.isEmpty()
            ? Map.of("grant_type", "refresh_token", "refresh_token", token)
            : Map.of("grant_type", "refresh_token", "refresh_token", token, "scope", scope));
  }

  /// Section 4.15: no client is taken for a person: it does not choose its id, and what it got for
  /// itself tells of nobody.
  @Test
  void aClientIsNotTakenForAPerson() throws Exception {
    Answer tokens = shop.redeem(code(shop));
    String person =
        shop.userInfo(tokens.member("access_token").orElseThrow()).member("sub").orElseThrow();
    Answer chosen =
        server.sent(
            "POST /api/admin/clients\nAuthorization: Bearer {admin}"
                + "\nContent-Type: application/json\n\n{\"name\": \"Person\", \"client_id\": \""
                + person
                + "\"}");
    assertThat(chosen.status()).as(chosen.body()).isEqualTo(422);
    assertThat(chosen.body()).contains("client_id");
    String own = server.value("machine");
    JWTClaimsSet claims = SignedJWT.parse(own).getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo(server.value("machine.client_id"));
    assertThat(claims.getSubject().split("_")[0]).isNotEqualTo(person.split("_")[0]);
    Answer info = shop.userInfo(own);
    assertThat(info.status()).isEqualTo(403);
    assertThat(info.code()).isEqualTo("insufficient_scope");
  }

  /// Section 4.16: no page on which people type or decide stands in a frame.
  @Test
  void noPageIsShownInAFrame() {
    Answer door = shop.open(shop.request(Map.of()));
    Answer question = signIn(door);
    Answer refused = shop.open(shop.request(Map.of("redirect_uri", "https://evil.example/")));
    for (Answer page : List.of(door, question, refused, visitor.open("/account"))) {
      assertThat(page.header("X-Frame-Options")).contains("DENY");
      assertThat(page.header("Content-Security-Policy").orElseThrow())
          .contains("frame-ancestors 'none'");
    }
  }

  /// Section 4.17: no token goes by a message between windows; the one page that takes messages
  /// answers only where they came from.
  @Test
  void nothingIsPostedToAnotherWindow() {
    Answer answer = shop.open(shop.request(Map.of("response_mode", "web_message")));
    assertThat(answer.code()).isEqualTo("response_mode_unsupported");
    assertThat(Visitor.brought(answer)).containsEntry("error", "invalid_request");
    assertThat(server.sent("GET /oauth2/check-session").body())
        .contains("postMessage", "event.origin")
        .doesNotContain("\"*\"", "'*'");
  }
}
