package candor.server.oidc;

import candor.core.audit.By;
import candor.core.token.AccessToken;
import candor.core.token.AccessTokens;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.User;
import candor.core.user.UserId;
import candor.core.user.Users;
import candor.errors.Errors;
import candor.server.http.Endpoint;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.oauth.BearerToken;
import java.util.List;
import java.util.Optional;

/// `POST /oauth2/global-token-revocation` (Global Token Revocation, draft-parecki-oauth-global-
/// token-revocation-05): a service that found an account in wrong hands ends every session of that
/// person, with every token. It asks with an access token that has the scope [#SCOPE].
public record GlobalRevocationEndpoint(AccessTokens tokens, Users users) implements Endpoint {
  /// The scope that lets a client ask.
  public static final String SCOPE = "sessions:revoke";

  private static final String EMAIL = "email";
  private static final String ISS_SUB = "iss_sub";
  private static final List<String> FORMATS = List.of(EMAIL, ISS_SUB);

  /// @param subId who it is
  public record Question(SubId subId) {}

  /// A subject identifier (RFC 9493, section 3).
  ///
  /// @param format `email`, for one of the tenant's own users; or `iss_sub`
  /// @param email an address
  /// @param iss this server
  /// @param sub the id of a user
  public record SubId(
      String format, Optional<String> email, Optional<String> iss, Optional<String> sub) {}

  @Override
  public Reply answer(Request request) {
    AccessToken token = BearerToken.require(request, tokens);
    if (!token.has(SCOPE)) {
      throw Errors.insufficientScope(SCOPE, token.scopes());
    }
    SubId who = request.json(Question.class).subId;
    check(who, request.issuer());
    users.signOut(
        request.tenant(), user(request, who), new By(BearerToken.actor(token), request.id()));
    return Reply.empty(204);
  }

  /// One fault at a time: an error of OAuth has no place for more.
  private static void check(SubId who, String issuer) {
    switch (who.format) {
      case EMAIL -> {
        Email _ = Email.in("sub_id.email", who.email.orElse(""));
      }
      case ISS_SUB -> {
        if (who.sub.orElse("").isEmpty()) {
          throw Errors.fieldMissing("sub_id.sub");
        }
        if (!who.iss.orElse("").equals(issuer)) {
          throw Errors.fieldValueNotAllowed("sub_id.iss", who.iss.orElse(""), List.of(issuer));
        }
      }
      default -> throw Errors.fieldValueNotAllowed("sub_id.format", who.format, FORMATS);
    }
  }

  private UserId user(Request request, SubId who) {
    if (who.format.equals(ISS_SUB)) {
      return new UserId(who.sub.orElseThrow());
    }
    String email = who.email.orElseThrow();
    return users
        .at(request.tenant(), Pool.TENANT, Email.in("sub_id.email", email))
        .map(User::id)
        .orElseThrow(() -> Errors.userNotFound(email));
  }
}
