package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Clients that authenticate JWTs with a secret, and what they and others learn of tokens and of
/// this server as an API.
class ClientProofTest {
  private AppFixture server;

  @BeforeEach
  void start() {
    server = AppFixture.start();
  }

  private Instant now() {
    return server.app().core().clock().instant();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Answer admin(String line, String body) {
    Answer answer =
        server.sent(
            line
                + "\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n"
                + body.replace("\n", " "));
    assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
    return answer;
  }

  private Answer made(String method, String more) {
    return admin(
        "POST /api/admin/clients",
        "{\"name\": \"x\", \"token_endpoint_auth_method\": \"" + method + "\"" + more + "}");
  }

  private JWTClaimsSet claims(String client) {
    return new JWTClaimsSet.Builder()
        .issuer(client)
        .subject(client)
        .audience(server.app().issuer().toString())
        .expirationTime(Date.from(now().plusSeconds(120)))
        .jwtID(UUID.randomUUID().toString())
        .build();
  }

  private String bySecret(String client, String secret, JWSAlgorithm algorithm) throws Exception {
    byte[] key = secret.getBytes(StandardCharsets.UTF_8);
    // HS512 asks for a longer key than our secrets are.
    int length = Math.max(key.length, algorithm.equals(JWSAlgorithm.HS512) ? 64 : 32);
    var jwt = new SignedJWT(new JWSHeader(algorithm), claims(client));
    jwt.sign(new MACSigner(Arrays.copyOf(key, length)));
    return jwt.serialize();
  }

  private Answer token(String assertion) {
    return server.sent(
        "POST /oauth2/token\nContent-Type: application/x-www-form-urlencoded\n\n"
            + Visitor.form(
                Map.of(
                    "grant_type",
                    "client_credentials",
                    "client_assertion_type",
                    "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                    "client_assertion",
                    assertion)));
  }

  private void refused(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("client_authentication_failed");
    assertThat(server.refusal(answer.requestId()).code()).isEqualTo("client_assertion_refused");
  }

  @Test
  void aSecretAuthenticatesAnAssertion() throws Exception {
    Answer client = made("client_secret_jwt", "");
    String id = client.member("client_id").orElseThrow();
    String secret = client.member("client_secret").orElseThrow();
    String assertion = bySecret(id, secret, JWSAlgorithm.HS256);
    assertThat(token(assertion).status()).isEqualTo(200);
    refused(token(assertion));
    refused(token(bySecret(id, secret + "x", JWSAlgorithm.HS256)));
    refused(token(bySecret(id, secret, JWSAlgorithm.HS512)));

    Answer sent =
        server.sent(
            "POST /oauth2/token\nAuthorization: Basic "
                + AppFixture.basic(id, secret)
                + "\nContent-Type: application/x-www-form-urlencoded\n\n"
                + "grant_type=client_credentials");
    assertThat(server.refusal(sent.requestId()).code())
        .isEqualTo("client_authentication_method_wrong");

    Answer rotated =
        admin("POST /api/admin/clients/" + id + "/rotate-secret", "{\"overlap_seconds\": 60}");
    String next = rotated.member("client_secret").orElseThrow();
    assertThat(token(bySecret(id, next, JWSAlgorithm.HS256)).status()).isEqualTo(200);
    assertThat(token(bySecret(id, secret, JWSAlgorithm.HS256)).status()).isEqualTo(200);
  }

  /// What is wrong with an assertion is told to administrators with both values, and to whoever
  /// sends it not at all.
  @Test
  void aRefusedAssertionIsRecordedWithExpectedAndReceived() throws Exception {
    Answer client = made("client_secret_jwt", "");
    String id = client.member("client_id").orElseThrow();
    String secret = client.member("client_secret").orElseThrow();
    String issuer = server.app().issuer().toString();
    String other = "https://other.example";
    record(id, secret, claims -> claims.audience(other), "aud is", other, issuer);
    record(id, secret, claims -> claims.issuer("somebody-else"), "somebody-else", id);
    record(id, secret, claims -> claims.expirationTime(in(-312)), "31", "seconds ago, and 30");
    record(id, secret, claims -> claims.expirationTime(in(3600)), "seconds ahead, and 630");
    record(id, secret, claims -> claims.expirationTime(null), "it has no exp");
    record(id, secret, claims -> claims.notBeforeTime(in(100)), "nbf", "seconds ahead, and 30");
  }

  private Date in(int seconds) {
    return Date.from(now().plusSeconds(seconds));
  }

  private void record(
      String id, String secret, UnaryOperator<JWTClaimsSet.Builder> change, String... says)
      throws Exception {
    var jwt =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.HS256),
            change.apply(new JWTClaimsSet.Builder(claims(id))).build());
    jwt.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
    Answer answer = token(jwt.serialize());
    refused(answer);
    assertThat(answer.body()).doesNotContain(says[0]);
    String failure =
        server
            .sent(
                "GET /api/admin/failures/" + answer.requestId() + "\nAuthorization: Bearer {admin}")
            .body();
    assertThat(failure).contains(says);
  }

  /// RFC 8725, section 2.1: a public key is known to everybody, and must never do as a secret.
  @Test
  void whatIsRegisteredDecidesWhatVerifies() throws Exception {
    ECKey key = new ECKeyGenerator(Curve.P_256).generate();
    String jwks = new JWKSet(key.toPublicJWK()).toString();
    Answer byKey = made("private_key_jwt", ", \"jwks\": \"" + jwks.replace("\"", "\\\"") + "\"");
    String id = byKey.member("client_id").orElseThrow();
    refused(token(bySecret(id, key.toPublicJWK().toJSONString(), JWSAlgorithm.HS256)));

    String other = made("client_secret_jwt", "").member("client_id").orElseThrow();
    var signed = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims(other));
    signed.sign(new ECDSASigner(key));
    refused(token(signed.serialize()));
  }

  @Test
  void aSecretOfAnotherMethodIsToBeReplaced() throws Exception {
    Answer client = made("client_secret_basic", "");
    String id = client.member("client_id").orElseThrow();
    admin(
        "PATCH /api/admin/clients/" + id,
        "{\"token_endpoint_auth_method\": \"client_secret_jwt\"}");
    Answer answer =
        token(bySecret(id, client.member("client_secret").orElseThrow(), JWSAlgorithm.HS256));
    refused(answer);
    String next =
        admin("POST /api/admin/clients/" + id + "/rotate-secret", "{}")
            .member("client_secret")
            .orElseThrow();
    assertThat(token(bySecret(id, next, JWSAlgorithm.HS256)).status()).isEqualTo(200);
  }

  private Answer introspect(String accept, String token) {
    return server.sent(
        "POST /oauth2/introspect\nAuthorization: Basic {machine.basic}\nAccept: "
            + accept
            + "\nContent-Type: application/x-www-form-urlencoded\n\ntoken="
            + token);
  }

  @Test
  void whatIsLearntOfATokenCanBeSigned() throws Exception {
    String type = "application/token-introspection+jwt";
    Answer answer = introspect(type, server.value("machine"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).contains(type);
    SignedJWT jwt = SignedJWT.parse(answer.body());
    assertThat(jwt.getHeader().getType().getType()).isEqualTo("token-introspection+jwt");
    assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
    JWKSet keys = JWKSet.parse(server.sent("GET /oauth2/jwks").body());
    var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
    assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
    JWTClaimsSet claims = jwt.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo(server.app().issuer().toString());
    assertThat(claims.getAudience()).containsExactly(server.value("machine.client_id"));
    assertThat(claims.getJSONObjectClaim("token_introspection")).containsEntry("active", true);

    assertThat(SignedJWT.parse(introspect(type, "x").body()).getJWTClaimsSet().getClaims())
        .containsEntry("token_introspection", Map.of("active", false));
    assertThat(introspect("*/*", "x").body()).isEqualTo("{\"active\":false}");

    admin(
        "PATCH /api/admin/clients/" + server.value("machine.client_id"),
        "{\"introspection_signed_response_alg\": \"ES256\"}");
    assertThat(SignedJWT.parse(introspect(type, "x").body()).getHeader().getAlgorithm())
        .isEqualTo(JWSAlgorithm.ES256);
  }

  @Test
  void whoHasNoTokenIsToldWhereToBegin() {
    Answer refused = server.sent("GET /api/admin/users");
    String address = server.app().issuer() + "/.well-known/oauth-protected-resource";
    assertThat(refused.header("WWW-Authenticate").orElseThrow())
        .contains("resource_metadata=\"" + address + "\"");
    Answer document = server.sent("GET /.well-known/oauth-protected-resource");
    assertThat(document.member("resource")).contains(server.app().issuer().toString());
    assertThat(document.body())
        .contains(
            "\"authorization_servers\":[\"" + server.app().issuer() + "\"]",
            "\"bearer_methods_supported\":[\"header\"]");
  }
}
