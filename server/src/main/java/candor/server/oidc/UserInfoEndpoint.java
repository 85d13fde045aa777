package candor.server.oidc;

import candor.core.client.AnswerTerms;
import candor.core.client.Client;
import candor.core.client.ClientMessages;
import candor.core.client.Clients;
import candor.core.token.AccessToken;
import candor.core.token.AccessTokens;
import candor.core.token.Verification;
import candor.core.user.User;
import candor.core.user.UserClaims;
import candor.core.user.UserId;
import candor.core.user.Users;
import candor.errors.Errors;
import candor.protocol.jose.Algorithm;
import candor.protocol.oauth.AuthorizationRequest;
import candor.protocol.oauth.StandardClaims;
import candor.server.http.Endpoint;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.json.Open;
import candor.server.json.RecordJson;
import candor.server.oauth.BearerToken;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/// `GET` and `POST /userinfo` (OpenID Connect Core 1.0, section 5.3).
record UserInfoEndpoint(AccessTokens tokens, Users users, Clients clients, ClientMessages messages)
    implements Endpoint {
  static final String SIGNED = "application/jwt";

  private static final String TYPE = "JWT";

  /// What a client may read, by the scopes of its token and by the claims that it asked for
  /// (sections 5.4 and 5.5).
  ///
  /// @param updatedAt in Unix seconds
  @Open
  public record Answer(
      String sub,
      Optional<String> name,
      Optional<String> givenName,
      Optional<String> familyName,
      Optional<String> middleName,
      Optional<String> nickname,
      Optional<String> preferredUsername,
      Optional<String> profile,
      Optional<String> picture,
      Optional<String> website,
      Optional<String> gender,
      Optional<String> birthdate,
      Optional<String> zoneinfo,
      Optional<String> locale,
      Optional<Long> updatedAt,
      Optional<String> email,
      Optional<Boolean> emailVerified,
      Optional<String> phoneNumber,
      Optional<Boolean> phoneNumberVerified,
      Optional<Address> address) {}

  /// A postal address (section 5.1.1).
  public record Address(
      Optional<String> formatted,
      Optional<String> streetAddress,
      Optional<String> locality,
      Optional<String> region,
      Optional<String> postalCode,
      Optional<String> country) {}

  @Override
  public Reply answer(Request request) {
    AccessToken token = BearerToken.require(request, tokens);
    if (!token.has(AuthorizationRequest.OPENID)) {
      throw Errors.insufficientScope(AuthorizationRequest.OPENID, token.scopes());
    }
    if (token.ofClient()) {
      throw Errors.userTokenRequired(token.client());
    }
    User user =
        users
            .known(request.tenant(), new UserId(token.subject()))
            .orElseThrow(() -> new Verification.Revoked(token, token.issuedAt()).problem());
    Client client =
        clients
            .find(request.tenant(), token.client())
            .orElseThrow(() -> new Verification.Revoked(token, token.issuedAt()).problem());
    AnswerTerms terms = client.answers();
    Optional<Algorithm> algorithm = Algorithm.of(terms.userInfoAlgorithm());
    byte[] told = told(token, user, algorithm.isPresent());
    if (algorithm.isEmpty() && !terms.userInfo().wanted()) {
      return Reply.bytes(200, "application/json", told);
    }
    String jwt =
        algorithm.isPresent()
            ? messages.signed(
                request.tenant(), client, algorithm.get(), TYPE, terms.userInfo(), told)
            : messages.encrypted(client, terms.userInfo(), told);
    return Reply.bytes(200, SIGNED, jwt.getBytes(StandardCharsets.US_ASCII));
  }

  /// @param signed whether it says by whom and for whom it is (section 5.3.2)
  private static byte[] told(AccessToken token, User user, boolean signed) {
    Set<String> claims = StandardClaims.of(token.scopes());
    claims.addAll(token.claims());
    var bytes = new ByteArrayOutputStream(256);
    try (JsonGenerator json = RecordJson.generator(bytes)) {
      json.writeStartObject();
      if (signed) {
        json.writeStringProperty("iss", token.issuer());
        json.writeStringProperty("aud", token.client().value());
      }
      json.writeStringProperty("sub", token.name());
      UserClaims.write(json, user, claims);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }
}
