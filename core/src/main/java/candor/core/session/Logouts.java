package candor.core.session;

import candor.core.client.Client;
import candor.core.client.ClientId;
import candor.core.client.ClientMessages;
import candor.core.client.Clients;
import candor.core.db.Chore;
import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.outbound.Fetcher;
import candor.core.secret.Chance;
import candor.core.tenant.Tenants;
import candor.core.token.Subjects;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.protocol.oauth.AuthorizationRequest;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Tells clients that sessions ended (OpenID Connect Back-Channel Logout 1.0). What is to be told
/// is kept in the transaction that ends the session, and sent behind it: at once, and again for a
/// day where the client does not take it.
public final class Logouts implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Logouts.class);
  private static final JsonFactory JSON = new JsonFactory();

  /// Section 2.4: what the token says happened.
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

  /// Section 2.4: it keeps logout tokens from passing for others.
  private static final String TYPE = "logout+jwt";

  /// Section 2.4 recommends two minutes at most.
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(2);

  /// How long to wait after each attempt; after the last it is given up.
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(3),
          Duration.ofHours(12));

  /// Until then whoever took a delivery says what came of it.
  private static final Duration CLAIMED = Duration.ofMinutes(2);

  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int AT_ONCE = 4;

  private final Database database;
  private final Clock clock;
  private final Chance chance;
  private final Tenants tenants;
  private final Clients clients;
  private final ClientMessages messages;
  private final Subjects subjects;
  private final Fetcher fetcher;
  private final Semaphore rounds = new Semaphore(AT_ONCE);
  private final Chore chore;

  /// Starts sending.
  public Logouts(
      Database database,
      Clock clock,
      Chance chance,
      Tenants tenants,
      Clients clients,
      ClientMessages messages,
      Subjects subjects,
      Fetcher fetcher) {
    this.database = database;
    this.clock = clock;
    this.chance = chance;
    this.tenants = tenants;
    this.clients = clients;
    this.messages = messages;
    this.subjects = subjects;
    this.fetcher = fetcher;
    this.chore = Chore.start("delivery of logouts", database, LOOK_EVERY, this::deliverDue);
  }

  /// Notes that sessions ended, in the transaction that ends them.
  void ended(Tx tx, TenantId tenant, List<Session> sessions, String requestId) {
    boolean any = false;
    for (Session session : sessions) {
      Optional<LogoutDelivery> delivery = delivery(tenant, session, requestId);
      delivery.ifPresent(each -> LogoutStore.add(tx, tenant, each));
      any |= delivery.isPresent();
    }
    if (any) {
      tx.afterCommit(
          () -> Thread.ofVirtual().name("candor-logouts").start(() -> deliverNow(tenant)));
    }
  }

  /// What is to be sent of a session: nothing unless its client had an ID token with its `sid`.
  private Optional<LogoutDelivery> delivery(TenantId tenant, Session session, String requestId) {
    if (!session.scopes().contains(AuthorizationRequest.OPENID)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return clients
        .find(tenant, session.client())
        .map(client -> client.logout().backchannelUri())
        .filter(uri -> !uri.isEmpty())
        .flatMap(
            uri ->
                issuer(tenant, session)
                    .map(
                        issuer ->
                            new LogoutDelivery(
                                chance.id("lo", now),
                                session.client(),
                                session.user().value(),
                                session.id(),
                                issuer,
                                uri,
                                0,
                                "",
                                requestId,
                                new LogoutDelivery.State.Waiting(now),
                                now)));
  }

  /// The issuer that a client knows: access tokens for OpenID Connect are for this server too,
  /// since UserInfo is read with them.
  private Optional<String> issuer(TenantId tenant, Session session) {
    return session.audience().stream().filter(each -> issuer(tenant, each)).findFirst();
  }

  /// An API may be called what is no URI at all, and that must not keep anybody from being signed
  /// out.
  private boolean issuer(TenantId tenant, String audience) {
    String authority;
    try {
      authority = new URI(audience).getRawAuthority();
    } catch (URISyntaxException e) {
      return false;
    }
    return authority != null
        && tenants.at(authority).filter(at -> at.id().equals(tenant)).isPresent()
        && tenants.issuer(tenant, authority).toString().equals(audience);
  }

  private void deliverNow(TenantId tenant) {
    try {
      deliver(tenant);
    } catch (RuntimeException e) {
      if (!database.closed()) {
        LOG.warn("Logouts were not delivered and are tried again later.", e);
      }
    }
  }

  /// Sends all that is to be sent now.
  public void deliverDue() {
    database.acrossTenants(tx -> LogoutStore.due(tx, clock.instant())).forEach(this::deliver);
  }

  private void deliver(TenantId tenant) {
    rounds.acquireUninterruptibly();
    try {
      List<LogoutDelivery> claimed = claim(tenant);
      while (!claimed.isEmpty()) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
          claimed.forEach(each -> threads.execute(() -> deliver(tenant, each)));
        }
        claimed = claim(tenant);
      }
    } finally {
      rounds.release();
    }
  }

  private List<LogoutDelivery> claim(TenantId tenant) {
    Instant now = clock.instant();
    return database.in(tenant, tx -> LogoutStore.claim(tx, tenant, now, now.plus(CLAIMED)));
  }

  private void deliver(TenantId tenant, LogoutDelivery delivery) {
    Optional<Client> client = clients.find(tenant, delivery.client());
    if (client.isEmpty()) {
      return;
    }
    try {
      String token =
          messages.signed(
              tenant,
              client.get(),
              client.get().signIn().idTokenAlgorithm(),
              TYPE,
              client.get().answers().idToken(),
              claims(tenant, client.get(), delivery));
      Fetcher.Answer answer =
          fetcher.post(
              delivery.uri(),
              "logout_token=" + token,
              Map.of("X-Request-ID", delivery.requestId()));
      // Section 2.8: 200; some frameworks make a 204 of it.
      if (answer.status() != 200 && answer.status() != 204) {
        throw Errors.outboundStatusUnexpected(delivery.uri(), answer.status(), "200");
      }
      String outcome = Integer.toString(answer.status());
      database.in(
          tenant, tx -> LogoutStore.delivered(tx, tenant, delivery.id(), outcome, clock.instant()));
    } catch (Problem problem) {
      failed(tenant, delivery, problem);
    }
  }

  private void failed(TenantId tenant, LogoutDelivery delivery, Problem problem) {
    String outcome = problem.code().code() + ": " + problem.getMessage();
    database.in(
        tenant,
        tx ->
            delivery.attempts() > WAITS.size()
                ? LogoutStore.giveUp(tx, tenant, delivery.id(), outcome)
                : LogoutStore.again(
                    tx,
                    tenant,
                    delivery.id(),
                    outcome,
                    clock.instant().plus(WAITS.get(delivery.attempts() - 1))));
  }

  /// Section 2.4.
  private byte[] claims(TenantId tenant, Client client, LogoutDelivery delivery) {
    Instant now = clock.instant();
    var bytes = new ByteArrayOutputStream(384);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      json.writeStringProperty("iss", delivery.issuer());
      json.writeStringProperty("sub", subjects.of(tenant, client, delivery.user()));
      json.writeStringProperty("aud", delivery.client().value());
      json.writeNumberProperty("iat", now.getEpochSecond());
      json.writeNumberProperty("exp", now.plus(TOKEN_LIFE).getEpochSecond());
      json.writeStringProperty("jti", chance.id("jti", now));
      json.writeStringProperty("sid", delivery.session().value());
      json.writeObjectPropertyStart("events");
      json.writeObjectPropertyStart(EVENT);
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /// What a client was told of late, the newest first.
  public List<LogoutDelivery> of(TenantId tenant, ClientId client, int limit) {
    return database.in(tenant, tx -> LogoutStore.of(tx, tenant, client, limit));
  }

  /// Forgets what is long over.
  public void dropOld(TenantId tenant) {
    database.in(tenant, tx -> LogoutStore.dropOld(tx, tenant, clock.instant().minus(KEPT)));
  }

  /// Stops sending; what waits is sent by another node, or after the next start.
  @Override
  public void close() {
    chore.close();
  }
}
