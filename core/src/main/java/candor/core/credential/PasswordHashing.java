package candor.core.credential;

import candor.core.secret.Chance;
import candor.errors.Errors;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Computes password hashes, a few at a time. Each takes some 20 ms of a processor and 19 MiB of
/// memory: on the requests' own threads a burst of sign-ins would starve everything else.
public final class PasswordHashing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PasswordHashing.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final Argon2 argon2;
  private final ThreadPoolExecutor threads;
  private final String nobodys;
  private final LongAdder computed = new LongAdder();

  /// @param atOnce how many are computed at a time
  /// @param waiting how many may wait
  public PasswordHashing(Chance chance, int atOnce, int waiting) {
    this.argon2 = best(chance);
    this.threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().daemon().name("candor-password-", 0).factory());
    this.nobodys = argon2.hash(chance.id("nobody", java.time.Instant.EPOCH).toCharArray());
  }

  /// With half of the machine's processors, and room for a hundred who wait for each of them: at
  /// some twenty milliseconds a password, two seconds.
  public static PasswordHashing ofMachine(Chance chance) {
    int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    return new PasswordHashing(chance, atOnce, atOnce * 100);
  }

  private static Argon2 best(Chance chance) {
    try {
      var found = new NativeArgon2();
      char[] probe = {'p', 'r', 'o', 'b', 'e'};
      if (found.matches(found.hash(probe), probe)) {
        return found;
      }
    } catch (LinkageError | RuntimeException e) {
      LOG.info("Argon2 runs in Java, since its native library does not load: {}", e.toString());
    }
    return new JavaArgon2(chance);
  }

  /// The hash to keep of a password.
  ///
  /// @throws candor.errors.Problem `password_checks_busy`
  public String hash(Password password) {
    return on(
        () -> {
          char[] characters = password.characters();
          computed.increment();
          try {
            return argon2.hash(characters);
          } finally {
            Arrays.fill(characters, ' ');
          }
        });
  }

  /// Whether a hash is that of a password.
  ///
  /// @throws candor.errors.Problem `password_checks_busy`
  public boolean matches(String hash, Password password) {
    return on(
        () -> {
          char[] characters = password.characters();
          computed.increment();
          try {
            return argon2.matches(hash, characters);
          } finally {
            Arrays.fill(characters, ' ');
          }
        });
  }

  /// Does the work of a check where there is nothing to check against, so that the time of an
  /// answer does not tell who has an account.
  ///
  /// @throws candor.errors.Problem `password_checks_busy`
  public void pretend(Password password) {
    boolean _ = matches(nobodys, password);
  }

  /// How many were computed so far: what a sign-in costs, and what its time tells.
  public long computed() {
    return computed.sum();
  }

  /// How many wait.
  public int waiting() {
    return threads.getQueue().size();
  }

  <T> T on(Callable<T> work) {
    try {
      return threads.submit(work).get();
    } catch (RejectedExecutionException | CancellationException e) {
      throw Errors.passwordChecksBusy(RETRY_AFTER);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a password is hashed", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a password could not be hashed", e.getCause());
    }
  }

  /// Stops. Whoever still waits is told at once: a task that is only dropped would never be done.
  @Override
  public void close() {
    end();
  }

  void end() {
    for (Runnable dropped : threads.shutdownNow()) {
      if (dropped instanceof Future<?> waiting) {
        waiting.cancel(false);
      }
    }
  }
}
