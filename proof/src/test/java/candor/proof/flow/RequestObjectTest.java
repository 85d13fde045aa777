package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Requests that clients sign (RFC 9101; OpenID Connect Core 1.0, section 6.1).
class RequestObjectTest {
  private AppFixture server;
  private Visitor visitor;
  private ECKey key;
  private Shop shop;

  @BeforeEach
  void start() throws Exception {
    server = AppFixture.start();
    visitor = new Visitor(server);
    key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
    shop = client("");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Shop client(String more) {
    String keys = new JWKSet(key.toPublicJWK()).toString().replace("\"", "\\\"");
    return Shop.registered(server, visitor, ", \"jwks\": \"" + keys + "\"" + more);
  }

  private JWTClaimsSet.Builder claims(Shop of) {
    var claims = new JWTClaimsSet.Builder();
    of.request(Map.of()).forEach(claims::claim);
    return claims.issuer(of.id()).audience(server.base().toString()).expirationTime(at(60));
  }

  /// A time by the server's clock, which a test may have moved.
  private Date at(long seconds) {
    return Date.from(now().plusSeconds(seconds));
  }

  private Instant now() {
    return server.app().core().clock().instant();
  }

  private String signed(JWTClaimsSet claims) throws Exception {
    var jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID("k1")
                .type(new JOSEObjectType("oauth-authz-req+jwt"))
                .build(),
            claims);
    jwt.sign(new ECDSASigner(key));
    return jwt.serialize();
  }

  private Map<String, String> link(Shop of, String object) {
    return Map.of("client_id", of.id(), "request", object);
  }

  private String refusal(String object) {
    return shop.open(link(shop, object)).code();
  }

  @Test
  void aSignedRequestStandsForItsParameters() throws Exception {
    Answer back = shop.answer(link(shop, signed(claims(shop).claim("max_age", 600).build())));
    assertThat(Visitor.brought(back)).containsEntry("state", "a state");
    assertThat(shop.redeem(Visitor.brought(back).get("code")).status()).isEqualTo(200);
  }

  /// OpenID Connect Core 1.0, section 5.5.1.1: `claims` stands in a request object as an object.
  @Test
  void anEssentialAcrInAnObjectCountsLikeOneInALink() throws Exception {
    assertThat(refusal(signed(claims(shop).claim("claims", acr("gold")).build())))
        .isEqualTo("acr_unreachable");
    Map<String, Object> second = acr("urn:candor:acr:mfa");
    Answer page = shop.open(link(shop, signed(claims(shop).claim("claims", second).build())));
    assertThat(shop.onward(page).body()).contains("Add an authenticator app");
  }

  private static Map<String, Object> acr(String value) {
    return Map.of("id_token", Map.of("acr", Map.of("essential", true, "value", value)));
  }

  @Test
  void anObjectMayStandAtARegisteredAddressAndIsReadOnce() throws Exception {
    try (var receiver = new Receiver()) {
      String address = receiver.at("/object");
      Shop of = client(", \"request_uris\": [\"" + address + "\"]");
      receiver.answers("/object", jwt(signed(claims(of).build())));
      Map<String, String> link = Map.of("client_id", of.id(), "request_uri", address + "#v1");
      Answer page = of.open(link);
      assertThat(page.status()).as(page.body()).isEqualTo(200);
      // What stands there later is not what the person was asked.
      receiver.answers("/object", jwt(signed(claims(of).claim("state", "another").build())));
      Answer back = of.onward(page);
      assertThat(Visitor.brought(back)).containsEntry("state", "a state");
      assertThat(of.redeem(Visitor.brought(back).get("code")).status()).isEqualTo(200);
      assertThat(receiver.waiting()).isEqualTo(1);
      // The next one finds what stands there then.
      assertThat(Visitor.brought(of.answer(link))).containsEntry("state", "another");
    }
  }

  @Test
  void anObjectThatCannotBeHadIsNamed() throws Exception {
    try (var receiver = new Receiver()) {
      String address = receiver.at("/object");
      Shop of = client(", \"request_uris\": [\"" + address + "\"]");
      Map<String, String> link = of.request(Map.of("request_uri", address));
      Answer refused = of.open(link);
      assertThat(refused.code()).isEqualTo("request_uri_unavailable");
      assertThat(Visitor.brought(refused))
          .containsEntry("error", "invalid_request_uri")
          .containsEntry("state", "a state");
      assertThat(Visitor.brought(refused).get("error_description"))
          .contains(address, "outbound_status_unexpected, see /errors/outbound_status_unexpected");
      assertThat(lookedUp(refused))
          .contains("\"client\":\"" + of.id() + "\"", "answered 404")
          .contains("\"code\":\"outbound_status_unexpected\"");
      // Without an address to answer to, the person is told.
      Answer told = of.open(Map.of("client_id", of.id(), "request_uri", address));
      assertThat(told.status()).isEqualTo(400);
      assertThat(told.body()).contains("request_uri_unavailable");

      receiver.answers("/object", jwt("no object"));
      assertThat(of.open(link).code()).isEqualTo("request_object_malformed");
      assertThat(of.open(of.request(Map.of("request_uri", receiver.at("/other")))).code())
          .isEqualTo("request_uri_unregistered");
    }
  }

  private static Receiver.Said jwt(String object) {
    return new Receiver.Said(200, "application/oauth-authz-req+jwt", object, Map.of());
  }

  @Test
  void whatTheObjectSaysGoesBeforeWhatTheLinkSays() throws Exception {
    var both = new HashMap<>(shop.request(Map.of("state", "of the link", "ui_locales", "ja")));
    both.put("request", signed(claims(shop).claim("ui_locales", null).build()));
    Answer page = shop.open(both);
    assertThat(page.body()).contains("<html lang=\"ja\">");
    assertThat(Visitor.brought(shop.onward(page))).containsEntry("state", "a state");
  }

  @Test
  void onlyTheObjectCountsWhereTheClientAlwaysSigns() throws Exception {
    Shop strict = client(", \"require_signed_request_object\": true");
    assertThat(strict.open(strict.request(Map.of())).code()).isEqualTo("request_object_required");
    var both = new HashMap<>(strict.request(Map.of("ui_locales", "ja")));
    both.put("request", signed(claims(strict).build()));
    Answer page = strict.open(both);
    assertThat(page.body()).contains("<html lang=\"en\">");
    assertThat(Visitor.brought(strict.onward(page))).containsKey("code");
    // Pushed, it is the same.
    Answer plain = strict.post("/oauth2/par", strict.request(Map.of()));
    assertThat(plain.code()).isEqualTo("request_object_required");
    Answer pushed = strict.post("/oauth2/par", Map.of("request", signed(claims(strict).build())));
    assertThat(pushed.status()).as(pushed.body()).isEqualTo(201);
    Answer back =
        strict.answer(
            Map.of(
                "client_id",
                strict.id(),
                "request_uri",
                pushed.member("request_uri").orElseThrow()));
    assertThat(Visitor.brought(back)).containsKey("code");
  }

  /// RFC 9449, section 10.1: the key of the proof is the one that the code is for, however the
  /// request comes.
  @Test
  void aSignedRequestThatIsPushedKeepsTheKeyOfItsProof() throws Exception {
    Shop strict = client(", \"require_signed_request_object\": true");
    ECKey holder = new ECKeyGenerator(Curve.P_256).generate();
    Answer pushed = push(strict, holder, signed(claims(strict).build()));
    assertThat(pushed.status()).as(pushed.body()).isEqualTo(201);
    Answer back =
        strict.answer(
            Map.of(
                "client_id",
                strict.id(),
                "request_uri",
                pushed.member("request_uri").orElseThrow()));
    assertThat(strict.redeem(Visitor.brought(back).get("code")).code()).isEqualTo("code_key_wrong");

    String other = new ECKeyGenerator(Curve.P_256).generate().computeThumbprint().toString();
    for (Shop each : List.of(strict, shop)) {
      Answer refused = push(each, holder, signed(claims(each).claim("dpop_jkt", other).build()));
      assertThat(refused.code()).isEqualTo("parameter_malformed");
      assertThat(refused.member("error_description").orElseThrow()).contains("dpop_jkt");
    }
  }

  private Answer push(Shop from, ECKey holder, String object) throws Exception {
    var proof =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("dpop+jwt"))
                .jwk(holder.toPublicJWK())
                .build(),
            new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .claim("htm", "POST")
                .claim("htu", server.app().issuer() + "/oauth2/par")
                .issueTime(at(0))
                .build());
    proof.sign(new ECDSASigner(holder));
    return server.sent(
        "POST /oauth2/par\nDPoP: "
            + proof.serialize()
            + "\nAuthorization: Basic "
            + AppFixture.basic(from.id(), from.secret())
            + "\nContent-Type: application/x-www-form-urlencoded\n\n"
            + Visitor.form(Map.of("request", object)));
  }

  @Test
  void aSignatureOfAnotherIsRefused() throws Exception {
    String object = signed(claims(shop).build());
    ECKey other = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
    key = other;
    assertThat(refusal(signed(claims(shop).build()))).isEqualTo("request_object_signature_wrong");
    String[] parts = object.split("\\.");
    String changed = signed(claims(shop).claim("scope", "openid").build()).split("\\.")[1];
    assertThat(refusal(parts[0] + "." + changed + "." + parts[2]))
        .isEqualTo("request_object_signature_wrong");
  }

  @Test
  void anUnsignedRequestCountsOnlyWhereTheClientSaysSo() {
    String unsigned = new PlainJWT(claims(shop).build()).serialize();
    assertThat(refusal(unsigned)).isEqualTo("request_object_algorithm_wrong");
    Shop old = Shop.registered(server, visitor, ", \"request_object_signing_alg\": \"none\"");
    Answer back = old.answer(link(old, new PlainJWT(claims(old).build()).serialize()));
    assertThat(Visitor.brought(back)).containsKey("code");
    Shop keyless = Shop.registered(server, visitor, "");
    assertThat(keyless.open(link(keyless, unsigned)).code())
        .isEqualTo("request_object_unsupported");
  }

  @Test
  void aClaimThatIsNotTheClientsIsNamed() throws Exception {
    assertThat(refusal(signed(claims(shop).issuer("another").build())))
        .isEqualTo("request_object_claim_wrong");
    assertThat(refusal(signed(claims(shop).claim("client_id", "another").build())))
        .isEqualTo("request_object_claim_wrong");
    assertThat(refusal(signed(claims(shop).claim("request_uri", "https://a.example").build())))
        .isEqualTo("request_object_malformed");
    Answer aud =
        shop.open(link(shop, signed(claims(shop).audience("https://other.example").build())));
    assertThat(aud.body()).contains("aud", "https://other.example", server.base().toString());
    // Where the link says where the client listens, it hears of it there.
    var both = new HashMap<>(shop.request(Map.of("response_type", "id_token")));
    both.put("request", signed(claims(shop).build()));
    assertThat(Shop.fragment(shop.open(both)).get("error_description"))
        .contains("response_type", "expected id_token", "received code");
  }

  @Test
  void timesAreCheckedAndNamedInSeconds() throws Exception {
    Answer late = shop.open(link(shop, signed(claims(shop).expirationTime(at(-90)).build())));
    assertThat(late.code()).isEqualTo("request_object_expired");
    assertThat(late.body()).contains("90 seconds", "30 are allowed");
    Answer early = shop.open(link(shop, signed(claims(shop).notBeforeTime(at(95)).build())));
    assertThat(early.code()).isEqualTo("request_object_not_yet_valid");
    // Clocks may differ a little, and a person may take long.
    Answer page =
        shop.open(
            link(shop, signed(claims(shop).expirationTime(at(-20)).notBeforeTime(at(20)).build())));
    server.advance(Duration.ofMinutes(20));
    assertThat(Visitor.brought(shop.onward(page))).containsKey("code");
  }

  @Test
  void theRegistrationNamesEveryFault() {
    Answer refused =
        server.sent(
            """
            POST /api/admin/clients
            Authorization: Bearer {admin}
            Content-Type: application/json

            {"name": "Shop", "redirect_uris": ["https://shop.example/back"],
             "grant_types": ["authorization_code"], "response_types": ["code id_token", "cod"],
             "require_signed_request_object": true, "request_object_signing_alg": "none",
             "authorization_signed_response_alg": "HS256"}""");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("response_types cannot be \\\"cod\\\"")
        .contains("request_object_signing_alg is none")
        .contains("authorization_signed_response_alg cannot be \\\"HS256\\\"");
  }

  /// What an administrator finds under the request id.
  private String lookedUp(Answer refused) {
    return server
        .sent("GET /api/admin/failures/" + refused.requestId() + "\nAuthorization: Bearer {admin}")
        .body();
  }
}
