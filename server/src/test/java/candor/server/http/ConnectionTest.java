package candor.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.errors.ErrorCode;
import candor.errors.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// How requests follow one another on a connection (RFC 9112).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(30)
final class ConnectionTest {
  private static final String GET = "GET /api/admin/things HTTP/1.1\nHost: a\n\n";

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
    try (var small = new RunningServer(EdgeSettings.standard().withConnections(1), List.of());
        RawClient first = small.client()) {
      first.send(GET);
      assertThat(first.answer().status()).isEqualTo(200);
      RawClient.Answer second = small.send(GET);

      assertThat(second.status()).isEqualTo(503);
      assertThat(second.header("Retry-After")).isEqualTo("5");
      assertThat(second.member("code")).isEqualTo("service_unavailable");
    }
  }

  @Test
  void aStoppingServerEndsWhatIsInFlightAndSendsOthersAway() throws Exception {
    var arrived = new CountDownLatch(1);
    var leave = new CountDownLatch(1);
    var stopping =
        new RunningServer(
            EdgeSettings.standard(),
            List.of(new Route("GET", "/held", RateClass.NONE, _ -> held(arrived, leave))));
    try (RawClient busy = stopping.client();
        RawClient idle = stopping.client()) {
      idle.send(GET);
      assertThat(idle.answer().status()).isEqualTo(200);
      busy.send("GET /held HTTP/1.1\nHost: a\n\n");
      arrived.await();
      var stop = Thread.ofVirtual().start(stopping::close);
      while (stopping.server().ready()) {
        Thread.onSpinWait();
      }

      RawClient.Answer late = stopping.send(GET);
      assertThat(late.status()).isEqualTo(503);
      assertThat(late.member("code")).isEqualTo("shutting_down");
      assertThat(late.header("Retry-After")).isEqualTo("2");
      assertThat(late.header("Connection")).isEqualTo("close");
      assertThat(stopping.send("GET /health HTTP/1.1\nHost: x\n\n").status()).isEqualTo(200);

      leave.countDown();
      assertThat(busy.answer().status()).isEqualTo(204);
      assertThat(idle.ended()).isTrue();
      stop.join();
    }
  }

  private static Reply held(CountDownLatch arrived, CountDownLatch leave) {
    arrived.countDown();
    try {
      leave.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Reply.empty(204);
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    var settings = ServerSettings.plain("127.0.0.1", server.port());
    assertThatThrownBy(
            () -> Server.start(settings, RunningServer.parts(List.of(), Limits.none(), _ -> {})))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.PORT_IN_USE));
  }
}
