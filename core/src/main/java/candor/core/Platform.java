package candor.core;

import candor.core.audit.Audit;
import candor.core.connection.Connections;
import candor.core.connection.Identities;
import candor.core.connection.Upstreams;
import candor.core.consent.Consents;
import candor.core.consent.DetailTypes;
import candor.core.credential.Accounts;
import candor.core.credential.Factors;
import candor.core.credential.Links;
import candor.core.credential.Passkeys;
import candor.core.credential.PasswordHashing;
import candor.core.credential.SignInPause;
import candor.core.credential.TrustedBrowsers;
import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.grant.AskedPeople;
import candor.core.grant.BackchannelRequests;
import candor.core.grant.Devices;
import candor.core.grant.Exchanges;
import candor.core.grant.FrontChannel;
import candor.core.grant.Grants;
import candor.core.grant.Pings;
import candor.core.grant.PushedRequests;
import candor.core.grant.TrustedAssertions;
import candor.core.grant.Unredeemed;
import candor.core.organization.Organizations;
import candor.core.secret.Chance;
import candor.core.service.ApiKeys;
import candor.core.service.ServiceUsers;
import candor.core.service.Services;
import candor.core.session.BrowserSessions;
import candor.core.session.FactorResets;
import candor.core.session.Logouts;
import candor.core.session.OwnAccount;
import candor.core.session.PasskeySignIns;
import candor.core.session.SecondSteps;
import candor.core.session.Sessions;
import candor.core.session.SignIns;
import candor.core.session.SignInsByMail;
import candor.core.token.AccessTokens;
import candor.core.token.IdTokenHints;
import candor.core.user.Users;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;

/// People, organizations and services: everything that can be done about them, built once.
public record Platform(
    Organizations organizations,
    Services services,
    Users users,
    PasswordHashing hashing,
    Accounts accounts,
    ServiceUsers serviceUsers,
    ApiKeys apiKeys,
    Connections connections,
    Upstreams upstreams,
    Identities identities,
    SignInPause pause,
    Logouts logouts,
    Sessions sessions,
    BrowserSessions browserSessions,
    SignIns signIns,
    Links links,
    SignInsByMail signInsByMail,
    Consents consents,
    DetailTypes detailTypes,
    Grants grants,
    PushedRequests pushedRequests,
    FrontChannel frontChannel,
    Devices devices,
    Pings pings,
    BackchannelRequests backchannelRequests,
    AskedPeople askedPeople,
    Exchanges exchanges,
    TrustedAssertions assertions,
    Factors factors,
    SecondSteps secondSteps,
    Passkeys passkeys,
    PasskeySignIns passkeySignIns,
    TrustedBrowsers trustedBrowsers,
    FactorResets factorResets,
    OwnAccount ownAccount)
    implements AutoCloseable {

  /// Builds it.
  ///
  /// @param audiences whom access tokens of a tenant may be for, beside this server itself
  static Platform on(Ground ground, Function<TenantId, Set<String>> audiences) {
    Database database = ground.database();
    Audit audit = ground.audit();
    Clock clock = ground.clock();
    Chance chance = ground.chance();
    Organizations organizations = ground.organizations();
    Services services = ground.services();
    AccessTokens tokens = ground.tokens();
    People people = People.on(ground, audiences);
    Users users = people.users();
    Sessions sessions = people.sessions();
    Grants grants = people.grants();
    var pushedRequests = new PushedRequests(database, clock, chance);
    var connections = new Connections(database, audit, clock, chance, ground.master(), services);
    var consents = new Consents(database, audit, clock);
    var pings = new Pings(database, clock, ground.clients(), ground.master(), ground.fetcher());
    return new Platform(
        organizations,
        services,
        users,
        people.hashing(),
        new Accounts(database, users, people.passwords()),
        people.serviceUsers(),
        new ApiKeys(database, audit, clock, chance, organizations, services),
        connections,
        upstreams(ground, connections),
        new Identities(database, audit, clock, users, people.federated(ground)),
        people.pause(),
        people.logouts(),
        sessions,
        people.browserSessions(),
        people.signIns(),
        people.links(),
        people.byMail(ground),
        consents,
        new DetailTypes(database, audit, clock),
        grants,
        pushedRequests,
        new FrontChannel(database, clock, chance, sessions, grants, pushedRequests),
        new Devices(database, audit, clock, chance, sessions, tokens, consents, grants),
        pings,
        backchannel(ground, people, consents, pings),
        askedPeople(ground, people),
        new Exchanges(database, audit, tokens),
        new TrustedAssertions(
            database, audit, clock, ground.signatures(), users, people.signIns(), tokens),
        people.factors(),
        people.secondSteps(),
        people.passkeys(),
        people.passkeySignIns(),
        people.trustedBrowsers(),
        new FactorResets(database, users, people.factors(), ground.mailer()),
        ownAccount(ground, people, consents));
  }

  private static BackchannelRequests backchannel(
      Ground ground, People people, Consents consents, Pings pings) {
    return new BackchannelRequests(
        ground.database(),
        ground.audit(),
        ground.clock(),
        ground.chance(),
        people.sessions(),
        ground.tokens(),
        consents,
        people.grants(),
        pings,
        people.users(),
        ground.mailer());
  }

  private static OwnAccount ownAccount(Ground ground, People people, Consents consents) {
    return new OwnAccount(
        ground.database(),
        ground.audit(),
        ground.clock(),
        ground.tenants(),
        people.users(),
        people.passwords(),
        consents,
        people.sessions(),
        people.browserSessions(),
        new Unredeemed(ground.clock()));
  }

  private static Upstreams upstreams(Ground ground, Connections connections) {
    return new Upstreams(
        ground.database(),
        ground.clock(),
        ground.chance(),
        ground.master(),
        connections,
        ground.fetcher(),
        ground.documents(),
        ground.clientKeys(),
        ground.signatures());
  }

  private static AskedPeople askedPeople(Ground ground, People people) {
    return new AskedPeople(
        ground.database(),
        people.users(),
        people.sessions(),
        people.signIns(),
        new IdTokenHints(ground.keys(), ground.clients(), ground.subjects()));
  }

  /// Forgets what has expired.
  ///
  /// @param sessionLifetime how long a sign-in lasts
  public void dropExpired(TenantId tenant, Duration sessionLifetime) {
    sessions.dropExpired(tenant);
    browserSessions.dropExpired(tenant, sessionLifetime);
    grants.dropExpired(tenant);
    devices.dropExpired(tenant);
    backchannelRequests.dropExpired(tenant);
    assertions.dropExpired(tenant);
    pushedRequests.dropExpired(tenant);
    upstreams.dropExpired(tenant);
    pause.dropOld(tenant);
    passkeys.dropExpired(tenant);
    trustedBrowsers.dropExpired(tenant);
    links.dropOld(tenant);
    logouts.dropOld(tenant);
  }

  /// Writes what waits to be written.
  @Override
  public void close() {
    logouts.close();
    pings.close();
    apiKeys.close();
    hashing.close();
  }
}
