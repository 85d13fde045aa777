package candor.core.grant;

import candor.core.client.BackchannelTerms;
import candor.core.client.Client;
import candor.core.client.ClientId;
import candor.core.client.Clients;
import candor.core.db.Chore;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.outbound.Fetcher;
import candor.core.secret.MasterKey;
import candor.errors.Errors;
import candor.errors.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells clients that a person has answered (OpenID Connect CIBA Core 1.0, section 10.2): at once,
/// and again where the client does not take it, until its request would have expired. It may ask by
/// itself all the while.
public final class Pings implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pings.class);
  private static final String TABLE = "backchannel_request";
  private static final String FIELD = "notification";
  private static final String BETWEEN = " ";

  /// How long to wait after each attempt; after the last it is given up.
  private static final List<Duration> WAITS =
      List.of(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(1));

  /// Until then whoever took one says what came of it.
  private static final Duration CLAIMED = Duration.ofMinutes(1);

  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  /// One on its way.
  ///
  /// @param notification `auth_req_id` and token, sealed
  /// @param attempts how often it was sent, this time too
  record Ping(String id, ClientId client, String notification, int attempts, Instant expiresAt) {
    @Override
    public String toString() {
      return "Ping[" + id + "]";
    }
  }

  private final Database database;
  private final Clock clock;
  private final Clients clients;
  private final MasterKey master;
  private final Fetcher fetcher;
  private final Chore chore;

  /// Starts sending.
  public Pings(Database database, Clock clock, Clients clients, MasterKey master, Fetcher fetcher) {
    this.database = database;
    this.clock = clock;
    this.clients = clients;
    this.master = master;
    this.fetcher = fetcher;
    this.chore = Chore.start("delivery of pings", database, LOOK_EVERY, this::deliverDue);
  }

  /// What a client is told with, as it is kept.
  String sealed(TenantId tenant, String authReqId, String token) {
    byte[] plain = (authReqId + BETWEEN + token).getBytes(StandardCharsets.US_ASCII);
    return Base64.getEncoder().encodeToString(master.seal(tenant, TABLE, FIELD, plain));
  }

  /// Sends what a transaction made due, once it has ended.
  void answered(Tx tx, TenantId tenant) {
    tx.afterCommit(() -> Thread.ofVirtual().name("candor-pings").start(() -> deliverNow(tenant)));
  }

  private void deliverNow(TenantId tenant) {
    try {
      deliver(tenant);
    } catch (RuntimeException e) {
      if (!database.closed()) {
        LOG.warn("Pings were not delivered and are tried again later.", e);
      }
    }
  }

  /// Sends all that is to be sent now.
  public void deliverDue() {
    database.acrossTenants(tx -> PingStore.due(tx, clock.instant())).forEach(this::deliver);
  }

  private void deliver(TenantId tenant) {
    List<Ping> claimed =
        database.in(
            tenant,
            tx -> PingStore.claim(tx, tenant, clock.instant(), clock.instant().plus(CLAIMED)));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      claimed.forEach(each -> threads.execute(() -> deliver(tenant, each)));
    }
  }

  private void deliver(TenantId tenant, Ping ping) {
    Optional<Client> client = clients.find(tenant, ping.client());
    String uri = client.map(each -> backchannel(each).notificationUri()).orElse("");
    if (uri.isEmpty() || !clock.instant().isBefore(ping.expiresAt())) {
      database.in(tenant, tx -> PingStore.done(tx, tenant, ping.id(), "no longer of use"));
      return;
    }
    byte[] sealed = Base64.getDecoder().decode(ping.notification());
    String[] parts =
        new String(master.open(tenant, TABLE, FIELD, sealed), StandardCharsets.US_ASCII)
            .split(BETWEEN, 2);
    try {
      Fetcher.Answer answer =
          fetcher.postJson(
              uri,
              Json.of(Map.of("auth_req_id", parts[0])).text(),
              Map.of("Authorization", "Bearer " + parts[1]));
      // Section 10.2: 204, and 200 from those who know no better; no redirect is followed.
      if (answer.status() != 204 && answer.status() != 200) {
        throw Errors.outboundStatusUnexpected(uri, answer.status(), "204");
      }
      String outcome = Integer.toString(answer.status());
      database.in(tenant, tx -> PingStore.done(tx, tenant, ping.id(), outcome));
    } catch (Problem problem) {
      failed(tenant, ping, problem);
    }
  }

  private static BackchannelTerms backchannel(Client client) {
    return client.signIn().requests().backchannel();
  }

  private void failed(TenantId tenant, Ping ping, Problem problem) {
    String outcome = problem.code().code() + ": " + problem.getMessage();
    LOG.warn("The ping of {} to client {} failed: {}", ping.id(), ping.client().value(), outcome);
    database.in(
        tenant,
        tx ->
            ping.attempts() > WAITS.size()
                ? PingStore.done(tx, tenant, ping.id(), outcome)
                : PingStore.again(
                    tx,
                    tenant,
                    ping.id(),
                    outcome,
                    clock.instant().plus(WAITS.get(ping.attempts() - 1))));
  }

  /// Stops sending; what waits is sent by another node, or after the next start.
  @Override
  public void close() {
    chore.close();
  }
}
