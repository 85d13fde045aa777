package candor.server.main;

import candor.core.Core;
import candor.core.Platform;
import candor.core.session.OwnAccount;
import candor.server.access.AccessRoutes;
import candor.server.admin.Ceiling;
import candor.server.admin.Operation;
import candor.server.admin.OperationEndpoint;
import candor.server.admin.apiservice.ApiServiceOperations;
import candor.server.admin.client.ClientOperations;
import candor.server.admin.connection.ConnectionOperations;
import candor.server.admin.consent.DetailTypeOperations;
import candor.server.admin.decision.DecisionOperations;
import candor.server.admin.failure.FailureOperations;
import candor.server.admin.gateway.GatewayOperations;
import candor.server.admin.key.KeyOperations;
import candor.server.admin.registration.RegistrationOperations;
import candor.server.admin.tenant.TenantOperations;
import candor.server.admin.user.UserOperations;
import candor.server.catalog.CatalogRoutes;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Route;
import candor.server.login.AccountAccessRoutes;
import candor.server.login.AccountConnectionRoutes;
import candor.server.login.AccountDataRoutes;
import candor.server.login.AccountEmailRoutes;
import candor.server.login.AccountRoutes;
import candor.server.login.AnswerPage;
import candor.server.login.ApiNames;
import candor.server.login.ApproveRoutes;
import candor.server.login.DeviceRoutes;
import candor.server.login.FactorRoutes;
import candor.server.login.LogoRoutes;
import candor.server.login.LogoutRoutes;
import candor.server.login.LostSignIns;
import candor.server.login.MailRoutes;
import candor.server.login.MailboxRoutes;
import candor.server.login.Notices;
import candor.server.login.PasskeyRoutes;
import candor.server.login.SecondStepRoutes;
import candor.server.login.SetupRoutes;
import candor.server.login.SignInPage;
import candor.server.login.SignInRoutes;
import candor.server.login.UpstreamRoutes;
import candor.server.oauth.Authorization;
import candor.server.oauth.ClientBudgets;
import candor.server.oauth.ClientCertificates;
import candor.server.oauth.ClientDocuments;
import candor.server.oauth.DoorCookie;
import candor.server.oauth.OAuthRoutes;
import candor.server.oauth.PendingRequests;
import candor.server.oidc.GlobalRevocationEndpoint;
import candor.server.oidc.LogoutRequests;
import candor.server.oidc.OidcRoutes;
import candor.server.openapi.OpenApi;
import candor.server.platform.PlatformRoutes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every path of the product.
public final class Routes {
  private final List<Operation<?, ?>> operations;
  private final List<Route> all;
  private final OpenApi openApi;

  Routes(
      Core core,
      Health health,
      Metrics metrics,
      CatalogRoutes catalog,
      RequestLimits limits,
      ClientCertificates certificates) {
    this.operations = operations(core, new Ceiling(this::permissions));
    this.all =
        Stream.of(
                health.routes(),
                metrics.routes(),
                catalog.all(),
                new SetupRoutes(core.setupLinks(), core.tenants(), this::permissions).all(),
                List.of(new Route("GET", "/openapi.json", RateClass.PUBLIC, this::openApi)),
                signIn(core, limits, permissions(), certificates),
                new AccessRoutes(core.access(), core.gateways(), core.tenants(), limits).all(),
                platform(core.platform(), core).all(),
                operations.stream().map(operation -> route(operation, core)).toList())
            .flatMap(List::stream)
            .toList();
    this.openApi = new OpenApi(all, operations);
  }

  private static List<Operation<?, ?>> operations(Core core, Ceiling ceiling) {
    return Stream.of(
            ClientOperations.all(core.clients(), core.platform().logouts(), ceiling),
            RegistrationOperations.all(core.registration(), ceiling),
            TenantOperations.all(core.tenants()),
            DetailTypeOperations.all(core.platform().detailTypes()),
            KeyOperations.all(core.keys(), core.clock()),
            FailureOperations.all(core.failures(), core.audit()),
            ApiServiceOperations.all(core.apiServices()),
            GatewayOperations.all(core.gateways()),
            ConnectionOperations.all(
                core.platform().connections(), core.platform().organizations()),
            DecisionOperations.all(core.decisions()),
            UserOperations.all(
                core.tenants(),
                core.platform().organizations(),
                core.platform().users(),
                core.platform().accounts(),
                core.platform().factors(),
                core.platform().factorResets()))
        .<Operation<?, ?>>flatMap(List::stream)
        .toList();
  }

  /// OAuth and OpenID Connect, with the pages between a client's request and its answer.
  ///
  /// @param rights the scopes that are rights over this server
  private static List<Route> signIn(
      Core core, ClientBudgets budgets, Set<String> rights, ClientCertificates certificates) {
    Platform platform = core.platform();
    var pending = new PendingRequests(core.master(), core.clock());
    var authorization =
        new Authorization(
            core.clients(),
            new ClientDocuments(core.clients(), core.registration(), core.documents()),
            core.messages(),
            core.idTokenHints(),
            core.subjects(),
            core.tenants(),
            platform.signIns(),
            platform.browserSessions(),
            platform.users(),
            platform.factors(),
            platform.consents(),
            platform.frontChannel(),
            platform.pushedRequests(),
            platform.devices(),
            pending,
            core.clock(),
            core.apiServices()::audiences,
            rights,
            platform.detailTypes(),
            new AnswerPage());
    return Stream.of(
            new OAuthRoutes(
                    core.clients(),
                    core.keys(),
                    core.messages(),
                    core.tokens(),
                    platform,
                    authorization,
                    platform.pushedRequests(),
                    core.registration(),
                    core.clock(),
                    core.apiServices()::audiences,
                    rights,
                    budgets,
                    core.proofs(),
                    certificates,
                    Notices::approval)
                .all(),
            new OidcRoutes(core.tokens(), platform.users(), core.clients(), core.messages()).all(),
            pages(core, authorization, pending))
        .flatMap(List::stream)
        .toList();
  }

  /// The pages on which people sign in, are asked, and sign out.
  private static List<Route> pages(
      Core core, Authorization authorization, PendingRequests pending) {
    Platform platform = core.platform();
    var lost = new LostSignIns(pending, platform.links(), core.clients());
    PasskeyRoutes passkeys = passkeys(platform, authorization, pending);
    var mail =
        new MailRoutes(
            authorization,
            pending,
            platform.signInsByMail(),
            platform.links(),
            core.mailer(),
            core.tenants(),
            core.registration(),
            core.chance());
    var signInPage = new SignInPage(platform.connections(), mail, passkeys);
    return Stream.of(
            new LogoutRoutes(
                    new LogoutRequests(core.clients(), core.idTokenHints(), platform.sessions()),
                    core.clients(),
                    core.tenants(),
                    platform.sessions(),
                    platform.browserSessions())
                .all(),
            new SignInRoutes(
                    authorization,
                    pending,
                    platform.signIns(),
                    platform.consents(),
                    platform.detailTypes(),
                    platform.users(),
                    new ApiNames(core.apiServices()),
                    signInPage)
                .all(),
            upstream(core, authorization, pending, signInPage),
            elsewhere(core, authorization, pending),
            mail.all(),
            new MailboxRoutes(core.mailer()).all(),
            new LogoRoutes(core.tenants()).all(),
            secondStep(platform, authorization, pending, passkeys),
            passkeys.all(),
            account(core, authorization, pending, passkeys))
        .flatMap(List::stream)
        .map(lost::guarded)
        .toList();
  }

  /// The way to other services and back, and the page where people link their accounts with them.
  private static List<Route> upstream(
      Core core, Authorization authorization, PendingRequests pending, SignInPage page) {
    Platform platform = core.platform();
    var links =
        new AccountConnectionRoutes(
            authorization,
            pending,
            platform.connections(),
            platform.identities(),
            platform.signIns(),
            platform.users());
    return Stream.of(
            new UpstreamRoutes(
                    authorization,
                    pending,
                    platform.connections(),
                    platform.upstreams(),
                    platform.identities(),
                    new DoorCookie(core.chance()),
                    page,
                    links)
                .all(),
            links.all())
        .flatMap(List::stream)
        .toList();
  }

  private static PasskeyRoutes passkeys(
      Platform platform, Authorization authorization, PendingRequests pending) {
    return new PasskeyRoutes(
        authorization,
        pending,
        platform.passkeys(),
        platform.passkeySignIns(),
        platform.trustedBrowsers());
  }

  private static List<Route> secondStep(
      Platform platform,
      Authorization authorization,
      PendingRequests pending,
      PasskeyRoutes passkeys) {
    return new SecondStepRoutes(
            authorization,
            pending,
            platform.secondSteps(),
            platform.factors(),
            passkeys,
            platform.trustedBrowsers())
        .all();
  }

  /// The pages on which people answer what they began elsewhere.
  private static List<Route> elsewhere(
      Core core, Authorization authorization, PendingRequests pending) {
    Platform platform = core.platform();
    return Stream.of(
            new DeviceRoutes(
                    authorization,
                    pending,
                    platform.devices(),
                    core.registration(),
                    platform.detailTypes(),
                    platform.users(),
                    new ApiNames(core.apiServices()))
                .all(),
            new ApproveRoutes(
                    authorization,
                    pending,
                    platform.backchannelRequests(),
                    core.clients(),
                    core.registration(),
                    platform.detailTypes(),
                    platform.users(),
                    new ApiNames(core.apiServices()))
                .all())
        .flatMap(List::stream)
        .toList();
  }

  /// The pages on which people look after their account.
  private static List<Route> account(
      Core core, Authorization authorization, PendingRequests pending, PasskeyRoutes passkeys) {
    Platform platform = core.platform();
    OwnAccount own = platform.ownAccount();
    return Stream.of(
            new AccountRoutes(authorization, own, platform.users(), core.tenants()).all(),
            new AccountAccessRoutes(
                    authorization,
                    own,
                    platform.trustedBrowsers(),
                    core.clients(),
                    new ApiNames(core.apiServices()))
                .all(),
            new AccountDataRoutes(
                    authorization, own, platform.users(), core.audit(), platform.trustedBrowsers())
                .all(),
            new AccountEmailRoutes(
                    authorization, platform.users(), platform.signInsByMail(), platform.links())
                .all(),
            new FactorRoutes(
                    authorization,
                    pending,
                    platform.secondSteps(),
                    platform.passkeySignIns(),
                    passkeys,
                    platform.factors(),
                    platform.users())
                .all())
        .flatMap(List::stream)
        .toList();
  }

  private static PlatformRoutes platform(Platform platform, Core core) {
    return new PlatformRoutes(
        platform.signIns(),
        core.tokens(),
        platform.users(),
        platform.organizations(),
        platform.services(),
        platform.serviceUsers(),
        platform.apiKeys(),
        core.clients(),
        platform.connections(),
        platform.upstreams(),
        platform.identities(),
        new DoorCookie(core.chance()));
  }

  private static Route route(Operation<?, ?> operation, Core core) {
    var spec = operation.spec();
    return new Route(
        spec.method(),
        spec.path(),
        RateClass.ADMIN,
        OperationEndpoint.of(operation, core.tokens()));
  }

  /// What is offered, in the words of OpenAPI. Made when somebody first asks for it: most processes
  /// are never asked.
  private Reply openApi(Request request) {
    return Reply.bytes(200, "application/json", openApi.of(request.issuer()))
        .header("Cache-Control", "public, max-age=300");
  }

  /// The routes.
  public List<Route> all() {
    return all;
  }

  /// The operations of the Admin API.
  public List<Operation<?, ?>> operations() {
    return operations;
  }

  /// Every scope that is a right over this server.
  public Set<String> permissions() {
    return Stream.concat(
            operations.stream().map(operation -> operation.spec().permission()),
            Stream.of(OAuthRoutes.ANY_TOKEN, GlobalRevocationEndpoint.SCOPE, UserOperations.OWNERS))
        .collect(Collectors.toUnmodifiableSet());
  }
}
