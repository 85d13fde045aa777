package candor.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.TestClock;
import candor.core.db.TenantId;
import candor.core.tenant.TenantSettings.RateLimit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try") // Closed in the order that the test is about.
class BudgetsTest {
  private final TestClock clock = TestClock.somewhen();

  private static Budget budget(String who) {
    return new Budget(
        new TenantId("acme"),
        "service",
        Layer.API_KEY,
        who,
        new RateLimit(100, Duration.ofMinutes(1)));
  }

  @Test
  void theHundredAndFirstRequestOfAMinuteWaitsForTheNext() {
    try (var budgets = new MemoryBudgets(clock)) {
      hundredAndOne(budgets);
      assertThat(budgets.take(budget("other")).granted()).isTrue();
      clock.advance(Duration.ofMinutes(1));
      assertThat(budgets.take(budget("key")).remaining()).isEqualTo(99);
    }
  }

  /// The windows are not counted from the first request ever: a burst after a pause has a whole
  /// one.
  @Test
  void aWindowBeginsWithItsFirstRequest() {
    try (var budgets = new MemoryBudgets(clock)) {
      budgets.take(budget("key"));
      clock.advance(Duration.ofSeconds(95));
      hundredAndOne(budgets);
      clock.advance(Duration.ofSeconds(59));
      assertThat(budgets.take(budget("key")).granted()).isFalse();
      clock.advance(Duration.ofSeconds(1));
      assertThat(budgets.take(budget("key")).granted()).isTrue();
    }
  }

  private static void hundredAndOne(Budgets budgets) {
    for (int i = 1; i <= 100; i++) {
      assertThat(budgets.take(budget("key")))
          .returns(true, Left::granted)
          .returns(100L - i, Left::remaining);
    }
    Left left = budgets.take(budget("key"));
    assertThat(left.granted()).isFalse();
    assertThat(left.untilMore()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void twoNodesCountTogetherInARealRedis(@TempDir Path folder) throws Exception {
    try (var redis = new Redis(folder);
        var one = new RedisBudgets(redis.address(), clock);
        var two = new RedisBudgets(redis.address(), clock)) {
      for (int i = 0; i < 50; i++) {
        assertThat(one.take(budget("shared")).granted()).isTrue();
        assertThat(two.take(budget("shared")).granted()).isTrue();
      }
      assertThat(one.take(budget("shared")).granted()).isFalse();
      assertThat(two.take(budget("shared")).granted()).isFalse();
      redis.stop();
      assertThat(one.take(budget("shared")).granted())
          .as("a node alone counts for itself")
          .isTrue();
    }
  }

  /// A Redis server of this test's own, on a free port of this machine.
  private static final class Redis implements AutoCloseable {
    private final int port;
    private final Process process;

    Redis(Path folder) throws IOException, InterruptedException {
      try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
      process =
          new ProcessBuilder(
                  "redis-server",
                  "--port",
                  String.valueOf(port),
                  "--bind",
                  "127.0.0.1",
                  "--save",
                  "",
                  "--dir",
                  folder.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      for (int tries = 0; tries < 200 && !answers(); tries++) {
        Thread.sleep(20);
      }
    }

    private boolean answers() {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return socket.isConnected();
      } catch (IOException e) {
        return false;
      }
    }

    String address() {
      return "redis://127.0.0.1:" + port;
    }

    @Override
    public void close() {
      stop();
    }

    void stop() {
      process.destroy();
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
