package candor.core.token;

import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Where revocations are kept.
final class RevocationStore {
  private RevocationStore() {}

  /// What was added or changed by transactions that had not ended at the horizon or began after it,
  /// and still matters.
  static List<Revocation> since(Tx tx, TenantId tenant, long horizon, Instant now) {
    return tx.sql(
            """
            select kind, name, revoked_at, expires_at
              from revocation
             where tenant_id = :tenant
               and xid >= cast(cast(:horizon as text) as xid8)
               and expires_at >= :now
            """)
        .set("tenant", tenant)
        .set("horizon", Long.toString(horizon))
        .set("now", now)
        .all(
            row ->
                new Revocation(
                    Revocation.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                    row.text("name"),
                    row.instant("revoked_at"),
                    row.instant("expires_at")));
  }

  /// Adds a revocation; a later one of the same thing reaches further.
  static int add(Tx tx, TenantId tenant, Revocation revocation) {
    return tx.sql(
            """
            insert into revocation (tenant_id, kind, name, revoked_at, expires_at)
            values (:tenant, :kind, :name, :revokedAt, :expiresAt)
            on conflict (tenant_id, kind, name) do update
               set revoked_at = case when revocation.kind = 'token' then revocation.revoked_at
                                     else excluded.revoked_at end,
                   expires_at = greatest(revocation.expires_at, excluded.expires_at)
            """)
        .set("tenant", tenant)
        .set("kind", revocation.kind().word())
        .set("name", revocation.name())
        .set("revokedAt", revocation.revokedAt())
        .set("expiresAt", revocation.expiresAt())
        .change();
  }

  /// The same for some sessions.
  static int addSessions(
      Tx tx, TenantId tenant, List<String> sessions, Instant revokedAt, Instant expiresAt) {
    return tx.sql(
            """
            insert into revocation (tenant_id, kind, name, revoked_at, expires_at)
            select :tenant, 'session', unnest(cast(:sessions as text[])), :revokedAt, :expiresAt
            on conflict (tenant_id, kind, name) do nothing
            """)
        .set("tenant", tenant)
        .set("sessions", sessions)
        .set("revokedAt", revokedAt)
        .set("expiresAt", expiresAt)
        .change();
  }

  static int dropExpired(Tx tx, TenantId tenant, Instant now) {
    return tx.sql(
            """
            delete from revocation
             where tenant_id = :tenant
               and expires_at < :now
            """)
        .set("tenant", tenant)
        .set("now", now)
        .change();
  }
}
