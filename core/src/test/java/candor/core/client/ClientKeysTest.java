package candor.core.client;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.TestClock;
import candor.core.World;
import candor.core.outbound.Documents;
import candor.core.outbound.Fetcher;
import candor.core.outbound.Reach;
import candor.protocol.jose.Algorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Where the keys of clients are read, and who waits for whom.
@Timeout(60)
class ClientKeysTest {
  private final Clock clock = TestClock.somewhen();
  private final AtomicInteger taken = new AtomicInteger();
  private final ClientKeys keys =
      new ClientKeys(
          new Documents(
              new Fetcher(
                  Reach.development(),
                  new Fetcher.Bounds(Duration.ofSeconds(3), 16 * 1024, 64 * 1024),
                  Map::of),
              clock));

  private Client client(String id, String jwksUri) {
    Registration usual = Registration.usual();
    return new Registration(
            "Signer",
            AuthMethod.PRIVATE_KEY_JWT,
            usual.grantTypes(),
            usual.scopes(),
            usual.tokenAlgorithm(),
            usual.tokenLifetime(),
            usual.signIn(),
            "",
            jwksUri,
            usual.logout(),
            usual.proof(),
            usual.grants(),
            usual.answers(),
            usual.profile(),
            usual.description())
        .client(new ClientId(id), clock.instant());
  }

  /// Takes connections and never answers.
  private void take(ServerSocket silent) {
    var sockets = new ArrayList<Socket>();
    try {
      while (true) {
        sockets.add(silent.accept());
        taken.incrementAndGet();
      }
    } catch (IOException closed) {
      assertThat(sockets).isNotEmpty();
    }
  }

  @Test
  void serversThatStrangersNameHoldUpStrangersAlone() throws Exception {
    String published =
        new JWKSet(new ECKeyGenerator(Curve.P_256).keyID("one").generate().toPublicJWK())
            .toString();
    HttpServer good =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    good.createContext(
        "/",
        exchange -> {
          byte[] bytes = published.getBytes(StandardCharsets.US_ASCII);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    good.start();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        var silent = new ServerSocket(0, 200)) {
      threads.execute(() -> take(silent));
      var calls = new ArrayList<Future<String>>();
      for (int i = 0; i < 80; i++) {
        String address = "http://127.0.0.%d:%d/%d".formatted(i % 10 + 2, silent.getLocalPort(), i);
        Client stranger = client("https://stranger.example/" + i, address);
        calls.add(
            threads.submit(() -> World.refusal(() -> keys.of(stranger, "", Algorithm.ES256))));
      }
      Client ours = client("client_1", "http://127.0.0.1:" + good.getAddress().getPort() + "/");
      assertThat(keys.of(ours, "one", Algorithm.ES256).keys()).hasSize(1);
      for (Future<String> each : calls) {
        assertThat(each.get()).isEqualTo("outbound_timeout");
      }
      assertThat(taken.get()).as("of 64 calls at once").isLessThan(40);
    } finally {
      good.stop(0);
    }
  }
}
