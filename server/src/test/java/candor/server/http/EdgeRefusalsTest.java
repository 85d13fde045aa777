package candor.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What never reaches an endpoint is refused with a code of the catalog, in the dialect of its
/// path.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EdgeRefusalsTest {
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
  void aRequestLineWithoutAVersionIsSaidToLackIt() {
    assertThat(server.send("GET /api/admin/things\n\n").body()).contains("version of HTTP");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "GET|400|bad_request_line",
        "GET /api/admin/things|400|bad_request_line",
        "GET /api/admin/things HTTQ/1.1|400|bad_request_line",
        "GET  /api/admin/things HTTP/1.1|400|bad_request_line",
        "GET api/admin/things HTTP/1.1~Host: localhost|400|bad_request_line",
        "G(T /api/admin/things HTTP/1.1~Host: localhost|400|bad_request_line",
        "GET /api/admin/things HTTP/2.0|505|http_version_unsupported",
        "GET /api/admin/th%zzings HTTP/1.1~Host: localhost|400|path_malformed",
        "GET /api/admin/th%00ings HTTP/1.1~Host: localhost|400|path_malformed",
        "GET /api/admin/%ff HTTP/1.1~Host: localhost|400|path_malformed",
        "GET /api/admin/../admin/things HTTP/1.1~Host: localhost|400|path_malformed",
        "GET /api/admin/%2e%2e/things HTTP/1.1~Host: localhost|400|path_malformed",
        "GET /api/admin/things%2f1 HTTP/1.1~Host: localhost|400|path_malformed",
        "GET /api/admin/<b> HTTP/1.1~Host: localhost|400|path_malformed",
        "GET /api/admin/things HTTP/1.1|400|header_malformed",
        "GET /api/admin/things HTTP/1.1~Host: a~Host: b|400|header_malformed",
        "GET /api/admin/things HTTP/1.1~Host: a b|400|header_malformed",
        "GET /api/admin/things HTTP/1.1~Host: localhost~Broken|400|header_malformed",
        "GET /api/admin/things HTTP/1.1~Host: localhost~Spaced : x|400|header_malformed",
        "GET /api/admin/things HTTP/1.1~Host: localhost~X: a~ folded|400|header_malformed",
        "GET /api/admin/things HTTP/1.1~Host: elsewhere.example|404|tenant_unknown",
        "GET /api/admin/thing HTTP/1.1~Host: localhost|404|route_not_found",
        "GET /api/admin/things/ HTTP/1.1~Host: localhost|404|route_not_found",
        "DELETE /api/admin/things HTTP/1.1~Host: localhost|405|method_not_allowed",
        "BREW /api/admin/things HTTP/1.1~Host: localhost|405|method_not_allowed",
        "TRACE /api/admin/things HTTP/1.1~Host: localhost|405|method_not_allowed",
        "GET /api/admin/things HTTP/1.1~Host: localhost~Accept: text/csv|406|not_acceptable",
        "GET /api/admin/things HTTP/1.1~Host: localhost~Expect: magic|417|expectation_failed",
        "POST /api/admin/things HTTP/1.1~Host: a~Content-Length: x|400|header_malformed",
        "POST /api/admin/things HTTP/1.1~Host: a~Content-Length: -1|400|header_malformed",
        "POST /api/admin/things HTTP/1.1~Host: a~Content-Length: 1~Content-Length: 1"
            + "|400|header_malformed",
        "POST /api/admin/things HTTP/1.1~Host: a~Content-Length: 1, 1|400|header_malformed",
        "POST /api/admin/things HTTP/1.1~Host: a~Content-Length: 5~Transfer-Encoding: chunked"
            + "|400|header_malformed",
        "POST /api/admin/things HTTP/1.1~Host: a~Transfer-Encoding: gzip, chunked"
            + "|501|transfer_encoding_unsupported",
        "POST /api/admin/things HTTP/1.1~Host: a~Transfer-Encoding: chunked"
            + "~Transfer-Encoding: chunked|400|header_malformed",
        "POST /api/admin/things HTTP/1.0~Host: a~Transfer-Encoding: chunked|400|header_malformed",
        "POST /api/admin/things HTTP/1.1~Host: a~Content-Length: 9999999|413|body_too_large",
      })
  void aRequestThatCannotBeServedIsNamedForWhatItIs(String head, int status, String code) {
    RawClient.Answer answer = server.send(head.replace("~", "\n") + "\n\n");

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.member("code")).isEqualTo(code);
    // Where no path could be read either, nobody's dialect is known.
    boolean path = head.contains(" /");
    assertThat(answer.header("Content-Type"))
        .isEqualTo(path ? "application/json" : "application/problem+json");
    assertThat(answer.header("X-Request-ID")).startsWith("req_");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.member("error_uri")).isEqualTo("http://localhost:8080/errors/" + code);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /api/admin/things HTTP/1.1\\nHost: a\\n\\n|400|bad_request_line",
        "GET /api/admin/things HTTP/1.1\\r\\nHost: a\\n\\n|400|header_malformed",
        "GET /api/admin/things HTTP/1.1\\r\\nHost: a\\rX: b\\r\\n\\r\\n|400|header_malformed",
        "GET /api/admin/things HTTP/1.1\\r\\nHost: a\\r\\nX: \\0\\r\\n\\r\\n|400|header_malformed",
      })
  void lineEndsThatTwoReadersReadInTwoWaysAreRefused(String request, int status, String code) {
    String text = request.replace("\\r", "\r").replace("\\n", "\n").replace("\\0", "\0");
    try (RawClient client = server.client()) {
      client.sendBytes(text.getBytes(StandardCharsets.ISO_8859_1));
      RawClient.Answer answer = client.answer();

      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.member("code")).isEqualTo(code);
      assertThat(client.ended()).isTrue();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "x\\r\\n|chunk_malformed",
        "5;a=b\\r\\nhelloXX0\\r\\n\\r\\n|chunk_malformed",
        "5\\nhello\\r\\n0\\r\\n\\r\\n|chunk_malformed",
        "fffffffff\\r\\n|chunk_malformed",
        "fffffff\\r\\n|body_too_large",
      })
  void aChunkedBodyIsReadToTheLetter(String body, String code) {
    try (RawClient client = server.client()) {
      client.send("POST /api/admin/things HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n");
      client.sendBytes(
          body.replace("\\r", "\r").replace("\\n", "\n").getBytes(StandardCharsets.US_ASCII));
      RawClient.Answer answer = client.answer();

      assertThat(answer.member("code")).isEqualTo(code);
      assertThat(answer.header("Connection")).isEqualTo("close");
      assertThat(client.ended()).isTrue();
    }
  }

  @Test
  void tooLongAnAddressIsRefusedInTheDialectOfItsPath() {
    RawClient.Answer answer =
        server.send("GET /api/service/users?q=" + "x".repeat(9000) + " HTTP/1.1\nHost: a\n\n");

    assertThat(answer.status()).isEqualTo(414);
    assertThat(answer.member("error_code")).isEqualTo("BAD_REQUEST");
    assertThat(answer.member("code")).isEqualTo("uri_too_long");
  }

  @Test
  void tooMuchHeadIsRefused() {
    RawClient.Answer large =
        server.send("GET /sideband/request HTTP/1.1\nHost: a\nX: " + "x".repeat(17_000) + "\n\n");
    RawClient.Answer many =
        server.send("GET /sideband/request HTTP/1.1\nHost: a\n" + "X: y\n".repeat(100) + "\n");

    assertThat(large.status()).isEqualTo(431);
    assertThat(large.member("error")).isEqualTo("header_too_large");
    assertThat(large.member("code")).isEqualTo("INVALID_DATA");
    assertThat(many.status()).isEqualTo(431);
    assertThat(many.member("error")).isEqualTo("too_many_headers");
  }

  @Test
  void aRequestThatEndsBeforeItsHeadDidIsAnswered() {
    try (RawClient client = server.client()) {
      client.send("GET /oauth2/token HTTP/1.1\nHost: loc");
      client.finish();
      RawClient.Answer answer = client.answer();

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.member("error")).isEqualTo("invalid_request");
    }
  }

  @Test
  void aBodyThatEndsTooEarlyIsAnswered() {
    try (RawClient client = server.client()) {
      client.send("POST /api/admin/things HTTP/1.1\nHost: a\nContent-Length: 10\n\n{}");
      client.finish();
      RawClient.Answer answer = client.answer();

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.member("code")).isEqualTo("body_incomplete");
    }
  }

  @Test
  void anUpgradeIsNotMadeAndTheRequestIsAnswered() {
    RawClient.Answer answer =
        server.send(
            """
            GET /api/admin/things HTTP/1.1
            Host: a
            Connection: Upgrade, HTTP2-Settings
            Upgrade: h2c
            HTTP2-Settings: AAMAAABk

            """);

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void whatIsNoHttpAtAllIsAnsweredAndLetGo() {
    try (RawClient client = server.client()) {
      client.sendBytes(new byte[] {0x16, 0x03, 0x01, 0x02, 0x00, 0x01, '\n'});
      RawClient.Answer answer = client.answer();

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(client.ended()).isTrue();
    }
  }

  @Test
  void aNotAllowedMethodNamesThoseThatAre() {
    RawClient.Answer answer = server.send("PUT /api/admin/things HTTP/1.1\nHost: a\n\n");

    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
  }

  @Test
  void aMistypedPathIsToldTheNearest() {
    RawClient.Answer answer = server.send("GET /api/admin/thinks HTTP/1.1\nHost: a\n\n");

    assertThat(answer.member("error")).isEqualTo("not_found");
    assertThat(answer.body()).contains("Did you mean /api/admin/things?");
  }
}
