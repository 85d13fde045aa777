package candor.core.access;

import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.Snapshots;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.secret.Chance;
import candor.core.secret.SecretHash;
import candor.errors.Errors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The gateways of the tenants, in memory; changing them, and telling whether somebody is one.
public final class Gateways implements AutoCloseable {
  private static final String TOPIC = "gateways";
  private static final int SHOWN = 8;

  /// A credential with the secret that nobody will see again.
  public record WithSecret(Credential credential, String secret) {
    @Override
    public String toString() {
      return "WithSecret[" + credential.id().value() + "]";
    }
  }

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Chance chance;
  private final Snapshots<GatewayDirectory> snapshots;
  private final Sights sights;

  public Gateways(Database database, Audit audit, Clock clock, Chance chance) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
    this.snapshots = new Snapshots<>(database, TOPIC, GatewayStore::all);
    this.sights = new Sights(database);
  }

  /// The gateway that a request comes from.
  ///
  /// @param header finds a header of the request by its name
  /// @throws candor.errors.Problem `gateway_credential_missing`, `gateway_credential_unknown`,
  ///     `gateway_credential_expired`
  public Gateway authenticate(TenantId tenant, Function<String, Optional<String>> header) {
    GatewayDirectory directory = snapshots.of(tenant);
    List<String> names =
        directory.headerNames().isEmpty() ? Gateway.USUAL_HEADERS : directory.headerNames();
    for (String name : names) {
      Optional<String> secret = header.apply(name);
      if (secret.isPresent()) {
        return bySecret(tenant, directory, name, secret.get());
      }
    }
    throw Errors.gatewayCredentialMissing(names);
  }

  private Gateway bySecret(
      TenantId tenant, GatewayDirectory directory, String header, String secret) {
    var digest = GatewayDirectory.Digest.of(SecretHash.sha256(secret));
    GatewayDirectory.Key key = directory.keys().get(digest);
    if (key == null || !key.gateway().accepts(header)) {
      throw Errors.gatewayCredentialUnknown(header);
    }
    Instant now = clock.instant();
    if (!now.isBefore(key.expiresAt())) {
      throw Errors.gatewayCredentialExpired(key.gateway().id(), key.credential(), key.expiresAt());
    }
    sights.note(tenant, key.credential(), now);
    return key.gateway();
  }

  /// All gateways of a tenant, the oldest first.
  public List<Gateway> all(TenantId tenant) {
    return List.copyOf(snapshots.of(tenant).gateways().values());
  }

  /// The gateway with that id.
  ///
  /// @throws candor.errors.Problem `gateway_not_found`
  public Gateway find(TenantId tenant, GatewayId id) {
    Gateway gateway = snapshots.of(tenant).gateways().get(id);
    if (gateway == null) {
      throw Errors.gatewayNotFound(id);
    }
    return gateway;
  }

  /// Adds a gateway; it has no credential yet.
  ///
  /// @throws candor.errors.Problem `gateway_name_taken`
  public Gateway create(TenantId tenant, GatewayTerms terms, By by) {
    Instant now = clock.instant();
    var gateway =
        new Gateway(new GatewayId(chance.id("gate", now)), terms.name(), terms.headerNames(), now);
    database.in(
        tenant,
        tx -> {
          if (!GatewayStore.add(tx, tenant, gateway)) {
            throw Errors.gatewayNameTaken("name", terms.name());
          }
          record(
              tx,
              tenant,
              "gateway.created",
              gateway.id(),
              by,
              Map.of("name", terms.name(), "header_names", terms.headerNames()));
          return gateway;
        });
    return gateway;
  }

  /// Removes a gateway with its credentials: none of them counts from then on.
  ///
  /// @throws candor.errors.Problem `gateway_not_found`
  public void remove(TenantId tenant, GatewayId id, By by) {
    database.in(
        tenant,
        tx -> {
          if (GatewayStore.remove(tx, tenant, id) == 0) {
            throw Errors.gatewayNotFound(id);
          }
          record(tx, tenant, "gateway.deleted", id, by, Map.of());
          return id;
        });
  }

  /// The credentials of a gateway, the oldest first.
  ///
  /// @throws candor.errors.Problem `gateway_not_found`
  public List<Credential> credentials(TenantId tenant, GatewayId gateway) {
    find(tenant, gateway);
    sights.flush();
    return database.statement(tenant, tx -> GatewayStore.credentials(tx, tenant, gateway));
  }

  /// Gives a gateway one more credential, which counts until it is deleted.
  ///
  /// @throws candor.errors.Problem `gateway_not_found`
  public WithSecret addCredential(TenantId tenant, GatewayId gateway, By by) {
    return addCredential(tenant, gateway, new Credential.Life.Endless(), clock.instant(), by);
  }

  /// Gives a gateway one more credential, which counts for some time.
  ///
  /// @throws candor.errors.Problem `gateway_not_found`
  public WithSecret addCredential(TenantId tenant, GatewayId gateway, Duration counts, By by) {
    Instant now = clock.instant();
    return addCredential(tenant, gateway, new Credential.Life.Until(now.plus(counts)), now, by);
  }

  private WithSecret addCredential(
      TenantId tenant, GatewayId gateway, Credential.Life life, Instant now, By by) {
    String secret = chance.secret("gw_");
    var credential =
        new Credential(
            new CredentialId(chance.id("gwc", now)),
            gateway,
            secret.substring(0, SHOWN),
            now,
            life,
            new Credential.Sight.Never());
    database.in(
        tenant,
        tx -> {
          if (GatewayStore.addCredential(tx, tenant, credential, SecretHash.sha256(secret)) == 0) {
            throw Errors.gatewayNotFound(gateway);
          }
          record(
              tx,
              tenant,
              "gateway.credential_created",
              gateway,
              by,
              Map.of("credential", credential.id().value()));
          return credential;
        });
    return new WithSecret(credential, secret);
  }

  /// Removes a credential: it does not count from then on.
  ///
  /// @throws candor.errors.Problem `gateway_not_found`, `gateway_credential_not_found`
  public void removeCredential(TenantId tenant, GatewayId gateway, CredentialId id, By by) {
    find(tenant, gateway);
    database.in(
        tenant,
        tx -> {
          if (GatewayStore.removeCredential(tx, tenant, gateway, id) == 0) {
            throw Errors.gatewayCredentialNotFound(id);
          }
          record(
              tx,
              tenant,
              "gateway.credential_deleted",
              gateway,
              by,
              Map.of("credential", id.value()));
          return id;
        });
    sights.forget(id);
  }

  private void record(
      Tx tx,
      TenantId tenant,
      String action,
      GatewayId gateway,
      By by,
      Map<String, Object> details) {
    audit.record(
        tx, tenant, new AuditEvent(action, by, Target.of("gateway", gateway), Json.of(details)));
    tx.announce(tenant, TOPIC);
  }

  /// Writes what waits and stops.
  @Override
  public void close() {
    sights.close();
  }
}
