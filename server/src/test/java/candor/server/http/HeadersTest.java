package candor.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands on every answer, and what is believed of a request.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HeadersTest {
  private RunningServer server;

  @BeforeAll
  void start() {
    server = new RunningServer();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private RawClient.Answer get(String path, String headers) {
    return server.send("GET " + path + " HTTP/1.1\nHost: a\n" + headers + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "with space", "semi;colon", "", "umlaut\u00e4umlaut"})
  void anUnusableRequestIdIsReplaced(String id) {
    String kept = get("/api/admin/things", "X-Request-ID: " + id + "\n").header("X-Request-ID");
    assertThat(kept).matches("req_[0-9a-z]{26}");
  }

  @Test
  void aUsableRequestIdIsKept() {
    String id = "AZaz09._-" + "x".repeat(119);
    assertThat(get("/api/admin/things", "X-Request-ID: " + id + "\n").header("X-Request-ID"))
        .isEqualTo(id);
    assertThat(get("/api/admin/things", "X-Request-ID: " + id + "x\n").header("X-Request-ID"))
        .startsWith("req_");
  }

  @ParameterizedTest
  @CsvSource({
    "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01, true",
    "00-00000000000000000000000000000000-b7ad6b7169203331-01, false",
    "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01, false",
    "00-0AF7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01, false",
    "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01, false",
    "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-x, false",
    "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-x, true",
    "nonsense, false",
  })
  void aTraceGoesOnOrBeginsAnew(String given, boolean kept) {
    get("/health", "traceparent: " + given + "\n");
    String seen = server.seen().getLast().traceparent();
    assertThat(seen.equals(given)).isEqualTo(kept);
    assertThat(seen).matches("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}.*");
  }

  @Test
  void everyAnswerIsGuarded() {
    for (String path : new String[] {"/api/admin/things", "/nowhere", "/sign-in/start"}) {
      RawClient.Answer answer = get(path, "");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
      assertThat(answer.header("Date")).endsWith("GMT");
    }
  }

  @Test
  void pagesOfATenantMayReadItsApisAndOthersMayNot() {
    RawClient.Answer known = get("/api/admin/nothing", "Origin: https://app.example\n");
    RawClient.Answer other = get("/api/admin/things", "Origin: https://evil.example\n");
    RawClient.Answer open =
        get("/.well-known/openid-configuration", "Origin: https://evil.example\n");

    assertThat(known.header("Access-Control-Allow-Origin")).isEqualTo("https://app.example");
    assertThat(known.header("Access-Control-Expose-Headers")).contains("X-Request-ID");
    assertThat(known.header("Vary")).isEqualTo("Origin");
    assertThat(other.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(open.header("Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void aPreflightIsAnsweredWithWhatIsPossible() {
    RawClient.Answer answer =
        server.send(
            """
            OPTIONS /api/admin/things HTTP/1.1
            Host: a
            Origin: https://app.example
            Access-Control-Request-Method: POST

            """);
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://app.example");
    assertThat(answer.header("Access-Control-Allow-Headers")).contains("X-Request-ID");
    assertThat(answer.header("Access-Control-Allow-Methods")).contains("POST");
    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
  }

  @Test
  void aPageThatMayNotReadIsNotToldWhatItMightSend() {
    RawClient.Answer answer =
        server.send(
            """
            OPTIONS /api/admin/things HTTP/1.1
            Host: a
            Origin: https://other.example
            Access-Control-Request-Method: POST

            """);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains("origin_not_allowed");
    for (String name : List.of("Origin", "Methods", "Headers")) {
      assertThat(answer.header("Access-Control-Allow-" + name)).as(name).isEmpty();
    }
  }

  @Test
  void aClientsWordOnItsAddressCountsOnlyThroughATrustedProxy() {
    assertThat(get("/api/admin/things/1", "X-Forwarded-For: 203.0.113.9\n").body())
        .contains("1|127.0.0.1");

    Proxies proxies = proxies(Proxies.Header.X_FORWARDED_FOR);
    assertThat(proxies.client("127.0.0.1", head("X-Forwarded-For: 6.6.6.6, 203.0.113.9, 10.1.1.1")))
        .isEqualTo("203.0.113.9");
    assertThat(proxies.client("127.0.0.1", head("X-Forwarded-For: unknown")))
        .isEqualTo("127.0.0.1");
    assertThat(proxies.client("9.9.9.9", head("X-Forwarded-For: 203.0.113.9")))
        .isEqualTo("9.9.9.9");
    assertThat(proxies.secure("127.0.0.1", head("X-Forwarded-Proto: https"))).isTrue();
  }

  @Test
  void aProxyMayWriteTheHeaderOfTheStandard() {
    Proxies proxies = proxies(Proxies.Header.FORWARDED);
    Head head = head("Forwarded: for=6.6.6.6, for=\"[2001:db8::1]:99\";proto=https, for=10.1.1.1");
    assertThat(proxies.client("127.0.0.1", head)).isEqualTo("2001:db8::1");
    assertThat(proxies.secure("127.0.0.1", head)).isTrue();
    assertThat(proxies.client("127.0.0.1", head("Forwarded: for=_hidden"))).isEqualTo("127.0.0.1");
    // The proxy has written the second element, and who has written the first?
    Head nameless = head("Forwarded: for=6.6.6.6;proto=https, proto=http");
    assertThat(proxies.client("127.0.0.1", nameless)).isEqualTo("127.0.0.1");
    assertThat(proxies.secure("127.0.0.1", nameless)).isFalse();
  }

  /// A proxy overwrites the header that it writes, and passes the other on as the client sent it.
  @Test
  void theHeaderThatTheProxyDoesNotWriteIsNobodysWord() {
    Head both = head("Forwarded: for=192.0.2.1;proto=http\r\nX-Forwarded-For: 192.0.2.2");
    Head forged = head("X-Forwarded-For: 192.0.2.2\r\nX-Forwarded-Proto: https");
    Proxies standard = proxies(Proxies.Header.FORWARDED);
    assertThat(standard.client("127.0.0.1", both)).isEqualTo("192.0.2.1");
    assertThat(standard.client("127.0.0.1", forged)).isEqualTo("127.0.0.1");
    assertThat(standard.secure("127.0.0.1", forged)).isFalse();

    Proxies usual = proxies(Proxies.Header.X_FORWARDED_FOR);
    assertThat(usual.client("127.0.0.1", both)).isEqualTo("192.0.2.2");
    assertThat(usual.client("127.0.0.1", head("Forwarded: for=192.0.2.1;proto=https")))
        .isEqualTo("127.0.0.1");
    assertThat(usual.secure("127.0.0.1", head("Forwarded: for=192.0.2.1;proto=https"))).isFalse();
  }

  private static Proxies proxies(Proxies.Header header) {
    return new Proxies(java.util.List.of("127.0.0.0/8", "10.0.0.0/8"), header);
  }

  private static Head head(String line) {
    byte[] bytes =
        ("GET / HTTP/1.1\r\n" + line + "\r\n\r\n")
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    return new HeadReader(EdgeSettings.standard()).read(bytes, 0, bytes.length);
  }

  @Test
  void aHeaderCannotBeginAnother() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> Reply.empty(204).header("Location", "/x\r\nSet-Cookie: a=b"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
