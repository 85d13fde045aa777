package candor.server.oauth;

import candor.core.Platform;
import candor.core.client.Client;
import candor.core.client.ClientMessages;
import candor.core.client.Clients;
import candor.core.client.SelfRegistration;
import candor.core.consent.DetailType;
import candor.core.consent.DetailTypes;
import candor.core.db.TenantId;
import candor.core.grant.PushedRequests;
import candor.core.key.SigningKeys;
import candor.core.token.AccessTokens;
import candor.core.token.Proofs;
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
  static final String DEVICE_AUTHORIZATION = "/oauth2/device_authorization";
  static final String BACKCHANNEL = "/oauth2/bc-authorize";
  static final String INTROSPECT = "/oauth2/introspect";
  static final String PUSH = "/oauth2/par";
  static final String REVOKE = "/oauth2/revoke";
  static final String JWKS = "/oauth2/jwks";

  private static final String CACHED = "public, max-age=" + SigningKeys.PUBLISHED_FOR.toSeconds();

  private final SigningKeys keys;
  private final Authorization authorization;
  private final Discovery discovery;
  private final DetailTypes detailTypes;
  private final ResourceMetadata resource;
  private final AuthorizationEndpoint authorize;
  private final InitiateLoginEndpoint initiateLogin;
  private final PushedRequestEndpoint push;
  private final TokenEndpoint token;
  private final DeviceAuthorizationEndpoint deviceAuthorization;
  private final BackchannelEndpoint backchannel;
  private final IntrospectionEndpoint introspection;
  private final RevocationEndpoint revocation;
  private final RegistrationEndpoint registration;

  public OAuthRoutes(
      Clients clients,
      SigningKeys keys,
      ClientMessages messages,
      AccessTokens tokens,
      Platform platform,
      Authorization authorization,
      PushedRequests pushedRequests,
      SelfRegistration selfRegistration,
      Clock clock,
      Function<TenantId, Set<String>> apiAudiences,
      Set<String> rights,
      ClientBudgets budgets,
      Proofs proofs,
      ClientCertificates certificates,
      ApprovalLetter letter) {
    this.keys = keys;
    this.authorization = authorization;
    this.discovery = new Discovery(certificates);
    this.detailTypes = platform.detailTypes();
    this.resource = new ResourceMetadata(certificates);
    var targets = new TargetServices(apiAudiences, rights, platform.detailTypes());
    var clientCheck = new ClientCheck(clients, budgets, certificates);
    this.authorize = new AuthorizationEndpoint(authorization);
    this.initiateLogin = new InitiateLoginEndpoint(authorization);
    var possession = new Possession(proofs, certificates);
    this.push =
        new PushedRequestEndpoint(
            clientCheck, authorization.requests(), pushedRequests, possession, clock);
    this.token =
        new TokenEndpoint(
            clientCheck,
            Map.of(
                Client.AUTHORIZATION_CODE,
                new AuthorizationCodeGrant(platform.grants()),
                Client.REFRESH_TOKEN,
                new RefreshTokenGrant(platform.grants()),
                Client.CLIENT_CREDENTIALS,
                new ClientCredentialsGrant(tokens, targets),
                Client.DEVICE_CODE,
                new DeviceCodeGrant(platform.devices()),
                Client.CIBA,
                new CibaGrant(platform.backchannelRequests()),
                Client.TOKEN_EXCHANGE,
                new TokenExchangeGrant(platform.exchanges(), targets),
                Client.JWT_BEARER,
                new JwtBearerGrant(platform.assertions(), targets)),
            possession);
    this.deviceAuthorization =
        new DeviceAuthorizationEndpoint(clientCheck, platform.devices(), targets);
    this.backchannel =
        new BackchannelEndpoint(
            clientCheck,
            clients,
            platform.askedPeople(),
            platform.backchannelRequests(),
            selfRegistration,
            targets,
            letter);
    this.introspection = new IntrospectionEndpoint(clientCheck, tokens, messages, clock);
    this.revocation = new RevocationEndpoint(clientCheck, tokens, platform.grants());
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
        new Route("GET", InitiateLoginEndpoint.PATH, RateClass.PAGE, initiateLogin)
            .producing("text/html", "application/json"),
        new Route("POST", InitiateLoginEndpoint.PATH, RateClass.PAGE, initiateLogin)
            .producing("text/html", "application/json"),
        new Route("POST", PUSH, RateClass.TOKEN, push)
            .takingForm(Forms.Push.class)
            .giving(201, Forms.Pushed.class),
        new Route("POST", TOKEN, RateClass.TOKEN, token)
            .takingForm(Forms.Token.class)
            .giving(200, Forms.Issued.class),
        new Route("POST", DEVICE_AUTHORIZATION, RateClass.TOKEN, deviceAuthorization)
            .takingForm(Forms.Device.class)
            .giving(200, Forms.DeviceBegun.class),
        new Route("POST", BACKCHANNEL, RateClass.TOKEN, backchannel)
            .takingForm(Forms.Backchannel.class)
            .giving(200, Forms.BackchannelBegun.class),
        new Route("POST", INTROSPECT, RateClass.TOKEN, introspection)
            .takingForm(Forms.OfToken.class)
            .giving(200, Forms.Introspected.class)
            .producing("application/json", IntrospectionEndpoint.SIGNED),
        new Route("POST", REVOKE, RateClass.REVOCATION, revocation)
            .takingForm(Forms.OfToken.class)
            .giving(200, Void.class),
        new Route("GET", JWKS, RateClass.PUBLIC, this::jwks),
        new Route("GET", "/.well-known/jwks.json", RateClass.PUBLIC, this::jwks),
        new Route("GET", ResourceMetadata.PATH, RateClass.PUBLIC, this::resource)
            .giving(200, ResourceMetadata.Document.class),
        new Route("GET", "/.well-known/openid-configuration", RateClass.PUBLIC, this::discovery),
        new Route(
            "GET", "/.well-known/oauth-authorization-server", RateClass.PUBLIC, this::discovery));
  }

  private Reply jwks(Request request) {
    return Reply.bytes(200, "application/json", keys.jwks(request.tenant()))
        .header("Cache-Control", CACHED);
  }

  private Reply resource(Request request) {
    return resource.answer(request).header("Cache-Control", CACHED);
  }

  private List<String> detailTypes(Request request) {
    return detailTypes.all(request.tenant()).stream().map(DetailType::name).toList();
  }

  private Reply discovery(Request request) {
    return Reply.bytes(
            200,
            "application/json",
            discovery.document(
                request.issuer(), authorization.signUp(request), detailTypes(request)))
        .header("Cache-Control", CACHED);
  }
}
