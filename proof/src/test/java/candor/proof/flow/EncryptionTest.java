package candor.proof.flow;

import static candor.proof.flow.Visitor.brought;
import static org.assertj.core.api.Assertions.assertThat;

import candor.core.outbound.Documents;
import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a client is told, signed and so that it alone can read it (OpenID Connect Core 1.0,
/// sections 5.3.2 and 10.2; JARM, section 2.2; RFC 9701, section 5).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EncryptionTest {
  private final AppFixture server = AppFixture.start();
  private final Visitor visitor = new Visitor(server);
  private RSAKey rsa;
  private ECKey ec;

  @BeforeAll
  void makeKeys() throws Exception {
    rsa = new RSAKeyGenerator(2048).keyID("to-rsa").keyUse(KeyUse.ENCRYPTION).generate();
    ec = new ECKeyGenerator(Curve.P_256).keyID("to-ec").keyUse(KeyUse.ENCRYPTION).generate();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "RSA-OAEP, A128GCM",
    "RSA-OAEP-256, A256GCM",
    "ECDH-ES, A128CBC-HS256",
    "ECDH-ES+A128KW, A256CBC-HS512",
    "ECDH-ES+A256KW, A256GCM"
  })
  void anIdTokenIsSignedAndThenEncrypted(String algorithm, String content) throws Exception {
    Shop shop =
        shop(
            ", \"id_token_encrypted_response_alg\": \"%s\", \"id_token_encrypted_response_enc\": \"%s\""
                .formatted(algorithm, content));
    Answer tokens = tokens(shop);

    JWEObject token = JWEObject.parse(tokens.member("id_token").orElseThrow());
    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo(algorithm);
    assertThat(token.getHeader().getEncryptionMethod().getName()).isEqualTo(content);
    assertThat(token.getHeader().getContentType()).isEqualTo("JWT");
    assertThat(nested(shop, token).getAudience()).containsExactly(shop.id());
  }

  @Test
  void theContentIsEncryptedInTheUsualWayWhereNoneIsNamed() throws Exception {
    Shop shop = shop(", \"id_token_encrypted_response_alg\": \"RSA-OAEP-256\"");
    JWEObject token = JWEObject.parse(tokens(shop).member("id_token").orElseThrow());
    assertThat(token.getHeader().getEncryptionMethod().getName()).isEqualTo("A128CBC-HS256");
  }

  @Test
  void userInfoComesSignedEncryptedOrBoth() throws Exception {
    Shop signed = shop(", \"userinfo_signed_response_alg\": \"ES256\"");
    Answer told = userInfo(signed);
    assertThat(told.header("Content-Type")).contains("application/jwt");
    JWTClaimsSet claims = signed.claims(told.body());
    assertThat(claims.getIssuer()).isEqualTo(server.base().toString());
    assertThat(claims.getAudience()).containsExactly(signed.id());
    assertThat(claims.getStringClaim("email")).isEqualTo(server.value("user.email"));

    Shop sealed = shop(", \"userinfo_encrypted_response_alg\": \"ECDH-ES\"");
    JWEObject object = JWEObject.parse(userInfo(sealed).body());
    assertThat(object.getHeader().getContentType()).isNull();
    assertThat(opened(object)).contains("\"email\":\"" + server.value("user.email") + "\"");

    Shop both =
        shop(
            """
            , "userinfo_signed_response_alg": "PS256",
             "userinfo_encrypted_response_alg": "RSA-OAEP\"""");
    JWTClaimsSet within = nested(both, JWEObject.parse(userInfo(both).body()));
    assertThat(within.getStringClaim("email")).isEqualTo(server.value("user.email"));
  }

  @Test
  void answersOfTheAuthorizationEndpointAreEncrypted() throws Exception {
    Shop shop = shop(", \"authorization_encrypted_response_alg\": \"RSA-OAEP-256\"");
    Answer answer = shop.answer(shop.request(Map.of("response_mode", "jwt")));
    JWTClaimsSet claims = nested(shop, JWEObject.parse(brought(answer).get("response")));
    assertThat(claims.getStringClaim("code")).isNotEmpty();
    assertThat(claims.getStringClaim("state")).isEqualTo("a state");
  }

  @Test
  void whatAClientIsToldOfTokensIsEncrypted() throws Exception {
    Shop shop = shop(", \"introspection_encrypted_response_alg\": \"ECDH-ES+A256KW\"");
    String token = tokens(shop).member("access_token").orElseThrow();
    Answer answer =
        server.sent(
            "POST /oauth2/introspect\nAuthorization: Basic "
                + AppFixture.basic(shop.id(), shop.secret())
                + "\nAccept: application/token-introspection+jwt"
                + "\nContent-Type: application/x-www-form-urlencoded\n\n"
                + Visitor.form(Map.of("token", token)));
    JWTClaimsSet claims = nested(shop, JWEObject.parse(answer.body()));
    assertThat(claims.getJSONObjectClaim("token_introspection")).containsEntry("active", true);
  }

  @Test
  void aKeyThatIsGoneIsNamed() {
    try (var receiver = new Receiver()) {
      receiver.answers("/keys", Receiver.Said.json(new JWKSet(rsa.toPublicJWK()).toString()));
      Shop shop =
          Shop.registered(
              server,
              visitor,
              ", \"jwks_uri\": \"%s\", \"id_token_encrypted_response_alg\": \"ECDH-ES\""
                  .formatted(receiver.at("/keys")));
      String code = brought(shop.answer(shop.request(Map.of()))).get("code");
      Answer refused = shop.redeem(code);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.code()).isEqualTo("encryption_key_missing");
      assertThat(refused.member("error_description").orElseThrow()).contains("P-256", shop.id());

      // Nothing was spent: the code counts once the key is there.
      receiver.answers("/keys", Receiver.Said.json(new JWKSet(ec.toPublicJWK()).toString()));
      server.advance(Documents.FLOOR.plusSeconds(1));
      assertThat(shop.redeem(code).status()).isEqualTo(200);
    }
  }

  private Shop shop(String more) {
    String keys =
        new JWKSet(List.<JWK>of(rsa.toPublicJWK(), ec.toPublicJWK()))
            .toString()
            .replace("\"", "\\\"");
    return Shop.registered(server, visitor, ", \"jwks\": \"" + keys + "\"" + more);
  }

  private Answer tokens(Shop shop) {
    return shop.redeem(brought(shop.answer(shop.request(Map.of()))).get("code"));
  }

  private Answer userInfo(Shop shop) {
    Answer told = shop.userInfo(tokens(shop).member("access_token").orElseThrow());
    assertThat(told.status()).as(told.body()).isEqualTo(200);
    return told;
  }

  private JWTClaimsSet nested(Shop shop, JWEObject object) throws Exception {
    return shop.claims(opened(object));
  }

  private String opened(JWEObject object) throws Exception {
    boolean byRsa = object.getHeader().getAlgorithm().getName().startsWith("RSA");
    object.decrypt(byRsa ? new RSADecrypter(rsa) : new ECDHDecrypter(ec));
    return object.getPayload().toString();
  }
}
