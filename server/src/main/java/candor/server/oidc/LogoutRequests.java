package candor.server.oidc;

import candor.core.client.Client;
import candor.core.client.ClientId;
import candor.core.client.Clients;
import candor.core.session.Session;
import candor.core.session.SessionId;
import candor.core.session.Sessions;
import candor.core.token.IdTokenHints;
import candor.core.user.UserId;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.errors.Received;
import candor.protocol.jose.Claims;
import candor.protocol.oauth.RedirectUris;
import candor.server.http.Parameters;
import candor.server.http.Request;
import java.util.List;
import java.util.Optional;

/// What clients may ask of a logout (OpenID Connect RP-Initiated Logout 1.0, section 2).
public final class LogoutRequests {
  private final Clients clients;
  private final IdTokenHints hints;
  private final Sessions sessions;

  public LogoutRequests(Clients clients, IdTokenHints hints, Sessions sessions) {
    this.clients = clients;
    this.hints = hints;
    this.sessions = sessions;
  }

  /// A request that can be followed.
  ///
  /// @param client who asks, if the request says so
  /// @param hint the ID token that came as a hint; one that has expired still says whose session it
  ///     was
  /// @param session the session of that ID token, if it is still known
  /// @param returnUri where the browser goes then; empty for nowhere
  /// @param state what the client wants back; empty for nothing
  public record Asked(
      Optional<Client> client,
      Optional<Claims> hint,
      Optional<Session> session,
      String returnUri,
      String state) {}

  /// Checks a request.
  ///
  /// @throws Problem `id_token_hint_refused`, `logout_client_mismatch`,
  ///     `authorization_client_unknown`, `post_logout_redirect_uri_unattributed`,
  ///     `post_logout_redirect_uri_mismatch`; the browser stays here, since nobody vouches for
  ///     where it would go
  public Asked checked(Request request, Parameters parameters) {
    Optional<Claims> hint =
        parameters
            .text("id_token_hint")
            .map(text -> hints.read(request.tenant(), request.issuer(), text));
    Optional<Client> client = client(request, parameters.text("client_id"), hint);
    Optional<String> returnUri = parameters.text("post_logout_redirect_uri");
    returnUri.ifPresent(uri -> check(client, uri));
    return new Asked(
        client,
        hint,
        hint.map(Claims::sessionId)
            .filter(id -> !id.isEmpty())
            .flatMap(id -> sessions.find(request.tenant(), new SessionId(id))),
        returnUri.orElse(""),
        parameters.text("state").orElse(""));
  }

  /// Whether whoever is signed in is whom the client speaks of.
  public boolean about(Request request, Asked asked, UserId user) {
    return asked.hint.filter(hint -> hints.about(request.tenant(), hint, user)).isPresent();
  }

  private Optional<Client> client(Request request, Optional<String> named, Optional<Claims> hint) {
    Optional<String> hinted = hint.map(claims -> claims.audience().getFirst());
    if (named.isPresent() && hinted.isPresent() && !named.equals(hinted)) {
      throw Errors.logoutClientMismatch(Received.clip(named.get()), hinted.get());
    }
    return named
        .or(() -> hinted)
        .map(
            id ->
                clients
                    .find(request.tenant(), new ClientId(id))
                    .orElseThrow(() -> Errors.authorizationClientUnknown(Received.clip(id))));
  }

  private static void check(Optional<Client> client, String uri) {
    if (client.isEmpty()) {
      throw Errors.postLogoutRedirectUriUnattributed(Received.clip(uri));
    }
    List<String> registered = client.get().logout().returnUris();
    if (registered.stream().noneMatch(each -> RedirectUris.match(each, uri))) {
      throw Errors.postLogoutRedirectUriMismatch(
          client.get().id(),
          Received.clip(uri),
          registered,
          RedirectUris.nearest(registered, uri).orElse("none, since none is registered"));
    }
  }
}
