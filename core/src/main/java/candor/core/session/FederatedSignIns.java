package candor.core.session;

import candor.core.client.Client;
import candor.core.credential.Factors;
import candor.core.credential.Passwords;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.organization.Organization;
import candor.core.organization.Organizations;
import candor.core.service.Service;
import candor.core.service.Services;
import candor.core.tenant.Tenants;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.User;
import candor.core.user.UserId;
import candor.core.user.Users;
import candor.errors.Errors;
import candor.protocol.oauth.Acr;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Signing in people for whom another server vouches. Who that is, is found elsewhere.
public final class FederatedSignIns {
  /// How long ago somebody may have signed in to count as being there.
  private static final Duration FRESH = Duration.ofMinutes(10);

  private final Clock clock;
  private final Tenants tenants;
  private final Organizations organizations;
  private final Users users;
  private final Services services;
  private final Passwords passwords;
  private final Factors factors;
  private final Sessions sessions;
  private final SignIns signIns;
  private final BrowserSessions browserSessions;

  public FederatedSignIns(
      Clock clock,
      Tenants tenants,
      Organizations organizations,
      Users users,
      Services services,
      Passwords passwords,
      Factors factors,
      Sessions sessions,
      SignIns signIns,
      BrowserSessions browserSessions) {
    this.clock = clock;
    this.tenants = tenants;
    this.organizations = organizations;
    this.users = users;
    this.services = services;
    this.passwords = passwords;
    this.factors = factors;
    this.sessions = sessions;
    this.signIns = signIns;
    this.browserSessions = browserSessions;
  }

  /// Whose pool people are in who sign in to a client.
  ///
  /// @throws candor.errors.Problem `organization_not_active`
  public Pool pool(TenantId tenant, Client client) {
    return signIns.pool(tenant, client);
  }

  /// Who signs in to a client with an address.
  public Optional<User> user(Tx tx, TenantId tenant, Client client, Email email) {
    return signIns.user(tx, tenant, client, email);
  }

  /// Whether somebody is a member of the organization whose client it is.
  public boolean member(Tx tx, TenantId tenant, Client client, UserId user) {
    return services
        .organization(tenant, client.id())
        .filter(found -> organizations.role(tx, tenant, found.id(), user).isPresent())
        .isPresent();
  }

  /// Who signed in a moment ago in the browser of a cookie, with every factor that they have.
  public Optional<UserId> present(TenantId tenant, String cookie) {
    return browserSessions
        .of(tenant, cookie, tenants.settings(tenant))
        .filter(session -> session.within(FRESH, clock.instant()))
        .map(BrowserSession::user);
  }

  /// Demands that it is its owner who changes an account now.
  ///
  /// @throws candor.errors.Problem `account_sign_in_needed`
  public void demandPresent(TenantId tenant, String cookie, UserId owner) {
    if (present(tenant, cookie).filter(owner::equals).isEmpty()) {
      throw Errors.accountSignInNeeded(FRESH.toMinutes());
    }
  }

  /// Somebody whose account is about to be changed, until the transaction ends.
  ///
  /// @throws candor.errors.Problem `user_not_found`
  public User held(Tx tx, TenantId tenant, UserId user) {
    return users.held(tx, tenant, user).orElseThrow(() -> Errors.userNotFound(user.value()));
  }

  /// Whether somebody can sign in without any other server.
  public boolean hasOwnWay(Tx tx, TenantId tenant, UserId user) {
    return passwords.of(tx, tenant, user).isPresent()
        || !factors.held(tx, tenant, user).passkeys().isEmpty();
  }

  /// Signs a browser in, for a client that sent it here.
  ///
  /// @param provedAt when the person proved elsewhere who they are; [BrowserSession#UNSAID] where
  ///     the other server does not say
  /// @throws candor.errors.Problem `user_suspended`, `user_locked`, `user_not_found`
  public BrowserSession.Begun inBrowser(
      Tx tx,
      TenantId tenant,
      Client client,
      UserId user,
      Instant provedAt,
      BrowserSessions.Place place,
      String requestId) {
    enter(tx, tenant, client, user);
    return browserSessions.begin(
        tx, tenant, user, List.of(Acr.FEDERATED), provedAt, place, requestId);
  }

  /// A session at a service, which has begun.
  ///
  /// @param refresh its first refresh token
  public record Opened(Session session, User user, String refresh) {
    @Override
    public String toString() {
      return "Opened[" + session.id() + "]";
    }
  }

  /// Begins a session at a service. Whoever has a second factor is asked for it on the pages alone.
  ///
  /// @throws candor.errors.Problem `user_suspended`, `user_locked`, `user_not_found`,
  ///     `second_factor_required`
  public Opened open(
      Tx tx,
      SignIns.Origin origin,
      Client client,
      Organization organization,
      Service service,
      UserId id) {
    TenantId tenant = origin.tenant();
    User user = enter(tx, tenant, client, id);
    factors.refuseAny(tx, tenant, id, signIns.least(tenant, client));
    var goal = new SignIns.Goal(client, Optional.of(organization), Optional.of(service));
    Session session = sessions.direct(goal, id, List.of(origin.issuer()));
    String refresh =
        sessions.begin(
            tx,
            tenant,
            session,
            tenants.settings(tenant).refreshTokenLifetime(),
            origin.ip(),
            origin.requestId());
    return new Opened(session, user, refresh);
  }

  /// The tokens of a session that has begun.
  public SignIns.Tokens tokens(SignIns.Origin origin, Client client, Opened opened) {
    return new SignIns.Tokens(
        signIns.issue(origin, client, opened.session, opened.user), opened.refresh, opened.user);
  }

  private User enter(Tx tx, TenantId tenant, Client client, UserId id) {
    User user = users.enter(tx, tenant, id);
    signIns.link(tx, tenant, client, id);
    return user;
  }
}
