package candor.core.mail;

import candor.core.audit.Actor;
import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.secret.Chance;
import candor.core.secret.MasterKey;
import candor.errors.Errors;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends mail. A mail is kept, sealed, in the transaction of what caused it, and sent behind it: no
/// request waits for a mail server, and none that was refused sends anything. Every node sends;
/// each mail is taken by one. A node that dies between the server's word and the deletion sends a
/// mail twice, which is better than never.
public final class Mailer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);

  private static final String TABLE = "mail";
  private static final String FIELD = "sealed";

  /// How many of a tenant may wait: beyond that the mail server is gone, or somebody floods.
  private static final int MOST_WAITING = 1000;

  /// How many are sent at a time.
  private static final int BATCH = 8;

  /// How long whoever took a mail may try to send it.
  private static final Duration HELD = Duration.ofMinutes(3);

  /// The first of the waits after a failure; each is twice as long as the one before.
  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);

  /// After these, some twenty minutes, what stands in the mail is of no more use.
  private static final int ATTEMPTS = 8;

  /// How long what nobody sent is kept.
  private static final Duration KEPT = Duration.ofDays(1);

  private static final int MAILBOX = 100;

  /// How often a node looks for mail that another one left.
  private static final Duration EVERY = Duration.ofSeconds(10);

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Chance chance;
  private final MasterKey master;
  private final Way way;
  private final Semaphore bell = new Semaphore(0);
  private final Thread thread;

  public Mailer(
      Database database, Audit audit, Clock clock, Chance chance, MasterKey master, Way way) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
    this.master = master;
    this.way = way;
    this.thread = Thread.ofVirtual().name("candor-mail").unstarted(this::onAndOn);
    if (way instanceof Way.Smtp) {
      thread.start();
    }
  }

  /// Whether mail can be sent at all.
  public boolean able() {
    return !(way instanceof Way.Nowhere);
  }

  /// Whether mail stays here to be looked at.
  public boolean keeps() {
    return way instanceof Way.Mailbox;
  }

  /// Refuses where no mail can be sent.
  ///
  /// @throws candor.errors.Problem `mail_not_configured`
  public void check() {
    if (!able()) {
      throw Errors.mailNotConfigured();
    }
  }

  /// Whether a mail can be sent now, for those who can do without.
  public boolean room(Tx tx, TenantId tenant) {
    return able() && MailStore.waiting(tx, tenant) < MOST_WAITING;
  }

  /// Sends a mail once the transaction has ended well.
  ///
  /// @throws candor.errors.Problem `mail_not_configured`, `mail_queue_full`
  public void send(Tx tx, TenantId tenant, Mail mail, String requestId) {
    check();
    long waiting = MailStore.waiting(tx, tenant);
    if (waiting >= MOST_WAITING) {
      throw Errors.mailQueueFull(Duration.ofMinutes(5), waiting);
    }
    Instant now = clock.instant();
    MailStore.add(
        tx,
        tenant,
        new MailId(chance.id("mail", now)),
        requestId,
        master.seal(tenant, TABLE, FIELD, bytes(mail)),
        keeps(),
        now);
    tx.afterCommit(bell::release);
  }

  private static byte[] bytes(Mail mail) {
    return Json.of(mail).text().getBytes(StandardCharsets.UTF_8);
  }

  private Mail opened(TenantId tenant, byte[] sealed) {
    return new Json(new String(master.open(tenant, TABLE, FIELD, sealed), StandardCharsets.UTF_8))
        .as(Mail.class);
  }

  private void onAndOn() {
    while (!database.closed()) {
      try {
        var _ = bell.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS);
        bell.drainPermits();
        deliver();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (!database.closed()) {
          LOG.warn("Mail could not be sent and is tried again later.", e);
        }
      }
    }
  }

  /// Sends what is due.
  public void deliver() {
    if (!(way instanceof Way.Smtp smtp)) {
      return;
    }
    var server = new Smtp(smtp);
    for (TenantId tenant : database.acrossTenants(tx -> MailStore.due(tx, clock.instant()))) {
      List<MailStore.Row> taken;
      do {
        Instant now = clock.instant();
        taken = database.in(tenant, tx -> MailStore.take(tx, tenant, BATCH, now, now.plus(HELD)));
        // Each on a thread of its own: a server that lets one wait shall not make all wait.
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
          for (MailStore.Row each : taken) {
            var _ = threads.submit(() -> deliverOrLog(tenant, server, each));
          }
        }
      } while (taken.size() == BATCH);
    }
  }

  private void deliverOrLog(TenantId tenant, Smtp server, MailStore.Row row) {
    try {
      deliver(tenant, server, row);
    } catch (RuntimeException e) {
      LOG.warn("Mail {} could not be sent and is tried again later.", row.id().value(), e);
    }
  }

  private void deliver(TenantId tenant, Smtp server, MailStore.Row row) {
    Mail mail = opened(tenant, row.sealed());
    Smtp.Handed handed =
        mail.to().isEmpty() ? new Smtp.Handed.Over() : server.hand(row.id(), mail, clock.instant());
    database.in(
        tenant,
        tx ->
            switch (handed) {
              case Smtp.Handed.Over _ -> MailStore.drop(tx, tenant, row.id());
              case Smtp.Handed.Later(String reason) when row.attempts() < ATTEMPTS -> {
                LOG.info("Mail {} waits for another attempt: {}", row.id().value(), reason);
                Duration wait = FIRST_WAIT.multipliedBy(1L << (row.attempts() - 1));
                yield MailStore.postpone(tx, tenant, row.id(), clock.instant().plus(wait));
              }
              case Smtp.Handed.Later(String reason) -> giveUp(tx, tenant, row, reason);
              case Smtp.Handed.Never(String reason) -> giveUp(tx, tenant, row, reason);
            });
  }

  /// Under the id of the request that caused the mail, where whoever waits for it is looked up.
  private int giveUp(Tx tx, TenantId tenant, MailStore.Row row, String reason) {
    LOG.warn(
        "Mail {} of request {} was given up after {} attempts: {}",
        row.id().value(),
        row.requestId(),
        row.attempts(),
        reason);
    audit.record(
        tx,
        tenant,
        new AuditEvent(
            "mail.given_up",
            new By(new Actor.Ours(), row.requestId()),
            Target.of("mail", row.id()),
            Json.of(Map.of("attempts", row.attempts(), "reason", reason))));
    return MailStore.drop(tx, tenant, row.id());
  }

  /// A mail in the mailbox.
  public record Kept(MailId id, Mail mail, Instant at) {}

  /// The mailbox, the newest first; mails to nobody are not in it.
  public List<Kept> mailbox(TenantId tenant) {
    return database.in(tenant, tx -> MailStore.kept(tx, tenant, MAILBOX)).stream()
        .map(row -> kept(tenant, row))
        .filter(each -> !each.mail().to().isEmpty())
        .toList();
  }

  /// A mail of the mailbox.
  public Optional<Kept> find(TenantId tenant, MailId id) {
    return database.in(tenant, tx -> MailStore.find(tx, tenant, id)).map(row -> kept(tenant, row));
  }

  private Kept kept(TenantId tenant, MailStore.Row row) {
    return new Kept(row.id(), opened(tenant, row.sealed()), row.madeAt());
  }

  /// Forgets what nobody sent.
  public void dropOld(TenantId tenant) {
    database.in(tenant, tx -> MailStore.dropOld(tx, tenant, clock.instant().minus(KEPT)));
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
