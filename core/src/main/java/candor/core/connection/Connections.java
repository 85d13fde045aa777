package candor.core.connection;

import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.client.Client;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.Snapshots;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.organization.Organization;
import candor.core.secret.Chance;
import candor.core.secret.MasterKey;
import candor.core.secret.Secret;
import candor.core.service.Services;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.errors.Errors;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// As whom people are sent to providers, in memory: making, finding and changing connections. Their
/// secrets are kept sealed and never told.
public final class Connections {
  private static final String TOPIC = "connections";
  private static final String TABLE = "connection";
  private static final String SECRET = "client_secret";

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Chance chance;
  private final MasterKey master;
  private final Services services;
  private final Snapshots<List<Connection>> snapshots;

  public Connections(
      Database database,
      Audit audit,
      Clock clock,
      Chance chance,
      MasterKey master,
      Services services) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
    this.master = master;
    this.services = services;
    this.snapshots = new Snapshots<>(database, TOPIC, ConnectionStore::all);
  }

  /// All connections of a tenant, the oldest first.
  public List<Connection> all(TenantId tenant) {
    return snapshots.of(tenant);
  }

  /// The connection with that id.
  ///
  /// @throws candor.errors.Problem `connection_not_found`
  public Connection existing(TenantId tenant, ConnectionId id) {
    return all(tenant).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Errors.connectionNotFound(id));
  }

  /// With what people may sign in to a client.
  public List<Connection> offered(TenantId tenant, Client client) {
    Pool pool = pool(tenant, client);
    return all(tenant).stream()
        .filter(each -> each.terms().enabled() && each.serves(pool))
        .toList();
  }

  private Pool pool(TenantId tenant, Client client) {
    return services
        .organization(tenant, client.id())
        .map(each -> Pool.of(each.id()))
        .orElse(Pool.TENANT);
  }

  /// The connection with that id, if people may sign in to a client with it.
  ///
  /// @throws candor.errors.Problem `connection_not_found`, `connection_disabled`
  public Connection usable(TenantId tenant, ConnectionId id, Client client) {
    Connection connection = existing(tenant, id);
    if (!connection.serves(pool(tenant, client))) {
      throw Errors.connectionNotFound(id);
    }
    if (!connection.terms().enabled()) {
      throw Errors.connectionDisabled(connection.name());
    }
    return connection;
  }

  /// The connection to which people with an address belong.
  public Optional<Connection> home(TenantId tenant, Client client, Email email) {
    // The organization's own word about its people counts before the tenant's.
    List<Connection> fitting =
        offered(tenant, client).stream().filter(each -> each.claims(email)).toList();
    return fitting.stream()
        .filter(each -> !each.terms().organization().isEmpty())
        .findFirst()
        .or(() -> fitting.stream().findFirst());
  }

  /// The connection of an organization's people at a provider: its own, or else the tenant's.
  ///
  /// @throws candor.errors.Problem `provider_not_configured`
  public Connection at(TenantId tenant, Provider provider, Organization organization) {
    List<Connection> fitting =
        all(tenant).stream()
            .filter(each -> each.terms().provider() == provider && each.terms().enabled())
            .toList();
    return fitting.stream()
        .filter(each -> each.terms().organization().equals(organization.id().value()))
        .findFirst()
        .or(
            () ->
                fitting.stream().filter(each -> each.terms().organization().isEmpty()).findFirst())
        .orElseThrow(() -> Errors.providerNotConfigured(provider.word(), organization.slug()));
  }

  /// Adds a connection.
  ///
  /// @throws candor.errors.Problem `validation_error`, `connection_domain_taken`, and what is wrong
  ///     with the secret
  public Connection create(TenantId tenant, ConnectionTerms terms, Secret secret, By by) {
    terms.check();
    terms.check(secret);
    Instant now = clock.instant();
    var connection = new Connection(new ConnectionId(chance.id("conn", now)), terms, now);
    database.in(
        tenant,
        tx -> {
          ConnectionStore.put(tx, tenant, connection, sealed(tenant, secret));
          return written(tx, tenant, "connection.created", connection, by);
        });
    return connection;
  }

  /// Changes a connection. Its provider and organization stay: other people, with other names, are
  /// behind another one. So does what tells people apart there, once somebody is connected.
  ///
  /// @throws candor.errors.Problem `connection_not_found`, `validation_error`,
  ///     `connection_domain_taken`, `connection_has_people`
  public Connection change(
      TenantId tenant, ConnectionId id, UnaryOperator<ConnectionTerms> change, By by) {
    return database.in(tenant, tx -> changed(tx, tenant, id, change, by));
  }

  /// Changes a connection and its secret.
  ///
  /// @throws candor.errors.Problem those of the other, and what is wrong with the secret
  public Connection change(
      TenantId tenant,
      ConnectionId id,
      UnaryOperator<ConnectionTerms> change,
      Secret secret,
      By by) {
    return database.in(
        tenant,
        tx -> {
          Connection after = changed(tx, tenant, id, change, by);
          after.terms().check(secret);
          ConnectionStore.setSecret(tx, tenant, id, sealed(tenant, secret));
          record(tx, tenant, "connection.secret_changed", after, by);
          return after;
        });
  }

  private Connection changed(
      Tx tx, TenantId tenant, ConnectionId id, UnaryOperator<ConnectionTerms> change, By by) {
    if (!ConnectionStore.hold(tx, tenant, id)) {
      throw Errors.connectionNotFound(id);
    }
    Connection before =
        ConnectionStore.all(tx, tenant).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Errors.connectionNotFound(id));
    ConnectionTerms terms = change.apply(before.terms());
    terms.check();
    if (!terms.namesAlike(before.terms()) && IdentityStore.any(tx, tenant, id)) {
      throw Errors.connectionHasPeople(id, before.terms().issuer(), before.terms().clientId());
    }
    var after = new Connection(id, terms, clock.instant());
    ConnectionStore.put(tx, tenant, after, new byte[0]);
    return written(tx, tenant, "connection.updated", after, by);
  }

  /// Removes a connection. Accounts stay, and are connected with it no more.
  ///
  /// @throws candor.errors.Problem `connection_not_found`
  public void remove(TenantId tenant, ConnectionId id, By by) {
    Connection connection = existing(tenant, id);
    database.in(
        tenant,
        tx -> {
          if (ConnectionStore.remove(tx, tenant, id) == 0) {
            throw Errors.connectionNotFound(id);
          }
          record(tx, tenant, "connection.deleted", connection, by);
          return id;
        });
  }

  /// The secret of a connection.
  ///
  /// @throws candor.errors.Problem `connection_not_found`
  Secret secret(TenantId tenant, ConnectionId id) {
    byte[] sealed =
        database
            .statement(tenant, tx -> ConnectionStore.secret(tx, tenant, id))
            .orElseThrow(() -> Errors.connectionNotFound(id));
    return new Secret(master.open(tenant, TABLE, SECRET, sealed));
  }

  private byte[] sealed(TenantId tenant, Secret secret) {
    return master.seal(tenant, TABLE, SECRET, secret.bytes());
  }

  private Connection written(Tx tx, TenantId tenant, String action, Connection connection, By by) {
    ConnectionStore.releaseDomains(tx, tenant, connection.id());
    List<ConnectionTerms.Domain> domains = connection.terms().domains();
    for (int i = 0; i < domains.size(); i++) {
      if (!ConnectionStore.takeDomain(tx, tenant, connection, domains.get(i))) {
        throw taken(tx, tenant, connection, i);
      }
    }
    record(tx, tenant, action, connection, by);
    return connection;
  }

  private static candor.errors.Problem taken(
      Tx tx, TenantId tenant, Connection connection, int index) {
    String domain = connection.terms().domains().get(index).name();
    ConnectionId owner =
        ConnectionStore.ownerOf(tx, tenant, connection.terms().organization(), domain);
    String name =
        ConnectionStore.all(tx, tenant).stream()
            .filter(each -> each.id().equals(owner))
            .findFirst()
            .map(Connection::name)
            .orElse("");
    return Errors.connectionDomainTaken("domains[" + index + "].name", domain, name, owner);
  }

  private void record(Tx tx, TenantId tenant, String action, Connection connection, By by) {
    ConnectionTerms terms = connection.terms();
    audit.record(
        tx,
        tenant,
        new AuditEvent(
            action,
            by,
            Target.of("connection", connection.id()),
            Json.of(
                Map.of(
                    "provider", terms.provider().word(),
                    "client_id", terms.clientId(),
                    "organization_id", terms.organization(),
                    "issuer", terms.issuer(),
                    "enabled", terms.enabled(),
                    "sign_up", terms.accounts().signUp(),
                    "organization_sign_up", terms.accounts().organizationSignUp(),
                    "trusts_email", terms.accounts().trustsEmail()))));
    tx.announce(tenant, TOPIC);
  }
}
