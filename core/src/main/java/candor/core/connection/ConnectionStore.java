package candor.core.connection;

import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// The tables `connection` and `sign_in_state`.
final class ConnectionStore {
  private ConnectionStore() {}

  static List<Connection> all(Tx tx, TenantId tenant) {
    return tx.sql(
            """
            select organization_id, provider, client_id
              from connection
             where tenant_id = :tenant
            """)
        .set("tenant", tenant)
        .all(
            row ->
                new Connection(
                    row.text("organization_id"),
                    Provider.valueOf(row.text("provider").toUpperCase(Locale.ROOT)),
                    row.text("client_id")));
  }

  static int put(Tx tx, TenantId tenant, Connection connection, byte[] sealedSecret, Instant now) {
    return tx.sql(
            """
            insert into connection (tenant_id, organization_id, provider, client_id, client_secret,
                                    updated_at)
                 values (:tenant, :organization, :provider, :client, :secret, :now)
            on conflict (tenant_id, organization_id, provider) do update
               set client_id = excluded.client_id, client_secret = excluded.client_secret,
                   updated_at = excluded.updated_at
            """)
        .set("tenant", tenant)
        .set("organization", connection.organization())
        .set("provider", connection.provider().word())
        .set("client", connection.clientId())
        .set("secret", sealedSecret)
        .set("now", now)
        .change();
  }

  static int addState(
      Tx tx,
      TenantId tenant,
      byte[] hash,
      Provider provider,
      String organization,
      String service,
      byte[] sealedVerifier,
      Instant expiresAt) {
    return tx.sql(
            """
            insert into sign_in_state (tenant_id, hash, provider, organization_id, service_id,
                                       verifier, expires_at)
                 values (:tenant, :hash, :provider, :organization, :service,
                         :verifier, :expires)
            """)
        .set("tenant", tenant)
        .set("hash", hash)
        .set("provider", provider.word())
        .set("organization", organization)
        .set("service", service)
        .set("verifier", sealedVerifier)
        .set("expires", expiresAt)
        .change();
  }

  static int dropExpired(Tx tx, TenantId tenant, Instant now) {
    return tx.sql(
            """
            delete from sign_in_state
             where tenant_id = :tenant
               and expires_at < :now
            """)
        .set("tenant", tenant)
        .set("now", now)
        .change();
  }
}
