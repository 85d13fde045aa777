package candor.core.credential;

import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.user.UserId;
import java.time.Clock;
import java.util.Optional;

/// The passwords of users. Hashing is slow, so it is done before and after transactions and never
/// while one holds a connection.
public final class Passwords {
  /// The hash of a password that somebody chose, to be kept.
  public static final class Hashed {
    private final String hash;

    private Hashed(String hash) {
      this.hash = hash;
    }

    @Override
    public String toString() {
      return "Hashed[…]";
    }
  }

  private final Database database;
  private final Clock clock;
  private final PasswordHashing hashing;

  public Passwords(Database database, Clock clock, PasswordHashing hashing) {
    this.database = database;
    this.clock = clock;
    this.hashing = hashing;
  }

  /// Hashes a password that somebody chose.
  ///
  /// @throws candor.errors.Problem `password_checks_busy`
  public Hashed hash(Password password) {
    return new Hashed(hashing.hash(password));
  }

  /// Sets the password of a user, in a transaction that does more.
  public void keep(Tx tx, TenantId tenant, UserId user, Hashed hashed) {
    PasswordStore.keep(tx, tenant, user, hashed.hash, clock.instant());
  }

  /// Sets the password of a user.
  public void set(TenantId tenant, UserId user, Password password) {
    Hashed hashed = hash(password);
    database.in(
        tenant,
        tx -> {
          keep(tx, tenant, user, hashed);
          return user;
        });
  }

  /// What is kept of a user's password, if there is one.
  public Optional<Hashed> of(Tx tx, TenantId tenant, UserId user) {
    return PasswordStore.of(tx, tenant, user).map(Hashed::new);
  }

  /// Whether a user's password is still the one that was looked at, in a transaction that relies on
  /// it: a check takes long, and a reset may come in between.
  public boolean still(Tx tx, TenantId tenant, UserId user, Hashed hashed) {
    return PasswordStore.still(tx, tenant, user, hashed.hash);
  }

  /// Whether that is the password.
  ///
  /// @throws candor.errors.Problem `password_checks_busy`
  public boolean matches(Hashed hashed, Password password) {
    return hashing.matches(hashed.hash, password);
  }

  /// Takes the time of a check where there is nothing to check against.
  ///
  /// @throws candor.errors.Problem `password_checks_busy`
  public void pretend(Password password) {
    hashing.pretend(password);
  }
}
