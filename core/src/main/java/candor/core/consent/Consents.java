package candor.core.consent;

import candor.core.audit.Actor;
import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.client.ClientId;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.user.UserId;
import candor.protocol.oauth.AuthorizationDetails;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What people let clients do: looking it up, adding to it and taking it back.
public final class Consents {
  private final Database database;
  private final Audit audit;
  private final Clock clock;

  public Consents(Database database, Audit audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /// What a person let a client do so far.
  public Optional<Consent> find(TenantId tenant, UserId user, ClientId client) {
    return database.statement(tenant, tx -> ConsentStore.find(tx, tenant, user, client));
  }

  /// What a person let clients do, the latest first.
  public List<Consent> of(TenantId tenant, UserId user) {
    return database.statement(tenant, tx -> ConsentStore.of(tx, tenant, user));
  }

  /// What a person was asked, and said yes to.
  ///
  /// @param resources the APIs whose tokens the client may have beside this server's
  /// @param details what they were shown beside scopes
  public record Asked(
      ClientId client, List<String> scopes, List<String> resources, AuthorizationDetails details) {}

  /// Notes that a person lets a client do more.
  public void grant(TenantId tenant, UserId user, Asked asked, String requestId) {
    database.in(
        tenant,
        tx -> {
          grant(tx, tenant, user, asked, requestId);
          return asked;
        });
  }

  /// The same in a transaction that does more: what comes of a yes is not there without it.
  public void grant(Tx tx, TenantId tenant, UserId user, Asked asked, String requestId) {
    ConsentStore.grant(
        tx,
        tenant,
        user,
        new Consent(asked.client, asked.scopes, asked.resources, clock.instant(), asked.details));
    record(
        tx,
        tenant,
        "consent.granted",
        user,
        asked.client,
        Map.of(
            "scopes",
            asked.scopes,
            "resources",
            asked.resources,
            "authorization_details",
            asked.details.text()),
        requestId);
  }

  /// Takes back all that a person lets a client do, in a transaction that ends what came of it.
  public void revoke(Tx tx, TenantId tenant, UserId user, ClientId client, String requestId) {
    ConsentStore.remove(tx, tenant, user, client);
    record(tx, tenant, "consent.revoked", user, client, Map.of(), requestId);
  }

  private void record(
      Tx tx,
      TenantId tenant,
      String action,
      UserId user,
      ClientId client,
      Map<String, Object> details,
      String requestId) {
    audit.record(
        tx,
        tenant,
        new AuditEvent(
            action,
            new By(Actor.user(user), requestId),
            Target.of("client", client),
            Json.of(details)));
  }
}
