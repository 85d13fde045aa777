package candor.core.session;

import static candor.core.World.ACME;
import static candor.core.World.ADMIN;
import static candor.core.World.API;
import static candor.core.World.ISSUER;
import static candor.core.World.PASSWORD;
import static candor.core.World.attempt;
import static candor.core.World.origin;
import static candor.core.World.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import candor.core.World;
import candor.core.credential.Password;
import candor.core.db.Tx;
import candor.core.organization.Organization;
import candor.core.organization.Slug;
import candor.core.organization.Step;
import candor.core.service.Service;
import candor.core.token.AccessToken;
import candor.core.token.Verification;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.StateChange;
import candor.core.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInsTest {
  private static final World WORLD = new World();

  @AfterAll
  static void close() {
    WORLD.close();
  }

  private static Verification verify(SignIns.Tokens tokens) {
    return WORLD.tokens.verify(ACME, ISSUER, ISSUER, tokens.access().text());
  }

  private static String refresh(SignIns.Tokens tokens) {
    return refusal(() -> WORLD.signIns.refresh(origin(), tokens.refresh()));
  }

  @Test
  void whoSignsInGetsATokenWithGroupsAndSession() {
    User user = WORLD.user("ann@example.com");
    SignIns.Tokens tokens = WORLD.signIn("ANN@example.com", "", "");
    AccessToken token = verify(tokens).orRefuse();
    assertThat(token.subject()).isEqualTo(user.id().value());
    assertThat(token.groups()).containsExactly("staff");
    assertThat(token.client()).isEqualTo(SignIns.PLATFORM);
    assertThat(token.audience()).containsExactly(ISSUER);
    assertThat(token.sessionId()).startsWith("sess_");
    assertThat(WORLD.users.existing(ACME, user.id()).lastLogin()).isPresent();
    assertThat(tokens.toString()).doesNotContain(tokens.refresh());
  }

  @Test
  void aTokenMayBeForAnApiOfTheTenantAndNoOther() {
    WORLD.user("api@example.com");
    SignIns.Attempt toApi =
        new SignIns.Attempt(new Email("api@example.com"), Password.typed(PASSWORD), "", "", API);
    assertThat(WORLD.signIns.byPassword(origin(), toApi).access().token().audience())
        .containsExactly(API);
    SignIns.Attempt elsewhere =
        new SignIns.Attempt(
            new Email("api@example.com"),
            Password.typed(PASSWORD),
            "",
            "",
            "https://elsewhere.example");
    assertThat(refusal(() -> WORLD.signIns.byPassword(origin(), elsewhere)))
        .isEqualTo("resource_unknown");
  }

  @Test
  void eachRefusalKnowsItsTrueReason() {
    WORLD.user("reasons@example.com");
    WORLD.users.create(
        ACME, Pool.TENANT, new User.Profile(new Email("plain@example.com"), ""), ADMIN);
    assertThat(refused("reasons@example.com", "wrong password here")).isEqualTo("password_wrong");
    assertThat(refused("nobody@example.com", PASSWORD)).isEqualTo("sign_in_email_unknown");
    assertThat(refused("plain@example.com", PASSWORD)).isEqualTo("password_not_set");
  }

  private static String refused(String email, String password) {
    return refusal(() -> WORLD.signIns.byPassword(origin(), attempt(email, password, "", "")));
  }

  @Test
  void onlyTheRightPasswordHearsThatTheAccountIsStopped() {
    User user = WORLD.user("stopped@example.com");
    WORLD.users.change(ACME, user.id(), StateChange.SUSPEND, ADMIN);
    assertThat(refused("stopped@example.com", "wrong password here")).isEqualTo("password_wrong");
    assertThat(refused("stopped@example.com", PASSWORD)).isEqualTo("user_suspended");
    WORLD.users.change(ACME, user.id(), StateChange.UNSUSPEND, ADMIN);
    WORLD.users.change(ACME, user.id(), StateChange.LOCK, ADMIN);
    assertThat(refused("stopped@example.com", PASSWORD)).isEqualTo("user_locked");
  }

  /// The time of an answer is that of the password hash: one is computed in every case, whether or
  /// not there is something to compare with.
  @Test
  void everyRefusalTakesTheWorkOfOnePassword() {
    WORLD.user("worked@example.com");
    WORLD.users.create(
        ACME, Pool.TENANT, new User.Profile(new Email("bare@example.com"), ""), ADMIN);
    User stopped = WORLD.user("halted@example.com");
    WORLD.users.change(ACME, stopped.id(), StateChange.LOCK, ADMIN);
    for (String email :
        new String[] {
          "worked@example.com", "bare@example.com", "halted@example.com", "absent@example.com"
        }) {
      long before = WORLD.hashing.computed();
      String code = refused(email, "wrong password here");
      assertThat(WORLD.hashing.computed() - before).as(email + ": " + code).isEqualTo(1);
    }
    long before = WORLD.hashing.computed();
    assertThat(refused("halted@example.com", PASSWORD)).isEqualTo("user_locked");
    assertThat(WORLD.hashing.computed() - before).isEqualTo(1);
  }

  @Test
  void wrongPasswordsPauseKnownAndUnknownAddressesAlike() {
    WORLD.user("guessed@example.com");
    for (String email : new String[] {"guessed@example.com", "unknown@example.com"}) {
      for (int i = 0; i < 5; i++) {
        assertThat(refused(email, "wrong password here")).isNotEqualTo("sign_in_paused");
      }
      assertThat(refused(email, "wrong password here")).isEqualTo("sign_in_paused");
    }
    assertThat(refused("guessed@example.com", PASSWORD)).isEqualTo("sign_in_paused");
    WORLD.clock.advance(Duration.ofSeconds(2));
    WORLD.signIn("guessed@example.com", "", "");
    assertThat(refused("guessed@example.com", "wrong password here")).isEqualTo("password_wrong");
  }

  @Test
  void whoIsSuspendedIsSignedOutAtOnce() {
    User user = WORLD.user("out@example.com");
    SignIns.Tokens tokens = WORLD.signIn("out@example.com", "", "");
    assertThat(verify(tokens)).isInstanceOf(Verification.Genuine.class);
    WORLD.users.change(ACME, user.id(), StateChange.SUSPEND, ADMIN);
    assertThat(verify(tokens)).isInstanceOf(Verification.Revoked.class);
    assertThat(refresh(tokens)).isEqualTo("session_ended");
  }

  @Test
  void aNewPasswordSignsOut() {
    User user = WORLD.user("changes@example.com");
    SignIns.Tokens tokens = WORLD.signIn("changes@example.com", "", "");
    WORLD.accounts.change(
        ACME, user.id(), profile -> profile, Password.typed("another few words"), ADMIN);
    assertThat(refresh(tokens)).isEqualTo("session_ended");
    assertThat(refused("changes@example.com", PASSWORD)).isEqualTo("password_wrong");
  }

  @Test
  void aResetThatComesDuringTheCheckOfTheOldPasswordWins() throws Exception {
    User user = WORLD.user("reset@example.com");
    var fresh = WORLD.passwords.hash(Password.typed("another few words"));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> old =
          WORLD.database.in(
              ACME,
              tx -> {
                WORLD.users.change(tx, ACME, user.id(), SignInsTest::renamed, ADMIN);
                WORLD.passwords.keep(tx, ACME, user.id(), fresh);
                Future<String> signIn =
                    threads.submit(() -> refused("reset@example.com", PASSWORD));
                // It read the old hash, found it right, and waits for the user's row.
                while (!signIn.isDone() && waitingForUs(tx) == 0) {
                  Thread.onSpinWait();
                }
                return signIn;
              });
      assertThat(old.get()).isEqualTo("password_wrong");
    }
  }

  private enum Way {
    RESET,
    SUSPEND,
    LOCK,
    REMOVE;

    /// What happens between the session that was begun or continued, and its access token.
    Runnable in(User user) {
      return () -> {
        WORLD.clock.advance(Duration.ofSeconds(2));
        switch (this) {
          case RESET ->
              WORLD.accounts.change(
                  ACME, user.id(), profile -> profile, Password.typed("another few words"), ADMIN);
          case SUSPEND -> WORLD.users.change(ACME, user.id(), StateChange.SUSPEND, ADMIN);
          case LOCK -> WORLD.users.change(ACME, user.id(), StateChange.LOCK, ADMIN);
          case REMOVE -> WORLD.users.remove(ACME, user.id(), ADMIN);
        }
        WORLD.clock.advance(Duration.ofSeconds(2));
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTokenThatIsIssuedAfterItsSessionEndedCountsNowhere(Way way) {
    String email = "raced-" + way.name().toLowerCase(Locale.ROOT) + "@example.com";
    User user = WORLD.user(email);
    WORLD.beforeIssue.set(way.in(user));
    Instant before = WORLD.clock.instant();
    SignIns.Tokens tokens = WORLD.signIn(email, "", "");
    assertThat(tokens.access().token().issuedAt()).isAfter(before.plusSeconds(3));
    assertThat(verify(tokens)).isInstanceOf(Verification.Revoked.class);
    assertThat(refresh(tokens))
        .isEqualTo(way == Way.REMOVE ? "refresh_token_unknown" : "session_ended");
  }

  @ParameterizedTest
  @EnumSource
  void aTokenThatIsRefreshedAfterItsSessionEndedCountsNowhere(Way way) {
    String email = "renewed-" + way.name().toLowerCase(Locale.ROOT) + "@example.com";
    User user = WORLD.user(email);
    SignIns.Tokens first = WORLD.signIn(email, "", "");
    WORLD.beforeIssue.set(way.in(user));
    SignIns.Tokens next = WORLD.signIns.refresh(origin(), first.refresh());
    assertThat(next.access().token().issuedAt())
        .isAfter(first.access().token().issuedAt().plusSeconds(3));
    assertThat(verify(first)).isInstanceOf(Verification.Revoked.class);
    assertThat(verify(next)).isInstanceOf(Verification.Revoked.class);
  }

  @Test
  void whoSignsInAgainAfterAResetIsIn() {
    User user = WORLD.user("again@example.com");
    SignIns.Tokens old = WORLD.signIn("again@example.com", "", "");
    Way.RESET.in(user).run();
    SignIns.Tokens fresh =
        WORLD.signIns.byPassword(
            origin(), attempt("again@example.com", "another few words", "", ""));
    assertThat(verify(old)).isInstanceOf(Verification.Revoked.class);
    assertThat(verify(fresh)).isInstanceOf(Verification.Genuine.class);
  }

  private static User.Profile renamed(User.Profile profile) {
    return new User.Profile(profile.email(), "Renamed", profile.emailVerified(), profile.groups());
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
  void whoIsStoppedDoesNotRefreshEvenIfTheSessionIsOpen() {
    User user = WORLD.user("open@example.com");
    SignIns.Tokens tokens = WORLD.signIn("open@example.com", "", "");
    status(user, "suspended");
    assertThat(refresh(tokens)).isEqualTo("session_ended");
    status(user, "active");
    WORLD.signIns.refresh(origin(), tokens.refresh());
  }

  private static void status(User user, String status) {
    WORLD.database.in(
        ACME,
        tx ->
            tx.sql(
                    """
                    update person
                       set status = :status
                     where tenant_id = :tenant
                       and id = :id
                    """)
                .set("tenant", ACME)
                .set("id", user.id())
                .set("status", status)
                .change());
  }

  @Test
  void aRefreshTokenWorksOnceAndItsReuseEndsTheSession() {
    WORLD.user("family@example.com");
    SignIns.Tokens first = WORLD.signIn("family@example.com", "", "");
    SignIns.Tokens second = WORLD.signIns.refresh(origin(), first.refresh());
    SignIns.Tokens third = WORLD.signIns.refresh(origin(), second.refresh());
    assertThat(third.access().token().sessionId()).isEqualTo(first.access().token().sessionId());
    assertThat(verify(third)).isInstanceOf(Verification.Genuine.class);
    assertThat(refresh(first)).isEqualTo("refresh_token_reused");
    assertThat(verify(third)).isInstanceOf(Verification.Revoked.class);
    assertThat(refresh(third)).isEqualTo("session_ended");
  }

  @Test
  void ofManyWhoRefreshAtOnceOneWinsAtMost() throws Exception {
    WORLD.user("race@example.com");
    SignIns.Tokens tokens = WORLD.signIn("race@example.com", "", "");
    var tries = new ArrayList<Callable<String>>();
    for (int i = 0; i < 6; i++) {
      tries.add(
          () -> {
            try {
              WORLD.signIns.refresh(origin(), tokens.refresh());
              return "won";
            } catch (candor.errors.Problem problem) {
              return problem.code().page().code();
            }
          });
    }
    var answers = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var each : threads.invokeAll(tries)) {
        answers.add(each.get());
      }
    }
    assertThat(answers.stream().filter("won"::equals)).hasSize(1);
    assertThat(answers).contains("refresh_token_reused");
    assertThat(answers)
        .allMatch(
            each ->
                each.equals("won")
                    || each.equals("refresh_token_reused")
                    || each.equals("session_ended"));
  }

  @Test
  void aRefreshTokenWaitsThirtyDays() {
    WORLD.user("late@example.com");
    SignIns.Tokens tokens = WORLD.signIn("late@example.com", "", "");
    WORLD.clock.advance(Duration.ofDays(29));
    SignIns.Tokens next = WORLD.signIns.refresh(origin(), tokens.refresh());
    WORLD.clock.advance(Duration.ofDays(30));
    assertThat(refresh(next)).isEqualTo("refresh_token_expired");
    assertThat(refusal(() -> WORLD.signIns.refresh(origin(), "rt_nothing")))
        .isEqualTo("refresh_token_unknown");
  }

  @Test
  void aSignInLastsThirtyDaysHoweverOftenItIsContinued() {
    WORLD.user("long@example.com");
    SignIns.Tokens tokens = WORLD.signIn("long@example.com", "", "");
    WORLD.clock.advance(Duration.ofDays(29));
    SignIns.Tokens next = WORLD.signIns.refresh(origin(), tokens.refresh());
    WORLD.clock.advance(Duration.ofDays(1));
    assertThat(refresh(next)).isEqualTo("session_expired");
  }

  @Test
  void usersOfAnOrganizationSignInToItAndStopWithIt() {
    User owner = WORLD.user("boss@example.com");
    Organization organization = WORLD.active("shop", owner);
    Service service =
        WORLD
            .services
            .create(ACME, organization.id(), Slug.in("slug", "app"), "App", ADMIN)
            .service();
    User customer = WORLD.user(Pool.of(organization.id()), "customer@example.com");
    assertThat(refused("customer@example.com", PASSWORD)).isEqualTo("sign_in_email_unknown");
    SignIns.Tokens inShop = WORLD.signIn("customer@example.com", "shop", "");
    SignIns.Tokens inApp = WORLD.signIn("customer@example.com", "shop", "app");
    assertThat(inApp.access().token().client()).isEqualTo(service.client());
    assertThat(WORLD.serviceUsers.existing(ACME, service.id(), customer.id().value()).id())
        .isEqualTo(customer.id());
    SignIns.Tokens member = WORLD.signIn("boss@example.com", "shop", "");
    assertThat(member.user().id()).isEqualTo(owner.id());

    WORLD.organizations.step(ACME, organization.id(), Step.SUSPEND, ADMIN);
    for (SignIns.Tokens each : new SignIns.Tokens[] {inShop, inApp, member}) {
      assertThat(verify(each)).isInstanceOf(Verification.Barred.class);
      assertThat(refresh(each)).isEqualTo("organization_not_active");
    }
    assertThat(refusal(() -> WORLD.signIn("customer@example.com", "shop", "")))
        .isEqualTo("organization_not_active");

    WORLD.organizations.step(ACME, organization.id(), Step.ACTIVATE, ADMIN);
    assertThat(verify(inApp)).isInstanceOf(Verification.Genuine.class);
    WORLD.signIns.refresh(origin(), inShop.refresh());
  }

  @Test
  void aServiceIsOfAnOrganization() {
    assertThat(refusal(() -> WORLD.signIn("ann@example.com", "", "app")))
        .isEqualTo("field_missing");
    assertThat(refusal(() -> WORLD.signIn("ann@example.com", "nowhere", "app")))
        .isEqualTo("organization_not_found");
  }
}
