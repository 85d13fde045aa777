package candor.core.consent;

import candor.core.client.ClientId;
import candor.core.db.Row;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.user.UserId;
import candor.protocol.oauth.AuthorizationDetails;
import java.util.List;
import java.util.Optional;

/// The table `consent`.
final class ConsentStore {
  private ConsentStore() {}

  static Optional<Consent> find(Tx tx, TenantId tenant, UserId user, ClientId client) {
    return tx.sql(
            """
            select client_id, scopes, resources, granted_at, authorization_details
              from consent
             where tenant_id = :tenant
               and person_id = :user
               and client_id = :client
            """)
        .set("tenant", tenant)
        .set("user", user)
        .set("client", client)
        .one(ConsentStore::read);
  }

  static List<Consent> of(Tx tx, TenantId tenant, UserId user) {
    return tx.sql(
            """
              select client_id, scopes, resources, granted_at, authorization_details
                from consent
               where tenant_id = :tenant
                 and person_id = :user
            order by granted_at desc, client_id
            """)
        .set("tenant", tenant)
        .set("user", user)
        .all(ConsentStore::read);
  }

  private static Consent read(Row row) {
    return new Consent(
        new ClientId(row.text("client_id")),
        row.texts("scopes"),
        row.texts("resources"),
        row.instant("granted_at"),
        AuthorizationDetails.parse(row.text("authorization_details")));
  }

  static int remove(Tx tx, TenantId tenant, UserId user, ClientId client) {
    return tx.sql(
            """
            delete from consent
             where tenant_id = :tenant
               and person_id = :user
               and client_id = :client
            """)
        .set("tenant", tenant)
        .set("user", user)
        .set("client", client)
        .change();
  }

  /// Adds to what was granted before.
  static int grant(Tx tx, TenantId tenant, UserId user, Consent consent) {
    return tx.sql(
            """
            insert into consent
                   (tenant_id, person_id, client_id, scopes, resources, authorization_details,
                    granted_at)
            values (:tenant, :user, :client, :scopes, :resources, :details, :now)
            on conflict (tenant_id, person_id, client_id) do update
               set scopes = (select array_agg(distinct scope)
                               from unnest(consent.scopes || excluded.scopes) as scope),
                   resources = array(select distinct resource
                                       from unnest(consent.resources || excluded.resources)
                                            as resource),
                   authorization_details = excluded.authorization_details,
                   granted_at = excluded.granted_at
             where consent.tenant_id = :tenant
            """)
        .set("tenant", tenant)
        .set("user", user)
        .set("client", consent.client())
        .set("scopes", consent.scopes())
        .set("resources", consent.resources())
        .set("details", consent.details().text())
        .set("now", consent.grantedAt())
        .change();
  }
}
