package candor.core.credential;

import static candor.core.World.ACME;
import static candor.core.World.ADMIN;
import static candor.core.World.PASSWORD;
import static candor.core.World.attempt;
import static candor.core.World.origin;
import static candor.core.World.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import candor.core.World;
import candor.core.organization.Organization;
import candor.core.user.Pool;
import candor.core.user.StateChange;
import candor.core.user.User;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPauseTest {
  private static final int AT_ONCE = 2;
  private static final int WAITING = 100;
  private static final int FREE = 5;
  private static final World WORLD = new World();

  @AfterAll
  static void close() {
    WORLD.close();
  }

  private static String refused(String email, String password, String organization) {
    return refusal(
        () -> WORLD.signIns.byPassword(origin(), attempt(email, password, organization, "")));
  }

  /// Keeps every thread that hashes busy until the latch opens.
  private static void occupy(ExecutorService threads, CountDownLatch free) throws Exception {
    var busy = new CountDownLatch(AT_ONCE);
    for (int i = 0; i < AT_ONCE; i++) {
      Future<Boolean> _ = wait(threads, busy, free);
    }
    busy.await();
  }

  private static Future<Boolean> wait(
      ExecutorService threads, CountDownLatch begun, CountDownLatch free) {
    return threads.submit(
        () ->
            WORLD.hashing.on(
                () -> {
                  begun.countDown();
                  free.await();
                  return true;
                }));
  }

  /// No password is looked at before every guess either waits for that or was refused. So the count
  /// of those that wait is that of the guesses that got through, however the threads are run.
  @ParameterizedTest
  @ValueSource(strings = {"known@example.com", "unknown@example.com"})
  void ofManyGuessesAtOnceNoMoreAreLookedAtThanOfAsManyInARow(String email) throws Exception {
    if (email.startsWith("known")) {
      WORLD.user(email);
    }
    int guesses = 20;
    var free = new CountDownLatch(1);
    var codes = new ArrayList<String>();
    int lookedAt;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      occupy(threads, free);
      var answers = new ArrayList<Future<String>>();
      for (int i = 0; i < guesses; i++) {
        answers.add(threads.submit(() -> refused(email, "wrong password here", "")));
      }
      while (WORLD.hashing.waiting() + done(answers) < guesses) {
        Thread.onSpinWait();
      }
      lookedAt = WORLD.hashing.waiting();
      free.countDown();
      for (var answer : answers) {
        codes.add(answer.get());
      }
    }
    assertThat(lookedAt).isEqualTo(FREE);
    assertThat(Collections.frequency(codes, "sign_in_paused")).isEqualTo(guesses - FREE);
    assertThat(refused(email, PASSWORD, "")).isEqualTo("sign_in_paused");
  }

  private static long done(List<Future<String>> answers) {
    return answers.stream().filter(Future::isDone).count();
  }

  @Test
  void eachPoolCountsForItself() {
    User owner = WORLD.user("pool-owner@example.com");
    Organization one = WORLD.active("pool-one", owner);
    Organization two = WORLD.active("pool-two", owner);
    for (Pool pool : List.of(Pool.TENANT, Pool.of(one.id()), Pool.of(two.id()))) {
      WORLD.user(pool, "pooled@example.com");
    }
    for (int i = 0; i < FREE; i++) {
      assertThat(refused("pooled@example.com", "wrong password here", "pool-one"))
          .isEqualTo("password_wrong");
    }
    assertThat(refused("pooled@example.com", PASSWORD, "pool-one")).isEqualTo("sign_in_paused");
    WORLD.signIn("pooled@example.com", "", "");
    WORLD.signIn("pooled@example.com", "pool-two", "");
    assertThat(refused("pooled@example.com", PASSWORD, "pool-one")).isEqualTo("sign_in_paused");
  }

  @Test
  void aRightPasswordForgetsTheWrongOnesBefore() {
    WORLD.user("forgets@example.com");
    for (int i = 0; i < 3 * FREE; i++) {
      assertThat(refused("forgets@example.com", "wrong password here", ""))
          .isEqualTo("password_wrong");
      WORLD.signIn("forgets@example.com", "", "");
    }
  }

  @Test
  void whatWasNotLookedAtDoesNotCount() throws Exception {
    WORLD.user("busy@example.com");
    var free = new CountDownLatch(1);
    var codes = new HashSet<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      occupy(threads, free);
      for (int i = 0; i < WAITING; i++) {
        Future<Boolean> _ = wait(threads, new CountDownLatch(1), free);
      }
      while (WORLD.hashing.waiting() < WAITING) {
        Thread.onSpinWait();
      }
      for (int i = 0; i < 3 * FREE; i++) {
        codes.add(refused("busy@example.com", PASSWORD, ""));
      }
      free.countDown();
    }
    assertThat(codes).containsExactly("password_checks_busy");
    WORLD.signIn("busy@example.com", "", "");
  }

  @Test
  void theRightPasswordOfAStoppedAccountDoesNotCount() {
    User user = WORLD.user("halted@example.com");
    WORLD.users.change(ACME, user.id(), StateChange.SUSPEND, ADMIN);
    for (int i = 1; i < FREE; i++) {
      assertThat(refused("halted@example.com", "wrong password here", ""))
          .isEqualTo("password_wrong");
    }
    for (int i = 0; i < 3 * FREE; i++) {
      assertThat(refused("halted@example.com", PASSWORD, "")).isEqualTo("user_suspended");
    }
    assertThat(refused("halted@example.com", "wrong password here", ""))
        .isEqualTo("password_wrong");
    assertThat(refused("halted@example.com", PASSWORD, "")).isEqualTo("sign_in_paused");
  }
}
