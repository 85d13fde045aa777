package candor.core.user;

import static candor.core.World.ACME;
import static candor.core.World.ADMIN;
import static candor.core.World.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import candor.core.World;
import candor.core.audit.Target;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.errors.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTest {
  private static final World WORLD = new World();

  @AfterAll
  static void close() {
    WORLD.close();
  }

  private static User make(Pool pool, String email) {
    WORLD.clock.advance(Duration.ofSeconds(1));
    return WORLD.users.create(ACME, pool, new User.Profile(new Email(email), "Ann"), ADMIN);
  }

  @Test
  void anAddressIsTakenOnceInAPoolWhateverItsCase() {
    make(Pool.TENANT, "once@example.com");
    assertThat(refusal(() -> make(Pool.TENANT, "ONCE@Example.com")))
        .isEqualTo("email_already_exists");
    assertThat(make(new Pool("org_other"), "once@example.com").pool())
        .isEqualTo(new Pool("org_other"));
  }

  @Test
  void composedAndDecomposedLettersAreOneAddress() {
    make(Pool.TENANT, "jos\u00e9@example.com");
    assertThat(refusal(() -> make(Pool.TENANT, "jose\u0301@example.com")))
        .isEqualTo("email_already_exists");
  }

  @Test
  void aUserComesBackAsMade() {
    User made = make(Pool.TENANT, "back@example.com");
    assertThat(WORLD.users.existing(ACME, made.id())).isEqualTo(made);
    assertThat(WORLD.users.find(new TenantId("other"), made.id())).isEmpty();
  }

  @Test
  void whatIsKnownOfAUserChangesWithThem() {
    User made = make(Pool.TENANT, "known@example.com");
    assertThat(WORLD.users.known(ACME, made.id())).contains(made);
    WORLD.accounts.change(
        ACME, made.id(), profile -> new User.Profile(profile.email(), "Beth"), ADMIN);
    assertThat(WORLD.users.known(ACME, made.id()).orElseThrow().profile().name()).isEqualTo("Beth");
    WORLD.users.change(ACME, made.id(), StateChange.SUSPEND, ADMIN);
    assertThat(WORLD.users.known(ACME, made.id()).orElseThrow().state())
        .isInstanceOf(UserState.Suspended.class);
    WORLD.users.remove(ACME, made.id(), ADMIN);
    assertThat(WORLD.users.known(ACME, made.id())).isEmpty();
    assertThat(WORLD.users.known(new TenantId("other"), made.id())).isEmpty();
  }

  private static User enter(User user) {
    return WORLD.database.in(ACME, tx -> WORLD.users.enter(tx, ACME, user.id()));
  }

  @ParameterizedTest
  @CsvSource({"SUSPEND, user_suspended", "LOCK, user_locked"})
  void whoIsStoppedHearsByWhatAndSinceWhen(StateChange stopped, String code) {
    User made = make(Pool.TENANT, code + "@example.com");
    assertThat(enter(made).id()).isEqualTo(made.id());
    assertThat(WORLD.users.existing(ACME, made.id()).lastLogin()).contains(WORLD.clock.instant());
    WORLD.users.change(ACME, made.id(), stopped, ADMIN);
    String since = WORLD.clock.instant().toString();
    WORLD.clock.advance(Duration.ofMinutes(1));
    Problem refused = Assertions.catchThrowableOfType(Problem.class, () -> enter(made));
    assertThat(refused.code().code()).isEqualTo(code);
    assertThat(refused.value("since")).contains(since);
  }

  @Test
  void whoIsGoneDoesNotEnter() {
    User made = make(Pool.TENANT, "left@example.com");
    WORLD.users.remove(ACME, made.id(), ADMIN);
    assertThat(refusal(() -> enter(made))).isEqualTo("user_not_found");
  }

  @Test
  void anAddressThatChangesIsFreeAndUnproved() {
    User made = make(Pool.TENANT, "before@example.com");
    WORLD.accounts.change(
        ACME,
        made.id(),
        profile -> new User.Profile(new Email("after@example.com"), profile.name()),
        ADMIN);
    User changed = WORLD.users.existing(ACME, made.id());
    assertThat(changed.email().value()).isEqualTo("after@example.com");
    assertThat(changed.verified()).isEmpty();
    assertThat(make(Pool.TENANT, "before@example.com").id()).isNotEqualTo(made.id());
    assertThat(
            refusal(
                () ->
                    WORLD.accounts.change(
                        ACME,
                        made.id(),
                        profile -> new User.Profile(new Email("before@example.com"), "x"),
                        ADMIN)))
        .isEqualTo("email_already_exists");
  }

  /// What each wish comes to in each state: a state, or `refused`.
  @ParameterizedTest
  @CsvSource({
    "SUSPEND, suspended, suspended, suspended",
    "UNSUSPEND, active, active, refused",
    "LOCK, locked, refused, locked",
    "UNLOCK, active, refused, active"
  })
  void everyStateHasOneAnswerToEachWish(
      StateChange wish, String ofActive, String ofSuspended, String ofLocked) {
    expect(make(Pool.TENANT, wish + "@active.example.com"), wish, ofActive);
    User suspended = make(Pool.TENANT, wish + "@suspended.example.com");
    bring(suspended, StateChange.SUSPEND);
    expect(suspended, wish, ofSuspended);
    User locked = make(Pool.TENANT, wish + "@locked.example.com");
    bring(locked, StateChange.LOCK);
    expect(locked, wish, ofLocked);
  }

  private static void expect(User user, StateChange wish, String expected) {
    if (expected.equals("refused")) {
      assertThat(refusal(() -> bring(user, wish))).isEqualTo("user_state_conflict");
      return;
    }
    assertThat(bring(user, wish).state().word()).isEqualTo(expected);
    assertThat(bring(user, wish).state().word()).isEqualTo(expected);
  }

  private static User bring(User user, StateChange wish) {
    return WORLD.users.change(ACME, user.id(), wish, ADMIN);
  }

  @ParameterizedTest
  @EnumSource(UserQuery.Sort.class)
  void pagesInEveryOrderShowEveryUserOnce(UserQuery.Sort sort) {
    var pool = new Pool("org_" + sort);
    for (int i = 0; i < 7; i++) {
      make(pool, "u" + (i * 3) % 7 + "@pages.example.com");
    }
    Optional<String> cursor = Optional.empty();
    var seen = new java.util.ArrayList<String>();
    do {
      Users.Listed listed = WORLD.users.list(ACME, query(pool, sort, cursor));
      assertThat(listed.total()).isEqualTo(7);
      listed.page().items().forEach(user -> seen.add(user.email().value()));
      cursor = listed.page().next();
    } while (cursor.isPresent());
    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    if (sort == UserQuery.Sort.EMAIL) {
      assertThat(seen).isSorted();
    }
  }

  private static UserQuery query(Pool pool, UserQuery.Sort sort, Optional<String> cursor) {
    return new UserQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(pool.organization()),
        sort,
        cursor,
        3);
  }

  @Test
  void aListIsNarrowedByEachFilter() {
    User ann = make(new Pool("org_f"), "ann@filter.example.com");
    User bob = make(new Pool("org_f"), "bob@filter.example.com");
    WORLD.users.change(ACME, bob.id(), StateChange.SUSPEND, ADMIN);
    Optional<String> none = Optional.empty();
    assertThat(emails(filter(Optional.of("NN@filt"), none, none)))
        .containsExactly(ann.email().value());
    assertThat(emails(filter(none, Optional.of("suspended"), none)))
        .containsExactly(bob.email().value());
    assertThat(emails(filter(none, none, Optional.of("BOB@filter.example.com"))))
        .containsExactly(bob.email().value());
  }

  private static UserQuery filter(
      Optional<String> search, Optional<String> status, Optional<String> email) {
    return new UserQuery(
        search,
        status,
        email,
        Optional.empty(),
        Optional.empty(),
        Optional.of("org_f"),
        UserQuery.Sort.EMAIL,
        Optional.empty(),
        20);
  }

  private static List<String> emails(UserQuery query) {
    Users.Listed listed = WORLD.users.list(ACME, query);
    assertThat(listed.total()).isEqualTo(listed.page().items().size());
    return listed.page().items().stream().map(user -> user.email().value()).toList();
  }

  private static User owner(TenantId tenant, String email) {
    return WORLD.accounts.createPlatformOwner(
        tenant, new User.Profile(new Email(email), "Owner"), WORLD.password(email), ADMIN);
  }

  @Test
  void whoRunsThePlatformIsKnownAtOnce() {
    User owner = owner(ACME, "owner@example.com");
    owner(ACME, "owner-too@example.com");
    assertThat(WORLD.users.platformOwner(ACME, owner.id())).isTrue();
    WORLD.users.change(ACME, owner.id(), StateChange.SUSPEND, ADMIN);
    assertThat(WORLD.users.platformOwner(ACME, owner.id())).isFalse();
  }

  private static TenantId tenant(String name) {
    var tenant = new TenantId(name);
    WORLD.tenants.create(tenant, name, ADMIN);
    return tenant;
  }

  @Test
  void theLastPlatformOwnerWhoCanSignInStays() {
    TenantId tenant = tenant("alone");
    User last = owner(tenant, "last@example.com");
    User stopped = owner(tenant, "stopped@example.com");
    WORLD.users.change(tenant, stopped.id(), StateChange.LOCK, ADMIN);
    List<Runnable> ways =
        List.of(
            () -> WORLD.users.remove(tenant, last.id(), ADMIN),
            () -> WORLD.users.change(tenant, last.id(), StateChange.SUSPEND, ADMIN),
            () -> WORLD.users.change(tenant, last.id(), StateChange.LOCK, ADMIN));
    for (Runnable way : ways) {
      assertThat(refusal(way)).isEqualTo("last_platform_owner");
      assertThat(WORLD.users.existing(tenant, last.id())).isEqualTo(last);
    }
    WORLD.users.remove(tenant, stopped.id(), ADMIN);
    owner(tenant, "next@example.com");
    WORLD.users.remove(tenant, last.id(), ADMIN);
  }

  @Test
  void ofTwoWhoLoseTheLastTwoOwnersTheSecondSeesWhatTheFirstDid() throws Exception {
    TenantId tenant = tenant("duo");
    User one = owner(tenant, "one@example.com");
    User two = owner(tenant, "two@example.com");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> second =
          WORLD.database.in(
              tenant,
              tx -> {
                UserStore.lockOwners(tx, tenant);
                UserStore.remove(tx, tenant, one.id());
                Future<String> other =
                    threads.submit(
                        () -> refusal(() -> WORLD.users.remove(tenant, two.id(), ADMIN)));
                while (!other.isDone() && waitingForUs(tx) == 0) {
                  Thread.onSpinWait();
                }
                return other;
              });
      assertThat(second.get()).isEqualTo("last_platform_owner");
    }
    assertThat(WORLD.users.existing(tenant, two.id())).isEqualTo(two);
  }

  private static long waitingForUs(Tx tx) {
    return tx.sql(
            """
            select count(*) as waiting
              from pg_locks
             where not granted
               and pg_backend_pid() = any (pg_blocking_pids(pid))
            """)
        .one(row -> row.number("waiting"))
        .orElseThrow();
  }

  @Test
  void ofTheLastOwnersWhoAreAllRemovedAtOnceOneIsLeft() throws Exception {
    TenantId tenant = tenant("crowd");
    var removals = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 6; i++) {
      User owner = owner(tenant, "owner" + i + "@example.com");
      removals.add(
          () -> {
            try {
              WORLD.users.remove(tenant, owner.id(), ADMIN);
              return true;
            } catch (Problem problem) {
              assertThat(problem.code().code()).isEqualTo("last_platform_owner");
              return false;
            }
          });
    }
    int removed = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var each : threads.invokeAll(removals)) {
        removed += each.get() ? 1 : 0;
      }
    }
    assertThat(removed).isEqualTo(5);
  }

  @Test
  void aUserWhoIsRemovedIsGoneAndTheAddressFree() {
    User user = make(Pool.TENANT, "gone@example.com");
    WORLD.users.remove(ACME, user.id(), ADMIN);
    assertThat(refusal(() -> WORLD.users.existing(ACME, user.id()))).isEqualTo("user_not_found");
    assertThat(refusal(() -> WORLD.users.remove(ACME, user.id(), ADMIN)))
        .isEqualTo("user_not_found");
    make(Pool.TENANT, "gone@example.com");
    assertThat(
            WORLD.audit.ofTarget(ACME, Target.of("user", user.id()), Optional.empty(), 10).items())
        .extracting(row -> row.event().action())
        .containsExactlyInAnyOrder("user.deleted", "user.created");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann@example.com",
        "a.b+c@mail.example.co.jp",
        "\u5c71\u7530@\u4f8b\u3048.jp",
        "o'neil@example.com"
      })
  void theseAreAddresses(String text) {
    assertThat(Email.in("email", text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not-an-email",
        "@example.com",
        "ann@",
        "ann@localhost",
        "a b@example.com",
        "ann@exa mple.com",
        "ann@-example.com",
        "ann@example..com",
        "a@b@example.com",
        "ann@example.com\u0000",
        "ann@exam_ple.com"
      })
  void theseAreNone(String text) {
    Assertions.assertThatThrownBy(() -> Email.in("email", text))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code().page().code()).isEqualTo("email_format_wrong"));
  }
}
