package candor.core.grant;

import candor.core.client.ClientId;
import candor.core.db.Row;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.session.BrowserSession;
import candor.core.user.UserId;
import candor.protocol.oauth.Acr;
import candor.protocol.oauth.AuthorizationDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The table `backchannel_request`, but for what [PingStore] does with it.
final class BackchannelRequestStore {
  private BackchannelRequestStore() {}

  /// @param notification what the client is told with, sealed; empty for one that asks on and on
  static void add(
      Tx tx,
      TenantId tenant,
      byte[] hash,
      BackchannelRequest request,
      String notification,
      boolean mailed,
      Instant now) {
    BackchannelRequest.Wish wish = request.wish();
    tx.sql(
            """
            insert into backchannel_request
                   (tenant_id, hash, id, client_id, person_id, scopes, audience,
                    authorization_details, binding_message, acr, interval_seconds, expires_at,
                    changed_at, notification, mailed_at)
            values (:tenant, :hash, :id, :client, :user, :scopes, :audience,
                    :details, :bindingMessage, :acr, :interval, :expiresAt,
                    :now, :notification,
                    case when :mailed then cast(:now as timestamptz) end)
            """)
        .set("tenant", tenant)
        .set("hash", hash)
        .set("id", request.id())
        .set("client", wish.client())
        .set("user", wish.user())
        .set("scopes", wish.scopes())
        .set("audience", wish.audience())
        .set("details", wish.details().text())
        .set("bindingMessage", wish.bindingMessage())
        .set("acr", wish.acr().wire())
        .set("interval", request.interval())
        .set("expiresAt", request.expiresAt())
        .set("now", now)
        .set("notification", notification)
        .set("mailed", mailed)
        .change();
  }

  /// How many requests a person was told of by mail.
  static long mailed(Tx tx, TenantId tenant, UserId user, Instant since) {
    return tx.sql(
            """
            select count(*) as number
              from backchannel_request
             where tenant_id = :tenant
               and person_id = :user
               and mailed_at > :since
            """)
        .set("tenant", tenant)
        .set("user", user)
        .set("since", since)
        .one(row -> row.number("number"))
        .orElseThrow();
  }

  /// A request, which nobody else answers or uses until the transaction ends.
  static Optional<BackchannelRequest> find(Tx tx, TenantId tenant, byte[] hash) {
    return tx.sql(
            """
            select id, client_id, person_id, scopes, audience, authorization_details,
                   binding_message, acr, interval_seconds, expires_at, polled_at, state, changed_at,
                   browser_session_id, session_id
              from backchannel_request
             where tenant_id = :tenant
               and hash = :hash
               for update
            """)
        .set("tenant", tenant)
        .set("hash", hash)
        .one(BackchannelRequestStore::read);
  }

  /// A request of a person.
  static Optional<BackchannelRequest> of(Tx tx, TenantId tenant, UserId user, String id) {
    return tx.sql(
            """
            select id, client_id, person_id, scopes, audience, authorization_details,
                   binding_message, acr, interval_seconds, expires_at, polled_at, state, changed_at,
                   browser_session_id, session_id
              from backchannel_request
             where tenant_id = :tenant
               and person_id = :user
               and id = :id
            """)
        .set("tenant", tenant)
        .set("user", user)
        .set("id", id)
        .one(BackchannelRequestStore::read);
  }

  /// Those of a person that wait, the oldest first.
  static List<BackchannelRequest> waiting(Tx tx, TenantId tenant, UserId user, Instant now) {
    return tx.sql(
            """
            select id, client_id, person_id, scopes, audience, authorization_details,
                   binding_message, acr, interval_seconds, expires_at, polled_at, state, changed_at,
                   browser_session_id, session_id
              from backchannel_request
             where tenant_id = :tenant
               and person_id = :user
               and state = 'pending'
               and expires_at > :now
             order by id
            """)
        .set("tenant", tenant)
        .set("user", user)
        .set("now", now)
        .all(BackchannelRequestStore::read);
  }

  private static BackchannelRequest read(Row row) {
    return new BackchannelRequest(
        row.text("id"),
        new BackchannelRequest.Wish(
            new ClientId(row.text("client_id")),
            new UserId(row.text("person_id")),
            row.texts("scopes"),
            row.texts("audience"),
            AuthorizationDetails.parse(row.text("authorization_details")),
            row.text("binding_message"),
            Acr.of(row.text("acr")).orElse(Acr.ONE_FACTOR)),
        row.seconds("interval_seconds"),
        row.instant("expires_at"),
        DeviceRequest.state(row));
  }

  /// Notes that the client asked.
  static int polled(Tx tx, TenantId tenant, byte[] hash, Duration interval, Instant now) {
    return tx.sql(
            """
            update backchannel_request
               set polled_at = :now, interval_seconds = :interval
             where tenant_id = :tenant
               and hash = :hash
            """)
        .set("tenant", tenant)
        .set("hash", hash)
        .set("interval", interval)
        .set("now", now)
        .change();
  }

  /// Notes the person's answer, of which the client is told: one winner.
  ///
  /// @param state `allowed` or `denied`
  static boolean answer(
      Tx tx, TenantId tenant, String id, String state, BrowserSession browser, Instant now) {
    return tx.sql(
                """
                update backchannel_request
                   set state = :state, browser_session_id = :browserSession, changed_at = :now,
                       notify_at = case when notification = '' then null
                                        else cast(:now as timestamptz) end
                 where tenant_id = :tenant
                   and id = :id
                   and person_id = :user
                   and state = 'pending'
                   and expires_at > :now
                """)
            .set("tenant", tenant)
            .set("id", id)
            .set("user", browser.user())
            .set("state", state)
            .set("browserSession", browser.id())
            .set("now", now)
            .change()
        == 1;
  }

  /// Spends a request: one winner.
  static boolean spend(Tx tx, TenantId tenant, byte[] hash, String session, Instant now) {
    return tx.sql(
                """
                update backchannel_request
                   set state = 'used', session_id = :session, changed_at = :now
                 where tenant_id = :tenant
                   and hash = :hash
                   and state = 'allowed'
                """)
            .set("tenant", tenant)
            .set("hash", hash)
            .set("session", session)
            .set("now", now)
            .change()
        == 1;
  }

  /// Denies what a person had allowed and no client has come for.
  static int takeBack(Tx tx, TenantId tenant, UserId user, ClientId client, Instant now) {
    return tx.sql(
            """
            update backchannel_request
               set state = 'denied', changed_at = :now
             where tenant_id = :tenant
               and person_id = :user
               and client_id = :client
               and state = 'allowed'
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
            delete from backchannel_request
             where tenant_id = :tenant
               and expires_at < :before
            """)
        .set("tenant", tenant)
        .set("before", before)
        .change();
  }
}
