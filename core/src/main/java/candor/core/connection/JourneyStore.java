package candor.core.connection;

import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.service.ServiceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The table `upstream_sign_in`.
final class JourneyStore {
  private JourneyStore() {}

  static int add(
      Tx tx,
      TenantId tenant,
      byte[] hash,
      Journey journey,
      byte[] sealedVerifier,
      Instant expiresAt) {
    return tx.sql(
            """
            insert into upstream_sign_in (tenant_id, hash, connection_id, browser, nonce, verifier,
                                          request, service_id, expires_at)
                 values (:tenant, :hash, :connection, :browser, :nonce, :verifier,
                         :request, :service, :expires)
            """)
        .set("tenant", tenant)
        .set("hash", hash)
        .set("connection", journey.connection())
        .set("browser", journey.browser())
        .set("nonce", journey.nonce())
        .set("verifier", sealedVerifier)
        .set("request", journey.goal() instanceof Journey.Goal.Page(String request) ? request : "")
        .set(
            "service",
            journey.goal() instanceof Journey.Goal.AtService(ServiceId service)
                ? service.value()
                : "")
        .set("expires", expiresAt)
        .change();
  }

  /// @param opened the verifier of a sealed one
  static Optional<Journey> find(
      Tx tx, TenantId tenant, byte[] hash, Instant now, UnaryOperator<byte[]> opened) {
    return tx.sql(
            """
            select connection_id, browser, nonce, verifier, request, service_id
              from upstream_sign_in
             where tenant_id = :tenant
               and hash = :hash
               and expires_at > :now
            """)
        .set("tenant", tenant)
        .set("hash", hash)
        .set("now", now)
        .one(
            row ->
                new Journey(
                    new ConnectionId(row.text("connection_id")),
                    row.text("browser"),
                    row.text("nonce"),
                    new String(opened.apply(row.bytes("verifier")), StandardCharsets.US_ASCII),
                    row.text("service_id").isEmpty()
                        ? new Journey.Goal.Page(row.text("request"))
                        : new Journey.Goal.AtService(new ServiceId(row.text("service_id")))));
  }

  /// Uses one up; answers false if somebody else did.
  static boolean spend(Tx tx, TenantId tenant, byte[] hash) {
    return tx.sql(
                """
                delete from upstream_sign_in
                 where tenant_id = :tenant
                   and hash = :hash
                """)
            .set("tenant", tenant)
            .set("hash", hash)
            .change()
        == 1;
  }

  static int dropExpired(Tx tx, TenantId tenant, Instant now) {
    return tx.sql(
            """
            delete from upstream_sign_in
             where tenant_id = :tenant
               and expires_at < :now
            """)
        .set("tenant", tenant)
        .set("now", now)
        .change();
  }
}
