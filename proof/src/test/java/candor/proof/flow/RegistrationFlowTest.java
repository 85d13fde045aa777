package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.protocol.oauth.Pkce;
import candor.server.main.App;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Clients that register themselves, and those that are an address.
class RegistrationFlowTest {
  private static final String BACK = "https://shop.example/back";
  private static final String VERIFIER = "a-verifier-that-is-long-enough-for-its-challenge";

  private final AppFixture server = AppFixture.start();
  private final Receiver receiver = new Receiver();

  @AfterEach
  void stop() {
    receiver.close();
    server.close();
  }

  private Answer sent(String method, String path, String token, String json) {
    return server.sent(
        method
            + " "
            + path
            + (token.isEmpty() ? "" : "\nAuthorization: Bearer " + token)
            + (json.isEmpty() ? "" : "\nContent-Type: application/json\n\n" + json));
  }

  private void policy(String json) {
    Answer answer = sent("PUT", "/api/admin/registration-policy", "{admin}", json);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static String metadata(String more) {
    return "{\"redirect_uris\": [\"" + BACK + "\"], \"client_name\": \"Shop\"" + more + "}";
  }

  @Test
  void aClientRegistersReadsReplacesAndRemovesItself() {
    Answer token =
        sent("POST", "/api/admin/initial-access-tokens", "{admin}", "{\"name\": \"Partner\"}");
    Answer made =
        sent(
            "POST",
            "/oauth2/register",
            token.member("token").orElseThrow(),
            metadata(", \"shop_floor\": 7, \"scope\": \"openid email\""));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String id = made.member("client_id").orElseThrow();
    assertThat(made.member("client_secret").orElseThrow()).startsWith("cs_");
    assertThat(made.member("scope")).contains("openid email");
    assertThat(made.body()).contains("\"grant_types\":[\"authorization_code\"]");
    // What is not understood is not echoed (RFC 7591, section 3.2.1).
    assertThat(made.body()).doesNotContain("shop_floor");
    String path = "/oauth2/register/" + id;
    assertThat(made.member("registration_client_uri")).contains(server.base() + path);

    String manage = made.member("registration_access_token").orElseThrow();
    assertThat(sent("GET", path, manage, "").member("client_name")).contains("Shop");
    Answer other = sent("PUT", path, manage, metadata(", \"client_id\": \"other\""));
    assertThat(other.code()).isEqualTo("client_metadata_refused");
    Answer replaced =
        sent(
            "PUT",
            path,
            manage,
            metadata(", \"client_id\": \"" + id + "\", \"scope\": \"openid\""));
    assertThat(replaced.status()).as(replaced.body()).isEqualTo(200);
    assertThat(replaced.member("scope")).contains("openid");
    assertThat(sent("GET", path, manage, "").code()).isEqualTo("registration_access_token_wrong");
    String next = replaced.member("registration_access_token").orElseThrow();
    assertThat(sent("DELETE", path, next, "").status()).isEqualTo(204);
    assertThat(sent("GET", path, next, "").status()).isEqualTo(401);
  }

  /// A name is any text, and would be read as ours.
  @Test
  void aClientThatNamedItselfIsCalledByWhereItSendsPeople() {
    String device = "urn:ietf:params:oauth:grant-type:device_code";
    String ciba = "urn:openid:params:grant-type:ciba";
    policy(
        "{\"open\": true, \"scopes\": [\"openid\"], \"grant_types\": [\"authorization_code\", \""
            + device
            + "\", \""
            + ciba
            + "\"]}");
    String metadata =
        metadata(
            ", \"scope\": \"openid\", \"grant_types\": [\"" + device + "\", \"" + ciba + "\"]");
    Answer made = sent("POST", "/oauth2/register", "", metadata.replace("Shop", "Your security"));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    var client =
        new OAuthClient(
            server,
            made.member("client_id").orElseThrow(),
            made.member("client_secret").orElseThrow());
    var visitor = new Visitor(server);
    Answer begun = client.post("/oauth2/device_authorization", Map.of("scope", "openid"));
    Answer door =
        visitor.submit(
            visitor.open("/device"),
            "/device",
            Map.of("user_code", begun.member("user_code").orElseThrow()));
    Answer question =
        visitor.signIn(door, server.value("user.email"), server.value("user.password"));
    assertThat(question.body()).contains("shop.example").doesNotContain("Your security");
    Answer done = visitor.submit(question, "/device/consent", Map.of("decision", "yes"));
    assertThat(done.body()).contains("shop.example").doesNotContain("Your security");
    Answer asked =
        client.post(
            "/oauth2/bc-authorize",
            Map.of("scope", "openid", "login_hint", server.value("user.email")));
    assertThat(asked.status()).as(asked.body()).isEqualTo(200);
    assertThat(visitor.open("/approve").body())
        .contains("shop.example")
        .doesNotContain("Your security");
    assertThat(server.app().core().mailer().mailbox(App.DEFAULT))
        .extracting(kept -> kept.mail().subject())
        .containsExactly("shop.example asks for your answer");
  }

  @Test
  void everyFaultIsNamedAtOnceWithWhatWasMeant() {
    policy("{\"open\": true}");
    Answer answer =
        sent(
            "POST",
            "/oauth2/register",
            "",
            """
            {"redirect_uris": ["http://shop.example/back"], "grant_types": ["client_credentials"],
             "scope": "users:write", "token_endpoint_auth_metod": "none"}""");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.member("error")).contains("invalid_client_metadata");
    assertThat(answer.member("error_description").orElseThrow())
        .contains("redirect_uris", "http is for localhost", "token_endpoint_auth_method");
    Answer shape =
        sent("POST", "/oauth2/register", "", "{\"redirect_uris\": 7, \"client_name\": true}");
    assertThat(shape.member("error_description").orElseThrow())
        .contains("redirect_uris", "client_name");
    assertThat(sent("POST", "/oauth2/register", "", "{\"redirect_uris\": [").code())
        .isEqualTo("invalid_json");
  }

  @Test
  void thePolicyOfTheTenantIsKeptTo() {
    policy("{\"open\": true, \"hosts\": [\"*.example\"], \"scopes\": [\"openid\"]}");
    assertThat(sent("POST", "/oauth2/register", "", metadata("")).member("scope"))
        .contains("openid");
    Answer scope = sent("POST", "/oauth2/register", "", metadata(", \"scope\": \"email\""));
    assertThat(scope.code()).isEqualTo("client_metadata_refused");
    Answer host =
        sent("POST", "/oauth2/register", "", "{\"redirect_uris\": [\"https://shop.test/back\"]}");
    assertThat(host.code()).isEqualTo("registration_redirect_uri_refused");
    for (String each :
        new String[] {
          "\"post_logout_redirect_uris\": [\"https://shop.test/bye\"]",
          "\"backchannel_logout_uri\": \"https://shop.test/out\"",
          "\"jwks_uri\": \"https://shop.test/keys\""
        }) {
      Answer elsewhere = sent("POST", "/oauth2/register", "", metadata(", " + each));
      assertThat(elsewhere.code()).as(each).isEqualTo("client_metadata_refused");
      assertThat(elsewhere.member("error_description").orElseThrow())
          .contains(each.substring(1, each.indexOf(':') - 1), "shop.test", "*.example");
    }
  }

  @Test
  void aSoftwareStatementWins() throws Exception {
    ECKey key = new ECKeyGenerator(Curve.P_256).keyID("v").generate();
    receiver.answers("/jwks", Receiver.Said.json(new JWKSet(key).toPublicJWKSet().toString()));
    policy(
        """
        {"open": true, "software_issuers":
         [{"issuer": "https://vouch.example", "jwks_uri": "%s"}]}"""
            .formatted(receiver.at("/jwks")));
    var claims =
        new JWTClaimsSet.Builder()
            .issuer("https://vouch.example")
            .claim("client_name", "Vouched")
            .build();
    var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("v").build(), claims);
    jwt.sign(new ECDSASigner(key));
    String statement = jwt.serialize();
    Answer made =
        sent(
            "POST",
            "/oauth2/register",
            "",
            metadata(", \"software_statement\": \"" + statement + "\""));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.member("client_name")).contains("Vouched");
    Answer forged =
        sent(
            "POST",
            "/oauth2/register",
            "",
            metadata(
                ", \"software_statement\": \""
                    + statement.substring(0, statement.length() - 8)
                    + "AAAAAAAA\""));
    assertThat(forged.code()).isEqualTo("software_statement_invalid");
  }

  @Test
  void aClientCanBeAnAddress() {
    String id = receiver.at("/client.json");
    receiver.answers(
        "/client.json",
        Receiver.Said.json(metadata(", \"client_id\": \"" + id + "\", \"scope\": \"openid\"")));
    var request = new LinkedHashMap<String, String>();
    request.put("client_id", id);
    request.put("response_type", "code");
    request.put("redirect_uri", BACK);
    request.put("scope", "openid");
    request.put("code_challenge", Pkce.challengeOf(VERIFIER));
    request.put("code_challenge_method", "S256");
    var visitor = new Visitor(server);
    String link = "/oauth2/authorize?" + Visitor.form(request);
    assertThat(visitor.open(link).code()).isEqualTo("authorization_client_unknown");

    policy("{\"client_documents\": true}");
    // Anybody can open a link; a client is kept once a person has signed in to it.
    Answer door = visitor.open(link);
    assertThat(door.body()).contains("current-password");
    assertThat(sent("GET", "/api/admin/clients", "{admin}", "").body()).doesNotContain(id);
    Answer page = visitor.signIn(door, server.value("user.email"), server.value("user.password"));
    assertThat(page.body()).contains("Allow access?", "Shop", "(127.0.0.1)");
    assertThat(sent("GET", "/api/admin/clients", "{admin}", "").body()).contains(id);
    Answer back = visitor.decide(page, "yes");
    Answer tokens =
        server.sent(
            "POST /oauth2/token\nContent-Type: application/x-www-form-urlencoded\n\n"
                + Visitor.form(
                    Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        id,
                        "code",
                        Visitor.brought(back).get("code"),
                        "redirect_uri",
                        BACK,
                        "code_verifier",
                        VERIFIER)));
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
    receiver.next();
    assertThat(receiver.waiting()).isZero();
  }

  @Test
  void aHostThatWouldMatchNothingIsRefusedWithTheLikelyOne() {
    Answer answer =
        sent(
            "PUT",
            "/api/admin/registration-policy",
            "{admin}",
            """
            {"hosts": ["https://a.example/app", "B.example", ".c.example", "d.example:443", "e f",
             "shop.example", "*.shop.example", "127.0.0.1", "localhost", "[::1]"]}""");
    assertThat(answer.code()).isEqualTo("validation_error");
    assertThat(answer.body().split("which is no host", -1)).as(answer.body()).hasSize(6);
    assertThat(answer.body())
        .contains(
            "likely meant: a.example",
            "likely meant: b.example",
            "likely meant: *.c.example",
            "likely meant: d.example",
            "which is no host.");
  }

  /// OpenID Connect Core 1.0, section 3.1.2.6: what answers a right request is the client's, also
  /// where nobody agreed to it yet. [SecurityAttackTest] has what stays here.
  @Test
  void whatAnswersARightRequestGoesToAClientThatRegisteredItself() {
    policy("{\"open\": true}");
    Answer made = sent("POST", "/oauth2/register", "", metadata(", \"scope\": \"openid email\""));
    var visitor = new Visitor(server);
    var shop = new Shop(server, visitor, made.member("client_id").orElseThrow(), "");
    assertThat(error(shop, Map.of("prompt", "none"))).isEqualTo("login_required");
    assertThat(error(shop, Map.of("request", "eyJ.eyJ.x"))).isEqualTo("request_not_supported");
    assertThat(error(shop, Map.of("request_uri", "urn:example:r")))
        .isEqualTo("request_uri_not_supported");
    assertThat(error(shop, Map.of("registration", "{}"))).isEqualTo("registration_not_supported");
    Answer door = shop.open(shop.request(Map.of("scope", "openid")));
    Answer asked = visitor.signIn(door, server.value("user.email"), server.value("user.password"));
    assertThat(error(shop, Map.of("prompt", "none"))).isEqualTo("consent_required");
    assertThat(
            error(
                shop,
                Map.of(
                    "prompt", "none", "claims", "{\"id_token\":{\"sub\":{\"value\":\"usr_x\"}}}")))
        .isEqualTo("login_required");
    String twice = "{\"id_token\":{\"acr\":{\"essential\":true,\"value\":\"urn:candor:acr:mfa\"}}}";
    assertThat(error(shop, Map.of("prompt", "none", "claims", twice))).isEqualTo("login_required");
    assertThat(Visitor.brought(visitor.decide(asked, "no")))
        .containsEntry("error", "access_denied");
    // What is wrong in itself stays.
    for (Map<String, String> wrong :
        List.of(
            Map.of("scope", "everything"),
            Map.of("prompt", "some"),
            Map.of("code_challenge", ""),
            Map.of("response_type", "token"))) {
      assertThat(shop.open(shop.request(wrong)).header("Location")).as(wrong.toString()).isEmpty();
    }
  }

  private static String error(Shop shop, Map<String, String> more) {
    var all = new LinkedHashMap<>(more);
    all.putIfAbsent("scope", "openid");
    Answer answer = shop.open(shop.request(all));
    assertThat(answer.header("Location")).as(answer.toString()).isPresent();
    return Visitor.brought(answer).get("error");
  }

  /// Whoever registers chooses a name, and could have this server mail it to anybody.
  @Test
  void aMailNamesTheHostOfAClientThatNamedItself() {
    policy("{\"open\": true}");
    Answer made =
        sent(
            "POST",
            "/oauth2/register",
            "",
            metadata("").replace("Shop", "your account, which is locked: https://evil.example"));
    var visitor = new Visitor(server);
    var shop = new Shop(server, visitor, made.member("client_id").orElseThrow(), "");
    Answer page = shop.open(shop.request(Map.of("scope", "openid")));
    visitor.submit(page, "/sign-in/link", Map.of("email", server.value("user.email")));
    String text = server.app().core().mailer().mailbox(App.DEFAULT).getFirst().mail().text();
    assertThat(text).contains("to sign in to shop.example:").doesNotContain("evil", "locked");
  }

  @Test
  void aDocumentSpeaksForItsOwnAddressAlone() {
    policy("{\"client_documents\": true}");
    String id = receiver.at("/client.json");
    receiver.answers(
        "/client.json", Receiver.Said.json(metadata(", \"client_id\": \"https://a.example/c\"")));
    var visitor = new Visitor(server);
    String link =
        "/oauth2/authorize?" + Visitor.form(Map.of("client_id", id, "response_type", "code"));
    assertThat(visitor.open(link).code()).isEqualTo("client_document_refused");
  }
}
