package candor.core.consent;

import candor.core.audit.Actor;
import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.Target;
import candor.core.client.ClientId;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.TenantId;
import candor.core.user.UserId;
import candor.protocol.oauth.AuthorizationDetails;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What people let clients do: looking it up and adding to it.
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

  /// Notes that a person lets a client do more.
  ///
  /// @param details what they were shown beside scopes
  public void grant(
      TenantId tenant,
      UserId user,
      ClientId client,
      List<String> scopes,
      AuthorizationDetails details,
      String requestId) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    database.in(
        tenant,
        tx -> {
          ConsentStore.grant(tx, tenant, user, client, scopes, details, now);
          audit.record(
              tx,
              tenant,
              new AuditEvent(
                  "consent.granted",
                  Actor.user(user),
                  Target.of("client", client),
                  requestId,
                  Json.of(Map.of("scopes", scopes, "authorization_details", details.text()))));
          return client;
        });
  }
}
