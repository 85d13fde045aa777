package candor.core.credential;

import candor.core.audit.By;
import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.user.Pool;
import candor.core.user.User;
import candor.core.user.UserId;
import candor.core.user.Users;
import java.util.function.UnaryOperator;

/// Users together with their passwords, made and changed as one.
public final class Accounts {
  private final Database database;
  private final Users users;
  private final Passwords passwords;

  public Accounts(Database database, Users users, Passwords passwords) {
    this.database = database;
    this.users = users;
    this.passwords = passwords;
  }

  /// Makes a user with a password.
  ///
  /// @throws candor.errors.Problem `email_already_exists`, `password_checks_busy`
  public User create(TenantId tenant, Pool pool, User.Profile profile, Password password, By by) {
    Passwords.Hashed hashed = passwords.hash(password);
    return database.in(
        tenant,
        tx -> {
          User user = users.create(tx, tenant, pool, profile, by);
          passwords.keep(tx, tenant, user.id(), hashed);
          return user;
        });
  }

  /// Makes a user with a password who runs the tenant's organizations.
  ///
  /// @throws candor.errors.Problem `email_already_exists`, `password_checks_busy`
  public User createPlatformOwner(TenantId tenant, User.Profile profile, Password password, By by) {
    return createPlatformOwner(tenant, profile, password, by, (_, user) -> user);
  }

  /// What is done in the transaction that made a user.
  @FunctionalInterface
  public interface Then<T> {
    T with(Tx tx, User user);
  }

  /// Makes a user with a password who runs the tenant's organizations, and does more in the same
  /// transaction.
  ///
  /// @throws candor.errors.Problem `email_already_exists`, `password_checks_busy`, and what is
  ///     thrown by what is done more, which undoes all of it
  public <T> T createPlatformOwner(
      TenantId tenant, User.Profile profile, Password password, By by, Then<T> then) {
    Passwords.Hashed hashed = passwords.hash(password);
    return database.in(
        tenant,
        tx -> {
          User user = users.createPlatformOwner(tx, tenant, profile, by);
          passwords.keep(tx, tenant, user.id(), hashed);
          return then.with(tx, user);
        });
  }

  /// Changes what an administrator may set.
  ///
  /// @throws candor.errors.Problem `user_not_found`, `email_already_exists`
  public User change(TenantId tenant, UserId user, UnaryOperator<User.Profile> change, By by) {
    return database.in(tenant, tx -> users.change(tx, tenant, user, change, by));
  }

  /// Changes what an administrator may set, and the password. Whoever is signed in with the old one
  /// is signed out.
  ///
  /// @throws candor.errors.Problem `user_not_found`, `email_already_exists`, `password_checks_busy`
  public User change(
      TenantId tenant, UserId user, UnaryOperator<User.Profile> change, Password password, By by) {
    Passwords.Hashed hashed = passwords.hash(password);
    return database.in(
        tenant,
        tx -> {
          User changed = users.change(tx, tenant, user, change, by);
          passwords.keep(tx, tenant, user, hashed);
          users.passwordChanged(tx, tenant, changed, by);
          return changed;
        });
  }
}
