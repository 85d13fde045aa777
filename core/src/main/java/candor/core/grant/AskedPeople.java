package candor.core.grant;

import candor.core.client.Client;
import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.session.Session;
import candor.core.session.SessionId;
import candor.core.session.Sessions;
import candor.core.session.SignIns;
import candor.core.token.IdTokenHints;
import candor.core.user.Email;
import candor.core.user.User;
import candor.core.user.UserId;
import candor.core.user.UserState;
import candor.core.user.Users;
import candor.errors.Errors;
import candor.protocol.jose.Claims;
import java.time.Instant;
import java.util.Optional;

/// Whom a client means that asks somebody who is not in front of it (OpenID Connect CIBA Core 1.0,
/// section 7.1).
public final class AskedPeople {
  private final Database database;
  private final Users users;
  private final Sessions sessions;
  private final SignIns signIns;
  private final IdTokenHints hints;

  public AskedPeople(
      Database database, Users users, Sessions sessions, SignIns signIns, IdTokenHints hints) {
    this.database = database;
    this.users = users;
    this.sessions = sessions;
    this.signIns = signIns;
    this.hints = hints;
  }

  /// Whom an address or an id names.
  ///
  /// @throws candor.errors.Problem `backchannel_user_unknown`
  public UserId named(TenantId tenant, Client client, String hint) {
    return admitted(tenant, client, "login_hint", found(tenant, client, hint));
  }

  private Optional<User> found(TenantId tenant, Client client, String hint) {
    if (hint.indexOf('@') < 0) {
      return users.find(tenant, new UserId(hint));
    }
    try {
      var email = new Email(hint);
      // An address that nobody has proved may be another person's, who would be asked by name.
      return database
          .in(tenant, tx -> signIns.user(tx, tenant, client, email))
          .filter(found -> found.profile().emailVerified());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Whom an ID token of the client is about. A pairwise name leads nowhere, but its session does.
  ///
  /// @throws candor.errors.Problem `backchannel_user_unknown`, `id_token_hint_refused`
  public UserId hinted(TenantId tenant, String issuer, Client client, String idToken) {
    Claims claims = hints.read(tenant, issuer, idToken);
    if (!claims.audience().contains(client.id().value())) {
      throw Errors.idTokenHintRefused("it was issued to another client");
    }
    UserId user =
        sessions
            .find(tenant, new SessionId(claims.sessionId()))
            .map(Session::user)
            .orElseGet(() -> new UserId(claims.subject()));
    return admitted(
        tenant,
        client,
        "id_token_hint",
        users.find(tenant, user).filter(found -> hints.about(tenant, claims, found.id())));
  }

  /// Whoever may not sign in, or not to this client, is not asked either. Why that is, is for the
  /// look-up alone.
  private UserId admitted(TenantId tenant, Client client, String parameter, Optional<User> user) {
    String reason =
        user.map(
                found ->
                    switch (found.state()) {
                      case UserState.Active _ ->
                          signIns.admits(tenant, client, found.id())
                              ? ""
                              : found.id().value() + " may not sign in to this client";
                      case UserState.Locked(Instant since) ->
                          found.id().value() + " is locked since " + since;
                      case UserState.Suspended(Instant since) ->
                          found.id().value() + " is suspended since " + since;
                    })
            .orElse(
                "nobody is known by it, as an address that they proved, to whom this client is open");
    if (!reason.isEmpty()) {
      throw Errors.backchannelUserUnknown(client.id(), parameter, reason);
    }
    return user.orElseThrow().id();
  }
}
