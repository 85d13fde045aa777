package candor.core.credential;

import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.secret.SecretHash;
import candor.core.tenant.TenantSettings;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.UserId;
import candor.errors.Errors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The pause after wrong passwords. It goes by pool and address and not by account, so that
/// addresses without account pause alike; and while it lasts nobody gets in, since whoever guesses
/// would otherwise learn from the difference.
///
/// An attempt is counted before its password is looked at, which takes long: of any number of
/// guesses at once, no more are looked at than of as many in a row. A right password forgets the
/// count, and an attempt whose password was not looked at is given back.
public final class SignInPause {
  /// How many wrong passwords cost nothing: people mistype.
  private static final int FREE = 5;

  /// How long failures are remembered beyond the lock.
  private static final Duration REMEMBERED = Duration.ofHours(24);

  private final Database database;
  private final Clock clock;

  public SignInPause(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// How long the next attempt has to wait after so many in a row.
  static Duration after(long failures, int attempts, Duration lock) {
    if (failures >= attempts) {
      return lock;
    }
    if (failures < Math.min(FREE, attempts)) {
      return Duration.ZERO;
    }
    Duration wait = Duration.ofSeconds(1L << Math.min(20, failures - FREE));
    return wait.compareTo(lock) < 0 ? wait : lock;
  }

  /// Counts an attempt whose password is to be looked at, or refuses one that comes too early.
  ///
  /// @throws candor.errors.Problem `sign_in_paused`
  public void count(Tx tx, TenantId tenant, Pool pool, Email email, TenantSettings settings) {
    count(tx, tenant, subject(pool, email), email.value(), settings);
  }

  /// Counts an attempt at somebody's second factor. It has a count of its own: whoever knows the
  /// password would otherwise begin anew with each right one.
  ///
  /// @throws candor.errors.Problem `sign_in_paused`
  public void count(Tx tx, TenantId tenant, UserId user, TenantSettings settings) {
    count(tx, tenant, subject(user), user.value(), settings);
  }

  private void count(Tx tx, TenantId tenant, byte[] subject, String who, TenantSettings settings) {
    Instant now = clock.instant();
    Optional<Long> attempts =
        PasswordStore.count(tx, tenant, subject, now, now.minus(settings.signInLock()));
    if (attempts.isEmpty()) {
      Instant until = PasswordStore.pausedUntil(tx, tenant, subject).orElse(now);
      throw Errors.signInPaused(Duration.between(now, until).plusMillis(999), who);
    }
    pause(tx, tenant, subject, attempts.get(), settings);
  }

  private void pause(
      Tx tx, TenantId tenant, byte[] subject, long attempts, TenantSettings settings) {
    Duration pause = after(attempts, settings.signInAttempts(), settings.signInLock());
    PasswordStore.pause(tx, tenant, subject, clock.instant().plus(pause));
  }

  /// Gives an attempt back that says nothing against whoever made it: its password was not looked
  /// at, or was right for an account that is stopped.
  public void giveBack(TenantId tenant, Pool pool, Email email, TenantSettings settings) {
    byte[] subject = subject(pool, email);
    database.in(
        tenant,
        tx -> {
          Optional<Long> attempts = PasswordStore.giveBack(tx, tenant, subject);
          attempts.ifPresent(left -> pause(tx, tenant, subject, left, settings));
          return attempts;
        });
  }

  /// Forgets the attempts before a right password.
  public void succeeded(Tx tx, TenantId tenant, Pool pool, Email email) {
    PasswordStore.succeeded(tx, tenant, subject(pool, email));
  }

  /// Forgets the attempts before a right second factor.
  public void succeeded(Tx tx, TenantId tenant, UserId user) {
    PasswordStore.succeeded(tx, tenant, subject(user));
  }

  /// Forgets what is long past.
  public void dropOld(TenantId tenant) {
    database.in(tenant, tx -> PasswordStore.dropOld(tx, tenant, clock.instant().minus(REMEMBERED)));
  }

  /// Who is counted, so that the table lists no addresses.
  private static byte[] subject(Pool pool, Email email) {
    return SecretHash.sha256(pool.organization() + "\n" + email.key());
  }

  private static byte[] subject(UserId user) {
    return SecretHash.sha256("second\n" + user.value());
  }
}
