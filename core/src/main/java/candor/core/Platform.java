package candor.core;

import candor.core.audit.Audit;
import candor.core.client.Clients;
import candor.core.connection.Connections;
import candor.core.consent.Consents;
import candor.core.credential.Accounts;
import candor.core.credential.Factors;
import candor.core.credential.Links;
import candor.core.credential.Passkeys;
import candor.core.credential.PasswordHashing;
import candor.core.credential.Passwords;
import candor.core.credential.SignInPause;
import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.grant.Devices;
import candor.core.grant.Exchanges;
import candor.core.grant.FrontChannel;
import candor.core.grant.Grants;
import candor.core.grant.PushedRequests;
import candor.core.grant.TrustedAssertions;
import candor.core.key.Signatures;
import candor.core.key.SigningKeys;
import candor.core.mail.Mailer;
import candor.core.organization.Organizations;
import candor.core.outbound.Fetcher;
import candor.core.secret.Chance;
import candor.core.secret.MasterKey;
import candor.core.service.ApiKeys;
import candor.core.service.ServiceUsers;
import candor.core.service.Services;
import candor.core.session.BrowserSessions;
import candor.core.session.Logouts;
import candor.core.session.PasskeySignIns;
import candor.core.session.SecondSteps;
import candor.core.session.Sessions;
import candor.core.session.SignIns;
import candor.core.session.SignInsByMail;
import candor.core.tenant.Tenants;
import candor.core.token.AccessTokens;
import candor.core.token.IdTokens;
import candor.core.token.Subjects;
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
    SignInPause pause,
    Logouts logouts,
    Sessions sessions,
    BrowserSessions browserSessions,
    SignIns signIns,
    Links links,
    SignInsByMail signInsByMail,
    Consents consents,
    Grants grants,
    PushedRequests pushedRequests,
    FrontChannel frontChannel,
    Devices devices,
    Exchanges exchanges,
    TrustedAssertions assertions,
    Factors factors,
    SecondSteps secondSteps,
    Passkeys passkeys,
    PasskeySignIns passkeySignIns)
    implements AutoCloseable {

  /// Builds it. Organizations and services come first, since whether tokens count depends on them.
  ///
  /// @param audiences whom access tokens of a tenant may be for, beside this server itself
  static Platform on(
      Database database,
      MasterKey master,
      Clock clock,
      Chance chance,
      Audit audit,
      Mailer mailer,
      Tenants tenants,
      Clients clients,
      Organizations organizations,
      Services services,
      AccessTokens tokens,
      IdTokens idTokens,
      Signatures signatures,
      Function<TenantId, Set<String>> audiences,
      SigningKeys keys,
      Subjects subjects,
      Fetcher fetcher) {
    var logouts = new Logouts(database, clock, chance, tenants, clients, keys, subjects, fetcher);
    People people =
        People.on(
            database,
            master,
            clock,
            chance,
            audit,
            tenants,
            clients,
            organizations,
            services,
            tokens,
            audiences,
            logouts);
    Users users = people.users;
    Sessions sessions = people.sessions;
    BrowserSessions browserSessions = people.browserSessions;
    SignIns signIns = people.signIns;
    var grants =
        new Grants(database, clock, tenants, users, browserSessions, sessions, tokens, idTokens);
    var pushedRequests = new PushedRequests(database, clock, chance);
    var links = new Links(database, clock, chance, mailer);
    return new Platform(
        organizations,
        services,
        users,
        people.hashing,
        new Accounts(database, users, people.passwords),
        people.serviceUsers,
        new ApiKeys(database, audit, clock, chance, organizations, services),
        new Connections(database, audit, clock, chance, master),
        people.pause,
        logouts,
        sessions,
        browserSessions,
        signIns,
        links,
        new SignInsByMail(
            database,
            tenants,
            services,
            people.serviceUsers,
            users,
            people.passwords,
            people.pause,
            signIns,
            browserSessions,
            links,
            mailer),
        new Consents(database, audit, clock),
        grants,
        pushedRequests,
        new FrontChannel(database, clock, chance, sessions, grants, pushedRequests),
        new Devices(database, audit, clock, chance, sessions, tokens, grants),
        new Exchanges(database, audit, tokens),
        new TrustedAssertions(database, audit, clock, signatures, users, signIns, tokens),
        people.factors,
        people.secondSteps,
        people.passkeys,
        people.passkeySignIns);
  }

  /// People, what they prove who they are with, and where they are signed in.
  private record People(
      Users users,
      PasswordHashing hashing,
      Passwords passwords,
      SignInPause pause,
      ServiceUsers serviceUsers,
      Factors factors,
      Passkeys passkeys,
      Sessions sessions,
      BrowserSessions browserSessions,
      SignIns signIns,
      SecondSteps secondSteps,
      PasskeySignIns passkeySignIns) {
    static People on(
        Database database,
        MasterKey master,
        Clock clock,
        Chance chance,
        Audit audit,
        Tenants tenants,
        Clients clients,
        Organizations organizations,
        Services services,
        AccessTokens tokens,
        Function<TenantId, Set<String>> audiences,
        Logouts logouts) {
      var sessions = new Sessions(database, audit, clock, chance, tokens, logouts);
      var factors = new Factors(database, audit, clock, chance, master);
      var browserSessions = new BrowserSessions(database, audit, clock, chance, factors);
      var users = new Users(database, audit, clock, chance, sessions::endAll);
      PasswordHashing hashing = PasswordHashing.ofMachine(chance);
      var passwords = new Passwords(database, clock, hashing);
      var pause = new SignInPause(database, clock);
      var serviceUsers = new ServiceUsers(database, clock, users);
      var passkeys = new Passkeys(database, audit, clock, master);
      var signIns =
          new SignIns(
              database,
              clock,
              tenants,
              clients,
              organizations,
              services,
              serviceUsers,
              users,
              passwords,
              factors,
              pause,
              sessions,
              browserSessions,
              tokens,
              audiences);
      return new People(
          users,
          hashing,
          passwords,
          pause,
          serviceUsers,
          factors,
          passkeys,
          sessions,
          browserSessions,
          signIns,
          new SecondSteps(database, tenants, factors, pause, browserSessions),
          new PasskeySignIns(
              database, clock, users, services, serviceUsers, passkeys, factors, browserSessions));
    }
  }

  /// Forgets what has expired.
  ///
  /// @param sessionLifetime how long a sign-in lasts
  public void dropExpired(TenantId tenant, Duration sessionLifetime) {
    sessions.dropExpired(tenant);
    browserSessions.dropExpired(tenant, sessionLifetime);
    grants.dropExpired(tenant);
    devices.dropExpired(tenant);
    assertions.dropExpired(tenant);
    pushedRequests.dropExpired(tenant);
    connections.dropExpired(tenant);
    pause.dropOld(tenant);
    passkeys.dropExpired(tenant);
    links.dropOld(tenant);
    logouts.dropOld(tenant);
  }

  /// Writes what waits to be written.
  @Override
  public void close() {
    logouts.close();
    apiKeys.close();
    hashing.close();
  }
}
