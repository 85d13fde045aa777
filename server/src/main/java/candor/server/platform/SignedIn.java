package candor.server.platform;

import candor.core.audit.By;
import candor.core.organization.Organization;
import candor.core.session.SignIns;
import candor.core.token.AccessToken;
import candor.core.token.AccessTokens;
import candor.core.user.UserId;
import candor.core.user.Users;
import candor.errors.Errors;
import candor.server.http.Request;
import candor.server.oauth.BearerToken;

/// The person behind a request, by the access token of a sign-in.
record SignedIn(AccessToken token, UserId user, By by) {
  /// @throws candor.errors.Problem `bearer_token_missing`, every page of the area token,
  ///     `organization_not_active`, `user_token_required`, `sign_in_too_narrow`
  static SignedIn by(Request request, AccessTokens tokens) {
    AccessToken token = BearerToken.require(request, tokens);
    var by = new By(SignIns.actor(token), request.id());
    if (!token.scopes().isEmpty()) {
      // What a person granted to a client is those scopes, and not to act for them here.
      throw Errors.signInTooNarrow(token.client(), "here, and not to a client");
    }
    return new SignedIn(token, new UserId(token.subject()), by);
  }

  /// The same for a person who runs the tenant's organizations. Whether they do is looked up and
  /// never taken from the token.
  ///
  /// @throws candor.errors.Problem those of [#by], `sign_in_too_narrow`, `platform_owner_required`
  static SignedIn owner(Request request, AccessTokens tokens, Users users) {
    SignedIn person = by(request, tokens);
    if (!person.toPlatform()) {
      throw Errors.signInTooNarrow(person.token.client(), "to the platform, with no organization");
    }
    if (!users.platformOwner(request.tenant(), person.user)) {
      throw Errors.platformOwnerRequired(person.user);
    }
    return person;
  }

  /// Refuses somebody whose sign-in was to a service, or to another organization.
  ///
  /// @throws candor.errors.Problem `sign_in_too_narrow`
  void reach(Organization organization) {
    if (!toPlatform() && !token.client().equals(organization.client())) {
      throw Errors.signInTooNarrow(
          token.client(),
          "to the platform, or to organization " + organization.slug() + " with no service");
    }
  }

  /// Whoever signs in to a service hands the service their token. It must not lend the service what
  /// the person may do elsewhere.
  private boolean toPlatform() {
    return token.client().equals(SignIns.PLATFORM);
  }
}
