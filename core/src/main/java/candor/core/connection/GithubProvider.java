package candor.core.connection;

import candor.core.outbound.Fetcher;
import candor.core.secret.Secret;
import candor.core.session.BrowserSession;
import candor.errors.Errors;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// GitHub, which speaks OAuth 2 and tells of people in its own API.
final class GithubProvider {
  private static final String SITE = "https://github.com";

  private final Fetcher fetcher;

  GithubProvider(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /// Where people are sent.
  static String authorize(Connection connection) {
    return connection.terms().issuer() + "/login/oauth/authorize";
  }

  /// The API of github.com has a host of its own, that of a GitHub Enterprise Server has not.
  private static String api(Connection connection) {
    String site = connection.terms().issuer();
    return site.equals(SITE) ? "https://api.github.com" : site + "/api/v3";
  }

  /// What GitHub tells of the person whose code came.
  ///
  /// @throws candor.errors.Problem `upstream_token_refused`, `upstream_answer_malformed`, or a page
  ///     whose code begins with `outbound_`
  Told told(Connection connection, Secret secret, TokenCall call) {
    var proof =
        new TokenCall.Proof(
            connection.terms().clientId(),
            new String(secret.bytes(), StandardCharsets.UTF_8),
            true);
    String endpoint = connection.terms().issuer() + "/login/oauth/access_token";
    String token = call.at(endpoint, connection, proof, fetcher).needed("access_token");
    Said user = Said.of(connection, "the answer of /user", asked(connection, "/user", token));
    if (!(user.values().get("id") instanceof Number id)) {
      throw Errors.upstreamAnswerMalformed(connection.name(), "the answer of /user has no id");
    }
    // The address in /user is what a person shows; only the list says which one is proved.
    Said address = address(connection, token);
    String name = user.text("name");
    return new Told(
        Long.toString(id.longValue()),
        address.text("email"),
        address.flag("verified"),
        name.isEmpty() ? user.text("login") : name,
        BrowserSession.UNSAID);
  }

  /// The primary address; without the scope `user:email` there is none to see.
  private Said address(Connection connection, String token) {
    Fetcher.Answer answer = asked(connection, "/user/emails", token);
    if (answer.status() == 403 || answer.status() == 404) {
      return new Said(connection.name(), "", Map.of());
    }
    var list =
        new Fetcher.Answer(answer.status(), answer.headers(), "{\"emails\":" + answer.text() + "}");
    Said said = Said.of(connection, "the answer of /user/emails", list);
    List<?> emails = said.values().get("emails") instanceof List<?> found ? found : List.of();
    for (Object each : emails) {
      if (each instanceof Map<?, ?> email && Boolean.TRUE.equals(email.get("primary"))) {
        return new Said(
            connection.name(),
            "",
            Map.of(
                "email", String.valueOf(email.get("email")),
                "verified", Boolean.TRUE.equals(email.get("verified"))));
      }
    }
    return new Said(connection.name(), "", Map.of());
  }

  private Fetcher.Answer asked(Connection connection, String path, String token) {
    return fetcher.get(
        api(connection) + path,
        Map.of("Authorization", "Bearer " + token, "X-GitHub-Api-Version", "2022-11-28"));
  }
}
