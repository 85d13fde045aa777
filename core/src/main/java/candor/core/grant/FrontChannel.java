package candor.core.grant;

import candor.core.client.Client;
import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.db.Work;
import candor.core.secret.Chance;
import candor.core.secret.SecretHash;
import candor.core.session.Session;
import candor.core.session.Sessions;
import candor.core.token.AccessToken;
import candor.core.token.IdTokens;
import candor.errors.Errors;
import candor.protocol.jose.Confirmation;
import candor.protocol.oauth.ResponseType;
import candor.protocol.oauth.StandardClaims;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;

/// What a browser brings back to a client: a code, and tokens where the client is registered for
/// that. They belong to one session: what comes of the code is of the session that the tokens
/// beside it began, and all of it ends with that one.
public final class FrontChannel {
  /// How long a code waits: a browser is on its way with it (RFC 6749, section 4.1.2).
  private static final Duration CODE_LIFE = Duration.ofSeconds(60);

  /// What is to be answered.
  ///
  /// @param pushed the reference of the request that this answers; empty if it was not pushed
  /// @param state what the client wants back; empty if nothing
  public record Wanted(
      ResponseType type, AuthorizationCode.Wish wish, String pushed, String state) {}

  /// What goes back. A text that was not asked for is empty.
  ///
  /// @param expiresIn seconds that the access token lives
  /// @param scopes those of the access token
  public record Answer(
      String code, String accessToken, long expiresIn, List<String> scopes, String idToken) {
    @Override
    public String toString() {
      return "Answer[…]";
    }
  }

  private final Database database;
  private final Clock clock;
  private final Chance chance;
  private final Sessions sessions;
  private final Grants grants;
  private final PushedRequests pushed;

  public FrontChannel(
      Database database,
      Clock clock,
      Chance chance,
      Sessions sessions,
      Grants grants,
      PushedRequests pushed) {
    this.database = database;
    this.clock = clock;
    this.chance = chance;
    this.sessions = sessions;
    this.grants = grants;
    this.pushed = pushed;
  }

  /// Makes what goes back: all of it, or nothing is begun or spent.
  ///
  /// @throws candor.errors.Problem `pushed_request_spent`; `sign_in_required` if the person was
  ///     signed out just now; why tokens of the client do not count at present
  public Answer answer(Grants.Origin origin, Client client, Wanted wanted) {
    TenantId tenant = origin.tenant();
    AuthorizationCode.Wish wish = wanted.wish;
    String code = wanted.type.code() ? chance.secret("ac_") : "";
    if (!wanted.type.frontChannel()) {
      Work<String> work =
          tx -> {
            keep(tx, tenant, wanted, code, "");
            return code;
          };
      String _ =
          wanted.pushed.isEmpty() ? database.statement(tenant, work) : database.in(tenant, work);
      return new Answer(code, "", 0, List.of(), "");
    }
    Grants.Person person = database.in(tenant, tx -> person(tx, tenant, wish));
    Session session =
        sessions
            .granted(
                wish.user(),
                wish.browserSession(),
                client.id(),
                wish.audience(),
                wish.scopes(),
                Confirmation.none(),
                wish.claims(),
                wish.details())
            .in(person.browser());
    Answer answer = tokens(origin, client, wanted, code, session, person);
    database.in(
        tenant,
        tx -> {
          // Again, and until the end of the transaction: whoever ends the sessions of a person
          // finds this one, or it does not begin.
          person(tx, tenant, wish);
          sessions.begin(tx, tenant, session, origin.ip(), origin.requestId());
          keep(tx, tenant, wanted, code, session.id().value());
          return code;
        });
    return answer;
  }

  private Grants.Person person(Tx tx, TenantId tenant, AuthorizationCode.Wish wish) {
    return grants
        .person(tx, tenant, wish.user().value(), wish.browserSession())
        .orElseThrow(Errors::signInRequired);
  }

  private void keep(Tx tx, TenantId tenant, Wanted wanted, String code, String session) {
    if (!wanted.pushed.isEmpty()) {
      pushed.answer(tx, tenant, wanted.pushed);
    }
    if (!code.isEmpty()) {
      AuthorizationCodeStore.add(
          tx,
          tenant,
          SecretHash.sha256(code),
          wanted.wish,
          session,
          clock.instant().plus(CODE_LIFE));
    }
  }

  private Answer tokens(
      Grants.Origin origin,
      Client client,
      Wanted wanted,
      String code,
      Session session,
      Grants.Person person) {
    ResponseType type = wanted.type;
    String access = "";
    long expiresIn = 0;
    List<String> scopes = List.of();
    if (type.token()) {
      AccessToken.Issued issued = grants.access(origin, client, session, person);
      access = issued.text();
      expiresIn = issued.expiresIn();
      scopes = issued.token().scopes();
    }
    // OpenID Connect Core 1.0, section 5.4: where no access token is ever issued there is nothing
    // to ask UserInfo with, so the ID token itself says what the scopes stand for.
    var told = new LinkedHashSet<>(session.claims().idToken());
    if (type == ResponseType.ID_TOKEN) {
      told.addAll(StandardClaims.of(wanted.wish.scopes()));
      told.addAll(session.claims().userInfo());
    }
    var beside =
        new IdTokens.Beside(wanted.wish.nonce(), access, code, wanted.state, List.copyOf(told));
    String idToken = type.idToken() ? grants.idToken(origin, client, session, person, beside) : "";
    return new Answer(code, access, expiresIn, scopes, idToken);
  }
}
