package candor.proof.flow;

import static candor.proof.flow.OAuthClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
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
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tokens for users whom a trusted issuer names (RFC 7523, section 2.1).
class JwtBearerTest {
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final String PARTNER = "https://partner.example";

  private AppFixture server;
  private ECKey key;
  private OAuthClient client;
  private int made;

  @BeforeEach
  void start() throws Exception {
    server = AppFixture.start();
    key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
    client = client(key);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private OAuthClient client(ECKey trusted) {
    return OAuthClient.register(
        server,
        """
        {"name": "Partner", "grant_types": ["%s"], "scopes": ["openid", "email", "users:read"],
         "trusted_issuers": [{"issuer": "%s", "jwks": "%s"}]}"""
            .formatted(
                GRANT,
                PARTNER,
                new JWKSet(trusted.toPublicJWK()).toString().replace("\"", "\\\"")));
  }

  private JWTClaimsSet.Builder claims() {
    Instant now = server.now();
    return new JWTClaimsSet.Builder()
        .issuer(PARTNER)
        .subject(server.value("user.email"))
        .audience(server.base().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(120)))
        .jwtID("j" + made++);
  }

  private String signed(ECKey by, JWTClaimsSet claims) throws Exception {
    var jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(by.getKeyID()).build(), claims);
    jwt.sign(new ECDSASigner(by));
    return jwt.serialize();
  }

  private Answer send(String assertion) {
    return client.token(GRANT, Map.of("assertion", assertion, "scope", "openid email"));
  }

  private Answer send(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
    return send(signed(key, change.apply(claims()).build()));
  }

  @Test
  void anIssuerNamesAUserAndTheClientGetsAToken() throws Exception {
    Answer byEmail = send(claims -> claims);
    assertThat(byEmail.status()).as(byEmail.body()).isEqualTo(200);
    assertThat(byEmail.member("scope")).contains("openid email");
    assertThat(byEmail.member("refresh_token")).isEmpty();
    assertThat(server.app().core().audit().ofRequest(App.DEFAULT, byEmail.requestId()))
        .extracting(row -> row.event().action())
        .containsExactly("assertion.believed");
    String access = byEmail.member("access_token").orElseThrow();
    Answer person = server.sent("GET /userinfo\nAuthorization: Bearer " + access);
    assertThat(person.member("email")).contains(server.value("user.email"));
    String id = person.member("sub").orElseThrow();
    assertThat(send(claims -> claims.subject(id)).status()).isEqualTo(200);
    assertThat(send(claims -> claims.audience(server.base() + "/oauth2/token")).status())
        .isEqualTo(200);
    // It opens what was granted and nothing else.
    assertThat(server.sent("GET /api/user\nAuthorization: Bearer " + access).code())
        .isEqualTo("sign_in_too_narrow");
    refused(
        client.token(
            GRANT, Map.of("assertion", signed(key, claims().build()), "scope", "users:read")),
        "invalid_scope",
        "scope_not_for_people");
  }

  @Test
  void anAssertionCountsOnce() throws Exception {
    String assertion = signed(key, claims().build());
    Callable<Answer> use = () -> send(assertion);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(List.of(use, use, use)))
          .extracting(future -> future.resultNow().status())
          .containsExactlyInAnyOrder(200, 400, 400);
    }
    Answer again = send(assertion);
    refused(again, "invalid_grant", "assertion_reused");
    assertThat(again.member("error_description").orElseThrow()).contains("used before, at 20");
  }

  @Test
  void anAssertionHasTheFormOfOne() throws Exception {
    refused(send("nonsense"), "invalid_grant", "assertion_malformed");
    refused(send(claims -> claims.jwtID(null)), "invalid_grant", "assertion_malformed");
    refused(send(claims -> claims.expirationTime(null)), "invalid_grant", "assertion_malformed");
  }

  @Test
  void onlyATrustedIssuerIsBelieved() throws Exception {
    Answer stranger = send(claims -> claims.issuer("https://stranger.example"));
    refused(stranger, "invalid_grant", "assertion_issuer_untrusted");
    assertThat(stranger.member("error_description").orElseThrow())
        .contains("https://stranger.example", PARTNER);
    ECKey forged = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
    refused(send(signed(forged, claims().build())), "invalid_grant", "assertion_signature_wrong");
  }

  @Test
  void anAssertionIsForThisServer() throws Exception {
    Answer other = send(claims -> claims.audience("https://other.example"));
    refused(other, "invalid_grant", "assertion_audience_wrong");
    assertThat(other.member("error_description").orElseThrow())
        .contains("https://other.example", server.base().toString());
  }

  @Test
  void timesAreComparedWithSkew() throws Exception {
    Instant now = server.now();
    assertThat(send(claims -> claims.expirationTime(Date.from(now.minusSeconds(20)))).status())
        .isEqualTo(200);
    Answer late = send(claims -> claims.expirationTime(Date.from(now.minusSeconds(90))));
    refused(late, "invalid_grant", "assertion_expired");
    assertThat(late.member("error_description").orElseThrow()).contains("30 are let pass");
    refused(
        send(claims -> claims.notBeforeTime(Date.from(now.plusSeconds(90)))),
        "invalid_grant",
        "assertion_not_yet_valid");
    refused(
        send(claims -> claims.expirationTime(Date.from(now.plusSeconds(4000)))),
        "invalid_grant",
        "assertion_lives_too_long");
  }

  @Test
  void theSubjectIsAUserOfTheTenant() throws Exception {
    for (String nobody : List.of("usr_nobody", "nobody@example.com", "@", "")) {
      refused(send(claims -> claims.subject(nobody)), "invalid_grant", "assertion_subject_unknown");
    }
  }

  @Test
  void anAddressCountsOnceItIsProved() throws Exception {
    String id =
        server
            .sent(
                """
                POST /api/admin/users
                Authorization: Bearer {admin}
                Content-Type: application/json

                {"email": "claimed@example.com", "name": "Mallory"}
                """)
            .member("id")
            .orElseThrow();
    refused(
        send(claims -> claims.subject("claimed@example.com")),
        "invalid_grant",
        "assertion_subject_unknown");
    server.sent(
        """
        PATCH /api/admin/users/%s
        Authorization: Bearer {admin}
        Content-Type: application/json

        {"email_verified": true}
        """
            .formatted(id));
    assertThat(send(claims -> claims.subject("claimed@example.com")).status()).isEqualTo(200);
  }

  @Test
  void aStoppedUserStaysOut() throws Exception {
    String access = send(claims -> claims).member("access_token").orElseThrow();
    String id =
        server.sent("GET /userinfo\nAuthorization: Bearer " + access).member("sub").orElseThrow();
    server.sent("POST /api/admin/users/" + id + "/suspend\nAuthorization: Bearer {admin}");
    assertThat(server.sent("GET /userinfo\nAuthorization: Bearer " + access).code())
        .isEqualTo("token_revoked");
    refused(send(claims -> claims), "invalid_grant", "assertion_subject_stopped");
  }

  @Test
  void everyFaultOfATrustedIssuerIsNamed() {
    Answer refused =
        server.sent(
            """
            POST /api/admin/clients
            Authorization: Bearer {admin}
            Content-Type: application/json

            {"name": "Partner", "grant_types": ["%s"],
             "trusted_issuers": [{"issuer": " ", "jwks": "{}"}]}"""
                .formatted(GRANT));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("trusted_issuers[0].issuer", "trusted_issuers[0].jwks");
  }
}
