package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.outbound.Documents;
import candor.core.outbound.Reach;
import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.proof.catalog.Fixture;
import candor.server.main.Config;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The guarded way out, by clients whose keys stand at an address of theirs.
class OutboundTest {
  private static final String JWKS = "/jwks.json";

  private AppFixture server = AppFixture.start();
  private final Receiver receiver = new Receiver();
  private ECKey key;

  @BeforeEach
  void key() throws Exception {
    key = key("one");
    receiver.answers(JWKS, Receiver.Said.json(published(key)));
  }

  @AfterEach
  void stop() {
    receiver.close();
    server.close();
  }

  private static ECKey key(String kid) throws Exception {
    return new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
  }

  private static String published(ECKey... keys) {
    return new JWKSet(java.util.List.of(keys)).toPublicJWKSet().toString();
  }

  private String client(String jwksUri) {
    Answer made =
        server.sent(
            """
            POST /api/admin/clients
            Authorization: Bearer {admin}
            Content-Type: application/json

            {"name": "Signer", "token_endpoint_auth_method": "private_key_jwt", "jwks_uri": "%s"}"""
                .formatted(jwksUri));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.member("jwks_uri")).contains(jwksUri);
    return made.member("client_id").orElseThrow();
  }

  private Answer token(String client, ECKey by) throws Exception {
    var jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(by.getKeyID()).build(), claims(client));
    jwt.sign(new ECDSASigner(by));
    return sent(jwt);
  }

  private JWTClaimsSet claims(String client) {
    return new JWTClaimsSet.Builder()
        .issuer(client)
        .subject(client)
        .audience(server.base().toString())
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(server.now()))
        .expirationTime(Date.from(server.now().plusSeconds(60)))
        .build();
  }

  private Answer sent(SignedJWT jwt) {
    return server.sent(
        "POST /oauth2/token\nX-Request-ID: outbound-"
            + UUID.randomUUID()
            + "\nContent-Type: application/x-www-form-urlencoded\n\n"
            + Visitor.form(
                Map.of(
                    "grant_type",
                    "client_credentials",
                    "client_assertion_type",
                    "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                    "client_assertion",
                    jwt.serialize())));
  }

  @Test
  void keysAreReadOnceAndAgainForOneThatIsNew() throws Exception {
    String client = client(receiver.at(JWKS));
    Answer first = token(client, key);
    assertThat(first.status()).as(first.body()).isEqualTo(200);
    Receiver.Got got = receiver.next();
    assertThat(got.method()).isEqualTo("GET");
    assertThat(got.header("X-request-id")).isEqualTo(first.requestId());
    assertThat(got.header("Traceparent")).startsWith("00-");
    assertThat(token(client, key).status()).isEqualTo(200);
    assertThat(receiver.waiting()).isZero();

    ECKey next = key("two");
    receiver.answers(JWKS, Receiver.Said.json(published(key, next)));
    // Whoever sends unknown keys must not make us ask for each.
    assertThat(token(client, next).code()).isEqualTo("client_authentication_failed");
    assertThat(receiver.waiting()).isZero();
    server.advance(Documents.FLOOR);
    assertThat(token(client, next).status()).isEqualTo(200);
    receiver.next();
    assertThat(receiver.waiting()).isZero();
  }

  /// RFC 7518, section 3.3: whoever finds the factors of a short key is the client.
  @Test
  void aKeyThatIsTooShortIsPassedOverWithItsSize() throws Exception {
    RSAKey weak = new RSAKeyGenerator(1024, true).keyID("weak").generate();
    String published = new JWKSet(weak).toPublicJWKSet().toString();
    receiver.answers(JWKS, Receiver.Said.json(published));
    String client = client(receiver.at(JWKS));
    var jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("weak").build(), claims(client));
    jwt.sign(new RSASSASigner(weak.toPrivateKey(), Set.of(AllowWeakRSAKey.getInstance())));
    Answer refused = sent(jwt);
    assertThat(refused.code()).isEqualTo("client_authentication_failed");
    Answer record =
        server.sent(
            "GET /api/admin/failures/" + refused.requestId() + "\nAuthorization: Bearer {admin}");
    assertThat(record.body()).contains("an RSA key of 1024 bits, and 2048 are the least");
    Answer inline =
        server.sent(
            """
            POST /api/admin/clients
            Authorization: Bearer {admin}
            Content-Type: application/json

            {"name": "Signer", "token_endpoint_auth_method": "private_key_jwt", "jwks": "%s"}"""
                .formatted(published.replace("\"", "\\\"")));
    assertThat(inline.body()).contains("an RSA key of 1024 bits");
  }

  @Test
  void aDocumentThatDidNotChangeIsNotSentAgain() throws Exception {
    receiver.answers(
        JWKS,
        new Receiver.Said(
            200,
            "application/json",
            published(key),
            Map.of("ETag", "\"v1\"", "Cache-Control", "max-age=60")));
    String client = client(receiver.at(JWKS));
    assertThat(token(client, key).status()).isEqualTo(200);
    receiver.next();
    receiver.answers(JWKS, Receiver.Said.status(304));
    server.advance(Duration.ofSeconds(61));
    assertThat(token(client, key).status()).isEqualTo(200);
    assertThat(receiver.next().header("If-none-match")).isEqualTo("\"v1\"");
  }

  @Test
  void keysThatCannotBeHadAnewServeOn() throws Exception {
    String client = client(receiver.at(JWKS));
    assertThat(token(client, key).status()).isEqualTo(200);
    receiver.answers(JWKS, Receiver.Said.status(500));
    server.advance(Duration.ofHours(1));
    assertThat(token(client, key).status()).isEqualTo(200);
  }

  private void refused(String uri, String code) throws Exception {
    Answer answer = token(client(uri), key);
    assertThat(answer.status()).as(answer.body()).isEqualTo(502);
    // Which networks there are is nobody's business who cannot prove to be anybody.
    assertThat(answer.code()).isEqualTo("outbound_failed");
    assertThat(answer.member("error")).contains("server_error");
    Fixture.Refusal truth = server.refusal(answer.requestId());
    assertThat(truth.is(code)).as(truth.toString()).isTrue();
  }

  @Test
  void anAddressThatIsNoHttpsIsRefused() throws Exception {
    server.close();
    server = AppFixture.start(OutboundTest::closed);
    refused(receiver.at(JWKS), "outbound_address_refused");
    assertThat(receiver.waiting()).isZero();
  }

  private static Config closed(Config usual) {
    return new Config(
        usual.profile(),
        usual.host(),
        usual.port(),
        usual.data(),
        usual.database(),
        usual.masterKey(),
        usual.tls(),
        usual.addresses(),
        usual.redis(),
        usual.proxies(),
        usual.metricsToken(),
        usual.log(),
        usual.edge(),
        usual.mail(),
        usual.certificates(),
        Reach.internet());
  }

  @Test
  void aPrivateAddressIsNotAsked() throws Exception {
    for (String host :
        new String[] {
          "10.0.0.1",
          "192.168.1.1",
          "169.254.169.254",
          "100.64.0.1",
          "0.0.0.0",
          "224.0.0.1",
          "[fd00::1]",
          "[fe80::1]",
          "[::ffff:10.0.0.1]",
          "[64:ff9b::a00:1]"
        }) {
      refused("https://" + host + "/jwks", "outbound_address_blocked");
    }
  }

  @Test
  void aNameWithoutAddressIsNamed() throws Exception {
    refused("https://nobody.invalid/jwks", "outbound_name_unknown");
  }

  @Test
  void aPortWhereNobodyListensIsNamed() throws Exception {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    refused("http://127.0.0.1:" + port + "/jwks", "outbound_connection_failed");
  }

  @Test
  void aPeerThatDoesNotSpeakTlsIsNamed() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> saySsh(other));
      refused("https://127.0.0.1:" + other.getLocalPort() + "/jwks", "outbound_tls_failed");
    }
  }

  @Test
  void aPeerThatSaysNothingIsLeft() throws Exception {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      refused("http://127.0.0.1:" + silent.getLocalPort() + "/jwks", "outbound_timeout");
    }
  }

  @Test
  void anAnswerWithoutEndIsCutOff() throws Exception {
    receiver.answers(JWKS, Receiver.Said.json("{" + " ".repeat(70_000) + "}"));
    refused(receiver.at(JWKS), "outbound_answer_too_large");
  }

  @Test
  void whatIsNoHttpIsNamed() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> saySsh(other));
      refused("http://127.0.0.1:" + other.getLocalPort() + "/jwks", "outbound_answer_malformed");
    }
  }

  private static void saySsh(ServerSocket other) {
    try (Socket one = other.accept()) {
      one.getOutputStream().write("SSH-2.0-Other\r\n".getBytes(StandardCharsets.US_ASCII));
      var _ = one.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    receiver.answers(
        "/old", new Receiver.Said(302, "text/plain", "", Map.of("Location", receiver.at(JWKS))));
    refused(receiver.at("/old"), "outbound_status_unexpected");
    receiver.next();
    assertThat(receiver.waiting()).isZero();
  }

  @Test
  void aPageInPlaceOfADocumentIsNamed() throws Exception {
    receiver.answers(JWKS, new Receiver.Said(200, "text/html", "<p>Sign in</p>", Map.of()));
    refused(receiver.at(JWKS), "outbound_document_wrong");
  }
}
