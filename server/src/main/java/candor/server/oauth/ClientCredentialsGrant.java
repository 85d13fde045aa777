package candor.server.oauth;

import candor.core.client.Client;
import candor.core.token.AccessToken;
import candor.core.token.AccessTokens;
import candor.protocol.jose.Confirmation;
import candor.server.http.Request;

/// A token for a client that acts for itself (RFC 6749, section 4.4).
record ClientCredentialsGrant(AccessTokens tokens, TargetServices targets) implements Grant {
  /// @throws candor.errors.Problem `scope_malformed`, `scope_not_allowed`, `resource_unknown`, and
  ///     what [TargetServices#details] refuses with
  @Override
  public Tokens issue(Request request, Client client, Confirmation held) {
    return Tokens.of(
        tokens.issue(
            request.tenant(),
            client,
            AccessToken.Wish.ofClient(
                    request.issuer(),
                    client.id(),
                    targets.audience(request),
                    TargetServices.scopes(request.form(), client))
                .boundTo(held)
                .allowing(targets.details(request, request.form(), client))));
  }
}
