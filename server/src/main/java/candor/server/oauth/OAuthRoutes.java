package candor.server.oauth;

import candor.core.client.Client;
import candor.core.client.Clients;
import candor.core.client.SelfRegistration;
import candor.core.db.TenantId;
import candor.core.grant.Grants;
import candor.core.grant.PushedRequests;
import candor.core.key.SigningKeys;
import candor.core.token.AccessTokens;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Route;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The paths of the OAuth endpoints.
public final class OAuthRoutes {
  /// What a resource server is registered for, to look at the tokens that it is sent.
  public static final String ANY_TOKEN = "tokens:introspect";

  static final String AUTHORIZE = "/oauth2/authorize";
  static final String TOKEN = "/oauth2/token";
  static final String INTROSPECT = "/oauth2/introspect";
  static final String PUSH = "/oauth2/par";
  static final String REVOKE = "/oauth2/revoke";
  static final String JWKS = "/oauth2/jwks";

  private static final String CACHED = "public, max-age=" + SigningKeys.PUBLISHED_FOR.toSeconds();

  private final SigningKeys keys;
  private final Discovery discovery = new Discovery();
  private final AuthorizationEndpoint authorize;
  private final PushedRequestEndpoint push;
  private final TokenEndpoint token;
  private final IntrospectionEndpoint introspection;
  private final RevocationEndpoint revocation;
  private final RegistrationEndpoint registration;

  public OAuthRoutes(
      Clients clients,
      SigningKeys keys,
      AccessTokens tokens,
      Grants grants,
      Authorization authorization,
      PushedRequests pushedRequests,
      SelfRegistration selfRegistration,
      Clock clock,
      Function<TenantId, Set<String>> apiAudiences,
      ClientBudgets budgets) {
    this.keys = keys;
    var clientCheck = new ClientCheck(clients, budgets);
    this.authorize = new AuthorizationEndpoint(authorization);
    this.push =
        new PushedRequestEndpoint(clientCheck, authorization.requests(), pushedRequests, clock);
    this.token =
        new TokenEndpoint(
            clientCheck,
            Map.of(
                Client.AUTHORIZATION_CODE,
                new AuthorizationCodeGrant(grants),
                Client.REFRESH_TOKEN,
                new RefreshTokenGrant(grants),
                Client.CLIENT_CREDENTIALS,
                new ClientCredentialsGrant(tokens, apiAudiences)));
    this.introspection = new IntrospectionEndpoint(clientCheck, tokens);
    this.revocation = new RevocationEndpoint(clientCheck, tokens, grants);
    this.registration = new RegistrationEndpoint(selfRegistration);
  }

  /// The routes.
  public List<Route> all() {
    var all = new ArrayList<>(registration.routes());
    all.addAll(endpoints());
    return List.copyOf(all);
  }

  private List<Route> endpoints() {
    return List.of(
        new Route("GET", AUTHORIZE, RateClass.PAGE, authorize)
            .producing("text/html", "application/json"),
        new Route("POST", AUTHORIZE, RateClass.PAGE, authorize)
            .producing("text/html", "application/json"),
        new Route("POST", PUSH, RateClass.TOKEN, push)
            .takingForm(Forms.Push.class)
            .giving(201, Forms.Pushed.class),
        new Route("POST", TOKEN, RateClass.TOKEN, token)
            .takingForm(Forms.Token.class)
            .giving(200, Forms.Issued.class),
        new Route("POST", INTROSPECT, RateClass.TOKEN, introspection)
            .takingForm(Forms.OfToken.class)
            .giving(200, Forms.Introspected.class),
        new Route("POST", REVOKE, RateClass.REVOCATION, revocation)
            .takingForm(Forms.OfToken.class)
            .giving(200, Void.class),
        new Route("GET", JWKS, RateClass.PUBLIC, this::jwks),
        new Route("GET", "/.well-known/jwks.json", RateClass.PUBLIC, this::jwks),
        new Route("GET", "/.well-known/openid-configuration", RateClass.PUBLIC, this::discovery),
        new Route(
            "GET", "/.well-known/oauth-authorization-server", RateClass.PUBLIC, this::discovery));
  }

  private Reply jwks(Request request) {
    return Reply.bytes(200, "application/json", keys.jwks(request.tenant()))
        .header("Cache-Control", CACHED);
  }

  private Reply discovery(Request request) {
    return Reply.bytes(200, "application/json", discovery.document(request.issuer()))
        .header("Cache-Control", CACHED);
  }
}
