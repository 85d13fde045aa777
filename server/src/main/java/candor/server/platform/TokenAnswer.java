package candor.server.platform;

import candor.core.session.SignIns;
import candor.server.http.Request;

/// What whoever signed in gets.
///
/// @param expiresIn seconds that the access token lives
public record TokenAnswer(
    String accessToken, String refreshToken, String tokenType, long expiresIn) {
  static TokenAnswer of(SignIns.Tokens tokens) {
    return new TokenAnswer(
        tokens.access().text(), tokens.refresh(), "Bearer", tokens.access().expiresIn());
  }

  static SignIns.Origin origin(Request request) {
    return new SignIns.Origin(request.tenant(), request.issuer(), request.clientIp(), request.id());
  }
}
