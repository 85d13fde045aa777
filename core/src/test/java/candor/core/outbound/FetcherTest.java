package candor.core.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.TestClock;
import candor.core.World;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What slow servers and slow names of some cannot do to the calls of others.
@Timeout(60)
class FetcherTest {
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          if (exchange.getRequestURI().getPath().equals("/slow")) {
            await();
          }
          byte[] bytes =
              ("{\"x\":\"" + "x".repeat(60_000) + "\"}").getBytes(StandardCharsets.US_ASCII);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.close();
  }

  private void await() {
    try {
      end.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Names that begin with `hang` are looked up until the end.
  private InetAddress[] names(String host) {
    if (host.startsWith("hang")) {
      await();
    }
    return new InetAddress[] {InetAddress.getLoopbackAddress()};
  }

  private Fetcher fetcher(Duration time) {
    return new Fetcher(
        Reach.development(), new Fetcher.Bounds(time, 16 * 1024, 64 * 1024), this::names, Map::of);
  }

  private String at(String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  private List<Future<String>> all(Fetcher fetcher, int many, String host, String path) {
    var calls = new ArrayList<Future<String>>();
    for (int i = 0; i < many; i++) {
      String address = at(host.formatted(i), path);
      calls.add(threads.submit(() -> World.refusal(() -> fetcher.get(address, Map.of()))));
    }
    return calls;
  }

  @Test
  void namesThatHangHoldUpStrangersAlone() throws Exception {
    Fetcher all = fetcher(Duration.ofSeconds(1));
    for (Future<String> each : all(all.ofStrangers(), 80, "hang%d.example", "/")) {
      assertThat(each.get()).isEqualTo("outbound_timeout");
    }
    assertThat(all.get(at("good.example", "/"), Map.of()).status()).isEqualTo(200);
  }

  @Test
  void aServerThatIsSlowHoldsItsOwnCallsUpAlone() throws Exception {
    Fetcher all = fetcher(Duration.ofSeconds(3));
    List<Future<String>> slow = all(all, 80, "slow.example", "/slow");
    while (asked.get() < 8) {
      Thread.sleep(5);
    }
    assertThat(all.get(at("good.example", "/"), Map.of()).status()).isEqualTo(200);
    for (Future<String> each : slow) {
      assertThat(each.get()).isEqualTo("outbound_timeout");
    }
  }

  @Test
  void documentsAreWeighed() {
    var documents = new Documents(fetcher(Duration.ofSeconds(5)), TestClock.somewhen());
    for (int i = 0; i < 600; i++) {
      documents.at(at("good.example", "/" + i));
    }
    int before = asked.get();
    documents.at(at("good.example", "/599"));
    assertThat(asked.get()).as("kept").isEqualTo(before);
    for (int i = 0; i < 600; i++) {
      documents.at(at("good.example", "/" + i));
    }
    assertThat(asked.get() - before).as("no longer kept").isGreaterThan(300);
  }
}
