package candor.server.oidc;

import candor.core.token.AccessToken;
import candor.core.token.AccessTokens;
import candor.core.token.Verification;
import candor.core.user.User;
import candor.core.user.UserId;
import candor.core.user.Users;
import candor.errors.Errors;
import candor.protocol.oauth.AuthorizationRequest;
import candor.server.http.Endpoint;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.oauth.BearerToken;
import java.util.Optional;

/// `GET` and `POST /userinfo` (OpenID Connect Core 1.0, section 5.3).
record UserInfoEndpoint(AccessTokens tokens, Users users) implements Endpoint {
  private static final String PROFILE = "profile";
  private static final String EMAIL = "email";

  /// What a client may read, by the scopes of its token (section 5.4).
  ///
  /// @param updatedAt in Unix seconds
  public record Answer(
      String sub,
      Optional<String> name,
      Optional<Long> updatedAt,
      Optional<String> email,
      Optional<Boolean> emailVerified) {}

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
    Optional<User> profile = Optional.of(user).filter(_ -> token.has(PROFILE));
    Optional<User> email = Optional.of(user).filter(_ -> token.has(EMAIL));
    return Reply.json(
        200,
        new Answer(
            user.id().value(),
            profile.map(found -> found.profile().name()).filter(name -> !name.isEmpty()),
            profile.map(found -> found.updatedAt().getEpochSecond()),
            email.map(found -> found.email().value()),
            email.map(found -> found.profile().emailVerified())));
  }
}
