package candor.core.session;

import candor.core.audit.Actor;
import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.credential.Factors;
import candor.core.credential.TrustedBrowsers;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.Later;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.secret.Chance;
import candor.core.secret.SecretHash;
import candor.core.tenant.TenantSettings;
import candor.core.user.UserId;
import candor.errors.Errors;
import candor.protocol.oauth.Acr;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The browsers in which people are signed in.
public final class BrowserSessions {
  /// How long a sign-in may wait for its second factor.
  private static final Duration HALFWAY = Duration.ofMinutes(10);

  private static final int LONGEST_AGENT = 300;

  /// Longer cookies are not looked at: ours are shorter.
  private static final int LONGEST_COOKIE = 64;

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Chance chance;
  private final Factors factors;
  private final TrustedBrowsers trusted;

  public BrowserSessions(
      Database database,
      Audit audit,
      Clock clock,
      Chance chance,
      Factors factors,
      TrustedBrowsers trusted) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
    this.factors = factors;
    this.trusted = trusted;
  }

  /// Where a browser is.
  ///
  /// @param agent how it names itself
  /// @param trust what its cookie holds if it is trusted; empty if it has none
  public record Place(String ip, String agent, String trust) {
    public Place {
      agent = agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
    }

    /// Of a browser that nobody has trusted.
    public Place(String ip, String agent) {
      this(ip, agent, "");
    }

    @Override
    public String toString() {
      return "Place[" + ip + "]";
    }
  }

  /// Begins one for a person who has just proved who they are, always with a new cookie: one that
  /// was there before may be known to others. Whoever has a second factor is not signed in by it
  /// before they prove that too, unless they trust this browser.
  ///
  /// @param methods how they proved it
  BrowserSession.Begun begin(
      Tx tx, TenantId tenant, UserId user, List<String> methods, Place place, String requestId) {
    return begin(tx, tenant, user, methods, clock.instant(), place, requestId);
  }

  /// The same for a person for whom another server vouches.
  ///
  /// @param provedAt when they proved it there, as [BrowserSession] keeps it
  BrowserSession.Begun begin(
      Tx tx,
      TenantId tenant,
      UserId user,
      List<String> methods,
      Instant provedAt,
      Place place,
      String requestId) {
    Instant now = clock.instant();
    boolean complete =
        Acr.of(methods).reaches(Acr.MULTI_FACTOR)
            || !factors.held(tx, tenant, user).any()
            || trusted.holds(tx, tenant, user, place.trust);
    var session =
        new BrowserSession(
            new BrowserSessionId(chance.id("bs", now)), user, methods, now, provedAt, complete);
    String cookie = chance.secret("");
    BrowserSessionStore.add(tx, tenant, session, SecretHash.sha256(cookie), place.ip, place.agent);
    audit.record(
        tx,
        tenant,
        new AuditEvent(
            "browser_session.started",
            new By(Actor.user(user), requestId),
            Target.of("browser_session", session.id()),
            Json.of(Map.of("methods", methods))));
    return new BrowserSession.Begun(session, cookie);
  }

  /// The browser session of a cookie, as long as it lasts and its user is active.
  public Optional<BrowserSession> of(TenantId tenant, String cookie, TenantSettings settings) {
    return of(tenant, cookie, true, settings.sessionLifetime());
  }

  /// The browser session of a cookie that waits for a second factor.
  public Optional<BrowserSession> halfway(TenantId tenant, String cookie) {
    return of(tenant, cookie, false, HALFWAY);
  }

  private Optional<BrowserSession> of(
      TenantId tenant, String cookie, boolean complete, Duration lifetime) {
    if (cookie.isEmpty() || cookie.length() > LONGEST_COOKIE) {
      return Optional.empty();
    }
    byte[] hash = SecretHash.sha256(cookie);
    Instant after = clock.instant().minus(lifetime);
    return database.statement(
        tenant, tx -> BrowserSessionStore.open(tx, tenant, hash, complete, after));
  }

  /// Keeps that a person proved more, under a new cookie: whoever knows the old one has not.
  ///
  /// @param methods by what
  /// @throws candor.errors.Problem `sign_in_required` if the session was ended just now
  BrowserSession.Begun raise(
      Tx tx, TenantId tenant, BrowserSession session, List<String> methods, String requestId) {
    List<String> all =
        Stream.concat(session.methods().stream(), methods.stream()).distinct().toList();
    String cookie = chance.secret("");
    if (!BrowserSessionStore.raise(tx, tenant, session.id(), all, SecretHash.sha256(cookie))) {
      throw Errors.signInRequired();
    }
    audit.record(
        tx,
        tenant,
        new AuditEvent(
            "browser_session.raised",
            new By(Actor.user(session.user()), requestId),
            Target.of("browser_session", session.id()),
            Json.of(Map.of("methods", all))));
    return new BrowserSession.Begun(
        new BrowserSession(
            session.id(), session.user(), all, session.signedInAt(), session.provedAt(), true),
        cookie);
  }

  /// The browser session with that id, unless it was ended.
  public Later<Optional<BrowserSession>> open(Tx tx, TenantId tenant, BrowserSessionId id) {
    return BrowserSessionStore.notEnded(tx, tenant, id);
  }

  /// The browser session with that id, whether or not it lasts.
  public Later<Optional<BrowserSession>> find(Tx tx, TenantId tenant, BrowserSessionId id) {
    return BrowserSessionStore.find(tx, tenant, id);
  }

  /// Forgets those that ended by time.
  public void dropExpired(TenantId tenant, Duration lifetime) {
    Instant before = clock.instant().minus(lifetime);
    database.in(tenant, tx -> BrowserSessionStore.dropOld(tx, tenant, before));
  }
}
