package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.protocol.oauth.Pkce;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The best practices of RFC 9700, chapter 2: a test or more for each section. The attacks of its
/// chapter 4 stand in [SecurityAttackTest].
class SecurityPracticeTest {
  private static AppFixture server;

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
    shop = Shop.registered(server, new Visitor(server), "");
  }

  private String code() {
    return Visitor.brought(shop.answer(shop.request(Map.of()))).get("code");
  }

  /// A refusal that goes back to the client with the browser.
  private static void sentBack(Answer answer, String word, String code) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
    assertThat(answer.header("Location").orElseThrow()).startsWith(Shop.BACK);
    assertThat(answer.header("Location").orElseThrow()).contains("error=" + word);
    assertThat(answer.code()).isEqualTo(code);
  }

  /// Section 2.1: redirect URIs are compared character by character.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example/back/",
        "https://shop.example/back?x=1",
        "https://shop.example/back/../evil",
        "https://shop.example/%62ack",
        "https://SHOP.example/back",
        "https://shop.example:443/back",
        "https://shop.example.evil.example/back",
        "https://shop.example@evil.example/back",
        "https://evil.example/?https://shop.example/back",
        "https://shop.example/back#",
        "http://shop.example/back",
        "//shop.example/back",
      })
  void nothingButTheRegisteredAddressIsSentTo(String asked) {
    Answer page = shop.open(shop.request(Map.of("redirect_uri", asked)));
    assertThat(page.status()).as(page.toString()).isEqualTo(400);
    assertThat(page.header("Location")).isEmpty();
    assertThat(page.code()).isEqualTo("redirect_uri_refused");
    assertThat(server.refusal(page.requestId()).code()).isEqualTo("redirect_uri_mismatch");
  }

  /// Section 2.1: the exception, the port of an application on the same machine.
  @Test
  void aLoopbackAddressMayHaveAnyPortAndNoOtherPath() {
    Answer made =
        server.sent(
            "PATCH /api/admin/clients/"
                + shop.id()
                + "\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n"
                + "{\"redirect_uris\": [\"http://127.0.0.1/back\"]}");
    assertThat(made.status()).as(made.body()).isEqualTo(200);
    Map<String, String> any = shop.request(Map.of("redirect_uri", "http://127.0.0.1:49152/back"));
    assertThat(shop.answer(any).header("Location").orElseThrow())
        .startsWith("http://127.0.0.1:49152/back?code=");
    for (String other : List.of("http://127.0.0.1:49152/evil", "http://127.0.0.2:49152/back")) {
      Answer page = shop.open(shop.request(Map.of("redirect_uri", other)));
      assertThat(page.code()).as(other).isEqualTo("redirect_uri_refused");
    }
  }

  /// Section 2.1.1: a code without PKCE is given to nobody who has not said so at registration.
  @Test
  void pkceIsAskedForAndItsMethodIsTheSafeOne() {
    sentBack(
        shop.open(shop.request(Map.of("code_challenge", "", "code_challenge_method", ""))),
        "invalid_request",
        "pkce_missing");
    sentBack(
        shop.open(
            shop.request(
                Map.of("code_challenge", Shop.VERIFIER, "code_challenge_method", "plain"))),
        "invalid_request",
        "pkce_method_unsupported");
    assertThat(server.sent("GET /.well-known/openid-configuration").body())
        .contains("\"code_challenge_methods_supported\":[\"S256\"]");
  }

  /// Section 2.1.1: a client without a secret cannot do without it, whatever it registered.
  @Test
  void aClientWithoutSecretAlwaysUsesPkce() {
    Shop open =
        Shop.registered(
            server,
            new Visitor(server),
            ", \"token_endpoint_auth_method\": \"none\", \"require_pkce\": false");
    sentBack(
        open.open(open.request(Map.of("code_challenge", "", "code_challenge_method", ""))),
        "invalid_request",
        "pkce_missing");
  }

  /// Section 2.1.1: the verifier counts at the token endpoint.
  @Test
  void aCodeIsGivenForItsVerifierAlone() {
    String code = code();
    String other = "another-verifier-that-is-long-enough-for-its-challenge";
    Answer answer =
        shop.post(
            "/oauth2/token",
            Map.of(
                "grant_type",
                "authorization_code",
                "redirect_uri",
                Shop.BACK,
                "code_verifier",
                other,
                "code",
                code));
    OAuthClient.refused(answer, "invalid_grant", "code_verifier_wrong");
    assertThat(answer.member("error_description").orElseThrow())
        .contains(Pkce.challengeOf(other), Pkce.challengeOf(Shop.VERIFIER));
    assertThat(shop.redeem(code).status()).isEqualTo(200);
  }

  /// Section 2.1.2: no access token comes by the browser to a client that was not registered for
  /// it, and none without an ID token or a code that vouches for it to any.
  @Test
  void anAccessTokenAloneNeverComesByTheBrowser() {
    Answer token = shop.open(shop.request(Map.of("response_type", "token")));
    assertThat(token.code()).as(token.toString()).isEqualTo("response_type_unsupported");
    assertThat(token.header("Location").orElseThrow())
        .contains("error=unsupported_response_type")
        .doesNotContain("access_token");
    Answer both = shop.open(shop.request(Map.of("response_type", "id_token token")));
    assertThat(both.code()).isEqualTo("response_type_not_allowed");
    assertThat(both.header("Location").orElseThrow())
        .contains("error=unauthorized_client")
        .doesNotContain("access_token");
  }

  /// Section 2.2.1: a token that was stolen on its way opens nothing where it is bound to a key.
  @Test
  void aTokenThatIsBoundToAKeyIsNoUseWithoutIt() throws Exception {
    var holder = DpopKey.made(server);
    String token = holder.token("machine.basic").member("access_token").orElseThrow();
    assertThat(holder.ask("GET", "/api/admin/users", token).status()).isEqualTo(200);
    Answer bare = server.sent("GET /api/admin/users\nAuthorization: Bearer " + token);
    assertThat(bare.code()).isEqualTo("token_bound_sent_as_bearer");
    assertThat(bare.status()).isEqualTo(401);
    assertThat(bare.header("WWW-Authenticate").orElseThrow()).contains("error=\"invalid_token\"");
    Answer thief = DpopKey.made(server).ask("GET", "/api/admin/users", token);
    assertThat(thief.code()).isEqualTo("token_key_wrong");
    assertThat(thief.status()).isEqualTo(401);
  }

  /// Section 2.2.2: the refresh token of a client without a secret works once.
  @Test
  void aRefreshTokenIsReplacedAndItsSecondUseEndsAllOfThem() {
    OAuthClient open =
        OAuthClient.register(
            server,
            """
            {"name": "Open", "grant_types": ["authorization_code", "refresh_token"],
             "redirect_uris": ["https://shop.example/back"], "token_endpoint_auth_method": "none",
             "scopes": ["openid", "offline_access"]}""");
    Answer first = open.signedIn(new Visitor(server), "openid offline_access");
    String stolen = first.member("refresh_token").orElseThrow();
    Answer second = open.refresh(stolen);
    server.advance(Duration.ofSeconds(11));
    Answer thief = open.refresh(stolen);
    OAuthClient.refused(thief, "invalid_grant", "refresh_token_reused");
    OAuthClient.refused(
        open.refresh(second.member("refresh_token").orElseThrow()),
        "invalid_grant",
        "session_ended");
    assertThat(shop.userInfo(second.member("access_token").orElseThrow()).code())
        .isEqualTo("token_revoked");
  }

  /// Section 2.3: a token says for whom it is, and nobody else takes it.
  @Test
  void aTokenIsForTheApiThatWasAskedForAndForItsScopes() throws Exception {
    String api = server.value("api");
    shop = Shop.registered(server, new Visitor(server), ", \"resources\": [\"" + api + "\"]");
    String code =
        Visitor.brought(
                shop.answer(shop.request(Map.of("resource", api, "scope", "email", "nonce", ""))))
            .get("code");
    Answer tokens = shop.redeem(code);
    String token = tokens.member("access_token").orElseThrow();
    assertThat(SignedJWT.parse(token).getJWTClaimsSet().getAudience()).containsExactly(api);
    assertThat(tokens.member("scope")).contains("email");
    Answer here = shop.userInfo(token);
    assertThat(here.code()).isEqualTo("token_audience_wrong");
    assertThat(here.status()).isEqualTo(401);
  }

  /// Section 2.3: a client gets no rights that it was not given, however it asks.
  @Test
  void aScopeBeyondTheRegistrationIsRefused() {
    sentBack(
        shop.open(shop.request(Map.of("scope", "openid users:write"))),
        "invalid_scope",
        "scope_not_allowed");
    sentBack(
        shop.open(shop.request(Map.of("resource", "https://elsewhere.example"))),
        "invalid_target",
        "resource_unknown");
    sentBack(
        shop.open(shop.request(Map.of("resource", server.value("api")))),
        "invalid_target",
        "resource_not_allowed");
  }

  /// Section 2.4: people type their password on this server's pages alone.
  @Test
  void aPasswordIsNotTakenFromAClient() {
    Answer answer =
        shop.post(
            "/oauth2/token",
            Map.of(
                "grant_type", "password",
                "username", server.value("user.email"),
                "password", server.value("user.password")));
    OAuthClient.refused(answer, "unsupported_grant_type", "grant_type_unsupported");
    assertThat(server.sent("GET /.well-known/openid-configuration").body())
        .doesNotContain("\"password\"");
  }

  /// Section 2.5: whoever has a secret shows it, and a guesser learns nothing from the refusal.
  @Test
  void aClientThatHasASecretShowsItAndOthersLearnNothing() {
    String form = "\nContent-Type: application/x-www-form-urlencoded\n\n";
    String grant = "grant_type=client_credentials";
    Answer without = server.sent("POST /oauth2/token" + form + grant + "&client_id=" + shop.id());
    assertThat(without.status()).isEqualTo(401);
    assertThat(without.member("error")).contains("invalid_client");
    Answer wrong = basic(shop.id(), "cs_wrong", form + grant);
    Answer nobody = basic("nobody", "cs_wrong", form + grant);
    for (Answer each : List.of(wrong, nobody)) {
      assertThat(each.status()).isEqualTo(401);
      assertThat(each.member("error")).contains("invalid_client");
      assertThat(each.code()).isEqualTo("client_authentication_failed");
    }
    assertThat(wrong.anonymous()).isEqualTo(nobody.anonymous());
    assertThat(server.refusal(wrong.requestId()).code()).isEqualTo("client_secret_wrong");
    assertThat(server.refusal(nobody.requestId()).code()).isEqualTo("client_unknown");
    // Asymmetric keys are recommended, and offered.
    assertThat(server.sent("GET /.well-known/openid-configuration").body())
        .contains("\"private_key_jwt\"");
  }

  private static Answer basic(String client, String secret, String rest) {
    return server.sent(
        "POST /oauth2/token\nAuthorization: Basic " + AppFixture.basic(client, secret) + rest);
  }

  /// Section 2.6: metadata, so that clients configure themselves.
  @Test
  void theMetadataNamesTheIssuerAndItsEndpoints() {
    for (String path :
        List.of("/.well-known/openid-configuration", "/.well-known/oauth-authorization-server")) {
      Answer metadata = server.sent("GET " + path);
      assertThat(metadata.status()).isEqualTo(200);
      assertThat(metadata.member("issuer")).contains(server.base().toString());
      assertThat(metadata.member("authorization_endpoint"))
          .contains(server.base() + "/oauth2/authorize");
    }
  }

  /// Section 2.6: no script of another site reads what the authorization endpoint answers.
  @Test
  void noScriptReadsTheAuthorizationEndpoint() {
    for (String path : List.of("/oauth2/authorize", "/sign-in", "/consent")) {
      Answer asked =
          server.sent(
              "OPTIONS "
                  + path
                  + "\nOrigin: https://shop.example\nAccess-Control-Request-Method: GET");
      assertThat(asked.header("Access-Control-Allow-Origin")).as(path).isEmpty();
    }
    Answer sent =
        server.sent(
            "GET /oauth2/authorize?"
                + Visitor.form(shop.request(Map.of()))
                + "\nOrigin: https://shop.example");
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.header("Access-Control-Allow-Origin")).isEmpty();
  }

  /// Section 2.6: answers travel by TLS, or stay on the person's own machine.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://shop.example/back",
        "https://*.shop.example/back",
        "https://shop.example/back#part",
        "javascript:alert(1)",
      })
  void anAddressWithoutTlsIsNotRegistered(String uri) {
    Answer made =
        server.sent(
            "POST /api/admin/clients\nAuthorization: Bearer {admin}"
                + "\nContent-Type: application/json\n\n"
                + "{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"],"
                + " \"scopes\": [\"openid\"], \"redirect_uris\": [\""
                + uri
                + "\"]}");
    assertThat(made.status()).as(made.body()).isEqualTo(422);
    assertThat(made.code()).isEqualTo("validation_error");
    assertThat(made.member("details.redirect_uris")).isPresent();
  }
}
