package candor.core.credential;

import static candor.core.World.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import candor.core.secret.Chance;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordHashingTest {
  private static final Chance CHANCE = Chance.secure();

  @Test
  void aPasswordMatchesItsOwnHashAndNoOther() {
    try (var hashing = new PasswordHashing(CHANCE, 1, 10)) {
      String hash = hashing.hash(Password.typed("correct horse"));
      assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
      assertThat(hashing.matches(hash, Password.typed("correct horse"))).isTrue();
      assertThat(hashing.matches(hash, Password.typed("correct horsf"))).isFalse();
      assertThat(hashing.hash(Password.typed("correct horse"))).isNotEqualTo(hash);
    }
  }

  @Test
  void bothImplementationsMakeTheSameHashes() {
    Argon2 ours = new JavaArgon2(CHANCE);
    Argon2 theirs = new NativeArgon2();
    char[] password = "p\u00e4ssw\u00f6rd \u5bc6".toCharArray();
    assertThat(theirs.matches(ours.hash(password), password)).isTrue();
    assertThat(ours.matches(theirs.hash(password), password)).isTrue();
    assertThat(ours.matches(theirs.hash(password), "other".toCharArray())).isFalse();
  }

  @Test
  void theSameCharactersTypedInTwoFormsAreOnePassword() {
    try (var hashing = new PasswordHashing(CHANCE, 1, 10)) {
      String hash = hashing.hash(Password.typed("caf\u00e9 au lait"));
      assertThat(hashing.matches(hash, Password.typed("cafe\u0301 au lait"))).isTrue();
    }
  }

  @Test
  void whoWaitsWhenTheServerStopsIsTold() throws Exception {
    var busy = new CountDownLatch(1);
    try (var others = Executors.newVirtualThreadPerTaskExecutor();
        var hashing = new PasswordHashing(CHANCE, 1, 1)) {
      Future<Boolean> _ =
          others.submit(
              () ->
                  hashing.on(
                      () -> {
                        busy.countDown();
                        Thread.sleep(Duration.ofMinutes(1));
                        return true;
                      }));
      busy.await();
      Future<String> waiting = others.submit(() -> refusal(() -> hashing.on(() -> true)));
      while (hashing.waiting() < 1) {
        Thread.onSpinWait();
      }
      hashing.end();
      assertThat(waiting.get()).isEqualTo("password_checks_busy");
    }
  }

  @Test
  void whatDoesNotFitIsRefusedAtOnce() throws Exception {
    var busy = new CountDownLatch(1);
    var free = new CountDownLatch(1);
    try (var others = Executors.newVirtualThreadPerTaskExecutor();
        var hashing = new PasswordHashing(CHANCE, 1, 1)) {
      Future<Boolean> _ =
          others.submit(
              () ->
                  hashing.on(
                      () -> {
                        busy.countDown();
                        free.await();
                        return true;
                      }));
      busy.await();
      Future<Boolean> _ = others.submit(() -> hashing.on(() -> true));
      while (hashing.waiting() < 1) {
        Thread.onSpinWait();
      }
      assertThat(refusal(() -> hashing.hash(Password.typed("one too many"))))
          .isEqualTo("password_checks_busy");
      free.countDown();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "short, field_too_short",
    "xqxqxqxqxqxqxqxq, password_too_easy",
    "aaaaaaaaaaaaaaaa, validation_error",
    "1QAZ2wsx3edc, password_leaked",
    "January112026, password_weak",
    "ann.smith@example.com, password_too_easy",
    "ann.smith123456, password_too_easy",
    "four words in a row, ''"
  })
  void aPasswordIsLongAndNotTheFirstGuess(String text, String code) {
    Runnable choose = () -> Password.chosen("password", text, "ann.smith@example.com", 12);
    if (code.isEmpty()) {
      choose.run();
    } else {
      assertThat(refusal(choose)).isEqualTo(code);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "4, 0", "5, 1", "6, 2", "8, 8", "9, 16", "10, 900", "500, 900"})
  void eachWrongPasswordWaitsTwiceAsLongUntilTheLock(long failures, long seconds) {
    assertThat(SignInPause.after(failures, 10, Duration.ofMinutes(15)))
        .isEqualTo(Duration.ofSeconds(seconds));
  }
}
