package candor.core.credential;

import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.secret.SecretHash;
import candor.core.tenant.TenantSettings;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.errors.Errors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The pause after wrong passwords. It goes by address and not by account, so that addresses
/// without account pause alike; and while it lasts nobody gets in, since whoever guesses would
/// otherwise learn from the difference.
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

  /// How long the next attempt has to wait after so many wrong passwords in a row.
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

  /// Refuses an attempt that comes too early.
  ///
  /// @throws candor.errors.Problem `sign_in_paused`
  public void check(Tx tx, TenantId tenant, Pool pool, Email email) {
    Instant now = clock.instant();
    PasswordStore.pausedUntil(tx, tenant, subject(pool, email))
        .filter(until -> now.isBefore(until))
        .ifPresent(
            until -> {
              throw Errors.signInPaused(Duration.between(now, until).plusMillis(999));
            });
  }

  /// Counts a wrong password.
  public void failed(TenantId tenant, Pool pool, Email email, TenantSettings settings) {
    Instant now = clock.instant();
    byte[] subject = subject(pool, email);
    database.in(
        tenant,
        tx -> {
          long failures =
              PasswordStore.failed(tx, tenant, subject, now, now.minus(settings.signInLock()));
          Duration pause = after(failures, settings.signInAttempts(), settings.signInLock());
          return pause.isZero() ? 0 : PasswordStore.pause(tx, tenant, subject, now.plus(pause));
        });
  }

  /// Forgets the wrong passwords before a right one.
  public void succeeded(Tx tx, TenantId tenant, Pool pool, Email email) {
    PasswordStore.succeeded(tx, tenant, subject(pool, email));
  }

  /// Forgets what is long past.
  public void dropOld(TenantId tenant) {
    database.in(tenant, tx -> PasswordStore.dropOld(tx, tenant, clock.instant().minus(REMEMBERED)));
  }

  /// Who is counted, so that the table lists no addresses.
  private static byte[] subject(Pool pool, Email email) {
    return SecretHash.sha256(pool.organization() + "\n" + email.key());
  }
}
