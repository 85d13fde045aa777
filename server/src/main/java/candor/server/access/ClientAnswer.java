package candor.server.access;

import candor.core.access.Answer;
import candor.errors.Dialect;
import candor.errors.Page;
import candor.protocol.sideband.Header;
import candor.protocol.sideband.Refusal;
import candor.server.http.Request;
import java.util.ArrayList;
import java.util.List;

/// What the client of an API is told when its call is refused. Its `id` is the request id, under
/// which the tenant's administrators find the decision; near misses and the values of rules stay
/// there.
final class ClientAnswer {
  private static final Header JSON = new Header("content-type", "application/json");
  private static final Header FRESH = new Header("cache-control", "no-store");

  private ClientAnswer() {}

  static Refusal of(Answer.Refused refused, Request request) {
    Page page = refused.problem().code().shown().page();
    String uri = request.base() + "/errors/" + page.code();
    String message = refused.told(refused.status() == 401 ? Dialect.OAUTH : Dialect.GATEWAY);
    var body = new StringBuilder(320);
    body.append("{\"id\":");
    text(body, request.id()).append(",\"code\":");
    text(body, page.word(Dialect.GATEWAY)).append(",\"message\":");
    text(body, message).append(",\"error\":");
    text(body, page.code()).append(",\"error_uri\":");
    text(body, uri).append('}');
    return new Refusal(
        refused.status(),
        reason(refused.status()),
        headers(refused, request, uri),
        body.toString());
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
                  + plain(description)
                  + "\", error_uri=\""
                  + uri
                  + '"';
          case Answer.Challenge.Insufficient(String realm, String scope) ->
              "Bearer realm=\""
                  + realm
                  + "\", error=\"insufficient_scope\", scope=\""
                  + plain(scope)
                  + "\", error_uri=\""
                  + uri
                  + '"';
        };
    if (!challenge.isEmpty()) {
      headers.add(new Header("www-authenticate", challenge));
    }
    return List.copyOf(headers);
  }

  private static String reason(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      default -> throw new IllegalStateException("no refusal has status " + status);
    };
  }

  /// RFC 6750, section 3: printable ASCII without quotation mark and backslash.
  private static String plain(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain.append(c == '"' || c == '\\' ? '\'' : c < ' ' || c > '~' ? '?' : c);
    }
    return plain.toString();
  }

  private static StringBuilder text(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        default -> {
          if (c < ' ') {
            json.append("\\u%04x".formatted((int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    return json.append('"');
  }
}
