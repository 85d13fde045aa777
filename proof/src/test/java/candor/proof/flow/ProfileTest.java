package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import com.nimbusds.jose.JWSAlgorithm;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Clients that are held to a profile, clause by clause; docs/profiles.md lists the clauses.
class ProfileTest {
  private static final String CODE =
      ", \"grant_types\": [\"authorization_code\", \"refresh_token\"]";
  private static final String HYBRID =
      """
      , "grant_types": ["authorization_code", "refresh_token", "implicit"],
       "response_types": ["code", "code id_token"]""";
  private static final String BY_KEY = ", \"dpop_bound_access_tokens\": true";
  private static final String BY_CERTIFICATE =
      ", \"tls_client_certificate_bound_access_tokens\": true";

  private AppFixture server;
  private Visitor visitor;
  private Fapi fapi;

  @BeforeEach
  void start() throws Exception {
    server = AppFixture.start();
    visitor = new Visitor(server);
    fapi = Fapi.with(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Answer admin(String line, String body) {
    return server.sent(
        line + "\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n" + body);
  }

  private static void refused(Answer answer, String clause) {
    assertThat(answer.code()).as(answer.toString()).startsWith("profile_refuses");
    assertThat(answer.member("error_description").orElseThrow()).contains(clause);
  }

  @Test
  void everyContradictionInARegistrationIsNamedWithItsClause() {
    Answer answer =
        admin(
            "POST /api/admin/clients",
            """
            {"name": "x", "profile": "fapi2_message_signing", "redirect_uris": ["https://a.example"],
             "grant_types": ["authorization_code", "implicit"], "response_types": ["code id_token"],
             "token_endpoint_auth_method": "client_secret_basic", "require_pkce": false,
             "require_pushed_authorization_requests": false,
             "require_signed_request_object": false, "request_object_signing_alg": "none",
             "id_token_signed_response_alg": "RS256", "access_token_signed_response_alg": "RS256",
             "userinfo_signed_response_alg": "RS256", "introspection_signed_response_alg": "RS256",
             "authorization_signed_response_alg": "RS256"}""");
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "token_endpoint_auth_method is not as",
            "section 5.3.2.1, item 6",
            "dpop_bound_access_tokens is not as",
            "section 5.3.2.1, item 4",
            "response_types is not as",
            "section 5.3.2.2, item 1",
            "require_pushed_authorization_requests is not as",
            "section 5.3.2.2, item 3",
            "require_pkce is not as",
            "section 5.3.2.2, item 5",
            "require_signed_request_object is not as",
            "jwks is not as",
            "Message Signing, section 5.3.1, item 1",
            "request_object_signing_alg is not as",
            "id_token_signed_response_alg is not as",
            "access_token_signed_response_alg is not as",
            "userinfo_signed_response_alg is not as",
            "introspection_signed_response_alg is not as",
            "authorization_signed_response_alg is not as",
            "section 5.4.1, item 1");
    Answer older =
        admin(
            "POST /api/admin/clients",
            fapi.members("fapi_ciba", BY_KEY + ", \"id_token_signed_response_alg\": \"EdDSA\"")
                .replace(Fapi.BACK, "http://127.0.0.1/back"));
    assertThat(older.body())
        .contains(
            "redirect_uris is not as",
            "FAPI 1.0 Baseline, section 5.2.2, item 20",
            "tls_client_certificate_bound_access_tokens is not as",
            "FAPI 1.0 Advanced, section 5.2.2, items 5 and 6",
            "id_token_signed_response_alg is not as",
            "FAPI 1.0 Advanced, section 8.6",
            "backchannel_authentication_request_signing_alg is not as",
            "FAPI-CIBA, section 5.2.2, item 6");
    assertThat(admin("POST /api/admin/clients", fapi.members("fapi3", "")).body())
        .contains("profile cannot be", "fapi2_security");
  }

  @Test
  void whatAProfileLeavesNoChoiceOfFollows() {
    Answer made =
        admin("POST /api/admin/clients", fapi.members("fapi2_message_signing", CODE + BY_KEY));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.body())
        .contains(
            "\"profile\":\"fapi2_message_signing\"",
            "\"require_pkce\":true",
            "\"require_pushed_authorization_requests\":true",
            "\"require_signed_request_object\":true",
            "\"id_token_signed_response_alg\":\"PS256\"",
            "\"authorization_signed_response_alg\":\"PS256\"",
            "\"introspection_signed_response_alg\":\"PS256\"");
    String client = "/api/admin/clients/" + made.member("client_id").orElseThrow();
    Answer later = admin("PATCH " + client, "{\"require_pkce\": false}");
    assertThat(later.status()).isEqualTo(422);
    assertThat(later.body()).contains("section 5.3.2.2, item 5");
    Answer free = admin("PATCH " + client, "{\"profile\": \"none\", \"require_pkce\": false}");
    assertThat(free.status()).as(free.body()).isEqualTo(200);
    assertThat(free.body()).contains("\"profile\":\"none\"", "\"require_pkce\":false");
  }

  @Test
  void aRequestThatIsNotPushedIsRefusedWithItsClause() {
    Shop bank = fapi.registered(visitor, "fapi2_security", CODE + BY_KEY);
    Answer answer = bank.open(bank.request(Map.of()));
    assertThat(answer.code()).isEqualTo("profile_refuses");
    assertThat(Visitor.brought(answer))
        .containsEntry("error", "invalid_request")
        .containsEntry("state", "a state");
    assertThat(Visitor.brought(answer).get("error_description"))
        .contains("fapi2_security", "FAPI 2.0 Security Profile, section 5.3.2.2, item 3");
  }

  @Test
  void aClientOfFapi2SignsPeopleIn() {
    Shop bank = fapi.registered(visitor, "fapi2_security", CODE + BY_KEY);
    Map<String, String> asked = bank.request(Map.of("scope", "openid email offline_access"));
    Answer back = bank.answer(fapi.pushed(bank, asked));
    assertThat(Visitor.brought(back)).containsEntry("iss", fapi.issuer());
    Answer tokens = fapi.redeem(bank, Visitor.brought(back).get("code"));
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
    assertThat(tokens.member("token_type")).contains("DPoP");
  }

  @Test
  void aRefreshTokenOfFapi2StaysAsItIs() {
    Shop bank = fapi.registered(visitor, "fapi2_security", CODE + BY_KEY);
    Shop other = fapi.registered(visitor, "fapi2_security", CODE + BY_KEY);
    Map<String, String> asked = bank.request(Map.of("scope", "openid email offline_access"));
    Answer back = bank.answer(fapi.pushed(bank, asked));
    Answer tokens = fapi.redeem(bank, Visitor.brought(back).get("code"));
    Map<String, String> refresh =
        Map.of(
            "grant_type",
            "refresh_token",
            "refresh_token",
            tokens.member("refresh_token").orElseThrow());
    // Each use lets it wait for seven days anew: the three together are more than that.
    admin("PATCH /api/admin/tenant", "{\"refresh_token_seconds\": 604800}");
    for (int i = 0; i < 3; i++) {
      server.advance(Duration.ofDays(5));
      Answer again = fapi.post("/oauth2/token", bank, refresh);
      assertThat(again.status()).as(again.body()).isEqualTo(200);
      assertThat(again.member("access_token")).isPresent();
      assertThat(again.member("refresh_token")).isEmpty();
    }
    assertThat(fapi.post("/oauth2/token", other, refresh).code())
        .isEqualTo("refresh_token_of_another_client");
    server.advance(Duration.ofDays(7));
    assertThat(fapi.post("/oauth2/token", bank, refresh).code()).isEqualTo("refresh_token_expired");
  }

  /// A request object may be encrypted, and need not be (OpenID Connect Registration 1.0, section
  /// 2); we have no key for it, and promise nothing.
  @Test
  void nobodyIsPromisedThatRequestObjectsAreEncrypted() {
    Answer refused =
        admin(
            "POST /api/admin/clients",
            fapi.members(
                "fapi2_message_signing",
                CODE + BY_KEY + ", \"request_object_encryption_alg\": \"RSA-OAEP\""));
    assertThat(refused.body()).contains("request objects are not encrypted to this server");
  }

  @Test
  void aPushedRequestNamesItsAddressAndHasAChallenge() {
    Shop bank = fapi.registered(visitor, "fapi2_security", CODE + BY_KEY);
    Answer unnamed =
        fapi.post("/oauth2/par", bank, bank.request(Map.of("redirect_uri", "", "scope", "email")));
    refused(unnamed, "section 5.3.2.2, item 6");
    Answer open =
        fapi.post(
            "/oauth2/par",
            bank,
            bank.request(Map.of("code_challenge", "", "code_challenge_method", "")));
    refused(open, "section 5.3.2.2, item 5");
  }

  /// The assertion of a client of FAPI 2.0 is for this server alone, of now, and strong.
  @Test
  void anAssertionIsForTheIssuerAsOneText() {
    Shop bank = fapi.registered(visitor, "fapi2_security", CODE + BY_KEY);
    refusedAssertion(bank, JWSAlgorithm.PS256, Map.of("aud", List.of(fapi.issuer())), "item 8");
    refusedAssertion(
        bank, JWSAlgorithm.PS256, Map.of("aud", fapi.issuer() + "/oauth2/token"), "item 8");
    refusedAssertion(bank, JWSAlgorithm.PS256, Map.of("iat", fapi.now() + 61), "item 13");
    refusedAssertion(bank, JWSAlgorithm.RS256, Map.of(), "section 5.4.1, item 1");
    Answer good =
        push(bank, fapi.assertion(bank.id(), JWSAlgorithm.ES256, Map.of("iat", fapi.now() + 10)));
    assertThat(good.status()).as(good.body()).isEqualTo(201);
  }

  private Answer push(Shop bank, String assertion) {
    return fapi.post("/oauth2/par", assertion, "", bank.request(Map.of()));
  }

  private void refusedAssertion(
      Shop bank, JWSAlgorithm algorithm, Map<String, ?> other, String clause) {
    Answer answer = push(bank, fapi.assertion(bank.id(), algorithm, other));
    assertThat(answer.status()).as(answer.body()).isEqualTo(401);
    assertThat(server.refusal(answer.requestId()).code()).isEqualTo("client_assertion_refused");
    assertThat(record(answer)).contains(clause);
  }

  @Test
  void aProofIsSignedAsTheProfileHasIt() {
    Shop bank = fapi.registered(visitor, "fapi2_security", CODE + BY_KEY);
    Answer weak =
        fapi.post(
            "/oauth2/par",
            fapi.assertion(bank.id(), JWSAlgorithm.PS256, Map.of()),
            fapi.proof(JWSAlgorithm.RS256, "/oauth2/par"),
            bank.request(Map.of()));
    assertThat(weak.code()).isEqualTo("dpop_proof_claim_wrong");
    assertThat(weak.member("error_description").orElseThrow()).contains("alg", "section 5.4.1");
  }

  @Test
  void aSignedRequestIsOfNowAndForUs() {
    Shop bank = fapi.registered(visitor, "fapi2_message_signing", CODE + BY_KEY);
    refused(
        fapi.post("/oauth2/par", bank, bank.request(Map.of())),
        "Message Signing, section 5.3.1, item 1");
    long now = fapi.now();
    refusedObject(bank, JWSAlgorithm.PS256, Map.of("aud", "-"), "5.3.1, item 2");
    refusedObject(bank, JWSAlgorithm.PS256, Map.of("nbf", "-"), "5.3.1, item 3");
    refusedObject(bank, JWSAlgorithm.PS256, Map.of("nbf", now - 3700), "5.3.1, item 3");
    refusedObject(bank, JWSAlgorithm.PS256, Map.of("exp", "-"), "5.3.1, item 4");
    refusedObject(bank, JWSAlgorithm.PS256, Map.of("exp", now + 3700), "5.3.1, item 4");
    refusedObject(bank, JWSAlgorithm.RS256, Map.of(), "5.4.1, item 1");
    refusedObject(bank, JWSAlgorithm.PS256, Map.of(), "5.4.1, item 1");
  }

  private void refusedObject(
      Shop bank, JWSAlgorithm algorithm, Map<String, ?> other, String clause) {
    Map<String, String> object = Map.of("request", fapi.object(bank, algorithm, other));
    refused(fapi.post("/oauth2/par", bank, object), clause);
  }

  @Test
  void requestAndAnswerOfMessageSigningAreSigned() throws Exception {
    Shop bank = fapi.registered(visitor, "fapi2_message_signing", CODE + BY_KEY);
    String object = fapi.object(bank, JWSAlgorithm.ES256, Map.of("response_mode", "jwt"));
    Answer back = bank.answer(fapi.pushed(bank, Map.of("request", object, "state", "of nobody")));
    var claims = bank.claims(Visitor.brought(back).get("response"));
    assertThat(claims.getStringClaim("state")).isEqualTo("a state");
    assertThat(claims.getIssuer()).isEqualTo(fapi.issuer());
    assertThat(fapi.redeem(bank, claims.getStringClaim("code")).status()).isEqualTo(200);
  }

  @Test
  void aClientOfFapi1GetsItsCodeBesideAnIdToken() throws Exception {
    Shop bank = fapi.registered(visitor, "fapi1_advanced", HYBRID + BY_CERTIFICATE);
    String object = fapi.object(bank, JWSAlgorithm.PS256, Map.of("response_type", "code id_token"));
    var link = new HashMap<>(Map.of("client_id", bank.id(), "request", object));
    // What stands beside the object counts for nothing (FAPI 1.0 Advanced, section 5.2.2, item 10).
    link.put("scope", "openid offline_access");
    link.put("ui_locales", "ja");
    Map<String, String> brought = Shop.fragment(bank.answer(link));
    var claims = bank.claims(brought.get("id_token"));
    assertThat(claims.getStringClaim("s_hash")).isNotEmpty();
    assertThat(claims.getStringClaim("c_hash")).isNotEmpty();
    // Its tokens are bound to a certificate, and this one shows none.
    Answer bare =
        fapi.post(
            "/oauth2/token",
            fapi.assertion(bank.id(), JWSAlgorithm.PS256, Map.of()),
            "",
            Map.of("grant_type", "authorization_code", "code", brought.get("code")));
    assertThat(bare.code()).isEqualTo("certificate_missing");
  }

  @Test
  void aClientOfFapi1AsksBySignedObjectsAlone() {
    Shop bank = fapi.registered(visitor, "fapi1_advanced", HYBRID + BY_CERTIFICATE);
    told(bank, bank.request(Map.of()), "5.2.2, item 1");
    told(bank, link(bank, Map.of()), "5.2.2, item 2");
    Map<String, Object> hybrid = Map.of("response_type", "code id_token");
    told(bank, link(bank, both(hybrid, Map.of("aud", "-"))), "5.2.2, item 15");
    told(bank, link(bank, both(hybrid, Map.of("nbf", fapi.now() - 3700))), "item 17");
    told(bank, link(bank, both(hybrid, Map.of("exp", fapi.now() + 3700))), "item 13");
    Map<String, Object> signed = Map.of("response_mode", "query.jwt");
    told(
        bank,
        link(bank, both(signed, Map.of("scope", "email", "state", "-"))),
        "5.2.2.2 and 5.2.2.3");
    assertThat(Visitor.brought(bank.answer(link(bank, signed)))).containsKey("response");
    Answer pushed =
        fapi.post(
            "/oauth2/par",
            bank,
            Map.of(
                "request",
                fapi.object(
                    bank,
                    JWSAlgorithm.PS256,
                    both(signed, Map.of("code_challenge", "-", "code_challenge_method", "-")))));
    // The client asks for a challenge in every request, and so the first word is the profile's.
    refused(pushed, "5.2.2, item 18");
  }

  private static Map<String, Object> both(Map<String, ?> one, Map<String, ?> other) {
    var all = new HashMap<String, Object>(one);
    all.putAll(other);
    return all;
  }

  private Map<String, String> link(Shop bank, Map<String, ?> other) {
    return bank.request(
        Map.of(
            "request",
            fapi.object(bank, JWSAlgorithm.PS256, other),
            "response_type",
            String.valueOf(
                Fapi.over(Map.of("response_type", "code"), other).get("response_type"))));
  }

  /// A refusal in the browser: on a page, by a redirect, or in a signed answer.
  private void told(Shop bank, Map<String, String> request, String clause) {
    Answer answer = bank.open(request);
    assertThat(server.refusal(answer.requestId()).code())
        .as(answer.toString())
        .startsWith("profile_refuses");
    assertThat(record(answer)).contains(clause);
  }

  /// What an administrator finds of a refusal.
  private String record(Answer answer) {
    return server
        .sent("GET /api/admin/failures/" + answer.requestId() + "\nAuthorization: Bearer {admin}")
        .body();
  }

  @Test
  void aClientOfFapiCibaSignsAndBindsWhatItAsks() {
    Shop bank =
        fapi.registered(
            visitor,
            "fapi_ciba",
            BY_CERTIFICATE
                + """
                , "grant_types": ["urn:openid:params:grant-type:ciba"],
                 "backchannel_authentication_request_signing_alg": "PS256\"""");
    Map<String, String> plain = Map.of("scope", "openid", "login_hint", server.value("user.email"));
    refused(fapi.post("/oauth2/bc-authorize", bank, plain), "FAPI-CIBA, section 5.2.2, item 6");
    refused(ask(bank, Map.of()), "FAPI-CIBA, section 5.2.2, item 2");
    Answer late = ask(bank, Map.of("binding_message", "W4SCT", "exp", fapi.now() + 3700));
    assertThat(late.code()).isEqualTo("backchannel_request_refused");
    assertThat(late.member("error_description").orElseThrow())
        .contains("FAPI-CIBA, section 5.2.2, item 9");
    Answer begun = ask(bank, Map.of("binding_message", "W4SCT"));
    assertThat(begun.status()).as(begun.body()).isEqualTo(200);
  }

  private Answer ask(Shop bank, Map<String, ?> other) {
    Map<String, Object> claims =
        Fapi.over(Map.of("login_hint", server.value("user.email"), "scope", "openid"), other);
    return fapi.post(
        "/oauth2/bc-authorize",
        bank,
        Map.of("request", fapi.object(bank, JWSAlgorithm.PS256, claims)));
  }

  /// RFC 7592, section 2.2 has a client replace what it said, and not what was said of it.
  @Test
  void aClientThatReplacesItsRegistrationKeepsItsProfile() {
    admin("PUT /api/admin/registration-policy", "{\"open\": true}");
    String metadata =
        fapi.members("none", "")
            .replaceFirst("\"name\".*?\"token", "\"token")
            .replaceFirst("\"scopes\".*?\\]", "\"scope\": \"openid\"");
    Answer made =
        server.sent("POST /oauth2/register\nContent-Type: application/json\n\n" + metadata);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String id = made.member("client_id").orElseThrow();
    Answer held =
        admin(
            "PATCH /api/admin/clients/" + id,
            "{\"profile\": \"fapi2_security\", \"access_token_lifetime\": 120" + BY_KEY + "}");
    assertThat(held.status()).as(held.body()).isEqualTo(200);
    String token = made.member("registration_access_token").orElseThrow();
    Answer weaker = replaced(id, token, metadata.replace("private_key_jwt", "client_secret_post"));
    assertThat(weaker.code()).isEqualTo("client_metadata_refused");
    assertThat(weaker.member("error_description").orElseThrow()).contains("5.3.2.1, item 6");
    assertThat(replaced(id, token, metadata).status()).isEqualTo(200);
    assertThat(
            server.sent("GET /api/admin/clients/" + id + "\nAuthorization: Bearer {admin}").body())
        .contains(
            "\"profile\":\"fapi2_security\"",
            "\"dpop_bound_access_tokens\":true",
            "\"require_pushed_authorization_requests\":true",
            "\"access_token_lifetime\":120");
  }

  private Answer replaced(String id, String token, String metadata) {
    return server.sent(
        "PUT /oauth2/register/"
            + id
            + "\nAuthorization: Bearer "
            + token
            + "\nContent-Type: application/json\n\n"
            + metadata.replaceFirst("\\{", "{\"client_id\": \"" + id + "\", "));
  }
}
