package candor.core.connection;

import candor.core.audit.Actor;
import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.Target;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.Snapshots;
import candor.core.db.TenantId;
import candor.core.organization.Organization;
import candor.core.secret.Chance;
import candor.core.secret.MasterKey;
import candor.core.secret.Secret;
import candor.core.secret.SecretHash;
import candor.core.service.Service;
import candor.errors.Errors;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// As whom people are sent to the providers, in memory, and sending them.
public final class Connections {
  private static final String TOPIC = "connections";
  private static final String TABLE_OF_SECRETS = "connection";
  private static final String TABLE_OF_STATES = "sign_in_state";

  /// How long somebody may take at the provider.
  private static final Duration AWAY = Duration.ofMinutes(10);

  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Chance chance;
  private final MasterKey master;
  private final Snapshots<List<Connection>> snapshots;

  public Connections(Database database, Audit audit, Clock clock, Chance chance, MasterKey master) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
    this.master = master;
    this.snapshots = new Snapshots<>(database, TOPIC, ConnectionStore::all);
  }

  /// Sets as whom a tenant's people are sent to a provider, where their organization has no client
  /// of its own.
  public void put(
      TenantId tenant,
      Provider provider,
      String clientId,
      Secret clientSecret,
      Actor actor,
      String requestId) {
    put(tenant, new Connection("", provider, clientId), clientSecret, actor, requestId);
  }

  /// Sets as whom an organization's people are sent to a provider.
  public void put(
      TenantId tenant,
      Organization organization,
      Provider provider,
      String clientId,
      Secret clientSecret,
      Actor actor,
      String requestId) {
    put(
        tenant,
        new Connection(organization.id().value(), provider, clientId),
        clientSecret,
        actor,
        requestId);
  }

  private void put(
      TenantId tenant, Connection connection, Secret secret, Actor actor, String requestId) {
    byte[] sealed = master.seal(tenant, TABLE_OF_SECRETS, "client_secret", secret.bytes());
    database.in(
        tenant,
        tx -> {
          ConnectionStore.put(tx, tenant, connection, sealed, clock.instant());
          audit.record(
              tx,
              tenant,
              new AuditEvent(
                  "connection.set",
                  actor,
                  connection.organization().isEmpty()
                      ? Target.of("tenant", tenant)
                      : new Target("organization", connection.organization()),
                  requestId,
                  Json.of(
                      Map.of(
                          "provider",
                          connection.provider().word(),
                          "client_id",
                          connection.clientId()))));
          tx.announce(tenant, TOPIC);
          return connection;
        });
  }

  /// Where to send somebody who wants to sign in to a service. The state comes back once and within
  /// ten minutes; the proof key (RFC 7636) keeps a stolen code from being of use.
  ///
  /// @param callback where the provider shall send them afterwards
  /// @throws candor.errors.Problem `provider_not_configured`
  public URI begin(
      TenantId tenant,
      Provider provider,
      Organization organization,
      Service service,
      URI callback) {
    Connection connection =
        connection(tenant, provider, organization)
            .orElseThrow(() -> Errors.providerNotConfigured(provider.word(), organization.slug()));
    String state = chance.secret("");
    String verifier = chance.secret("");
    byte[] sealed =
        master.seal(
            tenant, TABLE_OF_STATES, "verifier", verifier.getBytes(StandardCharsets.US_ASCII));
    database.in(
        tenant,
        tx ->
            ConnectionStore.addState(
                tx,
                tenant,
                SecretHash.sha256(state),
                provider,
                organization.id().value(),
                service.id().value(),
                sealed,
                clock.instant().plus(AWAY)));
    String challenge = BASE64URL.encodeToString(SecretHash.sha256(verifier));
    return URI.create(
        provider.authorize()
            + "?response_type=code&client_id="
            + encoded(connection.clientId())
            + "&redirect_uri="
            + encoded(callback.toString())
            + "&scope="
            + encoded(provider.scopes())
            + "&state="
            + state
            + "&code_challenge="
            + challenge
            + "&code_challenge_method=S256");
  }

  private Optional<Connection> connection(
      TenantId tenant, Provider provider, Organization organization) {
    List<Connection> fitting =
        snapshots.of(tenant).stream().filter(each -> each.provider() == provider).toList();
    return fitting.stream()
        .filter(each -> each.organization().equals(organization.id().value()))
        .findFirst()
        .or(() -> fitting.stream().filter(each -> each.organization().isEmpty()).findFirst());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// Forgets those who did not come back.
  public void dropExpired(TenantId tenant) {
    database.in(tenant, tx -> ConnectionStore.dropExpired(tx, tenant, clock.instant()));
  }
}
