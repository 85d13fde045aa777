package candor.core.client;

import candor.core.audit.Actor;
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
import candor.core.outbound.Documents;
import candor.core.secret.Chance;
import candor.core.secret.SecretHash;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.protocol.jose.Algorithm;
import candor.protocol.jose.Claims;
import candor.protocol.jose.Jws;
import candor.protocol.jose.Validity;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Clients that register themselves and manage what they registered (RFC 7591, RFC 7592): who may,
/// and what.
public final class SelfRegistration {
  private static final String TOPIC = "registration_policy";

  /// How long an initial access token that is over is still known by its name.
  private static final Duration REMEMBERED = Duration.ofDays(30);

  /// A client with the secrets that nobody will see again.
  ///
  /// @param secret empty if none was made
  /// @param token the registration access token (RFC 7592, section 3)
  public record Registered(Client client, String secret, String token) {
    @Override
    public String toString() {
      return "Registered[" + client.id().value() + "]";
    }
  }

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Chance chance;
  private final Clients clients;
  private final ClientKeys keys;
  private final Signatures signatures;
  private final Snapshots<RegistrationPolicy> policies;

  public SelfRegistration(
      Database database,
      Audit audit,
      Clock clock,
      Chance chance,
      Clients clients,
      Documents documents,
      Signatures signatures) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
    this.clients = clients;
    this.keys = new ClientKeys(documents);
    this.signatures = signatures;
    this.policies =
        new Snapshots<>(
            database,
            TOPIC,
            (tx, tenant) ->
                RegistrationStore.policy(tx, tenant).orElseGet(RegistrationPolicy::usual));
  }

  /// What clients of a tenant may register.
  public RegistrationPolicy policy(TenantId tenant) {
    return policies.of(tenant);
  }

  /// Changes that.
  public RegistrationPolicy change(TenantId tenant, RegistrationPolicy policy, By by) {
    return database.in(
        tenant,
        tx -> {
          RegistrationStore.keep(tx, tenant, policy);
          record(
              tx,
              tenant,
              "registration.policy_changed",
              Target.of("tenant", tenant),
              by,
              Map.of("open", policy.open(), "client_documents", policy.clientDocuments()));
          tx.announce(tenant, TOPIC);
          return policy;
        });
  }

  /// Makes an initial access token.
  ///
  /// @param uses how many clients may be registered with it
  public InitialToken.WithSecret grant(
      TenantId tenant, String name, int uses, Duration life, By by) {
    Instant now = clock.instant();
    var token = new InitialToken(chance.id("iat", now), name, uses, now.plus(life), now);
    String secret = chance.secret("iat_");
    return database.in(
        tenant,
        tx -> {
          RegistrationStore.add(tx, tenant, token, SecretHash.sha256(secret));
          record(
              tx,
              tenant,
              "initial_access_token.created",
              new Target("initial_access_token", token.id()),
              by,
              Map.of("name", name, "uses", uses));
          return new InitialToken.WithSecret(token, secret);
        });
  }

  /// The initial access tokens of a tenant.
  public List<InitialToken> tokens(TenantId tenant) {
    return database.in(tenant, tx -> RegistrationStore.all(tx, tenant));
  }

  /// Takes an initial access token back.
  ///
  /// @throws Problem `initial_access_token_not_found`
  public void withdraw(TenantId tenant, String id, By by) {
    database.in(
        tenant,
        tx -> {
          if (RegistrationStore.remove(tx, tenant, id) == 0) {
            throw Errors.initialAccessTokenNotFound(id.length() > 64 ? id.substring(0, 64) : id);
          }
          record(
              tx,
              tenant,
              "initial_access_token.deleted",
              new Target("initial_access_token", id),
              by,
              Map.of());
          return id;
        });
  }

  /// The claims of a software statement, by an issuer that the tenant believes (RFC 7591, section
  /// 2.3).
  ///
  /// @throws Problem `software_statement_invalid`, `software_statement_unapproved`, or a page whose
  ///     code begins with `outbound_`
  public byte[] vouched(TenantId tenant, String statement) {
    Jws jws =
        Jws.parse(statement)
            .orElseThrow(() -> Errors.softwareStatementInvalid("it is no signed JWT"));
    Claims claims =
        Claims.parse(jws.payload())
            .orElseThrow(() -> Errors.softwareStatementInvalid("its claims cannot be read"));
    Algorithm algorithm =
        Algorithm.of(jws.header().alg())
            .orElseThrow(
                () ->
                    Errors.softwareStatementInvalid(
                        "its algorithm is not ES256, RS256, PS256 or EdDSA"));
    RegistrationPolicy.SoftwareIssuer issuer =
        policy(tenant).softwareIssuers().stream()
            .filter(each -> each.issuer().equals(claims.issuer()))
            .findFirst()
            .orElseThrow(
                () ->
                    Errors.softwareStatementUnapproved(
                        claims.issuer().length() > 200 ? "" : claims.issuer()));
    ClientKeys.Fitting fitting = keys.at(issuer.jwksUri(), jws.header().kid(), algorithm);
    if (!fitting.signed(signatures, algorithm, jws)) {
      throw Errors.softwareStatementInvalid(
          "its signature is by none of its issuer's keys" + fitting.said());
    }
    return switch (claims.at(clock.instant())) {
      case Validity.InTime _, Validity.Unbounded _ -> jws.payload();
      case Validity.Expired(Instant at, _) ->
          throw Errors.softwareStatementInvalid("it expired at " + at);
      case Validity.NotYet(Instant from, _) ->
          throw Errors.softwareStatementInvalid("it does not count before " + from);
    };
  }

  /// What a client is called where people see no more of it, as in a mail: its name; or, if it
  /// chose that itself, where it sends people. A name is any text, and would be read as ours.
  public String called(Client client) {
    return called(client, client.name());
  }

  /// The same where people read a language.
  public String called(Client client, Locale language) {
    return called(client, client.name(language));
  }

  private static String called(Client client, String name) {
    return !client.registeredItself()
        ? name
        : client.signIn().redirectUris().stream()
            .findFirst()
            .map(URI::create)
            .map(uri -> Objects.requireNonNullElse(uri.getHost(), uri.getScheme()))
            .orElse(client.id().value());
  }

  /// Refuses whoever may register nothing.
  ///
  /// @param token the initial access token; empty if none came
  /// @throws Problem `initial_access_token_missing`, `initial_access_token_unknown`,
  ///     `initial_access_token_expired`, `initial_access_token_used_up`
  public void admit(TenantId tenant, String token) {
    if (token.isEmpty() && !policy(tenant).open()) {
      throw Errors.initialAccessTokenMissing();
    }
    if (!token.isEmpty()) {
      database.in(tenant, tx -> use(tx, tenant, token, false)).orRefuse();
    }
  }

  /// Registers a client for somebody who may.
  ///
  /// @param token the initial access token; empty if none came
  /// @throws Problem as [#admit]
  public Registered register(
      TenantId tenant, Registration registration, String token, String requestId) {
    admit(tenant, token);
    clients.require(registration, true);
    record Done(InitialToken.Use use, Optional<Registered> made) {}
    Done done =
        database.in(
            tenant,
            tx -> {
              InitialToken.Use use =
                  token.isEmpty() ? new InitialToken.Use.Good() : use(tx, tenant, token, true);
              return new Done(
                  use,
                  use instanceof InitialToken.Use.Good
                      ? Optional.of(register(tx, tenant, registration, requestId))
                      : Optional.empty());
            });
    done.use.orRefuse();
    return done.made.orElseThrow();
  }

  private InitialToken.Use use(Tx tx, TenantId tenant, String secret, boolean count) {
    Optional<InitialToken> found = RegistrationStore.find(tx, tenant, SecretHash.sha256(secret));
    InitialToken.Use use =
        found
            .map(token -> InitialToken.Use.of(token, clock.instant()))
            .orElseGet(InitialToken.Use.Unknown::new);
    if (count && use instanceof InitialToken.Use.Good) {
      RegistrationStore.count(tx, tenant, found.orElseThrow().id());
    }
    return use;
  }

  private Registered register(Tx tx, TenantId tenant, Registration registration, String requestId) {
    Clients.WithSecret made =
        clients.create(tx, tenant, registration, new By(new Actor.Nobody(), requestId));
    return new Registered(made.client(), made.secret(), renewed(tx, tenant, made.client().id()));
  }

  private String renewed(Tx tx, TenantId tenant, ClientId client) {
    String token = chance.secret("rat_");
    RegistrationStore.renew(tx, tenant, client, SecretHash.sha256(token));
    return token;
  }

  /// The client that a registration access token manages (RFC 7592, section 2.1).
  ///
  /// @throws Problem `registration_access_token_wrong`
  public Client managed(TenantId tenant, ClientId id, String token) {
    boolean manages =
        database.in(
            tenant, tx -> RegistrationStore.manages(tx, tenant, id, SecretHash.sha256(token)));
    return clients
        .find(tenant, id)
        .filter(_ -> manages)
        .orElseThrow(() -> Errors.registrationAccessTokenWrong(clip(id)));
  }

  /// Whether that is a secret of a client.
  public boolean knows(Client client, String secret) {
    byte[] hash = SecretHash.sha256(secret);
    return client.secrets().stream().anyMatch(each -> each.is(hash, clock.instant()));
  }

  /// Replaces what a client registered, and its registration access token (RFC 7592, section 2.2).
  ///
  /// @throws Problem `registration_access_token_wrong`
  public Registered replace(
      TenantId tenant, ClientId id, String token, Registration registration, String requestId) {
    managed(tenant, id, token);
    clients.require(registration, true);
    record Done(String secret, String token) {}
    Done done =
        database.in(
            tenant,
            tx -> {
              if (!RegistrationStore.manages(tx, tenant, id, SecretHash.sha256(token))) {
                throw Errors.registrationAccessTokenWrong(clip(id));
              }
              var by = new By(Actor.client(id), requestId);
              String secret = clients.replace(tx, tenant, id, registration, by);
              return new Done(secret, renewed(tx, tenant, id));
            });
    return new Registered(
        clients.find(tenant, id).orElseThrow(() -> Errors.registrationAccessTokenWrong(clip(id))),
        done.secret,
        done.token);
  }

  /// Removes a client (RFC 7592, section 2.3).
  ///
  /// @throws Problem `registration_access_token_wrong`
  public void remove(TenantId tenant, ClientId id, String token, String requestId) {
    Client client = managed(tenant, id, token);
    clients.remove(tenant, client.id(), new By(Actor.client(id), requestId));
  }

  /// Forgets initial access tokens that are long over.
  public void dropOld(TenantId tenant) {
    database.in(
        tenant, tx -> RegistrationStore.dropOld(tx, tenant, clock.instant().minus(REMEMBERED)));
  }

  private void record(
      Tx tx, TenantId tenant, String action, Target target, By by, Map<String, Object> details) {
    audit.record(tx, tenant, new AuditEvent(action, by, target, Json.of(details)));
  }

  private static ClientId clip(ClientId id) {
    return id.value().length() <= 80 ? id : new ClientId(id.value().substring(0, 80) + "…");
  }
}
