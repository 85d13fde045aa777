package candor.core.credential;

import candor.core.audit.Actor;
import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.secret.Chance;
import candor.core.secret.SecretHash;
import candor.core.tenant.Tenants;
import candor.core.user.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The browsers in which people are not asked for their second factor again for some days, if the
/// tenant offers that. A sign-in there is complete, and still one of one factor: whoever demands
/// two asks for the second all the same.
///
/// The cookie is of one person in one browser, and only its hash is kept. What makes an account
/// safe again ends them all: a new password, a change of factors, a lock, a sign-out everywhere.
public final class TrustedBrowsers {
  /// Longer cookies are not looked at: ours are shorter.
  private static final int LONGEST_COOKIE = 64;

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Chance chance;
  private final Tenants tenants;

  public TrustedBrowsers(
      Database database, Audit audit, Clock clock, Chance chance, Tenants tenants) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
    this.tenants = tenants;
  }

  /// For how many days people may trust a browser; 0 where they may not.
  public int days(TenantId tenant) {
    return tenants.settings(tenant).trustedBrowserDays();
  }

  /// Those that were trusted until then are trusted no more.
  private Instant over(TenantId tenant) {
    return clock.instant().minus(Duration.ofDays(days(tenant)));
  }

  /// Trusts the browser in which a person has just proved a second factor.
  ///
  /// @return what its cookie is to hold
  public String trust(TenantId tenant, UserId user, String ip, String agent, String requestId) {
    Instant now = clock.instant();
    var browser = new TrustedBrowser(chance.id("tb", now), ip, agent, now);
    String cookie = chance.secret("");
    database.in(
        tenant,
        tx -> {
          TrustedBrowserStore.add(tx, tenant, user, SecretHash.sha256(cookie), browser);
          record(tx, tenant, "trusted_browser.added", user, browser.id(), requestId);
          return browser;
        });
    return cookie;
  }

  /// Whether a person trusts the browser that shows a cookie.
  public boolean holds(Tx tx, TenantId tenant, UserId user, String cookie) {
    return !cookie.isEmpty()
        && cookie.length() <= LONGEST_COOKIE
        && TrustedBrowserStore.holds(tx, tenant, user, SecretHash.sha256(cookie), over(tenant));
  }

  /// Those of a person, the latest first.
  public List<TrustedBrowser> of(TenantId tenant, UserId user) {
    return database.statement(tenant, tx -> TrustedBrowserStore.of(tx, tenant, user, over(tenant)));
  }

  /// Ends the trust in a browser. One that is not theirs, or is not trusted, is left as it is.
  public void end(TenantId tenant, UserId user, String id, String requestId) {
    database.in(
        tenant,
        tx -> {
          int ended = TrustedBrowserStore.end(tx, tenant, user, id);
          if (ended > 0) {
            record(tx, tenant, "trusted_browser.ended", user, id, requestId);
          }
          return ended;
        });
  }

  /// Ends the trust in every browser of a person, for a reason that is recorded by itself.
  public static void endAll(Tx tx, TenantId tenant, UserId user) {
    TrustedBrowserStore.endAll(tx, tenant, user);
  }

  /// Forgets those whose time is over.
  public void dropExpired(TenantId tenant) {
    Instant over = over(tenant);
    database.in(tenant, tx -> TrustedBrowserStore.dropOld(tx, tenant, over));
  }

  private void record(
      Tx tx, TenantId tenant, String action, UserId user, String id, String requestId) {
    audit.record(
        tx,
        tenant,
        new AuditEvent(
            action,
            new By(Actor.user(user), requestId),
            Target.of("user", user),
            Json.of(Map.of("trusted_browser", id))));
  }
}
