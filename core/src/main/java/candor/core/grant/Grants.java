package candor.core.grant;

import candor.core.client.AuthMethod;
import candor.core.client.Client;
import candor.core.client.Demand;
import candor.core.db.Database;
import candor.core.db.Later;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.secret.SecretHash;
import candor.core.session.BrowserSession;
import candor.core.session.BrowserSessionId;
import candor.core.session.BrowserSessions;
import candor.core.session.RefreshToken;
import candor.core.session.Session;
import candor.core.session.SessionId;
import candor.core.session.Sessions;
import candor.core.tenant.TenantSettings;
import candor.core.tenant.Tenants;
import candor.core.token.AccessToken;
import candor.core.token.AccessTokens;
import candor.core.token.IdTokens;
import candor.core.user.User;
import candor.core.user.UserId;
import candor.core.user.UserState;
import candor.core.user.Users;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.errors.Received;
import candor.protocol.jose.Confirmation;
import candor.protocol.oauth.Acr;
import candor.protocol.oauth.AuthorizationDetails;
import candor.protocol.oauth.AuthorizationRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What clients get for the consent of people: tokens that come of codes and of refresh tokens.
/// What goes through the browser is made by [FrontChannel].
public final class Grants {

  /// How long a used code is remembered, so that its second use is told from a code that never was.
  private static final Duration REMEMBERED = Duration.ofDays(1);

  /// Where a request came from.
  ///
  /// @param held what it proved to hold: tokens are bound to that
  public record Origin(
      TenantId tenant, String issuer, String ip, String requestId, Confirmation held) {}

  /// What a client gets.
  ///
  /// @param idToken empty unless the grant is one of OpenID Connect
  /// @param refresh the refresh token; empty if the client does not stay signed in
  public record Tokens(AccessToken.Issued access, String idToken, String refresh) {
    @Override
    public String toString() {
      return "Tokens[" + access.token().id() + "]";
    }
  }

  private final Database database;
  private final Clock clock;
  private final Tenants tenants;
  private final Users users;
  private final BrowserSessions browserSessions;
  private final Sessions sessions;
  private final AccessTokens accessTokens;
  private final IdTokens idTokens;

  public Grants(
      Database database,
      Clock clock,
      Tenants tenants,
      Users users,
      BrowserSessions browserSessions,
      Sessions sessions,
      AccessTokens accessTokens,
      IdTokens idTokens) {
    this.database = database;
    this.clock = clock;
    this.tenants = tenants;
    this.users = users;
    this.browserSessions = browserSessions;
    this.sessions = sessions;
    this.accessTokens = accessTokens;
    this.idTokens = idTokens;
  }

  /// What came of a code in its transaction.
  private record Redeemed(Redemption redemption, Optional<Opened> opened) {}

  /// A session that a person's word opened for a client.
  ///
  /// @param person empty if they are not signed in any more, and then it has not begun
  /// @param refresh empty if the client does not stay signed in
  record Opened(Session session, Optional<Person> person, String refresh) {
    @Override
    public String toString() {
      return "Opened[" + session.id().value() + "]";
    }
  }

  /// Less than was granted, for one access token; what is empty stays as it was granted.
  ///
  /// @param resources the APIs that it is for (RFC 8707, section 2.2)
  /// @param details what it may beside scopes (RFC 9396, section 6)
  public record Less(List<String> scopes, List<String> resources, AuthorizationDetails details) {
    /// All that was granted.
    public static Less nothing() {
      return new Less(List.of(), List.of(), AuthorizationDetails.none());
    }

    private Session of(Session session) {
      return session
          .with(
              scopes.isEmpty() ? session.scopes() : scopes,
              details.isEmpty() ? session.details() : details)
          .at(resources.isEmpty() ? session.audience() : resources);
    }
  }

  /// Who signed in, and how.
  record Person(User user, BrowserSession browser) {}

  /// Makes tokens of a code (RFC 6749, section 4.1.3; OpenID Connect Core 1.0, section 3.1.3).
  ///
  /// @param redirectUri as the client sent it; empty if it did not
  /// @param verifier the PKCE verifier; empty if none came
  /// @param less than was granted, for the first access token; without scopes
  /// @throws Problem `code_unknown`, `code_of_another_client`, `code_expired`, `code_reused`,
  ///     `code_taken_back`, `code_redirect_uri_mismatch`, `code_key_wrong`,
  ///     `code_verifier_missing`,
  ///     `code_verifier_unasked`, `code_verifier_malformed`, `code_verifier_wrong`,
  ///     `authorization_details_beyond_grant`, `resource_beyond_grant`, `session_ended`,
  ///     `granted_scopes_withdrawn`, `granted_resources_withdrawn`,
  ///     `encryption_key_missing`, and why the client's tokens do not count at present
  public Tokens redeem(
      Origin origin, Client client, String text, String redirectUri, String verifier, Less less) {
    TenantId tenant = origin.tenant();
    accessTokens.requireStanding(tenant, client.id());
    idTokens.require(client);
    byte[] hash = SecretHash.sha256(text);
    var claim = new Redemption.Claim(client.id(), redirectUri, verifier, origin.held(), less);
    Optional<Redeemed> redeemed =
        database.in(
            tenant,
            tx ->
                AuthorizationCodeStore.find(tx, tenant, hash)
                    .map(code -> redeem(tx, origin, client, hash, code, claim)));
    Redeemed result = redeemed.orElseThrow(Errors::codeUnknown);
    return switch (result.redemption) {
      case Redemption.OfAnotherClient _ -> throw Errors.codeOfAnotherClient(client.id());
      case Redemption.Reused(Instant firstUsedAt, String _) -> throw Errors.codeReused(firstUsedAt);
      case Redemption.TakenBack(Instant at) -> throw Errors.codeTakenBack(at);
      case Redemption.Expired(Instant at) ->
          throw Errors.codeExpired(at, Duration.between(at, clock.instant()).toSeconds());
      case Redemption.RedirectUriOther(String expected) ->
          throw Errors.codeRedirectUriMismatch(Received.clip(redirectUri), expected);
      case Redemption.KeyOther(String expected, Confirmation held) ->
          throw Errors.codeKeyWrong(expected, named(held));
      case Redemption.VerifierMissing _ -> throw Errors.codeVerifierMissing();
      case Redemption.VerifierUnasked _ -> throw Errors.codeVerifierUnasked();
      case Redemption.VerifierOther(String expected, String made) ->
          throw Errors.codeVerifierWrong(expected, made);
      case Redemption.DetailsBeyond(AuthorizationDetails granted) -> {
        granted.requireCover(less.details);
        throw new IllegalStateException("they are covered");
      }
      case Redemption.ResourceBeyond(List<String> granted) ->
          throw resourceBeyond(granted, less.resources);
      case Redemption.Redeem(AuthorizationCode code) ->
          tokens(origin, client, result.opened.orElseThrow(), code.wish().nonce());
    };
  }

  private Redeemed redeem(
      Tx tx,
      Origin origin,
      Client client,
      byte[] hash,
      AuthorizationCode code,
      Redemption.Claim claim) {
    TenantId tenant = origin.tenant();
    Redemption redemption = Redemption.decide(code, claim, clock.instant());
    if (redemption instanceof Redemption.Reused(Instant _, String session)) {
      // RFC 6749, section 4.1.2: two parties hold this code, and one of them has its tokens.
      sessions.endReused(
          tx, tenant, new SessionId(session), "authorization_code", origin.requestId());
    }
    if (!(redemption instanceof Redemption.Redeem)) {
      return new Redeemed(redemption, Optional.empty());
    }
    var wish = code.wish();
    Optional<Session> begun =
        code.session().isEmpty()
            ? Optional.empty()
            : sessions.find(tx, tenant, new SessionId(code.session()));
    Session session =
        begun.orElseGet(
            () ->
                sessions.granted(
                    wish.user(),
                    wish.browserSession(),
                    client.id(),
                    wish.audience(),
                    wish.scopes(),
                    bound(origin, client),
                    wish.claims(),
                    wish.details()));
    Opened opened = open(tx, origin, client, session, begun.isPresent(), claim.less());
    AuthorizationCodeStore.spend(tx, tenant, hash, session.id().value(), clock.instant());
    return new Redeemed(redemption, Optional.of(opened));
  }

  /// What a session's refresh tokens are bound to (RFC 9449, section 5; RFC 8705, section 4):
  /// nothing else proves a client without a secret when it comes again. One with a secret may
  /// change its key.
  static Confirmation bound(Origin origin, Client client) {
    return client.authMethod() == AuthMethod.NONE ? origin.held() : Confirmation.none();
  }

  /// Begins a session, if the person who granted it is still there.
  ///
  /// @param begun whether it has begun before, beside the code
  /// @param less than was granted, for the first access token
  /// @throws Problem `granted_scopes_withdrawn`, `granted_resources_withdrawn`
  Opened open(Tx tx, Origin origin, Client client, Session session, boolean begun, Less less) {
    TenantId tenant = origin.tenant();
    Session left = left(origin, client, session, Less.nothing());
    Session first = left(origin, client, session, less);
    Optional<Person> person =
        session.state() instanceof Session.State.Open
            ? person(
                tx, tenant, session.user().value(), new BrowserSessionId(session.browserSession()))
            : Optional.empty();
    if (person.isEmpty()) {
      return new Opened(first, person, "");
    }
    left = left.in(person.get().browser());
    if (!begun) {
      sessions.begin(tx, tenant, left, origin.ip(), origin.requestId());
    } else {
      sessions.bind(tx, tenant, session, bound(origin, client));
    }
    String refresh =
        staysSignedIn(client, left)
            ? sessions.stay(tx, tenant, session, tenants.settings(tenant).refreshTokenLifetime())
            : "";
    return new Opened(first.in(person.get().browser()), person, refresh);
  }

  /// What is left of what was granted, or of less: an administrator may have taken some from the
  /// client since. Where nothing is left, nothing else takes its place.
  ///
  /// @throws Problem `granted_scopes_withdrawn`, `granted_resources_withdrawn`
  private static Session left(Origin origin, Client client, Session session, Less less) {
    Session fewer = less.of(session);
    List<String> scopes = fewer.scopes().stream().filter(client.scopes()::contains).toList();
    if (scopes.isEmpty() && !fewer.scopes().isEmpty()) {
      throw Errors.grantedScopesWithdrawn(client.id(), fewer.scopes(), client.scopes());
    }
    List<String> allowed = client.signIn().requests().resources();
    List<String> apis =
        fewer.audience().stream()
            .filter(each -> each.equals(origin.issuer()) || allowed.contains(each))
            .toList();
    if (apis.isEmpty() || !apis.containsAll(less.resources)) {
      throw Errors.grantedResourcesWithdrawn(client.id(), fewer.audience(), allowed);
    }
    return fewer
        .with(scopes, fewer.details().within(client.signIn().requests().detailTypes()))
        .at(apis);
  }

  private static boolean staysSignedIn(Client client, Session session) {
    return client.grantTypes().contains(Client.REFRESH_TOKEN) && session.offline();
  }

  /// The person behind a browser session, as long as both are good.
  Optional<Person> person(Tx tx, TenantId tenant, String user, BrowserSessionId browserSession) {
    Later<Optional<BrowserSession>> browser = browserSessions.open(tx, tenant, browserSession);
    Optional<User> found = active(tx, tenant, new UserId(user));
    return browser
        .get()
        .filter(each -> each.user().value().equals(user))
        .flatMap(each -> found.map(person -> new Person(person, each)));
  }

  /// Replaces a refresh token (RFC 6749, section 6).
  ///
  /// @param less than was granted, for the next access token
  /// @throws Problem `refresh_token_unknown`, `refresh_token_of_another_client`,
  ///     `refresh_token_expired`, `refresh_token_reused`, `session_ended`, `session_expired`,
  ///     `scope_beyond_grant`, `authorization_details_beyond_grant`, `resource_beyond_grant`,
  ///     `refresh_token_key_wrong`,
  ///     `granted_scopes_withdrawn`, `granted_resources_withdrawn`, `refresh_token_outrun`,
  ///     `encryption_key_missing`, and why the
  ///     client's tokens do not count at present
  public Tokens refresh(Origin origin, Client client, String text, Less less) {
    TenantId tenant = origin.tenant();
    TenantSettings settings = tenants.settings(tenant);
    idTokens.require(client);
    record Done(Sessions.RotationResult result, Session left, Optional<Person> person) {}
    Done done =
        database.in(
            tenant,
            tx -> {
              Optional<RefreshToken> found = sessions.token(tx, tenant, text);
              Session session =
                  found
                      .map(RefreshToken::session)
                      .filter(each -> !each.browserSession().isEmpty())
                      .orElseThrow(Errors::refreshTokenUnknown);
              requireFits(origin, client, session, less);
              // Before it is spent: it still counts once the client's tokens do.
              accessTokens.requireStanding(tenant, client.id());
              Session left = left(origin, client, session, less);
              Sessions.RotationResult result =
                  client.profile().demands(Demand.STEADY_REFRESH)
                      ? sessions.keep(tx, tenant, text, found, settings, origin.requestId())
                      : sessions.rotate(
                          tx,
                          tenant,
                          text,
                          found,
                          settings,
                          settings.refreshGrace(),
                          origin.requestId());
              return new Done(result, left, behind(tx, tenant, session));
            });
    Session session = done.result().rotation().orRefuse(clock.instant());
    Person person =
        done.person().orElseThrow(() -> Errors.sessionEnded(session.id(), clock.instant()));
    Session left = done.left().in(person.browser());
    return tokens(origin, client, left, person, "", done.result().next());
  }

  /// Who granted a session, if they are not stopped; they may be away (`offline_access`).
  private Optional<Person> behind(Tx tx, TenantId tenant, Session session) {
    Later<Optional<BrowserSession>> browser =
        browserSessions.find(tx, tenant, new BrowserSessionId(session.browserSession()));
    Optional<User> found = active(tx, tenant, session.user());
    return found.flatMap(person -> browser.get().map(each -> new Person(person, each)));
  }

  private Optional<User> active(Tx tx, TenantId tenant, UserId user) {
    return users.find(tx, tenant, user).filter(found -> found.state() instanceof UserState.Active);
  }

  private static Problem resourceBeyond(List<String> granted, List<String> asked) {
    return Errors.resourceBeyondGrant(
        asked.stream().filter(each -> !granted.contains(each)).map(Received::clip).toList(),
        granted);
  }

  private static void requireFits(Origin origin, Client client, Session session, Less less) {
    if (!session.client().equals(client.id())) {
      throw Errors.refreshTokenOfAnotherClient(client.id());
    }
    if (!session.scopes().containsAll(less.scopes)) {
      throw Errors.scopeBeyondGrant(
          less.scopes.stream().filter(each -> !session.scopes().contains(each)).toList(),
          session.scopes());
    }
    if (!session.audience().containsAll(less.resources)) {
      throw resourceBeyond(session.audience(), less.resources);
    }
    session.details().requireCover(less.details);
    if (!session.confirmation().equals(Confirmation.none())
        && !session.confirmation().equals(origin.held())) {
      throw Errors.refreshTokenKeyWrong(named(session.confirmation()), named(origin.held()));
    }
  }

  /// Ends the session of a refresh token, as its client wishes (RFC 7009, section 2.1); answers
  /// whether the text was one.
  ///
  /// @throws Problem `refresh_token_of_another_client`
  public boolean revoke(TenantId tenant, Client client, String text, String requestId) {
    return database.in(
        tenant,
        tx -> {
          Optional<Session> session = sessions.token(tx, tenant, text).map(RefreshToken::session);
          if (session.isPresent() && !session.get().client().equals(client.id())) {
            throw Errors.refreshTokenOfAnotherClient(client.id());
          }
          session.ifPresent(found -> sessions.revoke(tx, tenant, found, requestId));
          return session.isPresent();
        });
  }

  /// What the client of a session gets that has just begun.
  ///
  /// @param nonce empty if the request had none
  /// @throws Problem `session_ended`
  Tokens tokens(Origin origin, Client client, Opened opened, String nonce) {
    Session session = opened.session;
    Person person =
        opened.person.orElseThrow(() -> Errors.sessionEnded(session.id(), clock.instant()));
    return tokens(origin, client, session, person, nonce, opened.refresh);
  }

  private Tokens tokens(
      Origin origin, Client client, Session session, Person person, String nonce, String refresh) {
    AccessToken.Issued access = access(origin, client, session, person);
    var beside = new IdTokens.Beside(nonce, access.text(), "", "", session.claims().idToken());
    String idToken =
        session.scopes().contains(AuthorizationRequest.OPENID)
            ? idToken(origin, client, session, person, beside)
            : "";
    return new Tokens(access, idToken, refresh);
  }

  AccessToken.Issued access(Origin origin, Client client, Session session, Person person) {
    return accessTokens.issue(
        origin.tenant(),
        client,
        new AccessToken.Wish(
                origin.issuer(),
                client.id(),
                person.user.id().value(),
                session.audience(),
                session.scopes(),
                person.user.groups(),
                session.id().value())
            .boundTo(origin.held())
            .telling(session.claims().userInfo())
            .allowing(session.details())
            .signedIn(Acr.of(session.methods()), session.signedInAt()));
  }

  String idToken(
      Origin origin, Client client, Session session, Person person, IdTokens.Beside beside) {
    return idTokens.issue(
        origin.tenant(),
        client,
        new IdTokens.Wish(
            origin.issuer(),
            person.user,
            session.id().value(),
            session.signedInAt(),
            session.methods(),
            session.claims().acr(),
            beside));
  }

  /// Forgets codes whose second use nobody will ask about any more.
  public void dropExpired(TenantId tenant) {
    database.in(
        tenant,
        tx -> AuthorizationCodeStore.dropOld(tx, tenant, clock.instant().minus(REMEMBERED)));
  }

  static String named(Confirmation held) {
    return switch (held) {
      case Confirmation.None _ -> "none";
      case Confirmation.Key(String thumbprint) -> thumbprint;
      case Confirmation.Certificate(String thumbprint) -> "the certificate " + thumbprint;
    };
  }
}
