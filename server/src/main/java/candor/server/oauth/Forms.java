package candor.server.oauth;

import candor.server.client.SelfSaid;
import candor.server.client.SelfShown;
import candor.server.json.Open;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The forms of this package and their answers, for OpenAPI. A client that does not prove itself in
/// the header does so by the members that begin with `client_`.
final class Forms {
  private Forms() {}

  /// RFC 6749, sections 4.1.3, 4.4.2 and 6; RFC 7523, section 2.1; RFC 7636, section 4.5; RFC 8628,
  /// section 3.4; OpenID Connect CIBA Core 1.0, section 10.1; RFC 8693, section 2.1; RFC 8707,
  /// section 2; RFC 9396, section 6.
  public record Token(
      String grantType,
      Optional<String> code,
      Optional<String> redirectUri,
      Optional<String> codeVerifier,
      Optional<String> refreshToken,
      Optional<String> scope,
      Optional<List<String>> resource,
      Optional<String> deviceCode,
      Optional<String> authReqId,
      Optional<String> assertion,
      Optional<String> subjectToken,
      Optional<String> subjectTokenType,
      Optional<String> actorToken,
      Optional<String> actorTokenType,
      Optional<String> requestedTokenType,
      Optional<List<String>> audience,
      Optional<String> authorizationDetails,
      Optional<String> clientId,
      Optional<String> clientSecret,
      Optional<String> clientAssertionType,
      Optional<String> clientAssertion) {}

  /// RFC 8628, section 3.1.
  public record Device(
      Optional<String> scope,
      Optional<List<String>> resource,
      Optional<String> clientId,
      Optional<String> clientSecret,
      Optional<String> clientAssertionType,
      Optional<String> clientAssertion,
      Optional<String> authorizationDetails) {}

  /// RFC 9126, section 2.1: what the authorization endpoint takes, and what proves the client.
  public record Push(
      Optional<String> request,
      Optional<String> responseType,
      Optional<String> responseMode,
      Optional<String> redirectUri,
      Optional<String> scope,
      Optional<String> state,
      Optional<String> nonce,
      Optional<String> codeChallenge,
      Optional<String> codeChallengeMethod,
      Optional<List<String>> resource,
      Optional<String> prompt,
      Optional<String> maxAge,
      Optional<String> loginHint,
      Optional<String> idTokenHint,
      Optional<String> acrValues,
      Optional<String> claims,
      Optional<String> claimsLocales,
      Optional<String> uiLocales,
      Optional<String> display,
      Optional<String> dpopJkt,
      Optional<String> authorizationDetails,
      Optional<String> clientId,
      Optional<String> clientSecret,
      Optional<String> clientAssertionType,
      Optional<String> clientAssertion) {}

  /// OpenID Connect CIBA Core 1.0, section 7.1: one of the hints.
  public record Backchannel(
      Optional<String> request,
      Optional<String> scope,
      Optional<String> loginHint,
      Optional<String> idTokenHint,
      Optional<String> bindingMessage,
      Optional<String> requestedExpiry,
      Optional<String> acrValues,
      Optional<String> clientNotificationToken,
      Optional<List<String>> resource,
      Optional<String> authorizationDetails,
      Optional<String> clientId,
      Optional<String> clientSecret,
      Optional<String> clientAssertionType,
      Optional<String> clientAssertion) {}

  /// OpenID Connect CIBA Core 1.0, section 7.3.
  public record BackchannelBegun(String authReqId, long expiresIn, long interval) {}

  /// RFC 8628, section 3.2.
  public record DeviceBegun(
      String deviceCode,
      String userCode,
      String verificationUri,
      String verificationUriComplete,
      long expiresIn,
      long interval) {}

  /// RFC 9126, section 2.2.
  public record Pushed(String requestUri, long expiresIn) {}

  /// RFC 6749, section 5.1.
  public record Issued(
      String accessToken,
      String tokenType,
      long expiresIn,
      Optional<String> scope,
      Optional<String> issuedTokenType,
      Optional<String> idToken,
      Optional<String> refreshToken,
      Optional<List<Detail>> authorizationDetails) {}

  /// RFC 9396, section 2. What stands beside `type` is of the type.
  @Open
  public record Detail(String type) {}

  /// RFC 7009, section 2.1; RFC 7662, section 2.1.
  public record OfToken(
      String token,
      Optional<String> tokenTypeHint,
      Optional<String> clientId,
      Optional<String> clientSecret,
      Optional<String> clientAssertionType,
      Optional<String> clientAssertion) {}

  /// RFC 7662, section 2.2.
  public record Introspected(
      boolean active,
      Optional<String> iss,
      Optional<String> sub,
      Optional<List<String>> aud,
      Optional<String> clientId,
      Optional<String> tokenType,
      Optional<String> scope,
      Optional<Long> exp,
      Optional<Long> iat,
      Optional<String> jti,
      Optional<String> acr,
      Optional<Long> authTime,
      Optional<Map<String, String>> cnf,
      Optional<Act> act,
      Optional<List<Detail>> authorizationDetails) {}

  /// A client as it describes itself (RFC 7591, section 2). Members by language, such as
  /// `client_name#ja`, and those that nobody knows may stand beside these.
  @Open
  public record Metadata(
      Optional<String> clientId,
      Optional<String> clientSecret,
      Optional<String> clientName,
      Optional<String> scope,
      Optional<Jwks> jwks,
      Optional<String> softwareStatement,
      SelfSaid self) {}

  /// A client as it is registered (RFC 7591, section 3.2.1; RFC 7592, section 3).
  @Open
  public record Registered(
      String clientId,
      long clientIdIssuedAt,
      Optional<String> clientSecret,
      Optional<Long> clientSecretExpiresAt,
      String registrationAccessToken,
      String registrationClientUri,
      String clientName,
      String scope,
      Optional<Jwks> jwks,
      SelfShown self) {}

  /// RFC 7517, section 5.
  @Open
  public record Jwks(List<Map<String, Object>> keys) {}

  /// RFC 8693, section 4.1.
  ///
  /// @param act whom it acts in place of
  public record Act(String sub, Optional<Act> act) {}
}
