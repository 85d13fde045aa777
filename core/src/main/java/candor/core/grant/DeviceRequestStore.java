package candor.core.grant;

import candor.core.client.ClientId;
import candor.core.db.Row;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.session.BrowserSessionId;
import candor.core.user.UserId;
import candor.protocol.oauth.AuthorizationDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The table `device_request`.
final class DeviceRequestStore {
  private DeviceRequestStore() {}

  /// Adds a request; answers false if its user code is taken.
  static boolean add(Tx tx, TenantId tenant, byte[] hash, DeviceRequest request, Instant now) {
    return tx.sql(
                """
                insert into device_request
                       (tenant_id, hash, user_code, client_id, scopes, audience,
                        authorization_details, interval_seconds, expires_at, changed_at)
                values (:tenant, :hash, :userCode, :client, :scopes, :audience,
                        :details, :interval, :expiresAt, :now)
                on conflict do nothing
                """)
            .set("tenant", tenant)
            .set("hash", hash)
            .set("userCode", request.userCode().letters())
            .set("client", request.wish().client())
            .set("scopes", request.wish().scopes())
            .set("audience", request.wish().audience())
            .set("details", request.wish().details().text())
            .set("interval", request.interval())
            .set("expiresAt", request.expiresAt())
            .set("now", now)
            .change()
        == 1;
  }

  /// A request, which nobody else answers or uses until the transaction ends.
  static Optional<DeviceRequest> find(Tx tx, TenantId tenant, byte[] hash) {
    return tx.sql(
            """
            select user_code, client_id, scopes, audience, authorization_details, interval_seconds,
                   expires_at, polled_at, state, changed_at, person_id, browser_session_id,
                   session_id
              from device_request
             where tenant_id = :tenant
               and hash = :hash
               for update
            """)
        .set("tenant", tenant)
        .set("hash", hash)
        .one(DeviceRequestStore::read);
  }

  /// The request of a user code.
  static Optional<DeviceRequest> of(Tx tx, TenantId tenant, UserCode userCode) {
    return tx.sql(
            """
            select user_code, client_id, scopes, audience, authorization_details, interval_seconds,
                   expires_at, polled_at, state, changed_at, person_id, browser_session_id,
                   session_id
              from device_request
             where tenant_id = :tenant
               and user_code = :userCode
            """)
        .set("tenant", tenant)
        .set("userCode", userCode.letters())
        .one(DeviceRequestStore::read);
  }

  private static DeviceRequest read(Row row) {
    return new DeviceRequest(
        new UserCode(row.text("user_code")),
        new DeviceRequest.Wish(
            new ClientId(row.text("client_id")),
            row.texts("scopes"),
            row.texts("audience"),
            AuthorizationDetails.parse(row.text("authorization_details"))),
        row.seconds("interval_seconds"),
        row.instant("expires_at"),
        DeviceRequest.state(row));
  }

  /// Notes that the device asked.
  static int polled(Tx tx, TenantId tenant, byte[] hash, Duration interval, Instant now) {
    return tx.sql(
            """
            update device_request
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

  /// Notes a person's answer: one winner.
  ///
  /// @param state `allowed` or `denied`
  static boolean answer(
      Tx tx,
      TenantId tenant,
      UserCode userCode,
      String state,
      UserId user,
      BrowserSessionId browserSession,
      Instant now) {
    return tx.sql(
                """
                update device_request
                   set state = :state, person_id = :user, browser_session_id = :browserSession,
                       changed_at = :now
                 where tenant_id = :tenant
                   and user_code = :userCode
                   and state = 'pending'
                   and expires_at > :now
                """)
            .set("tenant", tenant)
            .set("userCode", userCode.letters())
            .set("state", state)
            .set("user", user)
            .set("browserSession", browserSession)
            .set("now", now)
            .change()
        == 1;
  }

  /// Spends a request: one winner.
  static boolean spend(Tx tx, TenantId tenant, byte[] hash, String session, Instant now) {
    return tx.sql(
                """
                update device_request
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
            update device_request
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
            delete from device_request
             where tenant_id = :tenant
               and expires_at < :before
            """)
        .set("tenant", tenant)
        .set("before", before)
        .change();
  }
}
