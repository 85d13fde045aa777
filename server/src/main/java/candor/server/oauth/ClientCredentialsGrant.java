package candor.server.oauth;

import candor.core.client.Client;
import candor.core.db.TenantId;
import candor.core.token.AccessToken;
import candor.core.token.AccessTokens;
import candor.errors.Errors;
import candor.protocol.jose.Confirmation;
import candor.protocol.oauth.ScopeText;
import candor.server.http.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A token for a client that acts for itself (RFC 6749, section 4.4).
final class ClientCredentialsGrant implements Grant {
  private final AccessTokens tokens;
  private final Function<TenantId, Set<String>> apiAudiences;

  /// @param apiAudiences the audiences of a tenant's API services: what `resource` may name
  ClientCredentialsGrant(AccessTokens tokens, Function<TenantId, Set<String>> apiAudiences) {
    this.tokens = tokens;
    this.apiAudiences = apiAudiences;
  }

  /// @throws candor.errors.Problem `scope_malformed`, `scope_not_allowed`, `resource_unknown`
  @Override
  public Tokens issue(Request request, Client client, Confirmation held) {
    return Tokens.of(
        tokens.issue(
            request.tenant(),
            client,
            AccessToken.Wish.ofClient(
                    request.issuer(), client.id(), audience(request), scopes(request, client))
                .boundTo(held)));
  }

  /// What was asked for, all of it or nothing; without a wish, all that the client may have (RFC
  /// 6749, section 3.3).
  private static List<String> scopes(Request request, Client client) {
    Optional<String> asked = request.form().text("scope");
    if (asked.isEmpty()) {
      return client.scopes();
    }
    List<String> scopes = ScopeText.parse(asked.get());
    if (!client.scopes().containsAll(scopes)) {
      List<String> beyond =
          scopes.stream().filter(scope -> !client.scopes().contains(scope)).toList();
      throw Errors.scopeNotAllowed(client.id(), beyond, client.scopes());
    }
    return scopes;
  }

  /// The API that the token shall be for (RFC 8707, section 2.2); this server's own where none is
  /// named.
  private List<String> audience(Request request) {
    List<String> resources = request.form().texts("resource");
    if (resources.isEmpty()) {
      return List.of(request.issuer());
    }
    Set<String> known = apiAudiences.apply(request.tenant());
    for (String resource : resources) {
      if (!known.contains(resource) && !resource.equals(request.issuer())) {
        throw Errors.resourceUnknown(
            resource.length() > 200 ? resource.substring(0, 200) + "…" : resource);
      }
    }
    return resources;
  }
}
