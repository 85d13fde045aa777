package candor.core.session;

import candor.core.audit.Actor;
import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.client.ClientId;
import candor.core.credential.Links;
import candor.core.credential.TrustedBrowsers;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.key.SigningKeys;
import candor.core.secret.Chance;
import candor.core.secret.SecretHash;
import candor.core.tenant.TenantSettings;
import candor.core.token.AccessTokens;
import candor.core.user.UserId;
import candor.protocol.jose.Confirmation;
import candor.protocol.oauth.AuthorizationDetails;
import candor.protocol.oauth.RequestedClaims;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sessions and their refresh tokens: beginning, continuing and ending them.
public final class Sessions {
  /// Access tokens live no longer, and so nobody asks for a session that is older than this and has
  /// no refresh token.
  private static final Duration KEPT = SigningKeys.LONGEST_TOKEN_LIFE.plusHours(1);

  private static final byte[] NO_PARENT = {};

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Chance chance;
  private final AccessTokens tokens;
  private final Logouts logouts;
  private final Links links;

  public Sessions(
      Database database,
      Audit audit,
      Clock clock,
      Chance chance,
      AccessTokens tokens,
      Logouts logouts,
      Links links) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
    this.tokens = tokens;
    this.logouts = logouts;
    this.links = links;
  }

  /// A fresh name for a session.
  SessionId name() {
    return new SessionId(chance.id("sess", clock.instant()));
  }

  /// A session of a person at a client, as it was granted in a browser. It is not begun yet.
  ///
  /// @param audience who its access tokens are for
  /// @param confirmation what its refresh tokens are bound to
  /// @param claims what its client is told besides the claims of its scopes
  /// @param details what its access tokens may beside the scopes
  public Session granted(
      UserId user,
      BrowserSessionId browserSession,
      ClientId client,
      List<String> audience,
      List<String> scopes,
      Confirmation confirmation,
      RequestedClaims claims,
      AuthorizationDetails details) {
    return new Session(
        name(),
        user,
        client,
        "",
        "",
        audience,
        scopes,
        browserSession.value(),
        new Session.State.Open(),
        clock.instant(),
        confirmation,
        claims,
        details);
  }

  /// A session of a person who signs in without a browser. It is not begun yet.
  Session direct(SignIns.Goal goal, UserId user, List<String> audience) {
    return new Session(
        name(),
        user,
        goal.client().id(),
        goal.organization().map(each -> each.id().value()).orElse(""),
        goal.service().map(each -> each.id().value()).orElse(""),
        audience,
        List.of(),
        "",
        new Session.State.Open(),
        clock.instant(),
        Confirmation.none(),
        RequestedClaims.none(),
        AuthorizationDetails.none());
  }

  /// Begins a session that has no refresh token.
  public void begin(Tx tx, TenantId tenant, Session session, String ip, String requestId) {
    SessionStore.add(tx, tenant, session, ip);
    audit.record(
        tx,
        tenant,
        new AuditEvent(
            "session.started",
            new By(Actor.user(session.user()), requestId),
            Target.of("session", session.id()),
            Json.of(
                Map.of(
                    "user",
                    session.user().value(),
                    "client_id",
                    session.client().value(),
                    "organization_id",
                    session.organization()))));
  }

  /// Begins a session and answers its first refresh token.
  ///
  /// @param lifetime how long a refresh token waits to be used
  public String begin(
      Tx tx, TenantId tenant, Session session, Duration lifetime, String ip, String requestId) {
    begin(tx, tenant, session, ip, requestId);
    return stay(tx, tenant, session, lifetime);
  }

  /// Binds the refresh tokens of a session that began before anybody had shown a key.
  public void bind(Tx tx, TenantId tenant, Session session, Confirmation held) {
    if (!held.equals(session.confirmation())) {
      SessionStore.bind(tx, tenant, session.id(), held);
    }
  }

  /// Answers the first refresh token of a session that has begun.
  public String stay(Tx tx, TenantId tenant, Session session, Duration lifetime) {
    return addToken(tx, tenant, session.id(), NO_PARENT, lifetime);
  }

  private String addToken(
      Tx tx, TenantId tenant, SessionId session, byte[] parent, Duration lifetime) {
    String text = chance.secret("rt_");
    Instant now = clock.instant();
    SessionStore.addToken(
        tx, tenant, SecretHash.sha256(text), session, parent, now, now.plus(lifetime));
    return text;
  }

  /// Uses a refresh token up. A reuse ends the session in the same transaction, which is why the
  /// outcome is answered and not thrown.
  ///
  /// @param found what [#token] found of it
  /// @param grace how long after its first use it may be used again; zero where never
  public RotationResult rotate(
      Tx tx,
      TenantId tenant,
      String text,
      Optional<RefreshToken> found,
      TenantSettings settings,
      Duration grace,
      String requestId) {
    if (found.isEmpty()) {
      return new RotationResult(new Rotation.Unknown(), "");
    }
    byte[] hash = SecretHash.sha256(text);
    RefreshToken token = found.get();
    Rotation rotation =
        Rotation.decide(
            token, new Rotation.Terms(settings.sessionLifetime(), grace), clock.instant());
    if (rotation instanceof Rotation.Rotate(Session session)) {
      switch (token.state()) {
        case RefreshToken.State.Fresh _ -> SessionStore.spend(tx, tenant, hash, clock.instant());
        case RefreshToken.State.Used used -> repeated(tx, tenant, session, used, requestId);
        case RefreshToken.State.Outrun _ -> throw new IllegalStateException("an outrun token");
      }
      return new RotationResult(
          rotation, addToken(tx, tenant, session.id(), hash, settings.refreshTokenLifetime()));
    }
    if (rotation instanceof Rotation.Reused(Session session, Instant _)) {
      // RFC 9700, 4.14.2: two parties hold this token, and we cannot tell which is honest.
      end(tx, tenant, session, "refresh_token_reused", requestId);
    }
    if (rotation instanceof Rotation.Outrun(Session session)) {
      end(tx, tenant, session, "refresh_token_outrun", requestId);
    }
    return new RotationResult(rotation, "");
  }

  /// Uses a refresh token that stays as it is, and waits on from now: that of a client that proves
  /// itself each time gains nothing by being another each time (FAPI 2.0 Security Profile, section
  /// 5.3.2.1, note 1).
  ///
  /// @param found what [#token] found of it
  public RotationResult keep(
      Tx tx,
      TenantId tenant,
      String text,
      Optional<RefreshToken> found,
      TenantSettings settings,
      String requestId) {
    var terms = new Rotation.Terms(settings.sessionLifetime(), Duration.ZERO);
    Optional<Rotation> kept =
        found
            .map(token -> Rotation.decide(token, terms, clock.instant()))
            .filter(Rotation.Rotate.class::isInstance);
    if (kept.isEmpty()) {
      return rotate(tx, tenant, text, found, settings, Duration.ZERO, requestId);
    }
    SessionStore.extend(
        tx, tenant, SecretHash.sha256(text), clock.instant().plus(settings.refreshTokenLifetime()));
    return new RotationResult(kept.get(), "");
  }

  private void repeated(
      Tx tx, TenantId tenant, Session session, RefreshToken.State.Used used, String requestId) {
    audit.record(
        tx,
        tenant,
        new AuditEvent(
            "session.refresh_repeated",
            new By(Actor.client(session.client()), requestId),
            Target.of("session", session.id()),
            Json.of(
                Map.of(
                    "user",
                    session.user().value(),
                    "first_used_at",
                    used.at().toString(),
                    "replacements",
                    used.replacements() + 1))));
  }

  /// @param next the next refresh token; empty unless the token was replaced
  public record RotationResult(Rotation rotation, String next) {
    @Override
    public String toString() {
      return rotation.toString();
    }
  }

  /// A refresh token, whatever state it is in, which nobody else uses until the transaction ends.
  public Optional<RefreshToken> token(Tx tx, TenantId tenant, String text) {
    return SessionStore.token(tx, tenant, SecretHash.sha256(text));
  }

  /// Ends a session by the wish of its client.
  public void revoke(Tx tx, TenantId tenant, Session session, String requestId) {
    end(tx, tenant, session, "revoked_by_client", requestId);
  }

  /// Ends what a code became that came a second time (RFC 6749, section 4.1.2).
  ///
  /// @param code what kind of code it was
  public void endReused(Tx tx, TenantId tenant, SessionId session, String code, String requestId) {
    SessionStore.find(tx, tenant, session)
        .ifPresent(found -> end(tx, tenant, found, code + "_reused", requestId));
  }

  private void end(Tx tx, TenantId tenant, Session session, String reason, String requestId) {
    if (!SessionStore.end(tx, tenant, session.id(), clock.instant())) {
      return;
    }
    tokens.revokeSessions(tx, tenant, List.of(session.id()));
    audit.record(
        tx,
        tenant,
        new AuditEvent(
            "session.ended",
            new By(new Actor.Nobody(), requestId),
            Target.of("session", session.id()),
            Json.of(Map.of("reason", reason, "user", session.user().value()))));
  }

  /// Ends every session of a user, with every token of theirs and every link that waits to be
  /// followed, in a transaction that does more: whoever is thrown out could come back by what they
  /// had mailed to themselves.
  public void endAll(Tx tx, TenantId tenant, UserId user, By by) {
    // Browsers first: a code that is just becoming a session holds its browser's row until then.
    BrowserSessionStore.endAll(tx, tenant, user, clock.instant());
    links.endAll(tx, tenant, user);
    TrustedBrowsers.endAll(tx, tenant, user);
    List<Session> ended = SessionStore.endAll(tx, tenant, user, clock.instant());
    // Not by time alone: whoever signed in just before us may get the access token only after us,
    // or from a node whose clock is ahead. It names its session, and so it is revoked before it is
    // there.
    tokens.revokeSessions(tx, tenant, ended.stream().map(Session::id).toList());
    logouts.ended(tx, tenant, ended, by.requestId());
    tokens.revokeUser(tx, tenant, user);
    if (!ended.isEmpty()) {
      audit.record(
          tx,
          tenant,
          new AuditEvent(
              "session.all_ended",
              by,
              Target.of("user", user),
              Json.of(Map.of("sessions", ended.size()))));
    }
  }

  /// Signs a person out in their browser: it and the sessions under it end, with their tokens, and
  /// their clients are told. A session that a person let go on without them (`offline_access`) goes
  /// on (OpenID Connect Back-Channel Logout 1.0, section 2.7); its client is told as well.
  ///
  /// @return the sessions whose clients are to be told; none if the browser was signed out before
  public List<Session> signOut(TenantId tenant, BrowserSession browser, String requestId) {
    return database.in(
        tenant,
        tx -> {
          if (!BrowserSessionStore.end(tx, tenant, browser.id(), clock.instant())) {
            return List.<Session>of();
          }
          List<Session> under = SessionStore.under(tx, tenant, browser.id());
          List<Session> ended = under.stream().filter(each -> !each.offline()).toList();
          ended.forEach(each -> SessionStore.end(tx, tenant, each.id(), clock.instant()));
          tokens.revokeSessions(tx, tenant, ended.stream().map(Session::id).toList());
          logouts.ended(tx, tenant, under, requestId);
          audit.record(
              tx,
              tenant,
              new AuditEvent(
                  "browser_session.ended",
                  new By(Actor.user(browser.user()), requestId),
                  Target.of("browser_session", browser.id()),
                  Json.of(Map.of("sessions", ended.size()))));
          return under;
        });
  }

  /// Ends a browser session by the wish of its user, who may have lost the device: what was to go
  /// on without them (`offline_access`) ends as well.
  void end(Tx tx, TenantId tenant, BrowserSession browser, String requestId) {
    if (BrowserSessionStore.end(tx, tenant, browser.id(), clock.instant())) {
      List<Session> ended = SessionStore.endUnder(tx, tenant, browser.id(), clock.instant());
      ended(tx, tenant, ended, requestId);
      record(
          tx,
          tenant,
          "browser_session.ended",
          browser.user(),
          Target.of("browser_session", browser.id()),
          ended,
          requestId);
    }
  }

  /// Ends every other session of a user, in browsers and at clients.
  void endOthers(Tx tx, TenantId tenant, BrowserSession here, String requestId) {
    // Browsers first: a code that is just becoming a session holds its browser's row until then.
    int browsers =
        BrowserSessionStore.endOthers(tx, tenant, here.user(), here.id(), clock.instant());
    List<Session> ended =
        SessionStore.endElsewhere(tx, tenant, here.user(), here.id(), clock.instant());
    ended(tx, tenant, ended, requestId);
    if (browsers > 0 || !ended.isEmpty()) {
      record(
          tx,
          tenant,
          "session.others_ended",
          here.user(),
          Target.of("user", here.user()),
          ended,
          requestId);
    }
  }

  /// Ends the sessions of a user at a client.
  void endAt(Tx tx, TenantId tenant, UserId user, ClientId client, String requestId) {
    List<Session> ended = SessionStore.endAt(tx, tenant, user, client, clock.instant());
    ended(tx, tenant, ended, requestId);
    if (!ended.isEmpty()) {
      record(
          tx,
          tenant,
          "session.ended_at_client",
          user,
          Target.of("client", client),
          ended,
          requestId);
    }
  }

  private void ended(Tx tx, TenantId tenant, List<Session> ended, String requestId) {
    tokens.revokeSessions(tx, tenant, ended.stream().map(Session::id).toList());
    logouts.ended(tx, tenant, ended, requestId);
  }

  private void record(
      Tx tx,
      TenantId tenant,
      String action,
      UserId user,
      Target target,
      List<Session> ended,
      String requestId) {
    audit.record(
        tx,
        tenant,
        new AuditEvent(
            action,
            new By(Actor.user(user), requestId),
            target,
            Json.of(Map.of("sessions", ended.size()))));
  }

  /// The session with that id.
  public Optional<Session> find(TenantId tenant, SessionId id) {
    return database.statement(tenant, tx -> find(tx, tenant, id));
  }

  /// The session with that id, in a transaction that does more.
  public Optional<Session> find(Tx tx, TenantId tenant, SessionId id) {
    return SessionStore.find(tx, tenant, id);
  }

  /// Forgets refresh tokens that have expired and sessions that nothing is left of.
  public void dropExpired(TenantId tenant) {
    database.in(
        tenant,
        tx -> {
          SessionStore.dropExpired(tx, tenant, clock.instant());
          return SessionStore.dropEmpty(tx, tenant, clock.instant().minus(KEPT));
        });
  }
}
