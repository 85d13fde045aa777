package candor.proof.flow;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.protocol.oauth.Pkce;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An application of the operator's own, which asks nobody for consent.
final class Shop {
  private static final String BACK = "https://shop.example/back";
  private static final String VERIFIER = "a-verifier-that-is-long-enough-for-its-challenge";

  private final AppFixture server;
  private final String client;
  private final String secret;

  Shop(AppFixture server) {
    this.server = server;
    Answer made =
        server.sent(
            """
            POST /api/admin/clients
            Authorization: Bearer {admin}
            Content-Type: application/json

            {"name": "Shop", "grant_types": ["authorization_code"],
             "redirect_uris": ["%s"], "scopes": ["openid", "email"], "require_consent": false}"""
                .formatted(BACK));
    this.client = made.member("client_id").orElseThrow();
    this.secret = made.member("client_secret").orElseThrow();
  }

  /// Sends a browser to sign in.
  ///
  /// @param more parameters, each with its value behind it
  Answer open(Visitor visitor, String... more) {
    var request = new LinkedHashMap<String, String>();
    request.put("client_id", client);
    request.put("response_type", "code");
    request.put("redirect_uri", BACK);
    request.put("scope", "openid email");
    request.put("state", "s");
    request.put("code_challenge", Pkce.challengeOf(VERIFIER));
    request.put("code_challenge_method", "S256");
    for (int i = 0; i < more.length; i += 2) {
      request.put(more[i], more[i + 1]);
    }
    return visitor.open("/oauth2/authorize?" + Visitor.form(request));
  }

  /// How somebody signed in who came back with a code.
  List<String> methods(Answer back) throws ParseException {
    Answer tokens =
        server.sent(
            "POST /oauth2/token\nAuthorization: Basic "
                + AppFixture.basic(client, secret)
                + "\nContent-Type: application/x-www-form-urlencoded\n\n"
                + Visitor.form(
                    Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        Visitor.brought(back).get("code"),
                        "redirect_uri",
                        BACK,
                        "code_verifier",
                        VERIFIER)));
    return SignedJWT.parse(tokens.member("id_token").orElseThrow())
        .getJWTClaimsSet()
        .getStringListClaim("amr");
  }
}
