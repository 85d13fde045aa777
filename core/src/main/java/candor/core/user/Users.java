package candor.core.user;

import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.Page;
import candor.core.db.Snapshots;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.secret.Chance;
import candor.errors.Errors;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The users of the tenants: making, finding, changing and stopping them.
public final class Users {
  private static final String OWNERS = "platform_owners";
  private static final String USERS = "users";
  private static final int REMEMBERED = 50_000;

  /// Signs out whoever is signed in as a user, in the transaction that stops the user.
  @FunctionalInterface
  public interface SignOut {
    void everywhere(Tx tx, TenantId tenant, UserId user, By by);
  }

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Chance chance;
  private final SignOut signOut;
  private final Snapshots<Set<UserId>> platformOwners;
  private final Snapshots<Generation> generations;
  private final Cache<Known, User> known =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

  /// What lies between two changes of a tenant's users. What was read in one counts in no other.
  private static final class Generation {}

  private record Known(Generation generation, UserId id) {}

  public Users(Database database, Audit audit, Clock clock, Chance chance, SignOut signOut) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
    this.signOut = signOut;
    this.platformOwners = new Snapshots<>(database, OWNERS, UserStore::platformOwners);
    this.generations = new Snapshots<>(database, USERS, (_, _) -> new Generation());
  }

  /// Makes a user.
  ///
  /// @throws candor.errors.Problem `email_already_exists`
  public User create(TenantId tenant, Pool pool, User.Profile profile, By by) {
    return database.in(tenant, tx -> create(tx, tenant, pool, profile, by));
  }

  /// Makes a user in a transaction that does more.
  ///
  /// @throws candor.errors.Problem `email_already_exists`
  public User create(Tx tx, TenantId tenant, Pool pool, User.Profile profile, By by) {
    return add(tx, tenant, pool, profile, false, by)
        .orElseThrow(() -> Errors.emailAlreadyExists(pool.words()));
  }

  /// Makes a user who runs the tenant's organizations.
  ///
  /// @throws candor.errors.Problem `email_already_exists`
  public User createPlatformOwner(Tx tx, TenantId tenant, User.Profile profile, By by) {
    return add(tx, tenant, Pool.TENANT, profile, true, by)
        .orElseThrow(() -> Errors.emailAlreadyExists(Pool.TENANT.words()));
  }

  /// The user with that address, who is made if there is none.
  public User findOrCreate(Tx tx, TenantId tenant, Pool pool, User.Profile profile, By by) {
    Optional<User> known = UserStore.at(tx, tenant, pool, profile.email());
    if (known.isPresent()) {
      return known.get();
    }
    return add(tx, tenant, pool, profile, false, by)
        .or(() -> UserStore.at(tx, tenant, pool, profile.email()))
        .orElseThrow(() -> Errors.emailAlreadyExists(pool.words()));
  }

  private Optional<User> add(
      Tx tx, TenantId tenant, Pool pool, User.Profile profile, boolean platformOwner, By by) {
    Instant now = clock.instant();
    var id = new UserId(chance.id("usr", now));
    if (!UserStore.take(tx, tenant, pool, profile.email(), id)) {
      return Optional.empty();
    }
    var user =
        new User(
            id,
            pool,
            profile,
            profile.emailVerified() ? now : Instant.MIN,
            platformOwner,
            new UserState.Active(),
            Instant.MIN,
            now,
            now);
    UserStore.add(tx, tenant, user);
    record(
        tx,
        tenant,
        "user.created",
        user,
        Map.of("organization_id", pool.organization(), "platform_owner", platformOwner),
        by);
    return Optional.of(user);
  }

  /// The user with that id.
  public Optional<User> find(TenantId tenant, UserId id) {
    return database.statement(tenant, tx -> UserStore.find(tx, tenant, id));
  }

  /// The user with that id, out of memory where they were asked for before. A change is seen within
  /// a second, but for the time of the last sign-in.
  public Optional<User> known(TenantId tenant, UserId id) {
    // The generation before the read: what changes meanwhile ends it.
    var key = new Known(generations.of(tenant), id);
    User remembered = known.getIfPresent(key);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    Optional<User> found = find(tenant, id);
    found.ifPresent(user -> known.put(key, user));
    return found;
  }

  /// The user with that id, inside a transaction.
  public Optional<User> find(Tx tx, TenantId tenant, UserId id) {
    return UserStore.find(tx, tenant, id);
  }

  /// The same, whom nobody else changes or signs out until the transaction ends.
  public Optional<User> held(Tx tx, TenantId tenant, UserId id) {
    return UserStore.hold(tx, tenant, id);
  }

  /// The user with that id.
  ///
  /// @throws candor.errors.Problem `user_not_found`
  public User existing(TenantId tenant, UserId id) {
    return find(tenant, id).orElseThrow(() -> notFound(id));
  }

  /// The user with that address.
  public Optional<User> at(TenantId tenant, Pool pool, Email email) {
    return database.statement(tenant, tx -> at(tx, tenant, pool, email));
  }

  /// The user with that address, inside a transaction.
  public Optional<User> at(Tx tx, TenantId tenant, Pool pool, Email email) {
    return UserStore.at(tx, tenant, pool, email);
  }

  /// Those of the users with these ids that there are.
  public List<User> all(TenantId tenant, List<UserId> ids) {
    return database.statement(
        tenant, tx -> UserStore.all(tx, tenant, ids.stream().map(UserId::value).toList()));
  }

  /// Some users of a list, and how many there are in all.
  public record Listed(Page<User> page, long total) {}

  /// A page of a list.
  ///
  /// @throws candor.errors.Problem `cursor_invalid`
  public Listed list(TenantId tenant, UserQuery query) {
    return database.in(
        tenant,
        tx -> new Listed(UserStore.page(tx, tenant, query), UserStore.count(tx, tenant, query)));
  }

  /// Whether anybody runs the tenant's organizations.
  public boolean anyPlatformOwner(Tx tx, TenantId tenant) {
    return UserStore.anyPlatformOwner(tx, tenant);
  }

  /// Whether somebody runs the tenant's organizations, as of now.
  public boolean platformOwner(TenantId tenant, UserId user) {
    return platformOwners.of(tenant).contains(user);
  }

  /// Changes what an administrator may set. An address that changes is unproved until somebody says
  /// otherwise.
  ///
  /// @param change the new profile of the present one
  /// @throws candor.errors.Problem `user_not_found`, `email_already_exists`
  public User change(Tx tx, TenantId tenant, UserId id, UnaryOperator<User.Profile> change, By by) {
    User before = UserStore.hold(tx, tenant, id).orElseThrow(() -> notFound(id));
    User.Profile profile = change.apply(before.profile());
    if (profile.equals(before.profile())) {
      return before;
    }
    if (!profile.email().key().equals(before.email().key())) {
      if (!UserStore.take(tx, tenant, before.pool(), profile.email(), id)) {
        throw Errors.emailAlreadyExists(before.pool().words());
      }
      UserStore.release(tx, tenant, before.pool(), before.email());
    }
    Instant now = clock.instant();
    Instant verifiedAt =
        !profile.emailVerified()
            ? Instant.MIN
            : before.verified().isPresent() && profile.email().equals(before.email())
                ? before.emailVerifiedAt()
                : now;
    var after =
        new User(
            id,
            before.pool(),
            profile,
            verifiedAt,
            before.platformOwner(),
            before.state(),
            before.lastLoginAt(),
            before.createdAt(),
            now);
    UserStore.change(tx, tenant, after);
    changed(tx, tenant, "user.updated", after, Map.of(), by);
    return after;
  }

  /// Signs a user out because of a new password, in the transaction that keeps it.
  public void passwordChanged(Tx tx, TenantId tenant, User user, By by) {
    signOut.everywhere(tx, tenant, user.id(), by);
    record(tx, tenant, "user.password_changed", user, Map.of(), by);
  }

  /// Ends every session of a user, with every token of theirs.
  ///
  /// @throws candor.errors.Problem `user_not_found`
  public void signOut(TenantId tenant, UserId id, By by) {
    database.in(tenant, tx -> signOut(tx, tenant, id, by));
  }

  /// The same in a transaction that does more.
  ///
  /// @throws candor.errors.Problem `user_not_found`
  public User signOut(Tx tx, TenantId tenant, UserId id, By by) {
    User user = UserStore.hold(tx, tenant, id).orElseThrow(() -> notFound(id));
    signOut.everywhere(tx, tenant, id, by);
    return user;
  }

  /// Changes the state of a user. In the wanted state already, nothing is done.
  ///
  /// @throws candor.errors.Problem `user_not_found`, `user_state_conflict`, `last_platform_owner`
  public User change(TenantId tenant, UserId id, StateChange wanted, By by) {
    return database.in(
        tenant,
        tx -> {
          User user = UserStore.hold(tx, tenant, id).orElseThrow(() -> notFound(id));
          return switch (wanted.in(user.state())) {
            case StateChange.Outcome.Already _ -> user;
            case StateChange.Outcome.Refused _ ->
                throw Errors.userStateConflict(id, user.state().word(), wanted.done());
            case StateChange.Outcome.Become(String status) -> {
              if (wanted.ends()) {
                spare(tx, tenant, user, wanted.done());
              }
              UserStore.become(tx, tenant, id, status, clock.instant());
              if (wanted.ends()) {
                signOut.everywhere(tx, tenant, id, by);
              }
              changed(tx, tenant, wanted.action(), user, Map.of(), by);
              yield UserStore.find(tx, tenant, id).orElseThrow(() -> notFound(id));
            }
          };
        });
  }

  /// Refuses to lose a platform owner if no other could sign in. One transaction at a time may ask:
  /// of two that would each count on the other's owner, the second sees what the first did.
  private static void spare(Tx tx, TenantId tenant, User user, String wanted) {
    if (!user.platformOwner()) {
      return;
    }
    UserStore.lockOwners(tx, tenant);
    if (UserStore.platformOwners(tx, tenant).stream().allMatch(user.id()::equals)) {
      throw Errors.lastPlatformOwner(user.id(), wanted);
    }
  }

  /// Removes a user with everything that is theirs, and signs them out.
  ///
  /// @throws candor.errors.Problem `user_not_found`, `last_platform_owner`
  public void remove(TenantId tenant, UserId id, By by) {
    database.in(
        tenant,
        tx -> {
          User user = UserStore.hold(tx, tenant, id).orElseThrow(() -> notFound(id));
          spare(tx, tenant, user, "deleted");
          signOut.everywhere(tx, tenant, id, by);
          changed(tx, tenant, "user.deleted", user, Map.of(), by);
          return UserStore.remove(tx, tenant, id);
        });
  }

  /// Lets a user in, and notes the sign-in, in a transaction that does more.
  ///
  /// @throws candor.errors.Problem `user_suspended`, `user_locked`, `user_not_found`
  public User enter(Tx tx, TenantId tenant, UserId id) {
    User user = UserStore.hold(tx, tenant, id).orElseThrow(() -> notFound(id));
    user.state()
        .refusal(id)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    UserStore.signedIn(tx, tenant, id, clock.instant());
    return user;
  }

  private static candor.errors.Problem notFound(UserId id) {
    return Errors.userNotFound(id.value());
  }

  private void changed(
      Tx tx, TenantId tenant, String action, User user, Map<String, Object> details, By by) {
    tx.announce(tenant, USERS);
    record(tx, tenant, action, user, details, by);
  }

  private void record(
      Tx tx, TenantId tenant, String action, User user, Map<String, Object> details, By by) {
    audit.record(
        tx, tenant, new AuditEvent(action, by, Target.of("user", user.id()), Json.of(details)));
    if (user.platformOwner()) {
      tx.announce(tenant, OWNERS);
    }
  }
}
