package candor.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import candor.errors.ErrorCode;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/// How requests follow one another on a connection (RFC 9112).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(30)
final class ConnectionTest {
  private static final String GET = "GET /api/admin/things HTTP/1.1\nHost: a\n\n";
  /// A request whose end is still to come, so that its connection is not idle.
  private static final String HALF = "GET /api/admin/things HTTP/1.1\nHost: a\n";

  private RunningServer server;

  @BeforeAll
  void start() {
    server = new RunningServer();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aConnectionIsKeptAndRequestsMayBePipelined() {
    try (RawClient client = server.client()) {
      client.send(GET + GET + "POST /echo HTTP/1.1\nHost: a\nContent-Length: 2\n\nhi" + GET);

      assertThat(client.answer().body()).isEqualTo("{\"name\":\"hello\"}");
      assertThat(client.answer().status()).isEqualTo(200);
      assertThat(client.answer().body()).isEqualTo("hi");
      assertThat(client.answer().status()).isEqualTo(200);
    }
  }

  @Test
  void aRequestMayComeByteByByte() {
    byte[] request =
        "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    try (RawClient client = server.client()) {
      for (byte b : request) {
        client.sendBytes(new byte[] {b});
      }
      assertThat(client.answer().body()).isEqualTo("abc");
    }
  }

  @Test
  void chunksMakeOneBody() {
    try (RawClient client = server.client()) {
      client.send("POST /echo HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n");
      client.sendBytes(
          "5;ext=1\r\nhello\r\n6\r\n world\r\n0\r\nTrailer: x\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      assertThat(client.answer().body()).isEqualTo("hello world");
      client.send(GET);
      assertThat(client.answer().status()).isEqualTo(200);
    }
  }

  @Test
  void aLargeBodyArrivesWhole() {
    String body = "x".repeat(900_000);
    RawClient.Answer answer =
        server.send("POST /echo HTTP/1.1\nHost: a\nContent-Length: 900000\n\n" + body);
    assertThat(answer.body()).isEqualTo(body);
  }

  /// The client reads only when it has sent everything, and sends no faster than a mobile phone.
  @Test
  void whoSendsFarTooMuchCanReadWhy() throws Exception {
    byte[] some = "x".repeat(50 * 1024).getBytes(StandardCharsets.US_ASCII);
    for (String framing : List.of("Content-Length: 5120000", "Transfer-Encoding: chunked")) {
      try (RawClient client = server.client()) {
        client.send("POST /echo HTTP/1.1\nHost: a\n" + framing + "\n\n");
        for (int i = 0; i < 100; i++) {
          if (framing.endsWith("chunked")) {
            client.send("c800\n");
          }
          client.sendBytes(some);
          if (framing.endsWith("chunked")) {
            client.send("\n");
          }
          Thread.sleep(20);
        }
        RawClient.Answer answer = client.answer();
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.member("code")).isEqualTo("body_too_large");
        assertThat(answer.header("Connection")).isEqualTo("close");
      }
    }
  }

  @Test
  void whoSendsWithoutEndIsCutOff() {
    try (RawClient client = server.client()) {
      client.send("POST /echo HTTP/1.1\nHost: a\nContent-Length: 100000000\n\n");
      assertThat(client.answer().status()).isEqualTo(413);
      byte[] some = new byte[1024 * 1024];
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> {
                for (int i = 0; i < 100; i++) {
                  client.sendBytes(some);
                }
              })
          .isInstanceOf(java.io.UncheckedIOException.class);
    }
  }

  @Test
  void aRefusalBeforeTheBodyLeavesTheConnectionUsable() {
    try (RawClient client = server.client()) {
      client.send("POST /nowhere HTTP/1.1\nHost: a\nContent-Length: 5\n\nhello" + GET);

      assertThat(client.answer().status()).isEqualTo(404);
      assertThat(client.answer().status()).isEqualTo(200);
    }
  }

  @Test
  void aClientThatWaitsForLeaveToSendIsGivenItOrRefused() {
    try (RawClient client = server.client()) {
      client.send("POST /echo HTTP/1.1\nHost: a\nExpect: 100-continue\nContent-Length: 2\n\n");
      assertThat(client.answer(false).status()).isEqualTo(100);
      client.send("hi");
      assertThat(client.answer().body()).isEqualTo("hi");

      client.send("POST /none HTTP/1.1\nHost: a\nExpect: 100-continue\nContent-Length: 2\n\n");
      RawClient.Answer refused = client.answer();
      assertThat(refused.status()).isEqualTo(404);
      assertThat(refused.header("Connection")).isEqualTo("close");
    }
  }

  @Test
  void connectionCloseIsHonoured() {
    try (RawClient client = server.client()) {
      client.send("GET /api/admin/things HTTP/1.1\nHost: a\nConnection: close\n\n");
      assertThat(client.answer().header("Connection")).isEqualTo("close");
      assertThat(client.ended()).isTrue();
    }
  }

  @Test
  void anOldClientIsServedAndClosed() {
    try (RawClient client = server.client()) {
      client.send("GET /api/admin/things HTTP/1.0\nHost: a\n\n");
      assertThat(client.answer().status()).isEqualTo(200);
      assertThat(client.ended()).isTrue();
    }
  }

  @Test
  void emptyLinesBeforeARequestArePassedOver() {
    RawClient.Answer answer = server.send("\n" + GET);
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void anAbsoluteTargetIsReadAndItsHostCounts() {
    RawClient.Answer here =
        server.send("GET http://localhost/api/admin/things?x=1 HTTP/1.1\nHost: a\n\n");
    RawClient.Answer elsewhere =
        server.send("GET http://elsewhere.example/api/admin/things HTTP/1.1\nHost: a\n\n");

    assertThat(here.status()).isEqualTo(200);
    assertThat(elsewhere.member("code")).isEqualTo("tenant_unknown");
  }

  @Test
  void aHeadIsAnsweredAsAGetWithoutItsBody() {
    try (RawClient client = server.client()) {
      client.send("HEAD /api/admin/things HTTP/1.1\nHost: a\n\n" + GET);
      RawClient.Answer head = client.answer(false);
      RawClient.Answer get = client.answer();

      assertThat(head.status()).isEqualTo(200);
      assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
      assertThat(get.body()).isEqualTo("{\"name\":\"hello\"}");
    }
  }

  @Test
  void aRefusedHeadHasNoBodyEither() {
    try (RawClient client = server.client()) {
      client.send("HEAD /api/admin/nothing HTTP/1.1\nHost: a\n\n" + GET);

      assertThat(client.answer(false).status()).isEqualTo(404);
      assertThat(client.answer().status()).isEqualTo(200);
    }
  }

  @Test
  void whoComesWhenAllPlacesAreTakenIsToldWhenToComeBack() {
    try (var small = new RunningServer(room(1, 10), List.of());
        RawClient first = small.client()) {
      first.send(HALF);
      small.awaitBusy(1);
      try (RawClient second = small.client()) {
        second.send("POST /oauth2/token HTTP/1.1\nHost: a\nContent-Length: 0\n\n");
        RawClient.Answer refused = second.answer();

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(refused.header("Connection")).isEqualTo("close");
        assertThat(refused.member("code")).isEqualTo("service_unavailable");
        assertThat(refused.member("error")).isEqualTo("temporarily_unavailable");
        assertThat(second.ended()).isTrue();
      }
    }
  }

  @Test
  void whoHasWaitedLongestMakesRoom() {
    try (var small = new RunningServer(room(2, 10), List.of());
        RawClient first = small.client()) {
      first.send(GET);
      assertThat(first.answer().status()).isEqualTo(200);
      small.awaitBusy(0);
      try (RawClient second = small.client()) {
        second.send(GET);
        assertThat(second.answer().status()).isEqualTo(200);
        small.awaitBusy(0);
        assertThat(small.send(GET).status()).isEqualTo(200);

        assertThat(first.ended()).isTrue();
        second.send(GET);
        assertThat(second.answer().status()).isEqualTo(200);
      }
    }
  }

  @Test
  void oneAddressHoldsSoManyConnectionsAndNoMore() {
    try (var small = new RunningServer(room(100, 2), List.of());
        RawClient first = small.client()) {
      first.send(GET);
      assertThat(first.answer().status()).isEqualTo(200);
      try (RawClient second = small.client();
          RawClient elsewhere = small.client("127.0.0.2")) {
        second.send(GET);
        assertThat(second.answer().status()).isEqualTo(200);
        RawClient.Answer third = small.send(GET);

        assertThat(third.status()).isEqualTo(503);
        assertThat(third.member("code")).isEqualTo("too_many_connections");
        assertThat(third.header("Retry-After")).isEqualTo("5");
        assertThat(third.header("Connection")).isEqualTo("close");
        elsewhere.send(GET);
        assertThat(elsewhere.answer().status()).isEqualTo(200);
      }
      small.awaitOpen(1);
      assertThat(small.send(GET).status()).isEqualTo(200);
    }
  }

  @Test
  void aTrustedProxyHoldsAsManyAsThereAre() {
    var clients = new ArrayList<RawClient>();
    try (var small = new RunningServer(room(100, 2), List.of())) {
      for (int i = 0; i < 5; i++) {
        clients.add(small.client("127.0.0.9"));
        clients.getLast().send(GET);
        assertThat(clients.getLast().answer().status()).isEqualTo(200);
      }
    } finally {
      clients.forEach(RawClient::close);
    }
  }

  @Test
  void whoIsTurnedAwayAndSaysNothingIsSoonLetGo() {
    var silent = new ArrayList<RawClient>();
    try (var small = new RunningServer(room(1, 1_000), List.of());
        RawClient first = small.client()) {
      first.send(HALF);
      small.awaitBusy(1);
      for (int i = 0; i < 2 * Places.DOOR; i++) {
        silent.add(small.client());
      }
      assertThat(silent).allMatch(RawClient::ended);
      small.awaitOpen(1);
    } finally {
      silent.forEach(RawClient::close);
    }
  }

  private static EdgeSettings room(int most, int perPeer) {
    return EdgeSettings.standard()
        .with(new EdgeSettings.Connections(most, perPeer, Duration.ofSeconds(75)));
  }

  @Test
  void aStoppingServerEndsWhatIsInFlightAndSendsOthersAway() throws Exception {
    var stopping = new RunningServer();
    try (RawClient busy = stopping.client();
        RawClient idle = stopping.client()) {
      idle.send(GET);
      assertThat(idle.answer().status()).isEqualTo(200);
      busy.send("GET /slow?seconds=1 HTTP/1.1\nHost: a\n\n");
      Thread.sleep(200);
      var stop = Thread.ofVirtual().start(stopping::close);
      Thread.sleep(200);
      assertThat(stopping.server().ready()).isFalse();

      RawClient.Answer late = stopping.send(GET);
      assertThat(late.status()).isEqualTo(503);
      assertThat(late.member("code")).isEqualTo("shutting_down");
      assertThat(late.header("Retry-After")).isEqualTo("2");
      assertThat(late.header("Connection")).isEqualTo("close");
      assertThat(stopping.send("GET /health HTTP/1.1\nHost: x\n\n").status()).isEqualTo(200);

      assertThat(busy.answer().status()).isEqualTo(204);
      assertThat(idle.ended()).isTrue();
      stop.join();
    }
  }

  @Test
  void aClientThatLeavesInTheMidstIsCounted() {
    try (var counting = new RunningServer()) {
      counting.send(GET);
      try (RawClient client = counting.client()) {
        client.send("POST /echo HTTP/1.1\nHost: a\nContent-Length: 9\n\nhi");
        counting.awaitBusy(1);
        client.reset();
      }
      counting.awaitGone(1);
      counting.awaitOpen(0);
      assertThat(counting.server().gone()).isEqualTo(1);
    }
  }

  @Test
  void aWitnessThatThrowsTakesNoAnswerAway() {
    var log = (Logger) LoggerFactory.getLogger(Edge.class);
    var told = new ListAppender<ILoggingEvent>();
    told.start();
    log.addAppender(told);
    var seen = new AtomicInteger();
    Witness broken =
        _ -> {
          throw new IllegalStateException("no room for it");
        };
    ServerParts parts =
        RunningServer.parts(List.of(), Limits.none(), broken, _ -> seen.incrementAndGet());
    var settings = ServerSettings.plain("127.0.0.1", 0);
    try (Server witnessed = Server.start(settings, parts);
        RawClient client = new RawClient(witnessed.port())) {
      client.send(GET + "GET /nowhere HTTP/1.1\nHost: a\n\n");
      assertThat(client.answer().status()).isEqualTo(200);
      assertThat(client.answer().status()).isEqualTo(404);
    } finally {
      log.detachAppender(told);
    }
    assertThat(seen).hasValue(2);
    assertThat(told.list).hasSize(2);
    assertThat(told.list.getFirst().getKeyValuePairs())
        .anySatisfy(pair -> assertThat(pair.value).isEqualTo("internal_error"));
    assertThat(told.list.getFirst().getThrowableProxy().getCause().getMessage())
        .isEqualTo("no room for it");
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    try (RunningServer _ = new RunningServer()) {
      var settings = ServerSettings.plain("127.0.0.1", server.port());
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> Server.start(settings, RunningServer.parts(List.of(), Limits.none(), _ -> {})))
          .isInstanceOfSatisfying(
              candor.errors.Problem.class,
              problem -> assertThat(problem.code()).isEqualTo(ErrorCode.PORT_IN_USE));
    }
  }
}
