package candor.core.grant;

import candor.core.client.Client;
import candor.core.client.GrantTerms;
import candor.core.token.AccessToken;
import candor.errors.Errors;
import candor.protocol.jose.Confirmation;
import candor.protocol.oauth.AuthorizationDetails;
import java.util.ArrayList;
import java.util.List;

/// What a client wants of a token that it hands on (RFC 8693, section 2.1).
///
/// @param actor the token of who acts for the subject; none, or one
/// @param audience whom the new token shall be for; empty for whomever it may be for
/// @param scopes what it shall do; empty for all that it may
/// @param details what it shall do beside; empty for all that it may
record Exchange(
    AccessToken subject,
    List<AccessToken> actor,
    List<String> audience,
    List<String> scopes,
    AuthorizationDetails details) {
  /// What the new token says. It says nothing that the old one did not: neither for more APIs, nor
  /// with more scopes, nor for longer; and it ends with the session of the old one.
  ///
  /// @param held what the client proved to hold: the new token is bound to that, and no longer to
  ///     what the subject's was
  /// @throws candor.errors.Problem `exchange_actor_of_another_client`, `exchange_key_missing`,
  ///     `exchange_mode_not_allowed`,
  ///     `exchange_audience_beyond_subject`, `exchange_audience_not_allowed`, `scope_beyond_grant`,
  ///     `scope_not_allowed`, `exchange_scope_empty`, `authorization_details_beyond_grant`
  AccessToken.Wish decide(Client client, Confirmation held) {
    for (AccessToken each : actor) {
      // Whoever found a token of somebody else must not act under that name.
      if (!each.client().equals(client.id())) {
        throw Errors.exchangeActorOfAnotherClient(client.id(), each.client());
      }
    }
    // RFC 8693 is silent. A bound token opens nothing for whoever found it (RFC 9449, section 7),
    // and
    // so it does not become one that does.
    if (!subject.confirmation().equals(Confirmation.none()) && held.equals(Confirmation.none())) {
      throw Errors.exchangeKeyMissing(client.id(), Grants.named(subject.confirmation()));
    }
    if (!client.grants().modes().contains(mode())) {
      throw Errors.exchangeModeNotAllowed(client.id(), mode(), client.grants().modes());
    }
    var actors = new ArrayList<String>();
    actor.forEach(each -> actors.add(each.name()));
    actors.addAll(subject.actors());
    return new AccessToken.Wish(
        subject.issuer(),
        client.id(),
        subject.holder(),
        audience(client),
        scopes(client),
        subject.groups(),
        subject.sessionId(),
        held,
        List.copyOf(actors),
        actor.stream()
            .map(AccessToken::expiresAt)
            .filter(subject.expiresAt()::isAfter)
            .findFirst()
            .orElse(subject.expiresAt()),
        List.of(),
        details(client),
        subject.acr(),
        subject.signedInAt());
  }

  private AuthorizationDetails details(Client client) {
    subject.details().requireCover(details);
    return details.isEmpty()
        ? subject.details().within(client.signIn().requests().detailTypes())
        : details;
  }

  /// With the token of an actor it is delegation, without one impersonation (section 1.1).
  String mode() {
    return actor.isEmpty() ? GrantTerms.IMPERSONATION : GrantTerms.DELEGATION;
  }

  private List<String> audience(Client client) {
    List<String> allowed = client.grants().exchangeAudiences();
    List<String> beyond = without(audience, subject.audience());
    if (!beyond.isEmpty()) {
      throw Errors.exchangeAudienceBeyondSubject(beyond, subject.audience());
    }
    List<String> refused = without(audience, allowed);
    List<String> all = audience.isEmpty() ? within(subject.audience(), allowed) : audience;
    if (!refused.isEmpty() || all.isEmpty()) {
      throw Errors.exchangeAudienceNotAllowed(
          client.id(), refused.isEmpty() ? subject.audience() : refused, allowed);
    }
    return all;
  }

  private List<String> scopes(Client client) {
    List<String> beyond = without(scopes, subject.scopes());
    if (!beyond.isEmpty()) {
      throw Errors.scopeBeyondGrant(beyond, subject.scopes());
    }
    List<String> refused = without(scopes, client.scopes());
    if (!refused.isEmpty()) {
      throw Errors.scopeNotAllowed(client.id(), refused, client.scopes());
    }
    List<String> all = scopes.isEmpty() ? within(subject.scopes(), client.scopes()) : scopes;
    if (all.isEmpty()) {
      // A token without scope is a sign-in at this server, which nobody hands on.
      throw Errors.exchangeScopeEmpty(client.id(), subject.scopes(), client.scopes());
    }
    return all;
  }

  private static List<String> within(List<String> list, List<String> other) {
    return list.stream().filter(other::contains).toList();
  }

  private static List<String> without(List<String> list, List<String> other) {
    return list.stream().filter(each -> !other.contains(each)).toList();
  }
}
