package candor.proof.access;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.secret.SecretHash;
import candor.protocol.jose.Confirmation;
import candor.server.http.Limits;
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
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Calls at a gateway with tokens that are bound to a key (RFC 9449) or a certificate (RFC 8705).
class BoundCallTest {
  private static final AccessServer SERVER = new AccessServer(Limits.none());
  private static final String API = "https://api.example.com/v1";
  private static final String CALL = API + "/orders/7";
  private static String credential = "";
  private static ECKey key;

  @BeforeAll
  static void setUp() throws Exception {
    key = new ECKeyGenerator(Curve.P_256).generate();
    assertThat(
            SERVER
                .admin(
                    "POST",
                    "/api/admin/api-services",
                    "{\"name\":\"Orders\",\"base_urls\":[\"" + API + "\"]}")
                .status())
        .isEqualTo(201);
    String gateway =
        SERVER
            .admin("POST", "/api/admin/gateways", "{\"name\":\"Edge\"}")
            .json()
            .path("id")
            .asString();
    credential =
        SERVER
            .admin("POST", "/api/admin/gateways/" + gateway + "/credentials", "{}")
            .json()
            .path("secret")
            .asString();
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  /// @param certificate a member of the message with a comma before it; empty for none
  private static AccessServer.Answer ask(String headers, String certificate) {
    return SERVER.send(
        "POST",
        SERVER.host(),
        "/sideband/request",
        List.of("Content-Type: application/json", "CLIENT-TOKEN: " + credential),
        """
        {"source_ip":"192.0.2.7","source_port":"51234","method":"GET","url":"%s",\
        "http_version":"1.1","headers":[{"host":"api.example.com"}%s]%s}"""
            .formatted(CALL, headers, certificate));
  }

  private static String authorization(String scheme, String token) {
    return ",{\"authorization\":\"" + scheme + " " + token + "\"}";
  }

  private static String proof(String uri, String token) throws Exception {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType("dpop+jwt"))
            .jwk(key.toPublicJWK());
    byte[] hash = SecretHash.sha256(token.getBytes(StandardCharsets.US_ASCII));
    var claims =
        new JWTClaimsSet.Builder()
            .jwtID(UUID.randomUUID().toString())
            .claim("htm", "GET")
            .claim("htu", uri)
            .claim("iat", SERVER.now().getEpochSecond())
            .claim("ath", Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    var jwt = new SignedJWT(header.build(), claims.build());
    jwt.sign(new ECDSASigner(key));
    return ",{\"dpop\":\"" + jwt.serialize() + "\"}";
  }

  private static void refused(AccessServer.Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("response").path("response_code").asString())
        .as(answer.body())
        .isEqualTo("401");
  }

  private static void permitted(AccessServer.Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().has("response")).as(answer.body()).isFalse();
  }

  @Test
  void aTokenThatIsBoundToAKeyNeedsAProofForTheCall() throws Exception {
    var held = new Confirmation.Key(key.computeThumbprint().toString());
    String token = SERVER.bound(API, "orders:read", held);
    permitted(ask(authorization("DPoP", token) + proof(CALL, token), ""));
    refused(ask(authorization("DPoP", token) + proof(API + "/other", token), ""));
    refused(ask(authorization("DPoP", token), ""));
    refused(ask(authorization("Bearer", token) + proof(CALL, token), ""));
  }

  @Test
  void aTokenThatIsBoundToACertificateNeedsIt() {
    byte[] der = "a certificate".getBytes(StandardCharsets.US_ASCII);
    String thumbprint =
        Base64.getUrlEncoder().withoutPadding().encodeToString(SecretHash.sha256(der));
    String token = SERVER.bound(API, "orders:read", new Confirmation.Certificate(thumbprint));
    String shown =
        ",\"client_certificate\":{\"kty\":\"EC\",\"x5c\":[\""
            + Base64.getEncoder().encodeToString(der)
            + "\"]}";
    permitted(ask(authorization("Bearer", token), shown));
    refused(ask(authorization("Bearer", token), ""));
    refused(ask(authorization("Bearer", token), shown.replace("YSBj", "YSBk")));
  }
}
