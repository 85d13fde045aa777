package candor.core.grant;

import candor.core.client.ClientId;
import candor.core.db.Row;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.time.Instant;
import java.util.Optional;

/// The table `pushed_request`.
final class PushedRequestStore {
  private PushedRequestStore() {}

  static void add(
      Tx tx, TenantId tenant, byte[] hash, ClientId client, String parameters, Instant expiresAt) {
    tx.sql(
            """
            insert into pushed_request (tenant_id, hash, client_id, parameters, expires_at)
            values (:tenant, :hash, :client, :parameters, :expiresAt)
            """)
        .set("tenant", tenant)
        .set("hash", hash)
        .set("client", client)
        .set("parameters", parameters)
        .set("expiresAt", expiresAt)
        .change();
  }

  static Optional<PushedRequest> find(Tx tx, TenantId tenant, byte[] hash) {
    return tx.sql(
            """
            select client_id, parameters, expires_at, answered_at
              from pushed_request
             where tenant_id = :tenant
               and hash = :hash
            """)
        .set("tenant", tenant)
        .set("hash", hash)
        .one(PushedRequestStore::read);
  }

  private static PushedRequest read(Row row) {
    return new PushedRequest(
        new ClientId(row.text("client_id")),
        row.text("parameters"),
        row.instant("expires_at"),
        row.optionalInstant("answered_at")
            .<PushedRequest.State>map(PushedRequest.State.Answered::new)
            .orElseGet(PushedRequest.State.Waiting::new));
  }

  /// Answers a request: one winner.
  static boolean answer(Tx tx, TenantId tenant, byte[] hash, Instant now) {
    return tx.sql(
                """
                update pushed_request
                   set answered_at = :now
                 where tenant_id = :tenant
                   and hash = :hash
                   and answered_at is null
                """)
            .set("tenant", tenant)
            .set("hash", hash)
            .set("now", now)
            .change()
        == 1;
  }

  static int dropOld(Tx tx, TenantId tenant, Instant before) {
    return tx.sql(
            """
            delete from pushed_request
             where tenant_id = :tenant
               and expires_at < :before
            """)
        .set("tenant", tenant)
        .set("before", before)
        .change();
  }
}
