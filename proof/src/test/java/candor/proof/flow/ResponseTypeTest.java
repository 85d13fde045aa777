package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes back through the browser, and how: response types and response modes.
class ResponseTypeTest {
  private static final String OLD =
      ", \"require_consent\": false, \"require_pkce\": false, \"response_types\": [\"code\","
          + " \"id_token\", \"id_token token\", \"code id_token\", \"code token\","
          + " \"code id_token token\"]";

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
    shop = Shop.registered(server, visitor, OLD);
  }

  private static String half(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id_token",
        "id_token token",
        "token id_token",
        "code id_token",
        "code token",
        "code token id_token"
      })
  void eachTypeBringsWhatItNames(String type) throws Exception {
    Map<String, String> brought =
        Shop.fragment(shop.answer(shop.request(Map.of("response_type", type))));
    assertThat(brought).containsEntry("state", "a state").containsKey("iss");
    var words = Arrays.asList(type.split(" "));
    assertThat(brought.containsKey("code")).isEqualTo(words.contains("code"));
    assertThat(brought.containsKey("id_token")).isEqualTo(words.contains("id_token"));
    assertThat(brought.containsKey("access_token")).isEqualTo(words.contains("token"));
    if (words.contains("token")) {
      assertThat(brought)
          .containsEntry("token_type", "Bearer")
          .containsEntry("expires_in", "3600")
          .containsEntry("scope", "openid profile email");
      assertThat(shop.userInfo(brought.get("access_token")).status()).isEqualTo(200);
    }
    if (words.contains("id_token")) {
      JWTClaimsSet claims = shop.claims(brought.get("id_token"));
      assertThat(claims.getStringClaim("nonce")).isEqualTo("n-0S6_WzA2Mj");
      assertThat(claims.getStringClaim("c_hash"))
          .isEqualTo(words.contains("code") ? half(brought.get("code")) : null);
      assertThat(claims.getStringClaim("s_hash")).isEqualTo(half("a state"));
      assertThat(claims.getStringClaim("at_hash"))
          .isEqualTo(words.contains("token") ? half(brought.get("access_token")) : null);
      // Where there is no access token for UserInfo, the ID token says it itself.
      assertThat(claims.getStringClaim("email"))
          .isEqualTo(type.equals("id_token") ? server.value("user.email") : null);
    }
  }

  @Test
  void allTokensOfAnAnswerAreOfOneSessionAndEndWithIt() throws Exception {
    Map<String, String> brought =
        Shop.fragment(
            shop.answer(
                shop.request(
                    Map.of(
                        "response_type", "code id_token token",
                        "scope", "openid offline_access"))));
    Answer tokens = shop.redeem(brought.get("code"));
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
    String refresh = tokens.member("refresh_token").orElseThrow();
    assertThat(shop.claims(tokens.member("id_token").orElseThrow()).getStringClaim("sid"))
        .isEqualTo(shop.claims(brought.get("id_token")).getStringClaim("sid"));

    // A code that comes a second time ends all of it.
    assertThat(shop.redeem(brought.get("code")).code()).isEqualTo("code_reused");
    assertThat(shop.userInfo(tokens.member("access_token").orElseThrow()).code())
        .isEqualTo("token_revoked");
    assertThat(shop.userInfo(brought.get("access_token")).code()).isEqualTo("token_revoked");
    Answer late =
        shop.post("/oauth2/token", Map.of("grant_type", "refresh_token", "refresh_token", refresh));
    assertThat(late.code()).isEqualTo("session_ended");
  }

  @Test
  void whoeverIsStoppedLosesWhatCameThroughTheBrowser() {
    Map<String, String> brought =
        Shop.fragment(shop.answer(shop.request(Map.of("response_type", "id_token token"))));
    String token = brought.get("access_token");
    String sub = shop.userInfo(token).member("sub").orElseThrow();
    server.sent("POST /api/admin/users/" + sub + "/suspend\nAuthorization: Bearer {admin}");
    assertThat(shop.userInfo(token).code()).isEqualTo("token_revoked");
    Answer back =
        server.sent("POST /api/admin/users/" + sub + "/unsuspend\nAuthorization: Bearer {admin}");
    assertThat(back.status()).as(back.body()).isEqualTo(200);
  }

  @Test
  void aClientGetsACodeAloneUnlessItIsRegisteredForMore() {
    Shop plain = Shop.registered(server, visitor, "");
    Map<String, String> refused =
        Shop.fragment(plain.open(plain.request(Map.of("response_type", "code id_token"))));
    assertThat(refused).containsEntry("error", "unauthorized_client").containsKey("iss");
  }

  @Test
  void aNonceAndOpenidBelongToAnIdToken() {
    Map<String, String> without =
        Shop.fragment(
            shop.open(shop.request(Map.of("response_type", "code id_token", "nonce", ""))));
    assertThat(without.get("error_uri")).endsWith("/errors/nonce_missing");
    Map<String, String> plain =
        Shop.fragment(
            shop.open(shop.request(Map.of("response_type", "code id_token", "scope", "email"))));
    assertThat(plain.get("error_uri")).endsWith("/errors/id_token_without_openid");
    // A code beside an access token alone is plain OAuth.
    assertThat(
            Shop.fragment(
                shop.answer(
                    shop.request(
                        Map.of("response_type", "code token", "scope", "email", "nonce", "")))))
        .containsKeys("code", "access_token");
  }

  @Test
  void aQueryCarriesNoTokens() {
    for (String mode : new String[] {"query", "query.jwt"}) {
      Answer answer =
          shop.open(shop.request(Map.of("response_type", "code id_token", "response_mode", mode)));
      assertThat(Shop.fragment(answer).get("error_uri")).endsWith("/errors/response_mode_unsafe");
    }
  }

  @Test
  void aFormBringsTheAnswerWithAndWithoutScript() throws Exception {
    Answer page =
        shop.answer(
            shop.request(Map.of("response_type", "code id_token", "response_mode", "form_post")));
    assertThat(Shop.posted(page))
        .containsKeys("code", "id_token", "iss")
        .containsEntry("state", "a state");
    assertThat(page.body()).contains("<button type=\"submit\">Continue</button>");
    String script =
        page.body()
            .substring(page.body().indexOf("<script>") + 8, page.body().indexOf("</script>"));
    String digest =
        Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256")
                    .digest(script.getBytes(StandardCharsets.UTF_8)));
    assertThat(page.header("Content-Security-Policy").orElseThrow())
        .contains("script-src 'sha256-" + digest + "'", "default-src 'none'");
    assertThat(page.header("Cache-Control")).contains("no-store");
  }

  @Test
  void aRefusalGoesTheWayThatWasAskedFor() throws Exception {
    Map<String, String> silent =
        shop.request(Map.of("prompt", "none", "response_mode", "form_post"));
    Answer page = shop.open(silent);
    assertThat(Shop.posted(page)).containsEntry("error", "login_required");
    assertThat(server.refusal(page.requestId()).code()).isEqualTo("sign_in_required");

    Map<String, String> fragment =
        shop.request(Map.of("prompt", "none", "response_mode", "fragment"));
    assertThat(Shop.fragment(shop.open(fragment))).containsEntry("error", "login_required");

    Map<String, String> signed = shop.request(Map.of("prompt", "none", "response_mode", "jwt"));
    JWTClaimsSet claims = shop.claims(Visitor.brought(shop.open(signed)).get("response"));
    assertThat(claims.getStringClaim("error")).isEqualTo("login_required");
    assertThat(claims.getStringClaim("error_uri")).endsWith("/errors/sign_in_required");
  }

  @ParameterizedTest
  @CsvSource({
    "code, jwt, query",
    "code, query.jwt, query",
    "code, fragment.jwt, fragment",
    "code, form_post.jwt, form",
    "code id_token, jwt, fragment"
  })
  void aSignedAnswerIsOneJwtInItsCarrier(String type, String mode, String carrier)
      throws Exception {
    Answer answer = shop.answer(shop.request(Map.of("response_type", type, "response_mode", mode)));
    Map<String, String> brought =
        switch (carrier) {
          case "query" -> Visitor.brought(answer);
          case "fragment" -> Shop.fragment(answer);
          default -> Shop.posted(answer);
        };
    assertThat(brought).containsOnlyKeys("response");
    JWTClaimsSet claims = shop.claims(brought.get("response"));
    assertThat(claims.getIssuer()).isEqualTo(server.base().toString());
    assertThat(claims.getAudience()).containsExactly(shop.id());
    assertThat(claims.getExpirationTime()).isNotNull();
    assertThat(claims.getStringClaim("state")).isEqualTo("a state");
    assertThat(shop.redeem(claims.getStringClaim("code")).status()).isEqualTo(200);
  }

  @Test
  void theClientChoosesTheAlgorithmOfSignedAnswers() throws Exception {
    Shop es =
        Shop.registered(server, visitor, ", \"authorization_signed_response_alg\": \"ES256\"");
    Answer answer = es.open(es.request(Map.of("response_mode", "jwt", "prompt", "none")));
    String jwt = Visitor.brought(answer).get("response");
    assertThat(
            new String(Base64.getUrlDecoder().decode(jwt.split("\\.")[0]), StandardCharsets.UTF_8))
        .contains("\"ES256\"");
    assertThat(es.claims(jwt).getStringClaim("error")).isEqualTo("login_required");
  }

  @Test
  void theClientKnowsThePersonsLanguage() {
    assertThat(shop.open(shop.request(Map.of("ui_locales", "xx ja-JP en"))).body())
        .contains("<html lang=\"ja\">");
    assertThat(shop.open(shop.request(Map.of("ui_locales", "xx", "display", "popup"))).body())
        .contains("<html lang=\"en\">");
  }
}
