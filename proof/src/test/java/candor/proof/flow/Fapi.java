package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a client of FAPI makes: assertions, DPoP proofs and signed requests, as its profile has
/// them unless a test says otherwise.
///
/// @param ec with the name `ec`, for ES256
/// @param rsa with the name `rsa`, for PS256 and RS256
record Fapi(AppFixture server, ECKey ec, RSAKey rsa) {
  static final String BACK = Shop.BACK;

  static Fapi with(AppFixture server) throws JOSEException {
    return new Fapi(
        server,
        new ECKeyGenerator(Curve.P_256).keyID("ec").generate(),
        new RSAKeyGenerator(2048).keyID("rsa").generate());
  }

  /// What such a client registers.
  ///
  /// @param more members, each with a comma before it
  String members(String profile, String more) {
    String keys =
        new JWKSet(List.<JWK>of(ec.toPublicJWK(), rsa.toPublicJWK()))
            .toString()
            .replace("\"", "\\\"");
    return """
        {"name": "Bank", "profile": "%s", "token_endpoint_auth_method": "private_key_jwt",
         "jwks": "%s", "redirect_uris": ["%s"],
         "scopes": ["openid", "profile", "email", "offline_access"]%s}"""
        .formatted(profile, keys, BACK, more);
  }

  Shop registered(Visitor visitor, String profile, String more) {
    OAuthClient made = OAuthClient.register(server, members(profile, more));
    return new Shop(server, visitor, made.id(), "");
  }

  long now() {
    return server.app().core().clock().instant().getEpochSecond();
  }

  String issuer() {
    return server.app().issuer().toString();
  }

  /// The claims over others; one that is empty goes.
  static Map<String, Object> over(Map<String, Object> claims, Map<String, ?> other) {
    var all = new HashMap<>(claims);
    all.putAll(other);
    all.values().removeIf("-"::equals);
    return all;
  }

  /// A JWT that proves a client.
  ///
  /// @param other claims that are otherwise
  String assertion(String client, JWSAlgorithm algorithm, Map<String, ?> other) {
    return signed(
        new JWSHeader.Builder(algorithm).keyID(by(algorithm).getKeyID()).build(),
        over(
            Map.of(
                "iss",
                client,
                "sub",
                client,
                "aud",
                issuer(),
                "iat",
                now(),
                "exp",
                now() + 60,
                "jti",
                UUID.randomUUID().toString()),
            other));
  }

  /// A signed authorization request.
  ///
  /// @param other claims that are otherwise
  String object(Shop of, JWSAlgorithm algorithm, Map<String, ?> other) {
    var claims = new HashMap<String, Object>(of.request(Map.of()));
    claims.putAll(
        Map.of("iss", of.id(), "aud", issuer(), "nbf", now(), "iat", now(), "exp", now() + 300));
    claims.put("jti", UUID.randomUUID().toString());
    return signed(
        new JWSHeader.Builder(algorithm)
            .keyID(by(algorithm).getKeyID())
            .type(new JOSEObjectType("oauth-authz-req+jwt"))
            .build(),
        over(claims, other));
  }

  /// A DPoP proof.
  String proof(JWSAlgorithm algorithm, String path) {
    return signed(
        new JWSHeader.Builder(algorithm)
            .type(new JOSEObjectType("dpop+jwt"))
            .jwk(by(algorithm).toPublicJWK())
            .build(),
        Map.of(
            "jti",
            UUID.randomUUID().toString(),
            "htm",
            "POST",
            "htu",
            issuer() + path,
            "iat",
            now()));
  }

  private JWK by(JWSAlgorithm algorithm) {
    return algorithm.equals(JWSAlgorithm.ES256) ? ec : rsa;
  }

  private String signed(JWSHeader header, Map<String, Object> claims) {
    try {
      var jwt = new JWSObject(header, new Payload(claims));
      jwt.sign(new DefaultJWSSignerFactory().createJWSSigner(by(header.getAlgorithm())));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Sends a form as a client, with an assertion and a proof.
  Answer post(String path, Shop client, Map<String, String> fields) {
    return post(
        path,
        assertion(client.id(), JWSAlgorithm.PS256, Map.of()),
        proof(JWSAlgorithm.ES256, path),
        fields);
  }

  Answer post(String path, String assertion, String proof, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    all.put("client_assertion", assertion);
    return server.sent(
        "POST "
            + path
            + (proof.isEmpty() ? "" : "\nDPoP: " + proof)
            + "\nContent-Type: application/x-www-form-urlencoded\n\n"
            + Visitor.form(all));
  }

  /// The link to a request that is pushed.
  Map<String, String> pushed(Shop client, Map<String, String> fields) {
    Answer pushed = post("/oauth2/par", client, fields);
    assertThat(pushed.status()).as(pushed.body()).isEqualTo(201);
    return Map.of(
        "client_id", client.id(), "request_uri", pushed.member("request_uri").orElseThrow());
  }

  /// Exchanges a code.
  Answer redeem(Shop client, String code) {
    return post(
        "/oauth2/token",
        client,
        Map.of(
            "grant_type",
            "authorization_code",
            "redirect_uri",
            BACK,
            "code_verifier",
            Shop.VERIFIER,
            "code",
            code));
  }
}
