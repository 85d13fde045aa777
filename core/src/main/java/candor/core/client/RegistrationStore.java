package candor.core.client;

import candor.core.db.Json;
import candor.core.db.Row;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The tables `registration_policy`, `initial_access_token` and `registration_access_token`.
final class RegistrationStore {
  /// @param detailTypes absent in rows that are older than it
  record KeptPolicy(
      boolean open,
      boolean clientDocuments,
      List<String> grantTypes,
      List<String> scopes,
      List<String> hosts,
      List<RegistrationPolicy.SoftwareIssuer> softwareIssuers,
      Optional<List<String>> detailTypes) {
    RegistrationPolicy policy() {
      return new RegistrationPolicy(
          open,
          clientDocuments,
          grantTypes,
          scopes,
          hosts,
          softwareIssuers,
          detailTypes.orElse(List.of()));
    }
  }

  private RegistrationStore() {}

  static Optional<RegistrationPolicy> policy(Tx tx, TenantId tenant) {
    return tx.sql(
            """
            select policy
              from registration_policy
             where tenant_id = :tenant
            """)
        .set("tenant", tenant)
        .one(row -> row.json("policy").as(KeptPolicy.class).policy());
  }

  static void keep(Tx tx, TenantId tenant, RegistrationPolicy policy) {
    tx.sql(
            """
            insert into registration_policy (tenant_id, policy)
            values (:tenant, :policy)
            on conflict (tenant_id) do update set policy = excluded.policy
            """)
        .set("tenant", tenant)
        .set("policy", Json.of(policy))
        .change();
  }

  static void add(Tx tx, TenantId tenant, InitialToken token, byte[] hash) {
    tx.sql(
            """
            insert into initial_access_token (tenant_id, id, hash, name, uses_left, expires_at,
                                              created_at)
                 values (:tenant, :id, :hash, :name, :left, :expires, :now)
            """)
        .set("tenant", tenant)
        .set("id", token.id())
        .set("hash", hash)
        .set("name", token.name())
        .set("left", token.left())
        .set("expires", token.expiresAt())
        .set("now", token.createdAt())
        .change();
  }

  static List<InitialToken> all(Tx tx, TenantId tenant) {
    return tx.sql(
            """
            select id, name, uses_left, expires_at, created_at
              from initial_access_token
             where tenant_id = :tenant
             order by id
            """)
        .set("tenant", tenant)
        .all(RegistrationStore::read);
  }

  /// The token of a secret; nobody else uses it until the transaction ends.
  static Optional<InitialToken> find(Tx tx, TenantId tenant, byte[] hash) {
    return tx.sql(
            """
            select id, name, uses_left, expires_at, created_at
              from initial_access_token
             where tenant_id = :tenant
               and hash = :hash
               for update
            """)
        .set("tenant", tenant)
        .set("hash", hash)
        .one(RegistrationStore::read);
  }

  private static InitialToken read(Row row) {
    return new InitialToken(
        row.text("id"),
        row.text("name"),
        (int) row.number("uses_left"),
        row.instant("expires_at"),
        row.instant("created_at"));
  }

  static int count(Tx tx, TenantId tenant, String id) {
    return tx.sql(
            """
            update initial_access_token
               set uses_left = uses_left - 1
             where tenant_id = :tenant
               and id = :id
               and uses_left > 0
            """)
        .set("tenant", tenant)
        .set("id", id)
        .change();
  }

  static int remove(Tx tx, TenantId tenant, String id) {
    return tx.sql(
            """
            delete from initial_access_token
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .change();
  }

  static int dropOld(Tx tx, TenantId tenant, Instant before) {
    return tx.sql(
            """
            delete from initial_access_token
             where tenant_id = :tenant
               and expires_at < :before
            """)
        .set("tenant", tenant)
        .set("before", before)
        .change();
  }

  /// Gives a client another registration access token in place of the one before.
  static void renew(Tx tx, TenantId tenant, ClientId client, byte[] hash) {
    tx.sql(
            """
            insert into registration_access_token (tenant_id, client_id, hash)
            values (:tenant, :client, :hash)
            on conflict (tenant_id, client_id) do update set hash = excluded.hash
            """)
        .set("tenant", tenant)
        .set("client", client)
        .set("hash", hash)
        .change();
  }

  /// Whether a client's registration access token is that one, which stays so until the transaction
  /// ends.
  static boolean manages(Tx tx, TenantId tenant, ClientId client, byte[] hash) {
    return tx.sql(
            """
            select client_id
              from registration_access_token
             where tenant_id = :tenant
               and client_id = :client
               and hash = :hash
               for update
            """)
        .set("tenant", tenant)
        .set("client", client)
        .set("hash", hash)
        .one(row -> row.text("client_id"))
        .isPresent();
  }
}
