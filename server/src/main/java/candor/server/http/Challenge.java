package candor.server.http;

import candor.errors.Dialect;
import candor.errors.ErrorCode;
import candor.errors.Problem;
import candor.protocol.jose.Algorithm;
import candor.protocol.oauth.Credentials;
import candor.protocol.oauth.Dpop;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The `WWW-Authenticate` header, which every 401 owes (RFC 9110, section 15.5.2) and a 403 for
/// want of a scope owes too (RFC 6750, section 3).
final class Challenge {
  private static final String CLIENT_REFUSED =
      ErrorCode.CLIENT_AUTHENTICATION_FAILED.page().word(Dialect.OAUTH);

  private static final String ALGORITHMS =
      Arrays.stream(Algorithm.values()).map(Algorithm::wire).collect(Collectors.joining(" "));

  private Challenge() {}

  /// Where a client that knows nothing of this server begins (RFC 9728, section 5.1).
  private static String where(Call call) {
    return ", resource_metadata=\""
        + Shown.plain(call.base().toString())
        + "/.well-known/oauth-protected-resource\"";
  }

  static Reply on(Reply reply, Shown shown, Problem problem, Call call) {
    String realm = "realm=\"" + Shown.plain(call.base().toString()) + "\"";
    if (call.surface() == Surface.OAUTH && shown.word().equals(CLIENT_REFUSED)) {
      // RFC 6749, section 5.2: in the scheme that the client used; the one scheme there is.
      return reply.header("WWW-Authenticate", "Basic " + realm + ", charset=\"UTF-8\"");
    }
    boolean scope = shown.code() == ErrorCode.INSUFFICIENT_SCOPE;
    if (shown.status() == 403 && !scope) {
      return reply;
    }
    if (call.surface() == Surface.GATEWAY) {
      return reply.header("WWW-Authenticate", "GatewayCredential " + realm);
    }
    // RFC 9110, section 11.6.1: the scheme that would help here, whatever was sent.
    if (call.path().startsWith("/api/service/")) {
      return reply.header("WWW-Authenticate", "ApiKey " + realm);
    }
    Optional<Credentials> sent = call.head().first("authorization").map(Credentials::of);
    boolean dpop = sent.flatMap(each -> each.under(Dpop.SCHEME)).isPresent();
    if (!dpop && sent.flatMap(each -> each.under("Bearer")).isEmpty()) {
      // RFC 6750, section 3.1: who sent no token is not told what would be wrong with it.
      return reply.header("WWW-Authenticate", "Bearer " + realm + where(call));
    }
    // A token that is bound to a key helps in this scheme alone (RFC 9449, section 7.1).
    dpop |= shown.code() == ErrorCode.TOKEN_BOUND_SENT_AS_BEARER;
    dpop &= shown.code() != ErrorCode.TOKEN_NOT_BOUND;
    var value = new StringBuilder(dpop ? "DPoP " : "Bearer ").append(realm);
    value.append(where(call));
    if (dpop) {
      value.append(", algs=\"").append(ALGORITHMS).append('"');
    }
    value.append(", error=\"").append(shown.code().page().word(Dialect.OAUTH));
    value.append("\", error_description=\"").append(shown.plainText());
    value.append("\", error_uri=\"").append(shown.uri()).append('"');
    if (scope) {
      problem
          .value("required")
          .ifPresent(text -> value.append(", scope=\"").append(Shown.plain(text)).append('"'));
    }
    return reply.header("WWW-Authenticate", value.toString());
  }
}
