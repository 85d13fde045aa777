package candor.server.oidc;

import candor.core.client.ClientMessages;
import candor.core.client.Clients;
import candor.core.token.AccessTokens;
import candor.core.user.Users;
import candor.server.http.RateClass;
import candor.server.http.Route;
import java.util.List;

/// The paths of OpenID Connect.
public final class OidcRoutes {
  private static final String USERINFO = "/userinfo";
  private static final String GLOBAL_REVOCATION = "/oauth2/global-token-revocation";
  private static final String CHECK_SESSION = "/oauth2/check-session";

  private final UserInfoEndpoint userInfo;
  private final GlobalRevocationEndpoint globalRevocation;

  public OidcRoutes(AccessTokens tokens, Users users, Clients clients, ClientMessages messages) {
    this.userInfo = new UserInfoEndpoint(tokens, users, clients, messages);
    this.globalRevocation = new GlobalRevocationEndpoint(tokens, users);
  }

  /// The routes.
  public List<Route> all() {
    return List.of(
        new Route("GET", CHECK_SESSION, RateClass.PUBLIC, new SessionFrame())
            .producing("text/html"),
        new Route("GET", USERINFO, RateClass.TOKEN, userInfo)
            .producing("application/json", UserInfoEndpoint.SIGNED)
            .giving(200, UserInfoEndpoint.Answer.class),
        new Route("POST", USERINFO, RateClass.TOKEN, userInfo)
            .producing("application/json", UserInfoEndpoint.SIGNED)
            .giving(200, UserInfoEndpoint.Answer.class),
        new Route("POST", GLOBAL_REVOCATION, RateClass.REVOCATION, globalRevocation)
            .taking(GlobalRevocationEndpoint.Question.class)
            .giving(204, Void.class));
  }
}
