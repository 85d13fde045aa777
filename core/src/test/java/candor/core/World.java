package candor.core;

import candor.core.audit.Actor;
import candor.core.audit.Audit;
import candor.core.audit.By;
import candor.core.client.ClientMessages;
import candor.core.client.Clients;
import candor.core.connection.Connections;
import candor.core.credential.Accounts;
import candor.core.credential.Factors;
import candor.core.credential.Links;
import candor.core.credential.Password;
import candor.core.credential.PasswordHashing;
import candor.core.credential.Passwords;
import candor.core.credential.SignInPause;
import candor.core.credential.TrustedBrowsers;
import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.db.TestDatabase;
import candor.core.key.Signatures;
import candor.core.key.SigningKeys;
import candor.core.mail.Mailer;
import candor.core.mail.Way;
import candor.core.organization.Organization;
import candor.core.organization.Organizations;
import candor.core.organization.Slug;
import candor.core.organization.Tier;
import candor.core.secret.Chance;
import candor.core.secret.MasterKey;
import candor.core.secret.Secret;
import candor.core.service.ApiKeys;
import candor.core.service.ServiceUsers;
import candor.core.service.Services;
import candor.core.session.BrowserSessions;
import candor.core.session.Logouts;
import candor.core.session.Sessions;
import candor.core.session.SignIns;
import candor.core.tenant.Addresses;
import candor.core.tenant.Tenants;
import candor.core.token.AccessTokens;
import candor.core.token.Proofs;
import candor.core.token.Subjects;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.User;
import candor.core.user.Users;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;

/// A tenant with everything that people and services need, on a database of its own.
public final class World implements AutoCloseable {
  public static final TenantId ACME = new TenantId("acme");
  public static final String ISSUER = "http://acme.localhost";
  public static final String REQUEST = "req_test";
  public static final String PASSWORD = "four words in a row";
  public static final String API = "https://api.example.com";
  public static final By ADMIN = new By(new Actor.Ours(), REQUEST);

  public final TestClock clock = TestClock.somewhen();

  /// What happens once, right before the next access token is issued, outside of transactions.
  public final AtomicReference<Runnable> beforeIssue = new AtomicReference<>(() -> {});

  public final TestDatabase test = TestDatabase.fresh();
  public final Database database = test.database();
  public final Audit audit;
  public final Tenants tenants;
  public final Clients clients;
  public final Organizations organizations;
  public final Services services;
  public final AccessTokens tokens;
  public final Logouts logouts;
  public final Sessions sessions;
  public final Users users;
  public final PasswordHashing hashing;
  public final Passwords passwords;
  public final Accounts accounts;
  public final ServiceUsers serviceUsers;
  public final ApiKeys apiKeys;
  public final Connections connections;
  public final SignIns signIns;

  public World() {
    Chance chance = Chance.secure();
    var signatures = Signatures.fastest();
    var master = new MasterKey(List.of(new Secret(new byte[32])), chance);
    audit = new Audit(database, chance, clock);
    tenants = new Tenants(database, audit, clock, Addresses.onThisMachine());
    var keys = new SigningKeys(database, audit, clock, chance, signatures, master);
    var subjects = new Subjects(database, master, chance);
    var way = Outside.documents(clock);
    clients = new Clients(database, audit, clock, chance, keys, signatures, master, way);
    organizations = new Organizations(database, audit, clock, chance, tenants, clients);
    services = new Services(database, audit, clock, chance, tenants, clients, organizations);
    tokens =
        new AccessTokens(
            database,
            audit,
            clock,
            chance,
            keys,
            clients,
            (tenant, client) -> {
              beforeIssue.getAndSet(() -> {}).run();
              return services.refusal(tenant, client);
            },
            new Proofs(database, clock, signatures, master),
            subjects);
    var out = Outside.fetcher();
    var told = new ClientMessages(keys, Outside.keys(clock));
    logouts = new Logouts(database, clock, chance, tenants, clients, told, subjects, out);
    var mailer = new Mailer(database, audit, clock, chance, master, new Way.Nowhere());
    var links = new Links(database, clock, chance, mailer);
    sessions = new Sessions(database, audit, clock, chance, tokens, logouts, links);
    users = new Users(database, audit, clock, chance, sessions::endAll);
    hashing = new PasswordHashing(chance, 2, 100);
    passwords = new Passwords(database, clock, hashing);
    accounts = new Accounts(database, users, passwords);
    serviceUsers = new ServiceUsers(database, clock, users);
    apiKeys = new ApiKeys(database, audit, clock, chance, organizations, services);
    connections = new Connections(database, audit, clock, chance, master, services);
    var factors = new Factors(database, audit, clock, chance, master);
    var trusted = new TrustedBrowsers(database, audit, clock, chance, tenants);
    signIns =
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
            new SignInPause(database, clock),
            sessions,
            new BrowserSessions(database, audit, clock, chance, factors, trusted),
            tokens,
            _ -> Set.of(API));
    tenants.create(ACME, "Acme", ADMIN);
  }

  /// A user of the tenant with the usual password.
  public User user(String email) {
    return user(Pool.TENANT, email);
  }

  /// A user of a pool with the usual password.
  public User user(Pool pool, String email) {
    return accounts.create(
        ACME,
        pool,
        new User.Profile(new Email(email), "Somebody", true, List.of("staff")),
        password(email),
        ADMIN);
  }

  /// The usual password of an address.
  public Password password(String email) {
    return Password.chosen("password", PASSWORD, email, 12);
  }

  /// An organization that works.
  public Organization active(String slug, User owner) {
    Organization made =
        organizations.create(ACME, Slug.ofOrganization("slug", slug), slug, owner.id(), ADMIN);
    return organizations.approve(ACME, made.id(), Tier.FREE, ADMIN);
  }

  /// What somebody gets who signs in with the usual password.
  public SignIns.Tokens signIn(String email, String organization, String service) {
    return signIns.byPassword(origin(), attempt(email, PASSWORD, organization, service));
  }

  /// An attempt to sign in.
  public static SignIns.Attempt attempt(
      String email, String password, String organization, String service) {
    return new SignIns.Attempt(
        new Email(email), Password.typed(password), organization, service, "");
  }

  /// Where requests come from.
  public static SignIns.Origin origin() {
    return new SignIns.Origin(ACME, ISSUER, "192.0.2.7", REQUEST);
  }

  /// The code of the problem that something is refused with.
  public static String refusal(Runnable work) {
    try {
      work.run();
    } catch (candor.errors.Problem problem) {
      return problem.code().page().code();
    }
    return Assertions.fail("it was not refused");
  }

  @Override
  public void close() {
    logouts.close();
    apiKeys.close();
    hashing.close();
    test.close();
  }
}
