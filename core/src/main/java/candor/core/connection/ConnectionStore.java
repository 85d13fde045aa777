package candor.core.connection;

import candor.core.db.Row;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The tables `connection` and `connection_domain`.
final class ConnectionStore {
  private ConnectionStore() {}

  /// All connections of a tenant, the oldest first.
  static List<Connection> all(Tx tx, TenantId tenant) {
    record Claimed(String connection, ConnectionTerms.Domain domain) {}
    Map<String, List<ConnectionTerms.Domain>> domains =
        tx
            .sql(
                """
                  select connection_id, domain, verified
                    from connection_domain
                   where tenant_id = :tenant
                order by domain
                """)
            .set("tenant", tenant)
            .all(
                row ->
                    new Claimed(
                        row.text("connection_id"),
                        new ConnectionTerms.Domain(row.text("domain"), row.flag("verified"))))
            .stream()
            .collect(
                Collectors.groupingBy(
                    Claimed::connection,
                    Collectors.mapping(Claimed::domain, Collectors.toUnmodifiableList())));
    return tx.sql(
            """
              select id, organization_id, provider, name, client_id, issuer, scopes, enabled,
                     sign_up, organization_sign_up, trusts_email, team_id, key_id, updated_at
                from connection
               where tenant_id = :tenant
            order by id
            """)
        .set("tenant", tenant)
        .all(row -> read(row, domains.getOrDefault(row.text("id"), List.of())));
  }

  private static Connection read(Row row, List<ConnectionTerms.Domain> domains) {
    return new Connection(
        new ConnectionId(row.text("id")),
        new ConnectionTerms(
            row.text("organization_id"),
            Provider.of(row.text("provider"))
                .orElseThrow(() -> new IllegalStateException("the provider of " + row.text("id"))),
            row.text("name"),
            row.text("client_id"),
            row.text("issuer"),
            row.texts("scopes"),
            row.flag("enabled"),
            new ConnectionTerms.AccountTerms(
                row.flag("sign_up"), row.flag("organization_sign_up"), row.flag("trusts_email")),
            new ConnectionTerms.AppleKey(row.text("team_id"), row.text("key_id")),
            domains),
        row.instant("updated_at"));
  }

  /// Adds a connection, or changes all of it but its secret.
  ///
  /// @param sealedSecret of one that is added
  static int put(Tx tx, TenantId tenant, Connection connection, byte[] sealedSecret) {
    ConnectionTerms terms = connection.terms();
    return tx.sql(
            """
            insert into connection (tenant_id, id, organization_id, provider, name, client_id,
                                    client_secret, issuer, scopes, enabled, sign_up,
                                    organization_sign_up, trusts_email, team_id, key_id, updated_at)
                 values (:tenant, :id, :organization, :provider, :name, :client,
                         :secret, :issuer, :scopes, :enabled, :sign_up,
                         :organization_sign_up, :trusts_email, :team, :key, :now)
            on conflict (tenant_id, id) do update
               set name = excluded.name, client_id = excluded.client_id,
                   issuer = excluded.issuer, scopes = excluded.scopes,
                   enabled = excluded.enabled, sign_up = excluded.sign_up,
                   organization_sign_up = excluded.organization_sign_up,
                   trusts_email = excluded.trusts_email, team_id = excluded.team_id,
                   key_id = excluded.key_id, updated_at = excluded.updated_at
            """)
        .set("tenant", tenant)
        .set("id", connection.id())
        .set("organization", terms.organization())
        .set("provider", terms.provider().word())
        .set("name", terms.name())
        .set("client", terms.clientId())
        .set("secret", sealedSecret)
        .set("issuer", terms.issuer())
        .set("scopes", terms.scopes())
        .set("enabled", terms.enabled())
        .set("sign_up", terms.accounts().signUp())
        .set("organization_sign_up", terms.accounts().organizationSignUp())
        .set("trusts_email", terms.accounts().trustsEmail())
        .set("team", terms.apple().teamId())
        .set("key", terms.apple().keyId())
        .set("now", connection.changedAt())
        .change();
  }

  /// Keeps a connection from changing until the transaction ends; answers whether there is one.
  static boolean hold(Tx tx, TenantId tenant, ConnectionId id) {
    return tx.sql(
            """
            select id
              from connection
             where tenant_id = :tenant
               and id = :id
               for update
            """)
        .set("tenant", tenant)
        .set("id", id)
        .one(row -> row.text("id"))
        .isPresent();
  }

  static int setSecret(Tx tx, TenantId tenant, ConnectionId id, byte[] sealedSecret) {
    return tx.sql(
            """
            update connection
               set client_secret = :secret
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .set("secret", sealedSecret)
        .change();
  }

  static Optional<byte[]> secret(Tx tx, TenantId tenant, ConnectionId id) {
    return tx.sql(
            """
            select client_secret
              from connection
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .one(row -> row.bytes("client_secret"));
  }

  static int remove(Tx tx, TenantId tenant, ConnectionId id) {
    return tx.sql(
            """
            delete from connection
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .change();
  }

  static int releaseDomains(Tx tx, TenantId tenant, ConnectionId id) {
    return tx.sql(
            """
            delete from connection_domain
             where tenant_id = :tenant
               and connection_id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .change();
  }

  /// Gives a connection a domain; answers false if another one has it.
  static boolean takeDomain(
      Tx tx, TenantId tenant, Connection connection, ConnectionTerms.Domain domain) {
    return tx.sql(
                """
                insert into connection_domain
                       (tenant_id, organization_id, domain, connection_id, verified)
                values (:tenant, :organization, :domain, :id, :verified)
                on conflict do nothing
                """)
            .set("tenant", tenant)
            .set("organization", connection.terms().organization())
            .set("domain", domain.name())
            .set("id", connection.id())
            .set("verified", domain.verified())
            .change()
        == 1;
  }

  static ConnectionId ownerOf(Tx tx, TenantId tenant, String organization, String domain) {
    return tx.sql(
            """
            select connection_id
              from connection_domain
             where tenant_id = :tenant
               and organization_id = :organization
               and domain = :domain
            """)
        .set("tenant", tenant)
        .set("organization", organization)
        .set("domain", domain)
        .one(row -> new ConnectionId(row.text("connection_id")))
        .orElse(new ConnectionId(""));
  }
}
