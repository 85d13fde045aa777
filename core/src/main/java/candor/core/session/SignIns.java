package candor.core.session;

import candor.core.audit.Actor;
import candor.core.client.Client;
import candor.core.client.ClientId;
import candor.core.client.Clients;
import candor.core.credential.Factors;
import candor.core.credential.Password;
import candor.core.credential.Passwords;
import candor.core.credential.SignInPause;
import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.organization.Organization;
import candor.core.organization.Organizations;
import candor.core.service.Service;
import candor.core.service.ServiceUsers;
import candor.core.service.Services;
import candor.core.tenant.TenantSettings;
import candor.core.tenant.Tenants;
import candor.core.token.AccessToken;
import candor.core.token.AccessTokens;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.User;
import candor.core.user.UserId;
import candor.core.user.UserState;
import candor.core.user.Users;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.errors.Received;
import candor.protocol.oauth.Acr;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Signing in with a password, and staying signed in with refresh tokens.
///
/// An answer must not tell who has an account. So every refusal takes one password check, of a
/// dummy if need be, and looks the same; only whoever knows the right password hears that the
/// account is stopped.
public final class SignIns {
  /// The client of those who sign in to no organization.
  public static final ClientId PLATFORM = new ClientId("platform");

  /// What somebody sent to sign in.
  ///
  /// @param organization a slug; empty for none
  /// @param service the slug of a service of the organization; empty for none
  /// @param resource whom the access token shall be for; empty for this server itself
  public record Attempt(
      Email email, Password password, String organization, String service, String resource) {}

  /// Where a request came from.
  public record Origin(TenantId tenant, String issuer, String ip, String requestId) {}

  /// What whoever signed in gets.
  public record Tokens(AccessToken.Issued access, String refresh, User user) {
    @Override
    public String toString() {
      return "Tokens[" + access.token().id() + "]";
    }
  }

  private final OwnClients ownClients;
  private final Admission admission;
  private final Database database;
  private final Clock clock;
  private final Tenants tenants;
  private final Clients clients;
  private final Organizations organizations;
  private final Services services;
  private final ServiceUsers serviceUsers;
  private final Users users;
  private final Passwords passwords;
  private final Factors factors;
  private final SignInPause pause;
  private final Sessions sessions;
  private final BrowserSessions browserSessions;
  private final AccessTokens tokens;
  private final Function<TenantId, Set<String>> audiences;

  /// @param audiences whom access tokens of a tenant may be for, beside this server itself
  public SignIns(
      Database database,
      Clock clock,
      Tenants tenants,
      Clients clients,
      Organizations organizations,
      Services services,
      ServiceUsers serviceUsers,
      Users users,
      Passwords passwords,
      Factors factors,
      SignInPause pause,
      Sessions sessions,
      BrowserSessions browserSessions,
      AccessTokens tokens,
      Function<TenantId, Set<String>> audiences) {
    this.ownClients = new OwnClients(tenants, clients, organizations);
    this.admission = new Admission(organizations, services, serviceUsers, users);
    this.database = database;
    this.clock = clock;
    this.tenants = tenants;
    this.clients = clients;
    this.organizations = organizations;
    this.services = services;
    this.serviceUsers = serviceUsers;
    this.users = users;
    this.passwords = passwords;
    this.factors = factors;
    this.pause = pause;
    this.sessions = sessions;
    this.browserSessions = browserSessions;
    this.tokens = tokens;
    this.audiences = audiences;
  }

  /// What is signed in to.
  record Goal(Client client, Optional<Organization> organization, Optional<Service> service) {
    Pool pool() {
      return organization.map(each -> Pool.of(each.id())).orElse(Pool.TENANT);
    }
  }

  /// Who was found by an address, with what is kept of the password.
  private record Candidate(User user, Optional<Passwords.Hashed> password) {}

  /// Who knew the password, as it was kept then.
  private record Proved(User user, Passwords.Hashed password) {}

  /// Signs in with a password.
  ///
  /// @throws Problem `organization_not_found`, `organization_not_active`, `service_not_found`,
  ///     `field_missing`, `resource_unknown`, `sign_in_paused`, `password_checks_busy`,
  ///     `sign_in_email_unknown`, `password_not_set`, `password_wrong`, `user_suspended`,
  ///     `user_locked`, `user_not_found`, `second_factor_required`
  public Tokens byPassword(Origin origin, Attempt attempt) {
    TenantId tenant = origin.tenant();
    Goal goal = goal(tenant, attempt);
    List<String> audience = audience(origin, attempt.resource());
    Proved proved = admitted(tenant, goal, attempt.email(), attempt.password());
    factors.refuseAny(tenant, proved.user().id(), least(tenant, goal.client()));
    Session session = sessions.direct(goal, proved.user().id(), audience);
    String refresh =
        begin(
            tenant,
            goal,
            attempt.email(),
            proved,
            tx ->
                sessions.begin(
                    tx,
                    tenant,
                    session,
                    settings(tenant).refreshTokenLifetime(),
                    origin.ip(),
                    origin.requestId()));
    return new Tokens(issue(origin, goal.client(), session, proved.user()), refresh, proved.user());
  }

  /// Signs a browser in with a password, for a client that sent it here.
  ///
  /// @throws Problem `organization_not_active`, `sign_in_paused`, `password_checks_busy`,
  ///     `sign_in_email_unknown`, `password_not_set`, `password_wrong`, `user_suspended`,
  ///     `user_locked`, `user_not_found`
  public BrowserSession.Begun inBrowser(
      TenantId tenant,
      Client client,
      Email email,
      Password password,
      BrowserSessions.Place place,
      String requestId) {
    Goal goal = goal(tenant, client);
    Proved proved = admitted(tenant, goal, email, password);
    return begin(
        tenant,
        goal,
        email,
        proved,
        tx ->
            browserSessions.begin(
                tx, tenant, proved.user().id(), List.of(Acr.PASSWORD), place, requestId));
  }

  /// The client as which somebody of a pool signs in who comes for their own account.
  ///
  /// @throws Problem `organization_not_found`, `client_not_found`
  public Client own(TenantId tenant, Pool pool) {
    return ownClients.of(tenant, pool);
  }

  /// The same of an organization, by its slug.
  public Client own(TenantId tenant, String organization) {
    return ownClients.of(tenant, Pool.of(organizations.existing(tenant, organization).id()));
  }

  private Goal goal(TenantId tenant, Client client) {
    return new Goal(
        client,
        services.organization(tenant, client.id()).map(Organization::active),
        services.of(tenant, client.id()));
  }

  /// Whose pool people are in who sign in to a client.
  Pool pool(TenantId tenant, Client client) {
    return goal(tenant, client).pool();
  }

  /// Who signs in to a client with an address.
  ///
  /// @throws Problem `organization_not_active`
  public Optional<User> user(Tx tx, TenantId tenant, Client client, Email email) {
    return user(tx, tenant, goal(tenant, client), email);
  }

  /// Whether somebody who is signed in may use a client.
  ///
  /// @throws Problem `organization_not_active`
  public boolean admits(TenantId tenant, Client client, UserId user) {
    return admission.admits(tenant, client, user);
  }

  /// How sure a sign-in to a client is at least, whatever a request of it asks for.
  public Acr least(TenantId tenant, Client client) {
    return admission.least(tenant, client);
  }

  /// Lets the service of a client see somebody who signs in there; answers false if they may not.
  boolean link(Tx tx, TenantId tenant, Client client, UserId user) {
    return admission.link(tx, tenant, client, user);
  }

  /// Whether people may make accounts themselves where a client is: in the tenant's own pool, whose
  /// setting it is. No organization has asked for strangers in its own.
  public boolean offersSignUp(TenantId tenant, Client client) {
    return settings(tenant).selfService().signUp() && admission.ofTenant(tenant, client);
  }

  /// Who knew the right password of an account that is not stopped.
  private Proved admitted(TenantId tenant, Goal goal, Email email, Password password) {
    Optional<Candidate> candidate =
        database.in(
            tenant,
            tx -> {
              pause.count(tx, tenant, goal.pool(), email, settings(tenant));
              return candidate(tx, tenant, goal, email);
            });
    Proved proved = proved(tenant, goal, email, password, candidate);
    User user = proved.user();
    user.state()
        .refusal(user.id())
        .ifPresent(
            refusal -> {
              giveBack(tenant, goal, email);
              throw refusal;
            });
    return proved;
  }

  private TenantSettings settings(TenantId tenant) {
    return tenants.settings(tenant);
  }

  private void giveBack(TenantId tenant, Goal goal, Email email) {
    pause.giveBack(tenant, goal.pool(), email, settings(tenant));
  }

  private Goal goal(TenantId tenant, Attempt attempt) {
    if (attempt.organization().isEmpty()) {
      if (!attempt.service().isEmpty()) {
        throw Errors.fieldMissing("org_slug");
      }
      return new Goal(own(tenant, Pool.TENANT), Optional.empty(), Optional.empty());
    }
    Organization organization = organizations.existing(tenant, attempt.organization()).active();
    Optional<Service> service =
        attempt.service().isEmpty()
            ? Optional.empty()
            : Optional.of(services.existing(tenant, organization, attempt.service()));
    ClientId client = service.map(Service::client).orElse(organization.client());
    return new Goal(existing(tenant, client), Optional.of(organization), service);
  }

  private Client existing(TenantId tenant, ClientId id) {
    Client client = clients.find(tenant, id).orElseThrow(() -> Errors.clientNotFound(id));
    if (!client.enabled()) {
      throw Errors.clientDisabled(id);
    }
    return client;
  }

  private List<String> audience(Origin origin, String resource) {
    if (resource.isEmpty() || resource.equals(origin.issuer())) {
      return List.of(origin.issuer());
    }
    if (!audiences.apply(origin.tenant()).contains(resource)) {
      throw Errors.resourceUnknown(Received.clip(resource));
    }
    return List.of(resource);
  }

  /// Whoever signs in to an organization is one of its own users, or one of the tenant's who is a
  /// member of it.
  private Optional<User> user(Tx tx, TenantId tenant, Goal goal, Email email) {
    Optional<User> found = users.at(tx, tenant, goal.pool(), email);
    if (found.isEmpty() && goal.organization().isPresent()) {
      Organization organization = goal.organization().get();
      found =
          users
              .at(tx, tenant, Pool.TENANT, email)
              .filter(
                  user -> organizations.role(tx, tenant, organization.id(), user.id()).isPresent());
    }
    return found;
  }

  private Optional<Candidate> candidate(Tx tx, TenantId tenant, Goal goal, Email email) {
    return user(tx, tenant, goal, email)
        .map(user -> new Candidate(user, passwords.of(tx, tenant, user.id())));
  }

  private Proved proved(
      TenantId tenant, Goal goal, Email email, Password password, Optional<Candidate> candidate) {
    Optional<Passwords.Hashed> kept = candidate.flatMap(Candidate::password);
    try {
      if (kept.isEmpty()) {
        passwords.pretend(password);
      } else if (passwords.matches(kept.get(), password)) {
        return new Proved(candidate.orElseThrow().user(), kept.get());
      }
    } catch (Problem busy) {
      giveBack(tenant, goal, email);
      throw busy;
    }
    throw refusal(goal, candidate);
  }

  private static Problem refusal(Goal goal, Optional<Candidate> candidate) {
    if (candidate.isEmpty()) {
      return Errors.signInEmailUnknown(
          goal.organization().map(each -> "organization " + each.slug()).orElse("the tenant"));
    }
    Candidate known = candidate.get();
    return known.password().isEmpty()
        ? Errors.passwordNotSet(known.user().id())
        : Errors.passwordWrong(known.user().id());
  }

  /// Begins what a right password opens, unless the account changed meanwhile.
  private <T> T begin(
      TenantId tenant, Goal goal, Email email, Proved proved, Function<Tx, T> opened) {
    UserId user = proved.user().id();
    try {
      return database.in(
          tenant,
          tx -> {
            // The user's row first, as whoever sets a password does: then either this session is
            // there for them to end, or their password is there for us to see.
            users.enter(tx, tenant, user);
            if (!passwords.still(tx, tenant, user, proved.password())) {
              throw Errors.passwordWrong(user);
            }
            pause.succeeded(tx, tenant, goal.pool(), email);
            goal.service().ifPresent(service -> serviceUsers.link(tx, tenant, service.id(), user));
            return opened.apply(tx);
          });
    } catch (Problem refusal) {
      // Whoever knew the password a moment ago guesses nothing.
      giveBack(tenant, goal, email);
      throw refusal;
    }
  }

  AccessToken.Issued issue(Origin origin, Client client, Session session, User user) {
    return tokens.issue(
        origin.tenant(),
        client,
        new AccessToken.Wish(
            origin.issuer(),
            client.id(),
            user.id().value(),
            session.audience(),
            List.of(),
            user.groups(),
            session.id().value()));
  }

  /// Stays signed in: uses a refresh token up for a new pair.
  ///
  /// @throws Problem `refresh_token_unknown`, `refresh_token_expired`, `refresh_token_reused`,
  ///     `refresh_token_outrun`, `session_ended`, `session_expired`, `organization_not_active`
  public Tokens refresh(Origin origin, String text) {
    TenantId tenant = origin.tenant();
    record Done(Sessions.RotationResult result, Optional<User> user) {}
    Done done =
        database.in(
            tenant,
            tx -> {
              var token = sessions.token(tx, tenant, text);
              var once = settings(tenant);
              Sessions.RotationResult result =
                  sessions.rotate(tx, tenant, text, token, once, Duration.ZERO, origin.requestId());
              Optional<User> user = Optional.empty();
              if (result.rotation() instanceof Rotation.Rotate(Session session)) {
                if (!session.browserSession().isEmpty()) {
                  // A client's, which has to prove itself at the token endpoint.
                  throw Errors.refreshTokenUnknown();
                }
                // A throw undoes the rotation: the token still counts once the organization does.
                services
                    .refusal(tenant, session.client())
                    .ifPresent(
                        problem -> {
                          throw problem;
                        });
                user = users.find(tx, tenant, session.user()).map(found -> active(found, session));
              }
              return new Done(result, user);
            });
    Session session = done.result().rotation().orRefuse(clock.instant());
    User user = done.user().orElseThrow(Errors::refreshTokenUnknown);
    Client client = existing(tenant, session.client());
    return new Tokens(issue(origin, client, session, user), done.result().next(), user);
  }

  /// Whoever stops a user ends their sessions too; this wall stands behind that one.
  private static User active(User user, Session session) {
    return switch (user.state()) {
      case UserState.Active _ -> user;
      case UserState.Suspended(Instant since) -> throw Errors.sessionEnded(session.id(), since);
      case UserState.Locked(Instant since) -> throw Errors.sessionEnded(session.id(), since);
    };
  }

  /// Who is signed in, by an access token of theirs.
  ///
  /// @throws Problem `user_token_required`
  public static Actor actor(AccessToken token) {
    if (token.ofClient()) {
      throw Errors.userTokenRequired(token.client());
    }
    return new Actor.User(token.subject());
  }
}
