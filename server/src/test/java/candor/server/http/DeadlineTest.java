package candor.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// A client that keeps us waiting is told, and let go.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(20)
final class DeadlineTest {
  private static final Duration SOON = Duration.ofMillis(300);

  private RunningServer server;

  @BeforeAll
  void start() {
    var settings =
        EdgeSettings.standard().withTimes(SOON, SOON, Duration.ofMillis(600), SOON, SOON);
    server = new RunningServer(settings, List.of());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aHeadThatDribblesIsRefused() {
    try (RawClient client = server.client()) {
      client.send("GET /api/admin/things HTTP/1.1\nHost: a\nX: ");
      long began = System.nanoTime();
      RawClient.Answer answer = dribble(client);

      assertThat(answer.status()).isEqualTo(408);
      assertThat(answer.member("code")).isEqualTo("request_timeout");
      assertThat(answer.member("error")).isEqualTo("invalid_request");
      assertThat(answer.header("Connection")).isEqualTo("close");
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
      assertThat(client.ended()).isTrue();
    }
  }

  @Test
  void aBodyThatDribblesIsRefused() {
    try (RawClient client = server.client()) {
      client.send("POST /sideband/request HTTP/1.1\nHost: a\nContent-Length: 1000\n\n{");
      RawClient.Answer answer = dribble(client);

      assertThat(answer.status()).isEqualTo(408);
      assertThat(answer.member("error")).isEqualTo("request_timeout");
      assertThat(answer.member("code")).isEqualTo("INVALID_DATA");
      assertThat(client.ended()).isTrue();
    }
    assertThat(server.seen().getLast().status()).isEqualTo(408);
  }

  /// Sends a space now and then until the server has had enough.
  private static RawClient.Answer dribble(RawClient client) {
    var sender =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    while (!Thread.interrupted()) {
                      client.sendBytes(new byte[] {' '});
                      Thread.sleep(50);
                    }
                  } catch (InterruptedException | java.io.UncheckedIOException _) {
                    // The server closed, or the test is done.
                  }
                });
    try {
      return client.answer();
    } finally {
      sender.interrupt();
    }
  }

  @Test
  void aConnectionWithoutARequestIsClosedWithoutAWord() {
    try (RawClient client = server.client()) {
      assertThat(client.ended()).isTrue();
    }
  }

  @Test
  void anEndpointThatTakesTooLongIsStopped() {
    try (RawClient client = server.client()) {
      client.send("GET /slow HTTP/1.1\nHost: a\n\n");
      RawClient.Answer answer = client.answer();

      assertThat(answer.status()).isEqualTo(504);
      assertThat(answer.member("code")).isEqualTo("request_deadline_exceeded");

      // The interrupt was the endpoint's; the connection goes on.
      client.send("GET /api/admin/things HTTP/1.1\nHost: a\n\n");
      assertThat(client.answer().status()).isEqualTo(200);
    }
  }
}
