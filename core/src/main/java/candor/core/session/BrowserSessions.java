package candor.core.session;

import candor.core.audit.Actor;
import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.Target;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.secret.Chance;
import candor.core.secret.SecretHash;
import candor.core.tenant.TenantSettings;
import candor.core.user.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The browsers in which people are signed in.
public final class BrowserSessions {
  private static final int LONGEST_AGENT = 300;

  /// Longer cookies are not looked at: ours are shorter.
  private static final int LONGEST_COOKIE = 64;

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Chance chance;

  public BrowserSessions(Database database, Audit audit, Clock clock, Chance chance) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
  }

  /// Where a browser is.
  ///
  /// @param agent how it names itself
  public record Place(String ip, String agent) {
    public Place {
      agent = agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
    }
  }

  /// Begins one for a person who has just proved who they are, always with a new cookie: one that
  /// was there before may be known to others.
  ///
  /// @param methods how they proved it
  BrowserSession.Begun begin(
      Tx tx, TenantId tenant, UserId user, List<String> methods, Place place, String requestId) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var session =
        new BrowserSession(new BrowserSessionId(chance.id("bs", now)), user, methods, now);
    String cookie = chance.secret("");
    BrowserSessionStore.add(tx, tenant, session, SecretHash.sha256(cookie), place.ip, place.agent);
    audit.record(
        tx,
        tenant,
        new AuditEvent(
            "browser_session.started",
            Actor.user(user),
            Target.of("browser_session", session.id()),
            requestId,
            Json.of(Map.of("methods", methods))));
    return new BrowserSession.Begun(session, cookie);
  }

  /// The browser session of a cookie, as long as it lasts and its user is active.
  public Optional<BrowserSession> of(TenantId tenant, String cookie, TenantSettings settings) {
    if (cookie.isEmpty() || cookie.length() > LONGEST_COOKIE) {
      return Optional.empty();
    }
    Instant after = clock.instant().minus(settings.sessionLifetime());
    return database.statement(
        tenant, tx -> BrowserSessionStore.open(tx, tenant, SecretHash.sha256(cookie), after));
  }

  /// The browser session with that id, unless it was ended.
  public Optional<BrowserSession> open(Tx tx, TenantId tenant, BrowserSessionId id) {
    return BrowserSessionStore.notEnded(tx, tenant, id);
  }

  /// The browser session with that id, whether or not it lasts.
  public Optional<BrowserSession> find(Tx tx, TenantId tenant, BrowserSessionId id) {
    return BrowserSessionStore.find(tx, tenant, id);
  }

  /// Forgets those that ended by time.
  public void dropExpired(TenantId tenant, Duration lifetime) {
    Instant before = clock.instant().minus(lifetime);
    database.in(tenant, tx -> BrowserSessionStore.dropOld(tx, tenant, before));
  }
}
