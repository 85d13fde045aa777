package candor.core.consent;

import candor.core.client.ClientId;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.user.UserId;
import candor.protocol.oauth.AuthorizationDetails;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The table `consent`.
final class ConsentStore {
  private ConsentStore() {}

  static Optional<Consent> find(Tx tx, TenantId tenant, UserId user, ClientId client) {
    return tx.sql(
            """
            select scopes, granted_at, authorization_details
              from consent
             where tenant_id = :tenant
               and person_id = :user
               and client_id = :client
            """)
        .set("tenant", tenant)
        .set("user", user)
        .set("client", client)
        .one(
            row ->
                new Consent(
                    row.texts("scopes"),
                    row.instant("granted_at"),
                    AuthorizationDetails.parse(row.text("authorization_details"))));
  }

  /// Adds to what was granted before.
  static int grant(
      Tx tx,
      TenantId tenant,
      UserId user,
      ClientId client,
      List<String> scopes,
      AuthorizationDetails details,
      Instant now) {
    return tx.sql(
            """
            insert into consent
                   (tenant_id, person_id, client_id, scopes, authorization_details, granted_at)
            values (:tenant, :user, :client, :scopes, :details, :now)
            on conflict (tenant_id, person_id, client_id) do update
               set scopes = (select array_agg(distinct scope)
                               from unnest(consent.scopes || excluded.scopes) as scope),
                   authorization_details = excluded.authorization_details,
                   granted_at = excluded.granted_at
             where consent.tenant_id = :tenant
            """)
        .set("tenant", tenant)
        .set("user", user)
        .set("client", client)
        .set("scopes", scopes)
        .set("details", details.text())
        .set("now", now)
        .change();
  }
}
