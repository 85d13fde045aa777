package candor.core.session;

import candor.core.client.ClientId;
import candor.core.db.Later;
import candor.core.db.Row;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.user.UserId;
import candor.protocol.jose.Confirmation;
import candor.protocol.oauth.AuthorizationDetails;
import candor.protocol.oauth.RequestedClaims;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The tables `session` and `refresh_token`.
final class SessionStore {
  private static final String COLUMNS =
      "id, person_id, client_id, organization_id, service_id, audience, scopes,"
          + " browser_session_id, started_at, ended_at, confirmation, userinfo_claims,"
          + " id_token_claims, id_token_acr, authorization_details, methods, signed_in_at\n";

  private SessionStore() {}

  static void add(Tx tx, TenantId tenant, Session session, String ip) {
    tx.sql(
            """
            insert into session (tenant_id, id, person_id, client_id, organization_id, service_id,
                                 audience, scopes, browser_session_id, ip, started_at,
                                 confirmation, userinfo_claims, id_token_claims, id_token_acr,
                                 authorization_details, methods, signed_in_at)
                 values (:tenant, :id, :user, :client, :organization, :service,
                         :audience, :scopes, :browserSession, :ip, :now,
                         :confirmation, :userInfoClaims, :idTokenClaims, :idTokenAcr,
                         :details, :methods, :signedInAt)
            """)
        .set("tenant", tenant)
        .set("id", session.id())
        .set("user", session.user())
        .set("client", session.client())
        .set("organization", session.organization())
        .set("service", session.service())
        .set("audience", session.audience())
        .set("scopes", session.scopes())
        .set("browserSession", session.browserSession())
        .set("ip", ip)
        .set("now", session.startedAt())
        .set("confirmation", session.confirmation().text())
        .set("userInfoClaims", session.claims().userInfo())
        .set("idTokenClaims", session.claims().idToken())
        .set("idTokenAcr", session.claims().acr())
        .set("details", session.details().text())
        .set("methods", session.methods())
        .set("signedInAt", session.signedInAt())
        .later();
  }

  static Optional<Session> find(Tx tx, TenantId tenant, SessionId id) {
    return tx.sql(
            "select "
                + COLUMNS
                + """
              from session
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .one(SessionStore::read);
  }

  private static Session read(Row row) {
    return new Session(
        new SessionId(row.text("id")),
        new UserId(row.text("person_id")),
        new ClientId(row.text("client_id")),
        row.text("organization_id"),
        row.text("service_id"),
        row.texts("audience"),
        row.texts("scopes"),
        row.text("browser_session_id"),
        row.optionalInstant("ended_at")
            .<Session.State>map(Session.State.Ended::new)
            .orElseGet(Session.State.Open::new),
        row.instant("started_at"),
        Confirmation.of(row.text("confirmation")),
        new RequestedClaims(
            row.texts("userinfo_claims"), row.texts("id_token_claims"), row.text("id_token_acr")),
        AuthorizationDetails.parse(row.text("authorization_details")),
        row.texts("methods"),
        row.instant("signed_in_at"));
  }

  static int bind(Tx tx, TenantId tenant, SessionId id, Confirmation held) {
    return tx.sql(
            """
            update session
               set confirmation = :confirmation
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .set("confirmation", held.text())
        .change();
  }

  /// Ends a session; answers false if it was ended before.
  static boolean end(Tx tx, TenantId tenant, SessionId id, Instant now) {
    return tx.sql(
                """
                update session
                   set ended_at = :now
                 where tenant_id = :tenant
                   and id = :id
                   and ended_at is null
                """)
            .set("tenant", tenant)
            .set("id", id)
            .set("now", now)
            .change()
        == 1;
  }

  /// Ends every session of a user and answers which were open.
  static List<Session> endAll(Tx tx, TenantId tenant, UserId user, Instant now) {
    return tx.sql(
            """
            update session
               set ended_at = :now
             where tenant_id = :tenant
               and person_id = :user
               and ended_at is null
            """
                + "returning "
                + COLUMNS)
        .set("tenant", tenant)
        .set("user", user)
        .set("now", now)
        .all(SessionStore::read);
  }

  /// The sessions of a user that last.
  static List<Session> open(Tx tx, TenantId tenant, UserId user, Instant after) {
    return tx.sql(
            "select "
                + COLUMNS
                + """
                from session
               where tenant_id = :tenant
                 and person_id = :user
                 and ended_at is null
                 and started_at > :after
            order by started_at desc, id desc
               limit 1000
            """)
        .set("tenant", tenant)
        .set("user", user)
        .set("after", after)
        .all(SessionStore::read);
  }

  /// Ends the sessions of a user at a client and answers which were open.
  static List<Session> endAt(Tx tx, TenantId tenant, UserId user, ClientId client, Instant now) {
    return tx.sql(
            """
            update session
               set ended_at = :now
             where tenant_id = :tenant
               and person_id = :user
               and client_id = :client
               and ended_at is null
            """
                + "returning "
                + COLUMNS)
        .set("tenant", tenant)
        .set("user", user)
        .set("client", client)
        .set("now", now)
        .all(SessionStore::read);
  }

  /// Ends the sessions that began in a browser session and answers which were open.
  static List<Session> endUnder(Tx tx, TenantId tenant, BrowserSessionId browser, Instant now) {
    return tx.sql(
            """
            update session
               set ended_at = :now
             where tenant_id = :tenant
               and browser_session_id = :browser
               and ended_at is null
            """
                + "returning "
                + COLUMNS)
        .set("tenant", tenant)
        .set("browser", browser)
        .set("now", now)
        .all(SessionStore::read);
  }

  /// Ends the sessions of a user that did not begin in a browser session and answers which were
  /// open.
  static List<Session> endElsewhere(
      Tx tx, TenantId tenant, UserId user, BrowserSessionId browser, Instant now) {
    return tx.sql(
            """
            update session
               set ended_at = :now
             where tenant_id = :tenant
               and person_id = :user
               and browser_session_id <> :browser
               and ended_at is null
            """
                + "returning "
                + COLUMNS)
        .set("tenant", tenant)
        .set("user", user)
        .set("browser", browser)
        .set("now", now)
        .all(SessionStore::read);
  }

  /// The sessions that began in a browser session and last.
  static List<Session> under(Tx tx, TenantId tenant, BrowserSessionId browser) {
    return tx.sql(
            "select "
                + COLUMNS
                + """
              from session
             where tenant_id = :tenant
               and browser_session_id = :browser
               and ended_at is null
               for update
            """)
        .set("tenant", tenant)
        .set("browser", browser)
        .all(SessionStore::read);
  }

  /// @param parent the hash of the token that it comes of; empty for the first of a session
  static void addToken(
      Tx tx,
      TenantId tenant,
      byte[] hash,
      SessionId session,
      byte[] parent,
      Instant now,
      Instant expiresAt) {
    tx.sql(
            """
            insert into refresh_token (tenant_id, hash, session_id, parent, issued_at, expires_at)
                 values (:tenant, :hash, :session, :parent, :now, :expires)
            """)
        .set("tenant", tenant)
        .set("hash", hash)
        .set("session", session)
        .set("parent", parent)
        .set("now", now)
        .set("expires", expiresAt)
        .later();
  }

  /// A refresh token with its session. Nobody else ends or continues the session, or uses the
  /// token, until the transaction ends: whoever comes second sees what the first has done.
  static Optional<RefreshToken> token(Tx tx, TenantId tenant, byte[] hash) {
    record Found(Session session, Instant expiresAt, Optional<Instant> usedAt) {}
    Later<Optional<Found>> found =
        tx.sql(
                "select t.expires_at, t.used_at, "
                    + COLUMNS
                    + """
                  from refresh_token t
                  join session s on s.tenant_id = t.tenant_id and s.id = t.session_id
                 where t.tenant_id = :tenant
                   and t.hash = :hash
                   for update of s, t
                """)
            .set("tenant", tenant)
            .set("hash", hash)
            .oneLater(
                row ->
                    new Found(
                        read(row), row.instant("expires_at"), row.optionalInstant("used_at")));
    // In the same trip and behind the lock: what was committed before us counts.
    boolean outrun = outrun(tx, tenant, hash);
    return found
        .get()
        .map(
            each ->
                new RefreshToken(
                    each.session,
                    outrun
                        ? new RefreshToken.State.Outrun()
                        : each.usedAt
                            .<RefreshToken.State>map(at -> used(tx, tenant, hash, at))
                            .orElseGet(() -> new RefreshToken.State.Fresh(each.expiresAt))));
  }

  /// Whether another branch went on beside a token's own: what came of a sibling of it, or of its
  /// parent, was used. Farther back need not be looked, since no outrun token is replaced. The
  /// parent may be forgotten, having expired.
  private static boolean outrun(Tx tx, TenantId tenant, byte[] hash) {
    return tx.sql(
            """
            select exists (select 1
                             from refresh_token t
                        left join refresh_token p
                               on p.tenant_id = t.tenant_id and p.hash = t.parent
                             join refresh_token s
                               on s.tenant_id = t.tenant_id and s.session_id = t.session_id
                              and s.parent in (t.parent, coalesce(p.parent, t.parent))
                              and s.hash not in (t.hash, coalesce(p.hash, t.hash))
                             join refresh_token n
                               on n.tenant_id = s.tenant_id and n.session_id = s.session_id
                              and n.parent = s.hash
                            where t.tenant_id = :tenant
                              and t.hash = :hash
                              and n.used_at is not null) as outrun
            """)
        .set("tenant", tenant)
        .set("hash", hash)
        .one(row -> row.flag("outrun"))
        .orElse(false);
  }

  /// Only asked of the few that come a second time.
  private static RefreshToken.State.Used used(Tx tx, TenantId tenant, byte[] hash, Instant at) {
    return tx.sql(
            """
            select count(*) as replacements,
                   coalesce(bool_or(n.used_at is not null), false) as continued
              from refresh_token t
              join refresh_token n
                on n.tenant_id = t.tenant_id and n.session_id = t.session_id and n.parent = t.hash
             where t.tenant_id = :tenant
               and t.hash = :hash
            """)
        .set("tenant", tenant)
        .set("hash", hash)
        .one(
            row ->
                new RefreshToken.State.Used(at, row.number("replacements"), row.flag("continued")))
        .orElseThrow();
  }

  /// Spends a token: one winner.
  static void spend(Tx tx, TenantId tenant, byte[] hash, Instant now) {
    tx.sql(
            """
                update refresh_token
                   set used_at = :now
                 where tenant_id = :tenant
                   and hash = :hash
                   and used_at is null
                """)
        .set("tenant", tenant)
        .set("hash", hash)
        .set("now", now)
        .later();
  }

  /// Has a token wait longer.
  static void extend(Tx tx, TenantId tenant, byte[] hash, Instant expiresAt) {
    tx.sql(
            """
            update refresh_token
               set expires_at = :expires
             where tenant_id = :tenant
               and hash = :hash
            """)
        .set("tenant", tenant)
        .set("hash", hash)
        .set("expires", expiresAt)
        .later();
  }

  static int dropExpired(Tx tx, TenantId tenant, Instant before) {
    return tx.sql(
            """
            delete from refresh_token
             where tenant_id = :tenant
               and expires_at < :before
            """)
        .set("tenant", tenant)
        .set("before", before)
        .change();
  }

  /// Removes sessions that have no refresh token left and began long enough ago that no access
  /// token of theirs counts.
  static int dropEmpty(Tx tx, TenantId tenant, Instant before) {
    return tx.sql(
            """
            delete from session s
             where s.tenant_id = :tenant
               and s.started_at < :before
               and not exists (select 1
                                 from refresh_token t
                                where t.tenant_id = s.tenant_id
                                  and t.session_id = s.id)
            """)
        .set("tenant", tenant)
        .set("before", before)
        .change();
  }
}
