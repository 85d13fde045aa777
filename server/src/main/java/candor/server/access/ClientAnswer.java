package candor.server.access;

import candor.core.access.Answer;
import candor.errors.Dialect;
import candor.errors.Page;
import candor.policy.AccessRule;
import candor.protocol.sideband.Header;
import candor.protocol.sideband.Refusal;
import candor.server.http.Request;
import candor.server.http.Shown;
import candor.server.http.Statuses;
import candor.server.json.RecordJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What the client of an API is told when its call is refused. Its `id` is the request id, under
/// which the tenant's administrators find the decision; near misses and the values of rules stay
/// there.
final class ClientAnswer {
  private static final Header JSON = new Header("content-type", "application/json");
  private static final Header FRESH = new Header("cache-control", "no-store");

  private record Body(String id, String code, String message, String error, String errorUri) {}

  private ClientAnswer() {}

  static Refusal of(Answer.Refused refused, Request request) {
    Page page = refused.problem().code().shown().page();
    String uri = request.base() + "/errors/" + page.code();
    String message = refused.told(refused.status() == 401 ? Dialect.OAUTH : Dialect.GATEWAY);
    byte[] body =
        RecordJson.write(
            new Body(request.id(), page.word(Dialect.GATEWAY), message, page.code(), uri));
    return new Refusal(
        refused.status(),
        Statuses.reason(refused.status()),
        headers(refused, request, uri),
        new String(body, StandardCharsets.UTF_8));
  }

  private static List<Header> headers(Answer.Refused refused, Request request, String uri) {
    var headers = new ArrayList<Header>(4);
    headers.add(JSON);
    headers.add(FRESH);
    headers.add(new Header("x-request-id", request.id()));
    String challenge =
        switch (refused.challenge()) {
          case Answer.Challenge.None _ -> "";
          case Answer.Challenge.Needed(String realm) -> "Bearer realm=\"" + realm + '"';
          case Answer.Challenge.Invalid(String realm, String description) ->
              "Bearer realm=\""
                  + realm
                  + "\", error=\"invalid_token\", error_description=\""
                  + Shown.plain(description)
                  + "\", error_uri=\""
                  + uri
                  + '"';
          case Answer.Challenge.SignIn signIn -> signIn(signIn, uri);
          case Answer.Challenge.Insufficient(String realm, String scope) ->
              "Bearer realm=\""
                  + realm
                  + "\", error=\"insufficient_scope\", scope=\""
                  + Shown.plain(scope)
                  + "\", error_uri=\""
                  + uri
                  + '"';
        };
    if (!challenge.isEmpty()) {
      headers.add(new Header("www-authenticate", challenge));
    }
    return List.copyOf(headers);
  }

  /// RFC 9470, section 3: what the client puts into its next authorization request.
  private static String signIn(Answer.Challenge.SignIn wanted, String uri) {
    var challenge = new StringBuilder("Bearer realm=\"").append(wanted.realm());
    challenge.append("\", error=\"insufficient_user_authentication\", error_description=\"");
    challenge.append(Shown.plain(wanted.description())).append('"');
    if (!wanted.acrValues().isEmpty()) {
      challenge.append(", acr_values=\"").append(wanted.acrValues()).append('"');
    }
    if (wanted.maxAgeSeconds() != AccessRule.Authentication.ANY_AGE) {
      challenge.append(", max_age=\"").append(wanted.maxAgeSeconds()).append('"');
    }
    return challenge.append(", error_uri=\"").append(uri).append('"').toString();
  }
}
