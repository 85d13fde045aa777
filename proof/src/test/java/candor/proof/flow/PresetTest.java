package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What some providers do in a way of their own.
class PresetTest {
  private AppFixture server;
  private Visitor visitor;
  private Shop shop;
  private Provider provider;

  @BeforeEach
  void start() throws Exception {
    server = AppFixture.start();
    visitor = new Visitor(server);
    shop = Shop.registered(server, visitor, ", \"require_consent\": false");
    provider = new Provider(server);
  }

  @AfterEach
  void stop() {
    provider.close();
    server.close();
  }

  private Answer signInPage() {
    return shop.open(shop.request(Map.of()));
  }

  private Answer through(String connection, UnaryOperator<Map<String, Object>> change)
      throws Exception {
    return provider.through(visitor, signInPage(), connection, change);
  }

  private static UnaryOperator<Map<String, Object>> with(String claim, Object value) {
    return claims -> {
      claims.put(claim, value);
      return claims;
    };
  }

  private String subject(Answer home) throws Exception {
    Answer tokens = shop.redeem(Visitor.brought(home).get("code"));
    return SignedJWT.parse(tokens.member("id_token").orElseThrow()).getJWTClaimsSet().getSubject();
  }

  @Test
  void microsoftNamesTheDirectoryInItsIssuer() throws Exception {
    provider.discovery(provider.site.at("/{tenantid}/v2.0"));
    String connection =
        Provider.connection(server, "microsoft", provider.site.at(""), Provider.CLIENT, "");
    String issuer = provider.site.at("/9188040d/v2.0");
    UnaryOperator<Map<String, Object>> ofDirectory =
        claims -> {
          claims.put("iss", issuer);
          claims.put("tid", "9188040d");
          return claims;
        };
    Answer other =
        through(connection, claims -> with("tid", "another").apply(ofDirectory.apply(claims)));
    assertThat(other.code()).isEqualTo("upstream_issuer_wrong");
    assertThat(other.body()).contains(issuer);
    Answer without = through(connection, with("iss", issuer));
    assertThat(without.code()).isEqualTo("upstream_answer_malformed");
    assertThat(without.body()).contains("has no tid");
    assertThat(subject(through(connection, ofDirectory))).startsWith("usr_");
  }

  @Test
  void aPresetAtTheAddressOfAnotherIsRefusedWhenItIsSaved() {
    Map<String, String> wrong =
        Map.of(
            "google", "https://accounts.google.com/",
            "microsoft", "https://login.microsoftonline.com/common");
    wrong.forEach(
        (preset, issuer) -> {
          Answer refused = saved(preset, issuer);
          assertThat(refused.status()).as(refused.body()).isEqualTo(422);
          assertThat(refused.body()).contains("issuer", issuer, issuer.replaceAll("/$", ""));
        });
    assertThat(saved("microsoft", "https://login.microsoftonline.com/contoso.com/v2.0").status())
        .isEqualTo(201);
    assertThat(saved("google", "").status()).isEqualTo(201);
  }

  private Answer saved(String preset, String issuer) {
    return server.sent(
        """
        POST /api/admin/connections
        Authorization: Bearer {admin}
        Content-Type: application/json

        {"provider": "%s", "issuer": "%s", "client_id": "ours", "client_secret": "a secret"}"""
            .formatted(preset, issuer));
  }

  @Test
  void appleGetsASecretThatIsSignedForEachCall() throws Exception {
    ECKey own = new ECKeyGenerator(Curve.P_256).generate();
    String key = Base64.getEncoder().encodeToString(own.toECPrivateKey().getEncoded());
    Answer made =
        server.sent(
            """
            POST /api/admin/connections
            Authorization: Bearer {admin}
            Content-Type: application/json

            {"provider": "apple", "issuer": "%s", "client_id": "%s", "team_id": "TEAM",
             "key_id": "KEY", "client_secret": "-----BEGIN PRIVATE KEY-----\\n%s\\n-----END PRIVATE KEY-----\\n"}"""
                .formatted(provider.site.at(""), Provider.CLIENT, key));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    Map<String, String> left = Provider.leaving(visitor, signInPage());
    assertThat(left).containsEntry("response_mode", "form_post");
    provider.tells(with("email_verified", "true").apply(provider.claims(left)), provider.key);
    String connection = made.member("id").orElseThrow();
    assertThat(subject(visitor.open(Provider.back(connection, left)))).startsWith("usr_");

    Receiver.Got call = provider.site.next();
    while (!call.path().equals("/token")) {
      call = provider.site.next();
    }
    String secret = call.body().replaceAll(".*client_secret=([^&]*).*", "$1");
    SignedJWT jwt = SignedJWT.parse(secret);
    assertThat(jwt.verify(new ECDSAVerifier(own.toPublicJWK()))).isTrue();
    assertThat(jwt.getHeader().getKeyID()).isEqualTo("KEY");
    assertThat(jwt.getJWTClaimsSet().getIssuer()).isEqualTo("TEAM");
    assertThat(jwt.getJWTClaimsSet().getSubject()).isEqualTo(Provider.CLIENT);
  }
}
