package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An OpenID Connect provider on this machine that says what it is told to say, and the way of a
/// browser through it.
final class Provider implements AutoCloseable {
  static final String CLIENT = "our client";
  private static final Pattern WAY = Pattern.compile("href=\"(/sign-in/with/[^\"]+)\"");

  private final AppFixture server;
  final Receiver site = new Receiver();
  final ECKey key;

  Provider(AppFixture server) throws Exception {
    this.server = server;
    key = new ECKeyGenerator(Curve.P_256).keyID("its key").generate();
    publishes(key);
    discovery(site.at(""));
  }

  void publishes(ECKey published) {
    site.answers("/jwks", Receiver.Said.json(new JWKSet(published).toPublicJWKSet().toString()));
  }

  void discovery(String issuer) {
    site.answers(
        "/.well-known/openid-configuration",
        Receiver.Said.json(
            """
            {"issuer": "%s", "authorization_endpoint": "%s", "token_endpoint": "%s",
             "jwks_uri": "%s"}"""
                .formatted(issuer, site.at("/authorize"), site.at("/token"), site.at("/jwks"))));
  }

  /// Makes a connection with it.
  ///
  /// @param more members, each with a comma before it
  String connection(String more) {
    return connection(server, "openid", site.at(""), CLIENT, more);
  }

  static String connection(
      AppFixture server, String kind, String issuer, String client, String more) {
    Answer made =
        server.sent(
            """
            POST /api/admin/connections
            Authorization: Bearer {admin}
            Content-Type: application/json

            {"provider": "%s", "name": "Elsewhere", "issuer": "%s", "client_id": "%s",
             "client_secret": "a secret between us"%s}"""
                .formatted(kind, issuer, client, more));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.body()).doesNotContain("a secret between us");
    return made.member("id").orElseThrow();
  }

  /// Where the button of a sign-in page leads, which has one.
  static String way(Answer page) {
    Matcher found = WAY.matcher(page.body());
    assertThat(found.find()).as(page.body()).isTrue();
    return found.group(1).replace("&amp;", "&");
  }

  /// The parameters with which a browser leaves the page.
  static Map<String, String> leaving(Visitor visitor, Answer page) {
    return Visitor.brought(visitor.open(way(page)));
  }

  /// A browser that leaves the page, and comes back with whom the provider vouches for.
  ///
  /// @param change of the claims
  Answer through(
      Visitor visitor, Answer page, String connection, UnaryOperator<Map<String, Object>> change)
      throws Exception {
    Map<String, String> left = leaving(visitor, page);
    tells(change.apply(claims(left)), key);
    return visitor.open(back(connection, left));
  }

  /// The address to which a browser is sent back.
  static String back(String connection, Map<String, String> left) {
    return "/sign-in/callback/" + connection + "?code=a-code&state=" + left.get("state");
  }

  /// What it says of a person, unless it is told otherwise.
  Map<String, Object> claims(Map<String, String> left) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("iss", site.at(""));
    claims.put("sub", "person-1");
    claims.put("aud", CLIENT);
    claims.put("nonce", left.get("nonce"));
    claims.put("iat", Date.from(server.now()));
    claims.put("exp", Date.from(server.now().plusSeconds(60)));
    claims.put("auth_time", server.now().getEpochSecond());
    claims.put("email", "fay@elsewhere.example");
    claims.put("email_verified", true);
    claims.put("name", "Fay Elsewhere");
    return claims;
  }

  /// Has it answer with an ID token.
  void tells(Map<String, Object> claims, ECKey by) throws Exception {
    var builder = new JWTClaimsSet.Builder();
    claims.forEach(builder::claim);
    var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(by.getKeyID()).build();
    var jwt = new SignedJWT(header, builder.build());
    jwt.sign(new ECDSASigner(by));
    site.answers(
        "/token",
        Receiver.Said.json(
            "{\"access_token\": \"theirs\", \"token_type\": \"Bearer\", \"id_token\": \""
                + jwt.serialize()
                + "\"}"));
  }

  @Override
  public void close() {
    site.close();
  }
}
