package candor.server.oauth;

import candor.core.client.Client;
import candor.core.db.TenantId;
import candor.core.session.BrowserSession;
import candor.core.session.SignIns;
import candor.core.user.Pool;
import candor.core.user.User;
import candor.core.user.Users;
import candor.server.http.Parameters;
import candor.server.http.Request;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Whom people sign in to who come for their own account. Whoever is signed in signs in again where
/// they belong; anybody else where the link says, `organization` with a slug, and without one at
/// the tenant's own. An address alone says nothing: several organizations may know it, and which of
/// them do is nobody else's business.
record OwnDoor(SignIns signIns, Users users) {
  private static final String ORGANIZATION = "organization";

  /// @param path the page that they want, with its query
  /// @param age how long ago they may have signed in; empty if that is all the same
  Authorization.Door at(
      Request request, Optional<BrowserSession> seen, String path, Optional<Duration> age) {
    TenantId tenant = request.tenant();
    Optional<User> user = seen.flatMap(session -> users.known(tenant, session.user()));
    Client client =
        user.map(User::pool)
            .map(pool -> signIns.own(tenant, pool))
            .or(() -> organization(path).map(slug -> signIns.own(tenant, slug)))
            .orElseGet(() -> signIns.own(tenant, Pool.TENANT));
    return new Authorization.Door(
        client,
        URI.create(request.issuer()).getHost(),
        user.map(found -> found.email().value()).orElse(""),
        List.of(),
        age);
  }

  private static Optional<String> organization(String path) {
    int query = path.indexOf('?');
    return query < 0
        ? Optional.empty()
        : Parameters.ofQuery(path.substring(query + 1)).text(ORGANIZATION);
  }
}
