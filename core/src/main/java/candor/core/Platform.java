package candor.core;

import candor.core.audit.Audit;
import candor.core.client.Clients;
import candor.core.connection.Connections;
import candor.core.consent.Consents;
import candor.core.credential.Accounts;
import candor.core.credential.Links;
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
import candor.core.session.Sessions;
import candor.core.session.SignIns;
import candor.core.session.SignInsByMail;
import candor.core.tenant.Tenants;
import candor.core.token.AccessTokens;
import candor.core.token.IdTokens;
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
    TrustedAssertions assertions)
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
      Fetcher fetcher) {
    var logouts = new Logouts(database, clock, chance, tenants, clients, keys, fetcher);
    People people = People.on(database, clock, chance, audit, tenants, tokens, idTokens, logouts);
    var pause = new SignInPause(database, clock);
    var serviceUsers = new ServiceUsers(database, clock, people.users);
    var pushedRequests = new PushedRequests(database, clock, chance);
    var signIns =
        new SignIns(
            database,
            clock,
            tenants,
            clients,
            organizations,
            services,
            serviceUsers,
            people.users,
            people.passwords,
            pause,
            people.sessions,
            people.browserSessions,
            tokens,
            audiences);
    var links = new Links(database, clock, chance, mailer);
    return new Platform(
        organizations,
        services,
        people.users,
        people.hashing,
        new Accounts(database, people.users, people.passwords),
        serviceUsers,
        new ApiKeys(database, audit, clock, chance, organizations, services),
        new Connections(database, audit, clock, chance, master),
        pause,
        logouts,
        people.sessions,
        people.browserSessions,
        signIns,
        links,
        new SignInsByMail(
            database,
            tenants,
            services,
            serviceUsers,
            people.users,
            people.passwords,
            pause,
            signIns,
            people.browserSessions,
            links,
            mailer),
        new Consents(database, audit, clock),
        people.grants,
        pushedRequests,
        new FrontChannel(database, clock, chance, people.sessions, people.grants, pushedRequests),
        new Devices(database, audit, clock, chance, people.sessions, tokens, people.grants),
        new Exchanges(database, audit, tokens),
        new TrustedAssertions(database, audit, clock, signatures, people.users, signIns, tokens));
  }

  /// Who there is, where they are signed in, and what clients get of that: all else here is built
  /// on it.
  private record People(
      Users users,
      PasswordHashing hashing,
      Passwords passwords,
      Sessions sessions,
      BrowserSessions browserSessions,
      Grants grants) {
    static People on(
        Database database,
        Clock clock,
        Chance chance,
        Audit audit,
        Tenants tenants,
        AccessTokens tokens,
        IdTokens idTokens,
        Logouts logouts) {
      var sessions = new Sessions(database, audit, clock, chance, tokens, logouts);
      var browsers = new BrowserSessions(database, audit, clock, chance);
      var users = new Users(database, audit, clock, chance, sessions::endAll);
      PasswordHashing hashing = PasswordHashing.ofMachine(chance);
      return new People(
          users,
          hashing,
          new Passwords(database, clock, hashing),
          sessions,
          browsers,
          new Grants(database, clock, tenants, users, browsers, sessions, tokens, idTokens));
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
