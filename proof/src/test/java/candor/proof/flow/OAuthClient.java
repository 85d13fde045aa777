package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.protocol.oauth.Pkce;
import java.util.LinkedHashMap;
import java.util.Map;

/// A client of the demo tenant, as it talks to the server.
record OAuthClient(AppFixture server, String id, String secret) {
  private static final String BACK = "https://shop.example/back";
  private static final String VERIFIER = "a-verifier-that-is-long-enough-for-its-challenge";

  /// Registers one.
  ///
  /// @param members of the registration, in JSON
  static OAuthClient register(AppFixture server, String members) {
    Answer made =
        server.sent(
            "POST /api/admin/clients\nAuthorization: Bearer {admin}"
                + "\nContent-Type: application/json\n\n"
                + members);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return new OAuthClient(
        server, made.member("client_id").orElseThrow(), made.member("client_secret").orElse(""));
  }

  /// Sends a form as this client.
  Answer post(String path, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    if (secret.isEmpty()) {
      all.put("client_id", id);
    }
    return server.sent(
        "POST "
            + path
            + (secret.isEmpty() ? "" : "\nAuthorization: Basic " + AppFixture.basic(id, secret))
            + "\nContent-Type: application/x-www-form-urlencoded\n\n"
            + Visitor.form(all));
  }

  /// Asks for tokens.
  Answer token(String grantType, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("grant_type", grantType);
    return post("/oauth2/token", all);
  }

  /// Replaces a refresh token.
  Answer refresh(String token) {
    return token("refresh_token", Map.of("refresh_token", token));
  }

  /// What it gets for a person who signs in and says yes.
  Answer signedIn(Visitor visitor, String scope) {
    return signedIn(visitor, scope, "");
  }

  /// @param more further parameters of the request, with a `&` before each
  Answer signedIn(Visitor visitor, String scope, String more) {
    var request = new LinkedHashMap<String, String>();
    request.put("client_id", id);
    request.put("response_type", "code");
    request.put("redirect_uri", BACK);
    request.put("scope", scope);
    request.put("code_challenge", Pkce.challengeOf(VERIFIER));
    request.put("code_challenge_method", "S256");
    Answer page = visitor.open("/oauth2/authorize?" + Visitor.form(request) + more);
    if (page.body().contains("current-password")) {
      page = visitor.signIn(page, server.value("user.email"), server.value("user.password"));
    }
    Answer back = page.status() == 200 ? visitor.decide(page, "yes") : page;
    Answer tokens =
        token(
            "authorization_code",
            Map.of(
                "code",
                Visitor.brought(back).get("code"),
                "redirect_uri",
                BACK,
                "code_verifier",
                VERIFIER));
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
    return tokens;
  }

  /// Checks a refusal of the token endpoint or one like it.
  static void refused(Answer answer, String word, String code) {
    assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
    assertThat(answer.member("error")).contains(word);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.member("request_id")).contains(answer.requestId());
  }
}
