package candor.core.session;

import candor.core.audit.Actor;
import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.client.ClientId;
import candor.core.consent.Consent;
import candor.core.consent.Consents;
import candor.core.credential.Password;
import candor.core.credential.Passwords;
import candor.core.credential.TrustedBrowsers;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.tenant.Tenants;
import candor.core.user.User;
import candor.core.user.UserId;
import candor.core.user.Users;
import candor.errors.Errors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What people do with their own accounts. Factors and mail addresses are left to `credential` and
/// [SignInsByMail].
public final class OwnAccount {
  /// What somebody allowed a client that has not come for it yet.
  @FunctionalInterface
  public interface Waiting {
    /// Sees to it that nothing comes of it any more.
    void takeBack(Tx tx, TenantId tenant, UserId user, ClientId client);
  }

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Tenants tenants;
  private final Users users;
  private final Passwords passwords;
  private final Consents consents;
  private final Sessions sessions;
  private final BrowserSessions browserSessions;
  private final Waiting waiting;

  public OwnAccount(
      Database database,
      Audit audit,
      Clock clock,
      Tenants tenants,
      Users users,
      Passwords passwords,
      Consents consents,
      Sessions sessions,
      BrowserSessions browserSessions,
      Waiting waiting) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.tenants = tenants;
    this.users = users;
    this.passwords = passwords;
    this.consents = consents;
    this.sessions = sessions;
    this.browserSessions = browserSessions;
    this.waiting = waiting;
  }

  /// Takes another name; an empty one is none.
  public User rename(TenantId tenant, UserId user, String name, String requestId) {
    return database.in(
        tenant,
        tx ->
            users.change(
                tx,
                tenant,
                user,
                profile ->
                    new User.Profile(
                        profile.email(),
                        name,
                        profile.emailVerified(),
                        profile.groups(),
                        profile.details()),
                new By(Actor.user(user), requestId)));
  }

  /// Takes another password, or a first one. Everybody is signed out who is signed in with the old
  /// one; the browser in which it is done goes on.
  ///
  /// @throws candor.errors.Problem `password_checks_busy`, `user_not_found`
  public BrowserSession.Begun changePassword(
      TenantId tenant,
      BrowserSession browser,
      Password password,
      BrowserSessions.Place place,
      String requestId) {
    Passwords.Hashed hashed = passwords.hash(password);
    return database.in(
        tenant,
        tx -> {
          User user =
              users
                  .find(tx, tenant, browser.user())
                  .orElseThrow(() -> Errors.userNotFound(browser.user().value()));
          passwords.keep(tx, tenant, user.id(), hashed);
          users.passwordChanged(tx, tenant, user, new By(Actor.user(user.id()), requestId));
          return browserSessions.begin(tx, tenant, user.id(), browser.methods(), place, requestId);
        });
  }

  /// The browsers in which somebody is signed in, the latest first.
  public List<SignedInBrowser> browsers(TenantId tenant, UserId user) {
    Instant after = clock.instant().minus(lifetime(tenant));
    return database.statement(tenant, tx -> BrowserSessionStore.of(tx, tenant, user, after));
  }

  private Duration lifetime(TenantId tenant) {
    return tenants.settings(tenant).sessionLifetime();
  }

  /// Signs somebody out in one of their browsers, with all that clients got in it. One that is not
  /// theirs, or is signed out already, is left as it is.
  public void endBrowser(TenantId tenant, UserId user, BrowserSessionId id, String requestId) {
    database.in(
        tenant,
        tx -> {
          browserSessions
              .find(tx, tenant, id)
              .get()
              .filter(found -> found.user().equals(user))
              .ifPresent(found -> sessions.end(tx, tenant, found, requestId));
          return id;
        });
  }

  /// Signs somebody out wherever they are signed in but in this browser, and trusts no browser any
  /// more: one that was left somewhere may be among them.
  public void endOthers(TenantId tenant, BrowserSession here, String requestId) {
    database.in(
        tenant,
        tx -> {
          sessions.endOthers(tx, tenant, here, requestId);
          TrustedBrowsers.endAll(tx, tenant, here.user());
          return here;
        });
  }

  /// A client that may do something in somebody's name, or has a session of theirs.
  ///
  /// @param scopes that they let it use, and those of its sessions
  /// @param resources the APIs whose tokens they let it have
  /// @param sessions how many it has
  /// @param since when that began or was renewed last
  public record Connected(
      ClientId client, List<String> scopes, List<String> resources, int sessions, Instant since) {
    private Connected with(Session session) {
      var all = new ArrayList<>(scopes);
      session.scopes().stream().filter(scope -> !scopes.contains(scope)).forEach(all::add);
      return new Connected(client, List.copyOf(all), resources, sessions + 1, since);
    }
  }

  /// The clients of somebody.
  public List<Connected> applications(TenantId tenant, UserId user) {
    Map<ClientId, Connected> found = new LinkedHashMap<>();
    for (Consent consent : consents.of(tenant, user)) {
      found.put(
          consent.client(),
          new Connected(
              consent.client(), consent.scopes(), consent.resources(), 0, consent.grantedAt()));
    }
    Instant after = clock.instant().minus(lifetime(tenant));
    List<Session> open =
        database.statement(tenant, tx -> SessionStore.open(tx, tenant, user, after));
    for (Session session : open) {
      Connected known =
          found.getOrDefault(
              session.client(),
              new Connected(session.client(), List.of(), List.of(), 0, session.startedAt()));
      found.put(session.client(), known.with(session));
    }
    return List.copyOf(found.values());
  }

  /// Notes that somebody took a copy of all that is kept of them.
  public void exported(TenantId tenant, UserId user, String requestId) {
    database.in(
        tenant,
        tx ->
            audit.record(
                tx,
                tenant,
                new AuditEvent(
                    "user.exported",
                    new By(Actor.user(user), requestId),
                    Target.of("user", user),
                    Json.of(Map.of()))));
  }

  /// Takes back what a client may do in somebody's name, with what waits for it to come, and ends
  /// its sessions with their tokens.
  public void revoke(TenantId tenant, UserId user, ClientId client, String requestId) {
    database.in(
        tenant,
        tx -> {
          // Who says yes in this moment holds the consent, and whoever makes a session of an older
          // yes holds that: behind each of them the next statement sees what they did.
          consents.revoke(tx, tenant, user, client, requestId);
          waiting.takeBack(tx, tenant, user, client);
          sessions.endAt(tx, tenant, user, client, requestId);
          return client;
        });
  }
}
