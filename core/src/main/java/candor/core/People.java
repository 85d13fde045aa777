package candor.core;

import candor.core.audit.Audit;
import candor.core.client.ClientMessages;
import candor.core.client.Clients;
import candor.core.credential.Factors;
import candor.core.credential.Links;
import candor.core.credential.Passkeys;
import candor.core.credential.PasswordHashing;
import candor.core.credential.Passwords;
import candor.core.credential.SignInPause;
import candor.core.credential.TrustedBrowsers;
import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.grant.Grants;
import candor.core.secret.Chance;
import candor.core.service.ServiceUsers;
import candor.core.service.Services;
import candor.core.session.BrowserSessions;
import candor.core.session.FederatedSignIns;
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
import java.util.Set;
import java.util.function.Function;

/// People, what they prove who they are with, where they are signed in, and what clients get of
/// that.
record People(
    Users users,
    PasswordHashing hashing,
    Passwords passwords,
    SignInPause pause,
    ServiceUsers serviceUsers,
    Factors factors,
    Passkeys passkeys,
    TrustedBrowsers trustedBrowsers,
    Links links,
    Logouts logouts,
    Sessions sessions,
    BrowserSessions browserSessions,
    Grants grants,
    SignIns signIns,
    SecondSteps secondSteps,
    PasskeySignIns passkeySignIns) {
  static People on(Ground ground, Function<TenantId, Set<String>> audiences) {
    Database database = ground.database();
    Audit audit = ground.audit();
    Clock clock = ground.clock();
    Chance chance = ground.chance();
    Tenants tenants = ground.tenants();
    Clients clients = ground.clients();
    Services services = ground.services();
    AccessTokens tokens = ground.tokens();
    Subjects subjects = ground.subjects();
    ClientMessages told = ground.messages();
    var logouts =
        new Logouts(database, clock, chance, tenants, clients, told, subjects, ground.fetcher());
    var links = new Links(database, clock, chance, ground.mailer());
    var sessions = new Sessions(database, audit, clock, chance, tokens, logouts, links);
    var factors = new Factors(database, audit, clock, chance, ground.master());
    var trusted = new TrustedBrowsers(database, audit, clock, chance, tenants);
    var browsers = new BrowserSessions(database, audit, clock, chance, factors, trusted);
    var users = new Users(database, audit, clock, chance, sessions::endAll);
    PasswordHashing hashing = PasswordHashing.ofMachine(chance);
    var passwords = new Passwords(database, clock, hashing);
    var pause = new SignInPause(database, clock);
    var serviceUsers = new ServiceUsers(database, clock, users);
    var passkeys = new Passkeys(database, audit, clock, ground.master());
    var idTokens = new IdTokens(told, subjects, clock);
    var signIns =
        new SignIns(
            database,
            clock,
            tenants,
            clients,
            ground.organizations(),
            services,
            serviceUsers,
            users,
            passwords,
            factors,
            pause,
            sessions,
            browsers,
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
        trusted,
        links,
        logouts,
        sessions,
        browsers,
        new Grants(database, clock, tenants, users, browsers, sessions, tokens, idTokens),
        signIns,
        new SecondSteps(database, tenants, factors, pause, browsers),
        new PasskeySignIns(database, users, signIns, passkeys, factors, browsers));
  }

  /// The same people by the word of other servers.
  FederatedSignIns federated(Ground ground) {
    return new FederatedSignIns(
        ground.clock(),
        ground.tenants(),
        ground.organizations(),
        users,
        ground.services(),
        passwords,
        factors,
        sessions,
        signIns,
        browserSessions);
  }

  /// The same people by mail.
  SignInsByMail byMail(Ground ground) {
    return new SignInsByMail(
        ground.database(),
        ground.tenants(),
        users,
        passwords,
        pause,
        signIns,
        browserSessions,
        links,
        ground.mailer());
  }
}
