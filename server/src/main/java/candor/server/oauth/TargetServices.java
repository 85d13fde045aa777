package candor.server.oauth;

import candor.core.client.Client;
import candor.core.consent.DetailTypes;
import candor.core.db.TenantId;
import candor.errors.Errors;
import candor.errors.Received;
import candor.protocol.oauth.AuthorizationDetails;
import candor.protocol.oauth.ScopeText;
import candor.server.http.Parameters;
import candor.server.http.Request;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// For which APIs a token shall be, and what it shall do there, as a client asks for it at an
/// endpoint of its own.
final class TargetServices {
  private final Function<TenantId, Set<String>> apiAudiences;
  private final Set<String> rights;
  private final DetailTypes detailTypes;

  /// @param apiAudiences the audiences of a tenant's API services: what `resource` may name
  /// @param rights the scopes that are rights over this server
  TargetServices(
      Function<TenantId, Set<String>> apiAudiences, Set<String> rights, DetailTypes detailTypes) {
    this.apiAudiences = apiAudiences;
    this.rights = rights;
    this.detailTypes = detailTypes;
  }

  /// What a client asks for beside scopes (RFC 9396, section 6).
  ///
  /// @throws candor.errors.Problem `authorization_details_malformed`, and what
  ///     [DetailTypes#check] refuses with
  AuthorizationDetails details(Request request, Parameters form, Client client) {
    AuthorizationDetails asked = details(form);
    detailTypes.check(request.tenant(), client, asked);
    return asked;
  }

  /// The same of what was granted before, and so was looked at then.
  ///
  /// @throws candor.errors.Problem `authorization_details_malformed`
  static AuthorizationDetails details(Parameters form) {
    return form.text(AuthorizationDetails.NAME)
        .map(AuthorizationDetails::parse)
        .orElseGet(AuthorizationDetails::none);
  }

  /// The APIs that the token shall be for (RFC 8707, section 2.2); this server's own where none is
  /// named.
  ///
  /// @throws candor.errors.Problem `resource_unknown`
  List<String> audience(Request request) {
    return audience(request, request.form());
  }

  private List<String> audience(Request request, Parameters asked) {
    List<String> resources = asked.texts("resource");
    requireKnown(apiAudiences.apply(request.tenant()), request.issuer(), resources);
    return resources.isEmpty() ? List.of(request.issuer()) : resources;
  }

  /// The same for a token of a person.
  ///
  /// @throws candor.errors.Problem `resource_unknown`, `resource_not_allowed`
  List<String> audienceForPeople(Request request, Parameters asked, Client client) {
    List<String> audience = audience(request, asked);
    requireAllowed(client, request.issuer(), audience);
    return audience;
  }

  /// Refuses what is the audience of nothing here.
  ///
  /// @throws candor.errors.Problem `resource_unknown`
  static void requireKnown(Set<String> known, String issuer, List<String> resources) {
    for (String resource : resources) {
      if (!known.contains(resource) && !resource.equals(issuer)) {
        throw Errors.resourceUnknown(Received.clip(resource));
      }
    }
  }

  /// Refuses APIs for which people may give this client no tokens: they carry what those people may
  /// do there, and whoever runs the API knows nothing of the client.
  ///
  /// @throws candor.errors.Problem `resource_not_allowed`
  static void requireAllowed(Client client, String issuer, List<String> resources) {
    List<String> allowed = client.signIn().requests().resources();
    for (String resource : resources) {
      if (!allowed.contains(resource) && !resource.equals(issuer)) {
        throw Errors.resourceNotAllowed(client.id(), Received.clip(resource), allowed);
      }
    }
  }

  /// The scopes that were asked for, all of them or nothing; without a wish, all that the client
  /// may have (RFC 6749, section 3.3).
  ///
  /// @throws candor.errors.Problem `scope_malformed`, `scope_not_allowed`
  static List<String> scopes(Parameters form, Client client) {
    List<String> scopes = form.text("scope").map(ScopeText::parse).orElse(client.scopes());
    List<String> beyond =
        scopes.stream().filter(scope -> !client.scopes().contains(scope)).toList();
    if (!beyond.isEmpty()) {
      throw Errors.scopeNotAllowed(client.id(), beyond, client.scopes());
    }
    return scopes;
  }

  /// The same for a token of a person: never none, and no right over this server among them.
  ///
  /// @throws candor.errors.Problem `scope_malformed`, `scope_not_allowed`, `scope_not_for_people`
  List<String> scopesForPeople(Parameters form, Client client) {
    List<String> scopes = scopes(form, client);
    if (scopes.isEmpty()) {
      throw Errors.scopeNotAllowed(client.id(), scopes, client.scopes());
    }
    List<String> powers = scopes.stream().filter(rights::contains).toList();
    if (!powers.isEmpty()) {
      throw Errors.scopeNotForPeople(powers);
    }
    return scopes;
  }
}
