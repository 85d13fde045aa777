package candor.core.credential;

import candor.core.audit.Networks;
import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.mail.Mail;
import candor.core.mail.Mailer;
import candor.core.secret.Chance;
import candor.core.secret.SecretHash;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.UserId;
import candor.errors.Errors;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Links by mail, each good once. They have 256 random bits and are kept as digests.
///
/// Whether there is an account at an address must not be told, neither by words nor by time: where
/// there is none, a link is made all the same, which nobody gets.
public final class Links {
  /// Nobody: whose link it is where the account is not there.
  public static final UserId NOBODY = new UserId("");

  /// How many mails of a kind an address gets, lest others fill a person's mailbox: within a short
  /// time, and in a day. Codes can be guessed no oftener than that times [#TRIES]. Whoever asks
  /// from one network gets no more than a share of them, and so does not keep a person's own from
  /// being sent.
  private static final int MOST_SOON = 5;

  private static final int SHARE_SOON = 3;
  private static final Duration SOON = Duration.ofMinutes(15);
  private static final int MOST_DAILY = 20;
  private static final int SHARE_DAILY = 10;
  private static final Duration DAY = Duration.ofDays(1);

  /// How long after its life a link can still say what became of it.
  private static final Duration REMEMBERED = Duration.ofDays(1);

  /// How often a code may be wrong.
  private static final int TRIES = 3;

  private static final int CODES = 1_000_000;

  private final Database database;
  private final Clock clock;
  private final Chance chance;
  private final Mailer mailer;

  public Links(Database database, Clock clock, Chance chance, Mailer mailer) {
    this.database = database;
    this.clock = clock;
    this.chance = chance;
    this.mailer = mailer;
  }

  /// What a link shall be.
  ///
  /// @param user whose; [#NOBODY] where the account is not there
  /// @param mailed whether the mail goes to the address, or to nobody
  /// @param request what waits for it, sealed; empty if nothing does
  /// @param browser what only the browser knows that asked; empty if none did
  /// @param ip where it was asked for
  public record Wish(
      Link.Kind kind,
      Pool pool,
      Email email,
      UserId user,
      boolean mailed,
      String request,
      String browser,
      String ip) {
    @Override
    public String toString() {
      return "Wish[" + kind + "]";
    }
  }

  /// Writes the mail.
  @FunctionalInterface
  public interface Letter {
    /// @param to where it goes
    /// @param secret of the link
    /// @param code what the browser that asked may be given in place of the link: six digits
    Mail with(String to, String secret, String code);
  }

  /// Makes a link and mails it.
  ///
  /// @throws candor.errors.Problem `mail_not_configured`, `mail_queue_full`
  public void send(Tx tx, TenantId tenant, Wish wish, Letter letter, String requestId) {
    Instant now = clock.instant();
    byte[] subject = SecretHash.sha256(wish.pool.organization() + "\n" + wish.email.key());
    LinkStore.lock(tx, tenant, subject);
    byte[] network = SecretHash.sha256(Networks.of(wish.ip));
    LinkStore.Mailed soon =
        LinkStore.mailed(tx, tenant, wish.kind, subject, network, now.minus(SOON));
    LinkStore.Mailed today =
        LinkStore.mailed(tx, tenant, wish.kind, subject, network, now.minus(DAY));
    boolean many =
        soon.all() >= MOST_SOON
            || soon.fromThere() >= SHARE_SOON
            || today.all() >= MOST_DAILY
            || today.fromThere() >= SHARE_DAILY;
    boolean goes = wish.mailed && !many;
    String secret = chance.secret("");
    String code = code();
    var link =
        new Link(
            new LinkId(chance.id("link", now)),
            wish.kind,
            wish.user,
            wish.email.value(),
            // Nobody comes back by a link that nobody got, and asking costs nothing.
            goes ? wish.request : "",
            now.plus(wish.kind.life()),
            new Link.State.Fresh());
    LinkStore.add(
        tx,
        tenant,
        link,
        new LinkStore.Digests(
            SecretHash.sha256(secret),
            subject,
            SecretHash.sha256(wish.browser),
            digest(wish.browser, code),
            network),
        !many,
        many ? 0 : TRIES,
        now);
    Mail mail = letter.with(wish.email.value(), secret, code);
    mailer.send(tx, tenant, goes ? mail : mail.toNobody(), requestId);
  }

  private String code() {
    int random = ByteBuffer.wrap(chance.bytes(Integer.BYTES)).getInt() & Integer.MAX_VALUE;
    return "%06d".formatted(random % CODES);
  }

  /// Six digits alone are guessed from their digest at once; what the browser knows is not.
  private static byte[] digest(String browser, String code) {
    return SecretHash.sha256(browser + "." + code);
  }

  /// A link that can be followed, without following it.
  ///
  /// @throws candor.errors.Problem `mail_link_unknown`, `mail_link_used`, `mail_link_expired`
  public Link existing(TenantId tenant, Link.Kind kind, String secret) {
    return database.in(tenant, tx -> existing(tx, tenant, kind, secret));
  }

  /// The same in a transaction that does more.
  ///
  /// @throws candor.errors.Problem as [#existing]
  public Link existing(Tx tx, TenantId tenant, Link.Kind kind, String secret) {
    return LinkStore.find(tx, tenant, kind, SecretHash.sha256(secret))
        // What was made for nobody, or of an address that has an account, was mailed to nobody.
        .filter(link -> link.user().equals(NOBODY) == (kind == Link.Kind.SIGN_UP))
        .orElseThrow(Errors::mailLinkUnknown)
        .good(clock.instant());
  }

  /// What waits for a link to be followed, whatever became of the link; empty text if nothing does.
  public Optional<String> waiting(TenantId tenant, Link.Kind kind, String secret) {
    return database
        .statement(tenant, tx -> LinkStore.find(tx, tenant, kind, SecretHash.sha256(secret)))
        .map(Link::request);
  }

  /// Follows a link in a transaction that does what it is for. The first to come wins.
  ///
  /// @throws candor.errors.Problem as [#existing]
  public Link follow(Tx tx, TenantId tenant, Link.Kind kind, String secret) {
    Link link = existing(tx, tenant, kind, secret);
    if (!LinkStore.spend(tx, tenant, link.id(), clock.instant())) {
      // Somebody was faster.
      throw Errors.mailLinkUsed(clock.instant(), Link.words(Duration.ZERO));
    }
    return link;
  }

  /// Whether a link was asked for in that browser.
  public boolean askedBy(TenantId tenant, Link link, String browser) {
    return !browser.isEmpty()
        && database.in(
            tenant, tx -> LinkStore.askedBy(tx, tenant, link.id(), SecretHash.sha256(browser)));
  }

  /// What comes of a code.
  public sealed interface Entered {
    /// It is right, and its link is spent.
    record Right(Link link) implements Entered {}

    /// It is wrong, and so many tries are left.
    record Wrong(long left) implements Entered {}

    /// This browser has no link that still takes one.
    record Over() implements Entered {}
  }

  /// Looks at a code in place of the newest link that a browser asked for.
  public Entered enter(Tx tx, TenantId tenant, Link.Kind kind, String browser, String code) {
    if (browser.isEmpty()) {
      return new Entered.Over();
    }
    Optional<LinkStore.Try> tried =
        LinkStore.tried(
            tx,
            tenant,
            kind,
            SecretHash.sha256(browser),
            digest(browser, code.replaceAll("\\s", "")),
            clock.instant());
    if (tried.isEmpty()) {
      return new Entered.Over();
    }
    LinkStore.Try found = tried.get();
    boolean right = found.right() && !found.link().user().equals(NOBODY);
    return right && LinkStore.spend(tx, tenant, found.link().id(), clock.instant())
        ? new Entered.Right(found.link())
        : new Entered.Wrong(found.left());
  }

  /// Ends every link of a user.
  public void endAll(Tx tx, TenantId tenant, UserId user) {
    LinkStore.endAll(tx, tenant, user, clock.instant());
  }

  /// Forgets those that are long past. Until then each can say when it was used or expired.
  public void dropOld(TenantId tenant) {
    database.in(tenant, tx -> LinkStore.dropOld(tx, tenant, clock.instant().minus(REMEMBERED)));
  }
}
