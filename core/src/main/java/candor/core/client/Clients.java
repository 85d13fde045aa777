package candor.core.client;

import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.Snapshots;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.key.Signatures;
import candor.core.key.SigningKeys;
import candor.core.outbound.Documents;
import candor.core.secret.Chance;
import candor.core.secret.MasterKey;
import candor.core.secret.SecretHash;
import candor.errors.Errors;
import candor.errors.Received;
import candor.protocol.oauth.ClientAuthentication;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The clients of the tenants, in memory; changing them, and telling whether somebody is one.
public final class Clients {
  /// How long a replaced secret still counts, unless whoever replaces it says otherwise.
  public static final Duration SECRET_OVERLAP = Duration.ofHours(24);

  private static final String TOPIC = "clients";
  private static final String SECRET_TABLE = "client_secret";
  private static final String SECRET_FIELD = "sealed";

  /// A client with the one secret that nobody will see again.
  ///
  /// @param secret empty for a client without secret
  public record WithSecret(Client client, String secret) {
    @Override
    public String toString() {
      return "WithSecret[" + client.id().value() + "]";
    }
  }

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Chance chance;
  private final SigningKeys keys;
  private final MasterKey master;
  private final Assertions assertions;
  private final RequestObjects requestObjects;
  private final Sectors sectors;
  private final Snapshots<ClientIndex> snapshots;

  public Clients(
      Database database,
      Audit audit,
      Clock clock,
      Chance chance,
      SigningKeys keys,
      Signatures signatures,
      MasterKey master,
      Documents documents) {
    var clientKeys = new ClientKeys(documents);
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
    this.keys = keys;
    this.master = master;
    this.assertions = new Assertions(database, clock, signatures, clientKeys);
    this.requestObjects = new RequestObjects(signatures, clientKeys);
    this.sectors = new Sectors(documents);
    this.snapshots =
        new Snapshots<>(
            database, TOPIC, (tx, tenant) -> ClientIndex.of(ClientStore.all(tx, tenant)));
  }

  /// The client with that id.
  public Optional<Client> find(TenantId tenant, ClientId id) {
    return Optional.ofNullable(snapshots.of(tenant).clients().get(id));
  }

  /// All clients of a tenant.
  public Collection<Client> all(TenantId tenant) {
    return snapshots.of(tenant).clients().values();
  }

  /// Whether pages of that origin are those of a client.
  public boolean at(TenantId tenant, String origin) {
    return snapshots.of(tenant).origins().contains(origin);
  }

  /// The client that a request comes from, proved by what it sent (RFC 6749, section 2.3).
  ///
  /// @param audiences what the `aud` of an assertion may be
  /// @param certificate that of the connection; asked for only where it is the proof
  /// @throws candor.errors.Problem `client_unknown`, `client_switched_off`, `client_secret_wrong`,
  ///     `client_authentication_method_wrong`, `client_assertion_refused`,
  ///     `client_certificate_missing`, `client_certificate_untrusted`,
  ///     `client_certificate_name_wrong`, `client_certificate_unregistered`
  public Client authenticate(
      TenantId tenant,
      ClientAuthentication authentication,
      List<String> audiences,
      Supplier<Optional<ClientCertificate>> certificate) {
    return switch (authentication) {
      case ClientAuthentication.Basic(String id, String secret) ->
          bySecret(tenant, id, secret, AuthMethod.CLIENT_SECRET_BASIC);
      case ClientAuthentication.Post(String id, String secret) ->
          bySecret(tenant, id, secret, AuthMethod.CLIENT_SECRET_POST);
      case ClientAuthentication.Assertion assertion -> byAssertion(tenant, assertion, audiences);
      case ClientAuthentication.None(String id) -> byName(tenant, id, certificate);
    };
  }

  private Client bySecret(TenantId tenant, String id, String secret, AuthMethod used) {
    Client client = known(tenant, id, used);
    byte[] hash = SecretHash.sha256(secret);
    Instant now = clock.instant();
    boolean right = false;
    for (ClientSecret each : client.secrets()) {
      right |= each.is(hash, now);
    }
    if (!right) {
      throw Errors.clientSecretWrong(client.id());
    }
    return client;
  }

  private Client byAssertion(
      TenantId tenant, ClientAuthentication.Assertion assertion, List<String> audiences) {
    String id = assertion.clientId();
    String subject = assertion.claimed();
    if (!id.isEmpty() && !id.equals(subject)) {
      throw Errors.clientAssertionRefused(id, "its sub is not the client_id of the request");
    }
    boolean bySecret =
        find(tenant, new ClientId(subject))
            .filter(found -> found.authMethod() == AuthMethod.CLIENT_SECRET_JWT)
            .isPresent();
    Client client =
        known(
            tenant, subject, bySecret ? AuthMethod.CLIENT_SECRET_JWT : AuthMethod.PRIVATE_KEY_JWT);
    // What is registered decides what verifies, and never the header of what was sent: a public
    // key taken for a secret would let everybody in (RFC 8725, section 2.1).
    assertions.accept(
        tenant, client, assertion.jwt(), audiences, bySecret ? secrets(tenant, client) : List.of());
    return client;
  }

  /// The secrets of a client that authenticates JWTs with them.
  private List<byte[]> secrets(TenantId tenant, Client client) {
    Instant now = clock.instant();
    return client.secrets().stream()
        .filter(secret -> now.isBefore(secret.endsAt()) && secret.sealed().length > 0)
        .map(secret -> master.open(tenant, SECRET_TABLE, SECRET_FIELD, secret.sealed()))
        .toList();
  }

  /// A client that sends its name alone proves itself by its certificate, or not at all.
  private Client byName(
      TenantId tenant, String id, Supplier<Optional<ClientCertificate>> certificate) {
    AuthMethod method =
        find(tenant, new ClientId(id))
            .map(Client::authMethod)
            .filter(AuthMethod::certificate)
            .orElse(AuthMethod.NONE);
    Client client = known(tenant, id, method);
    if (method == AuthMethod.NONE) {
      return client;
    }
    ClientCertificate shown =
        certificate.get().orElseThrow(() -> Errors.clientCertificateMissing(client.id()));
    shown
        .refusal(client, clock.instant())
        .ifPresent(
            problem -> {
              throw problem;
            });
    return client;
  }

  private Client known(TenantId tenant, String id, AuthMethod used) {
    Client client =
        find(tenant, new ClientId(id)).orElseThrow(() -> Errors.clientUnknown(Received.clip(id)));
    if (!client.enabled()) {
      throw Errors.clientSwitchedOff(client.id());
    }
    // RFC 6749, section 2.3.1: every client with a secret may use the header, whatever it is
    // registered for.
    boolean fits = client.authMethod() == used || (client.authMethod().secret() && used.secret());
    if (!fits) {
      throw Errors.clientAuthenticationMethodWrong(
          client.id(), client.authMethod().wire(), used.wire());
    }
    return client;
  }

  /// The parameters of a request that a client signed (RFC 9101).
  ///
  /// @param issuer what it must be for
  /// @param cameAt when it came
  /// @throws candor.errors.Problem what [RequestObjects#accept] refuses with
  public List<Map.Entry<String, String>> requestObject(
      Client client, String jwt, String issuer, Instant cameAt) {
    return requestObjects.accept(client, jwt, issuer, cameAt);
  }

  /// The parameters of a backchannel request that a client signed.
  ///
  /// @param issuer what it must be for
  /// @throws candor.errors.Problem what [RequestObjects#acceptBackchannel] refuses with
  public List<Map.Entry<String, String>> backchannelRequest(
      Client client, String jwt, String issuer) {
    return requestObjects.acceptBackchannel(client, jwt, issuer, clock.instant());
  }

  /// Registers a client, with a secret if it proves itself by one.
  ///
  /// @throws candor.errors.Problem what [Sectors#check] refuses with
  public WithSecret create(TenantId tenant, Registration registration, By by) {
    require(registration, false);
    return database.in(tenant, tx -> create(tx, tenant, registration, by));
  }

  /// Registers a client in a transaction that does more, and that began after [#require].
  public WithSecret create(Tx tx, TenantId tenant, Registration registration, By by) {
    Instant now = clock.instant();
    Client client = registration.client(new ClientId(chance.id(ClientId.PREFIX, now)), now);
    ClientStore.add(tx, tenant, client);
    String secret = client.authMethod().hasSecret() ? addSecret(tx, tenant, client, now) : "";
    record(tx, tenant, "client.created", client.id(), by, Map.of("name", client.name()));
    tx.afterCommit(() -> ensureKeys(tenant, registration));
    return new WithSecret(client, secret);
  }

  /// The client of a fixed id that each tenant has one of, which is made if it is missing.
  ///
  /// @param registration without a secret
  public Client ensure(TenantId tenant, ClientId id, Registration registration) {
    Optional<Client> known = find(tenant, id);
    if (known.isPresent()) {
      return known.get();
    }
    database.in(
        tenant,
        tx -> {
          boolean first =
              ClientStore.addFirst(tx, tenant, registration.client(id, clock.instant()));
          if (first) {
            var made = Map.<String, Object>of("name", registration.name());
            record(tx, tenant, "client.created", id, By.OURS, made);
          }
          return first;
        });
    ensureKeys(tenant, registration);
    return present(tenant, id);
  }

  /// Keys are made before they are needed: an RSA key takes longer than a request should.
  private void ensureKeys(TenantId tenant, Registration registration) {
    keys.ensure(tenant, registration.tokenAlgorithm());
    List<String> grantTypes = registration.grantTypes();
    boolean people =
        grantTypes.contains(Client.AUTHORIZATION_CODE) || grantTypes.contains(Client.IMPLICIT);
    if (people || grantTypes.contains(Client.DEVICE_CODE)) {
      keys.ensure(tenant, registration.signIn().idTokenAlgorithm());
    }
    if (people) {
      keys.ensure(tenant, registration.signIn().requests().responseAlgorithm());
    }
  }

  private String addSecret(Tx tx, TenantId tenant, Client client, Instant now) {
    String secret = chance.secret("cs_");
    byte[] bytes = secret.getBytes(StandardCharsets.US_ASCII);
    byte[] sealed =
        client.authMethod() == AuthMethod.CLIENT_SECRET_JWT
            ? master.seal(tenant, SECRET_TABLE, SECRET_FIELD, bytes)
            : new byte[0];
    ClientStore.addSecret(
        tx, tenant, client.id(), chance.id("secret", now), SecretHash.sha256(bytes), sealed, now);
    return secret;
  }

  /// Refuses what others do not vouch for. They are asked, and so not in a transaction.
  ///
  /// @param stranger whether the client registers itself
  /// @throws candor.errors.Problem what [Sectors#check] refuses with
  void require(Registration registration, boolean stranger) {
    sectors.check(registration, stranger);
  }

  /// Changes what is registered of a client.
  ///
  /// @throws candor.errors.Problem `client_not_found`, and what [Sectors#check] refuses with
  public Client update(TenantId tenant, ClientId id, Registration registration, By by) {
    require(registration, find(tenant, id).filter(Client::registeredItself).isPresent());
    database.in(
        tenant,
        tx -> {
          Instant now = clock.instant();
          found(id, ClientStore.update(tx, tenant, registration.client(id, now)));
          record(tx, tenant, "client.updated", id, by, Map.of("name", registration.name()));
          tx.afterCommit(() -> ensureKeys(tenant, registration));
          return id;
        });
    return present(tenant, id);
  }

  /// Replaces what is registered of a client in a transaction that does more; answers the secret
  /// that it needs now and did not have, or nothing.
  String replace(Tx tx, TenantId tenant, ClientId id, Registration registration, By by) {
    Instant now = clock.instant();
    found(id, ClientStore.update(tx, tenant, registration.client(id, now)));
    boolean had = find(tenant, id).filter(client -> !client.secrets().isEmpty()).isPresent();
    String secret =
        registration.authMethod().hasSecret() && !had
            ? addSecret(tx, tenant, registration.client(id, now), now)
            : "";
    record(tx, tenant, "client.updated", id, by, Map.of("name", registration.name()));
    tx.afterCommit(() -> ensureKeys(tenant, registration));
    return secret;
  }

  /// A client that is described elsewhere, as it is described now. One that is not kept is not kept
  /// by this.
  ///
  /// @param registration without a secret
  public Client described(TenantId tenant, ClientId id, Registration registration) {
    return find(tenant, id).isPresent()
        ? keep(tenant, id, registration)
        : registration.client(id, clock.instant());
  }

  /// Keeps a client that is described elsewhere as it is described now.
  ///
  /// @param registration without a secret
  public Client keep(TenantId tenant, ClientId id, Registration registration) {
    Optional<Client> known = find(tenant, id);
    if (known.isEmpty()) {
      require(registration, true);
      return ensure(tenant, id, registration);
    }
    return registration.of(known.get()) ? known.get() : update(tenant, id, registration, By.OURS);
  }

  /// Switches a client off: it gets no tokens, and those it has stop to count.
  ///
  /// @throws candor.errors.Problem `client_not_found`
  public Client disable(TenantId tenant, ClientId id, By by) {
    database.in(
        tenant,
        tx -> {
          found(id, ClientStore.disable(tx, tenant, id, clock.instant()));
          record(tx, tenant, "client.disabled", id, by, Map.of());
          return id;
        });
    return present(tenant, id);
  }

  /// Switches a client on again.
  ///
  /// @throws candor.errors.Problem `client_not_found`
  public Client enable(TenantId tenant, ClientId id, By by) {
    database.in(
        tenant,
        tx -> {
          found(id, ClientStore.enable(tx, tenant, id, clock.instant()));
          record(tx, tenant, "client.enabled", id, by, Map.of());
          return id;
        });
    return present(tenant, id);
  }

  /// Gives a client a new secret; the ones before it count a while longer.
  ///
  /// @throws candor.errors.Problem `client_not_found`
  public WithSecret rotateSecret(TenantId tenant, ClientId id, Duration overlap, By by) {
    String secret =
        database.in(
            tenant,
            tx -> {
              Instant now = clock.instant();
              Client client = present(tenant, id);
              ClientStore.dropEnded(tx, tenant, id, now);
              ClientStore.endSecrets(tx, tenant, id, now.plus(overlap));
              String made = addSecret(tx, tenant, client, now);
              record(
                  tx,
                  tenant,
                  "client.secret_rotated",
                  id,
                  by,
                  Map.of("overlap_seconds", overlap.toSeconds()));
              return made;
            });
    return new WithSecret(present(tenant, id), secret);
  }

  /// Removes a client. Its tokens stop to count.
  ///
  /// @throws candor.errors.Problem `client_not_found`
  public void remove(TenantId tenant, ClientId id, By by) {
    database.in(
        tenant,
        tx -> {
          found(id, ClientStore.remove(tx, tenant, id));
          record(tx, tenant, "client.deleted", id, by, Map.of());
          return id;
        });
  }

  /// Forgets assertions that have expired.
  public void dropSpentAssertions(TenantId tenant) {
    database.in(tenant, tx -> ClientStore.dropSpent(tx, tenant, clock.instant()));
  }

  private static void found(ClientId id, int changed) {
    if (changed == 0) {
      throw Errors.clientNotFound(id);
    }
  }

  private Client present(TenantId tenant, ClientId id) {
    return find(tenant, id).orElseThrow(() -> Errors.clientNotFound(id));
  }

  private void record(
      Tx tx, TenantId tenant, String action, ClientId client, By by, Map<String, Object> details) {
    audit.record(
        tx, tenant, new AuditEvent(action, by, Target.of("client", client), Json.of(details)));
    tx.announce(tenant, TOPIC);
  }
}
