package candor.core.grant;

import candor.core.client.ClientId;
import candor.core.db.Row;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.session.BrowserSessionId;
import candor.core.user.UserId;
import candor.protocol.oauth.AuthorizationDetails;
import candor.protocol.oauth.RequestedClaims;
import java.time.Instant;
import java.util.Optional;

/// The table `authorization_code`.
final class AuthorizationCodeStore {
  private AuthorizationCodeStore() {}

  /// @param session the session that tokens beside it began; empty if none came with it
  static void add(
      Tx tx,
      TenantId tenant,
      byte[] hash,
      AuthorizationCode.Wish wish,
      String session,
      Instant expiresAt) {
    tx.sql(
            """
            insert into authorization_code
                   (tenant_id, hash, client_id, redirect_uri, person_id, browser_session_id, scopes,
                    audience, nonce, challenge, dpop_key, expires_at, session_id,
                    userinfo_claims, id_token_claims, id_token_acr, authorization_details)
            values (:tenant, :hash, :client, :redirectUri, :user, :browserSession, :scopes,
                    :audience, :nonce, :challenge, :dpopKey, :expiresAt, :session,
                    :userInfoClaims, :idTokenClaims, :idTokenAcr, :details)
            """)
        .set("tenant", tenant)
        .set("hash", hash)
        .set("client", wish.client())
        .set("redirectUri", wish.redirectUri())
        .set("user", wish.user())
        .set("browserSession", wish.browserSession())
        .set("scopes", wish.scopes())
        .set("audience", wish.audience())
        .set("nonce", wish.nonce())
        .set("challenge", wish.challenge())
        .set("dpopKey", wish.dpopKey())
        .set("expiresAt", expiresAt)
        .set("session", session)
        .set("userInfoClaims", wish.claims().userInfo())
        .set("idTokenClaims", wish.claims().idToken())
        .set("idTokenAcr", wish.claims().acr())
        .set("details", wish.details().text())
        .later();
  }

  /// A code, which nobody else uses until the transaction ends.
  static Optional<AuthorizationCode> find(Tx tx, TenantId tenant, byte[] hash) {
    return tx.sql(
            """
            select client_id, redirect_uri, person_id, browser_session_id, scopes, audience, nonce,
                   challenge, dpop_key, expires_at, used_at, taken_back_at, session_id,
                   userinfo_claims, id_token_claims, id_token_acr, authorization_details
              from authorization_code
             where tenant_id = :tenant
               and hash = :hash
               for update
            """)
        .set("tenant", tenant)
        .set("hash", hash)
        .one(AuthorizationCodeStore::read);
  }

  private static AuthorizationCode read(Row row) {
    return new AuthorizationCode(
        new AuthorizationCode.Wish(
            new ClientId(row.text("client_id")),
            row.text("redirect_uri"),
            new UserId(row.text("person_id")),
            new BrowserSessionId(row.text("browser_session_id")),
            row.texts("scopes"),
            row.texts("audience"),
            row.text("nonce"),
            row.text("challenge"),
            row.text("dpop_key"),
            new RequestedClaims(
                row.texts("userinfo_claims"),
                row.texts("id_token_claims"),
                row.text("id_token_acr")),
            AuthorizationDetails.parse(row.text("authorization_details"))),
        row.text("session_id"),
        row.instant("expires_at"),
        state(row));
  }

  private static AuthorizationCode.State state(Row row) {
    Optional<AuthorizationCode.State> used =
        row.optionalInstant("used_at")
            .map(at -> new AuthorizationCode.State.Used(at, row.text("session_id")));
    return used.or(
            () -> row.optionalInstant("taken_back_at").map(AuthorizationCode.State.TakenBack::new))
        .orElseGet(AuthorizationCode.State.Fresh::new);
  }

  /// Spends a code: one winner.
  ///
  /// @param session what it becomes; empty if its use fails
  static void spend(Tx tx, TenantId tenant, byte[] hash, String session, Instant now) {
    tx.sql(
            """
                update authorization_code
                   set used_at = :now, session_id = :session
                 where tenant_id = :tenant
                   and hash = :hash
                   and used_at is null
                """)
        .set("tenant", tenant)
        .set("hash", hash)
        .set("session", session)
        .set("now", now)
        .later();
  }

  /// Takes back codes of a person that nobody has used.
  static int takeBack(Tx tx, TenantId tenant, UserId user, ClientId client, Instant now) {
    return tx.sql(
            """
            update authorization_code
               set taken_back_at = :now
             where tenant_id = :tenant
               and person_id = :user
               and client_id = :client
               and used_at is null
               and expires_at > :now
            """)
        .set("tenant", tenant)
        .set("user", user)
        .set("client", client)
        .set("now", now)
        .change();
  }

  static int dropOld(Tx tx, TenantId tenant, Instant before) {
    return tx.sql(
            """
            delete from authorization_code
             where tenant_id = :tenant
               and expires_at < :before
            """)
        .set("tenant", tenant)
        .set("before", before)
        .change();
  }
}
