package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.protocol.oauth.Pkce;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tokens that are bound to a key (RFC 9449), from the first proof to each one that is refused.
class DpopTest {
  private static final String BACK = "https://shop.example/back";
  private static final String VERIFIER = "a-verifier-that-is-long-enough-for-its-challenge";

  private AppFixture server;
  private ECKey key;

  @BeforeEach
  void start() throws Exception {
    server = AppFixture.start();
    key = new ECKeyGenerator(Curve.P_256).generate();
  }

  private Instant now() {
    return server.app().core().clock().instant();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /// A proof for the token endpoint.
  private Map<String, Object> forToken() {
    return claims("POST", server.app().issuer() + "/oauth2/token");
  }

  private Map<String, Object> claims(String method, String uri) {
    var claims = new HashMap<String, Object>();
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("htm", method);
    claims.put("htu", uri);
    claims.put("iat", now().getEpochSecond());
    return claims;
  }

  private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
    claims.put(name, value);
    return claims;
  }

  private String proof(Map<String, Object> claims) {
    return proof(claims, key, "dpop+jwt", key.toPublicJWK());
  }

  private static String proof(Map<String, Object> claims, ECKey signer, String type, ECKey shown) {
    try {
      var header =
          new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(type)).jwk(shown);
      var jwt = new SignedJWT(header.build(), JWTClaimsSet.parse(claims));
      jwt.sign(new ECDSASigner(signer));
      return jwt.serialize();
    } catch (JOSEException | java.text.ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A token for the client itself, asked for with such a proof.
  private Answer token(String proof) {
    return server.sent(
        "POST /oauth2/token\nAuthorization: Basic {machine.basic}\nDPoP: "
            + proof
            + "\nContent-Type: application/x-www-form-urlencoded\n\n"
            + "grant_type=client_credentials");
  }

  private String token() {
    return token(proof(forToken())).member("access_token").orElseThrow();
  }

  private static String hash(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> forUsers(String token) {
    return with(claims("GET", server.app().issuer() + "/api/admin/users"), "ath", hash(token));
  }

  private Answer users(String token, String proof) {
    return server.sent("GET /api/admin/users\nAuthorization: DPoP " + token + "\nDPoP: " + proof);
  }

  private static void refused(Answer answer, int status, String word, String code) {
    assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.member("error")).contains(word);
  }

  private static void says(Answer answer, String... words) {
    assertThat(answer.member("error_description").orElseThrow()).contains(words);
  }

  @Test
  void aTokenIsBoundToTheKeyOfTheProof() throws Exception {
    Answer made = token(proof(forToken()));
    assertThat(made.status()).as(made.body()).isEqualTo(200);
    assertThat(made.member("token_type")).contains("DPoP");
    assertThat(made.header("DPoP-Nonce")).isPresent();
    String token = made.member("access_token").orElseThrow();
    assertThat(SignedJWT.parse(token).getJWTClaimsSet().getJSONObjectClaim("cnf"))
        .containsEntry("jkt", key.computeThumbprint().toString());

    Answer read = users(token, proof(forUsers(token)));
    assertThat(read.status()).as(read.body()).isEqualTo(200);

    Answer seen =
        server.sent(
            "POST /oauth2/introspect\nAuthorization: Basic {machine.basic}"
                + "\nContent-Type: application/x-www-form-urlencoded\n\ntoken="
                + token);
    assertThat(seen.member("token_type")).contains("DPoP");
    assertThat(seen.body()).contains("\"cnf\":{\"jkt\":\"" + key.computeThumbprint() + "\"}");
  }

  @Test
  void aQueryAndAnotherCaseOfTheHostMakeNoDifference() {
    String token = token();
    String uri = server.app().issuer().toString().replace("localhost", "LOCALHOST");
    var claims = with(claims("GET", uri + "/api/admin/users?limit=1"), "ath", hash(token));
    assertThat(users(token, proof(claims)).status()).isEqualTo(200);
  }

  @Test
  void aProofWithoutItsFormIsRefusedAtTheTokenEndpoint() throws Exception {
    String word = "invalid_dpop_proof";
    refused(token("nonsense"), 400, word, "dpop_proof_malformed");
    var noId = forToken();
    noId.remove("jti");
    Answer answer = token(proof(noId));
    refused(answer, 400, word, "dpop_proof_malformed");
    says(answer, "it has no jti");

    ECKey other = new ECKeyGenerator(Curve.P_256).generate();
    answer = token(proof(forToken(), key, "dpop+jwt", other.toPublicJWK()));
    refused(answer, 400, word, "dpop_proof_malformed");
    says(answer, "signature");
    String twice = proof(forToken()) + "\nDPoP: " + proof(forToken());
    says(token(twice), "stands twice");
  }

  @Test
  void aProofWithoutItsFormIsRefusedAtAnApi() {
    String token = token();
    Answer answer = users(token, "nonsense");
    refused(answer, 401, "unauthorized", "token_proof_malformed");
    assertThat(answer.header("WWW-Authenticate").orElseThrow())
        .startsWith("DPoP realm=")
        .contains("algs=\"ES256", "error=\"invalid_dpop_proof\"");
    answer = server.sent("GET /api/admin/users\nAuthorization: DPoP " + token);
    says(answer, "there is no DPoP header");
  }

  @Test
  void aProofForAnotherRequestIsRefusedAtTheTokenEndpoint() {
    String word = "invalid_dpop_proof";
    Answer answer = token(proof(with(forToken(), "htm", "GET")));
    refused(answer, 400, word, "dpop_proof_claim_wrong");
    says(answer, "htm is 'GET', expected is 'POST'");
    answer = token(proof(with(forToken(), "htu", "https://elsewhere.example/oauth2/token")));
    refused(answer, 400, word, "dpop_proof_claim_wrong");
    says(answer, "htu is 'https://elsewhere.example/oauth2/token'", "/oauth2/token'");
    answer = token(proof(forToken(), key, "JWT", key.toPublicJWK()));
    refused(answer, 400, word, "dpop_proof_claim_wrong");
    says(answer, "typ is 'jwt', expected is 'dpop+jwt'");
  }

  @Test
  void aProofForAnotherRequestIsRefusedAtAnApi() {
    String token = token();
    Answer answer = users(token, proof(with(forUsers(token), "ath", hash("another"))));
    refused(answer, 401, "unauthorized", "token_proof_claim_wrong");
    says(answer, "ath is", hash(token));
    refused(
        users(token, proof(with(forUsers(token), "htm", "POST"))),
        401,
        "unauthorized",
        "token_proof_claim_wrong");
  }

  @Test
  void aProofOfAnotherTimeIsRefusedAtTheTokenEndpoint() {
    long now = now().getEpochSecond();
    Answer answer = token(proof(with(forToken(), "iat", now - 300)));
    refused(answer, 400, "invalid_dpop_proof", "dpop_proof_time_wrong");
    says(answer, "seconds ago. Allowed are 60.");
    says(token(proof(with(forToken(), "iat", now + 300))), "seconds in the future");
  }

  @Test
  void aProofOfAnotherTimeIsRefusedAtAnApi() {
    String token = token();
    long now = now().getEpochSecond();
    refused(
        users(token, proof(with(forUsers(token), "iat", now - 300))),
        401,
        "unauthorized",
        "token_proof_time_wrong");
  }

  @Test
  void aProofThatCameBeforeIsRefusedAtTheTokenEndpoint() {
    var claims = forToken();
    assertThat(token(proof(claims)).status()).isEqualTo(200);
    Answer answer = token(proof(claims));
    refused(answer, 400, "invalid_dpop_proof", "dpop_proof_reused");
    says(answer, String.valueOf(claims.get("jti")));
  }

  @Test
  void aProofThatCameBeforeIsRefusedAtAnApi() {
    String token = token();
    String proof = proof(forUsers(token));
    assertThat(users(token, proof).status()).isEqualTo(200);
    refused(users(token, proof), 401, "unauthorized", "token_proof_reused");
  }

  @Test
  void aNonceIsAskedForAndTakenAtTheTokenEndpoint() {
    change("machine.client_id", "\"require_dpop_nonce\": true");
    Answer answer = token(proof(forToken()));
    refused(answer, 400, "use_dpop_nonce", "dpop_nonce_needed");
    String nonce = answer.header("DPoP-Nonce").orElseThrow();
    assertThat(token(proof(with(forToken(), "nonce", nonce))).status()).isEqualTo(200);
    says(token(proof(with(forToken(), "nonce", "made-up"))), "is not ours");
    String forged = (nonce.startsWith("A") ? "B" : "A") + nonce.substring(1);
    says(token(proof(with(forToken(), "nonce", forged))), "is not ours");
  }

  @Test
  void anOldNonceIsAskedForAgain() {
    String nonce = token(proof(forToken())).header("DPoP-Nonce").orElseThrow();
    server.advance(java.time.Duration.ofMinutes(6));
    long now = now().getEpochSecond();
    Answer answer = token(proof(with(with(forToken(), "iat", now), "nonce", nonce)));
    refused(answer, 400, "use_dpop_nonce", "dpop_nonce_needed");
    says(answer, "seconds old, allowed are 300");
  }

  @Test
  void aNonceIsAskedForAndTakenAtAnApi() {
    String token = token();
    change("machine.client_id", "\"require_dpop_nonce\": true");
    Answer answer = users(token, proof(forUsers(token)));
    refused(answer, 401, "unauthorized", "token_nonce_needed");
    assertThat(answer.header("WWW-Authenticate").orElseThrow())
        .contains("error=\"use_dpop_nonce\"");
    String nonce = answer.header("DPoP-Nonce").orElseThrow();
    assertThat(users(token, proof(with(forUsers(token), "nonce", nonce))).status()).isEqualTo(200);
  }

  private void change(String client, String member) {
    Answer changed =
        server.sent(
            "PATCH /api/admin/clients/{"
                + client
                + "}\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{"
                + member
                + "}");
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.body().replace(":", ": ")).contains(member);
  }

  @Test
  void aClientThatIsBoundMustSendAProof() {
    change("machine.client_id", "\"dpop_bound_access_tokens\": true");
    Answer answer =
        server.sent(
            "POST /oauth2/token\nAuthorization: Basic {machine.basic}"
                + "\nContent-Type: application/x-www-form-urlencoded\n\n"
                + "grant_type=client_credentials");
    refused(answer, 400, "invalid_dpop_proof", "dpop_proof_missing");
    assertThat(token(proof(forToken())).status()).isEqualTo(200);
  }

  @Test
  void aTokenNeedsItsOwnKey() throws Exception {
    String token = token();
    ECKey thief = new ECKeyGenerator(Curve.P_256).generate();
    Answer answer = users(token, proof(forUsers(token), thief, "dpop+jwt", thief.toPublicJWK()));
    refused(answer, 401, "unauthorized", "token_key_wrong");
    says(answer, key.computeThumbprint().toString(), thief.computeThumbprint().toString());
  }

  @Test
  void aBoundTokenIsNoBearerToken() {
    Answer answer = server.sent("GET /api/admin/users\nAuthorization: Bearer " + token());
    refused(answer, 401, "unauthorized", "token_bound_sent_as_bearer");
    assertThat(answer.header("WWW-Authenticate").orElseThrow())
        .startsWith("DPoP ")
        .contains("error=\"invalid_token\"");
  }

  @Test
  void aBearerTokenIsNotSentAsBound() {
    String token = server.value("admin");
    Answer answer = users(token, proof(forUsers(token)));
    refused(answer, 401, "unauthorized", "token_not_bound");
    assertThat(answer.header("WWW-Authenticate").orElseThrow()).startsWith("Bearer ");
  }

  /// An app without a secret, as on a phone.
  private String app() {
    Answer made =
        server.sent(
            """
            POST /api/admin/clients
            Authorization: Bearer {admin}
            Content-Type: application/json

            {"name": "App", "grant_types": ["authorization_code", "refresh_token"],
             "token_endpoint_auth_method": "none", "require_consent": false,
             "redirect_uris": ["%s"], "scopes": ["openid", "offline_access"]}"""
                .formatted(BACK));
    return made.member("client_id").orElseThrow();
  }

  private String code(String client, String thumbprint) {
    var request = new LinkedHashMap<String, String>();
    request.put("client_id", client);
    request.put("response_type", "code");
    request.put("redirect_uri", BACK);
    request.put("scope", "openid offline_access");
    request.put("code_challenge", Pkce.challengeOf(VERIFIER));
    request.put("code_challenge_method", "S256");
    if (!thumbprint.isEmpty()) {
      request.put("dpop_jkt", thumbprint);
    }
    var visitor = new Visitor(server);
    Answer page = visitor.open("/oauth2/authorize?" + Visitor.form(request));
    return Visitor.brought(
            visitor.signIn(page, server.value("user.email"), server.value("user.password")))
        .get("code");
  }

  private Answer asked(String client, String proof, Map<String, String> fields) {
    var form = new LinkedHashMap<>(fields);
    form.put("client_id", client);
    return server.sent(
        "POST /oauth2/token"
            + (proof.isEmpty() ? "" : "\nDPoP: " + proof)
            + "\nContent-Type: application/x-www-form-urlencoded\n\n"
            + Visitor.form(form));
  }

  private Answer redeem(String client, String code, String proof) {
    return asked(
        client,
        proof,
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            code,
            "redirect_uri",
            BACK,
            "code_verifier",
            VERIFIER));
  }

  @Test
  void aCodeIsRedeemedByItsKeyOnly() throws Exception {
    String client = app();
    String code = code(client, key.computeThumbprint().toString());
    ECKey thief = new ECKeyGenerator(Curve.P_256).generate();
    String stolen = proof(forToken(), thief, "dpop+jwt", thief.toPublicJWK());
    Answer answer = redeem(client, code, stolen);
    refused(answer, 400, "invalid_grant", "code_key_wrong");
    says(answer, key.computeThumbprint().toString(), thief.computeThumbprint().toString());
    refused(redeem(client, code, ""), 400, "invalid_grant", "code_key_wrong");
    assertThat(redeem(client, code, proof(forToken())).status()).isEqualTo(200);
  }

  @Test
  void aRefreshTokenOfAPublicClientKeepsItsKey() throws Exception {
    String client = app();
    Answer made = redeem(client, code(client, ""), proof(forToken()));
    String refresh = made.member("refresh_token").orElseThrow();
    var fields = Map.of("grant_type", "refresh_token", "refresh_token", refresh);
    ECKey thief = new ECKeyGenerator(Curve.P_256).generate();
    refused(
        asked(client, proof(forToken(), thief, "dpop+jwt", thief.toPublicJWK()), fields),
        400,
        "invalid_grant",
        "refresh_token_key_wrong");
    refused(asked(client, "", fields), 400, "invalid_grant", "refresh_token_key_wrong");
    Answer again = asked(client, proof(forToken()), fields);
    assertThat(again.member("token_type")).as(again.body()).contains("DPoP");

    String token = again.member("access_token").orElseThrow();
    var claims = with(claims("GET", server.app().issuer() + "/userinfo"), "ath", hash(token));
    Answer person =
        server.sent("GET /userinfo\nAuthorization: DPoP " + token + "\nDPoP: " + proof(claims));
    assertThat(person.status()).as(person.body()).isEqualTo(200);
  }

  @Test
  void aPushedRequestBindsTheCodeToTheKeyOfItsProof() throws Exception {
    String client = app();
    var fields = new LinkedHashMap<String, String>();
    fields.put("client_id", client);
    fields.put("response_type", "code");
    fields.put("redirect_uri", BACK);
    fields.put("scope", "openid");
    fields.put("code_challenge", Pkce.challengeOf(VERIFIER));
    fields.put("code_challenge_method", "S256");
    String reference = push(fields).member("request_uri").orElseThrow();
    var visitor = new Visitor(server);
    var link = Map.of("client_id", client, "request_uri", reference);
    Answer page = visitor.open("/oauth2/authorize?" + Visitor.form(link));
    String code =
        Visitor.brought(
                visitor.signIn(page, server.value("user.email"), server.value("user.password")))
            .get("code");
    refused(redeem(client, code, ""), 400, "invalid_grant", "code_key_wrong");
    assertThat(redeem(client, code, proof(forToken())).status()).isEqualTo(200);

    fields.put(
        "dpop_jkt", new ECKeyGenerator(Curve.P_256).generate().computeThumbprint().toString());
    refused(push(fields), 400, "invalid_request", "parameter_malformed");
  }

  private Answer push(Map<String, String> fields) {
    return server.sent(
        "POST /oauth2/par\nDPoP: "
            + proof(claims("POST", server.app().issuer() + "/oauth2/par"))
            + "\nContent-Type: application/x-www-form-urlencoded\n\n"
            + Visitor.form(fields));
  }

  /// Nobody shows a key where a browser brings a token.
  @Test
  void aBoundClientGetsNoTokensThroughTheBrowser() {
    Answer answer =
        server.sent(
            """
            POST /api/admin/clients
            Authorization: Bearer {admin}
            Content-Type: application/json

            {"name": "App", "grant_types": ["implicit"], "redirect_uris": ["%s"],
             "response_types": ["id_token token"], "dpop_bound_access_tokens": true}"""
                .formatted(BACK));
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("response_types");
  }

  @Test
  void aThumbprintThatIsNoneIsRefused() {
    Answer answer =
        server.sent(
            "GET /oauth2/authorize?client_id="
                + app()
                + "&response_type=code&redirect_uri="
                + BACK
                + "&scope=openid&dpop_jkt=x&code_challenge="
                + Pkce.challengeOf(VERIFIER)
                + "&code_challenge_method=S256");
    assertThat(Visitor.brought(answer))
        .containsEntry("error", "invalid_request")
        .hasEntrySatisfying("error_description", text -> assertThat(text).contains("dpop_jkt"));
  }
}
