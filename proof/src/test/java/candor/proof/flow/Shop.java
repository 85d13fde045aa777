package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.protocol.oauth.Pkce;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// An application whose people sign in, and what it asks for.
record Shop(AppFixture server, Visitor visitor, String id, String secret) {
  static final String BACK = "https://shop.example/back";
  static final String VERIFIER = "a-verifier-that-is-long-enough-for-its-challenge";

  private static final Pattern FIELD =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

  /// Registers it.
  ///
  /// @param more members of the registration, each with a comma before it
  static Shop registered(AppFixture server, Visitor visitor, String more) {
    Answer made =
        server.sent(
            """
            POST /api/admin/clients
            Authorization: Bearer {admin}
            Content-Type: application/json

            {"name": "Shop", "redirect_uris": ["%s"], "scopes": ["openid", "profile", "email",
             "offline_access"], "grant_types": ["authorization_code", "implicit", "refresh_token"]%s}"""
                .formatted(BACK, more));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return new Shop(
        server,
        visitor,
        made.member("client_id").orElseThrow(),
        made.member("client_secret").orElse(""));
  }

  /// What it asks for; without what has an empty value.
  Map<String, String> request(Map<String, String> other) {
    var request = new LinkedHashMap<String, String>();
    request.put("client_id", id);
    request.put("response_type", "code");
    request.put("redirect_uri", BACK);
    request.put("scope", "openid profile email");
    request.put("state", "a state");
    request.put("nonce", "n-0S6_WzA2Mj");
    request.put("code_challenge", Pkce.challengeOf(VERIFIER));
    request.put("code_challenge_method", "S256");
    request.putAll(other);
    request.values().removeIf(String::isEmpty);
    return request;
  }

  Answer open(Map<String, String> request) {
    return visitor.open("/oauth2/authorize?" + Visitor.form(request));
  }

  /// The answer to a request, by all pages.
  Answer answer(Map<String, String> request) {
    return onward(open(request));
  }

  /// The answer behind a page.
  Answer onward(Answer page) {
    Answer asked =
        page.body().contains("current-password")
            ? visitor.signIn(page, server.value("user.email"), server.value("user.password"))
            : page;
    return asked.body().contains("name=\"decision\"") ? visitor.decide(asked, "yes") : asked;
  }

  /// Sends a form as itself.
  Answer post(String path, Map<String, String> fields) {
    return server.sent(
        "POST "
            + path
            + "\nAuthorization: Basic "
            + AppFixture.basic(id, secret)
            + "\nContent-Type: application/x-www-form-urlencoded\n\n"
            + Visitor.form(fields));
  }

  /// Exchanges a code.
  Answer redeem(String code) {
    return post(
        "/oauth2/token",
        Map.of(
            "grant_type", "authorization_code",
            "redirect_uri", BACK,
            "code_verifier", VERIFIER,
            "code", code));
  }

  /// The parameters in the fragment of a redirect.
  static Map<String, String> fragment(Answer answer) {
    String location = answer.header("Location").orElseThrow();
    assertThat(location).startsWith(BACK + "#");
    return parameters(URI.create(location).getRawFragment());
  }

  private static Map<String, String> parameters(String text) {
    var found = new LinkedHashMap<String, String>();
    for (String pair : text.split("&")) {
      String[] parts = pair.split("=", 2);
      found.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return found;
  }

  /// The fields of the form that a page posts.
  static Map<String, String> posted(Answer page) {
    assertThat(page.status()).as(page.toString()).isEqualTo(200);
    assertThat(page.body()).contains("<form method=\"post\" action=\"" + BACK + "\">");
    var found = new LinkedHashMap<String, String>();
    var fields = FIELD.matcher(page.body());
    while (fields.find()) {
      found.put(fields.group(1), fields.group(2));
    }
    return found;
  }

  /// The claims of a JWT that the server signed.
  JWTClaimsSet claims(String jwt) throws Exception {
    SignedJWT signed = SignedJWT.parse(jwt);
    JWKSet keys = JWKSet.parse(server.sent("GET /oauth2/jwks").body());
    var key = keys.getKeyByKeyId(signed.getHeader().getKeyID());
    JWSVerifier verifier =
        new DefaultJWSVerifierFactory()
            .createJWSVerifier(
                signed.getHeader(),
                key.toString().contains("\"RSA\"")
                    ? key.toRSAKey().toRSAPublicKey()
                    : key.toECKey().toECPublicKey());
    assertThat(signed.verify(verifier)).isTrue();
    return signed.getJWTClaimsSet();
  }

  Answer userInfo(String token) {
    return server.sent("GET /userinfo\nAuthorization: Bearer " + token);
  }
}
