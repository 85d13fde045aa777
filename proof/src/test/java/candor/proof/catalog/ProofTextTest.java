package candor.proof.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How a *Proof* is read and made into bytes.
class ProofTextTest {
  private static final Filling FILLING =
      new Filling(
          URI.create("http://localhost:8080"),
          Map.of("admin", "tok", "1.id", "usr_1", "service.key", "sk")::get);

  @Test
  void directivesBelongToTheBlockBehindThem() {
    var proof =
        Proof.of(
            "@clock +PT2H\n```http\nGET /a\n```\nThen:\n@times 3\n@end\n```http\nPOST /b\n\n{}\n```");

    assertThat(proof)
        .isEqualTo(
            new Proof.ByRequests(
                List.of(
                    new Proof.Step(Duration.ofHours(2), 1, false, "GET /a"),
                    new Proof.Step(Duration.ZERO, 3, true, "POST /b\n\n{}"))));
  }

  @Test
  void aTestIsNamedInTheFirstLine() {
    assertThat(Proof.of("@test candor.x.SomeTest.method\nIn words."))
        .isEqualTo(new Proof.ByTest("candor.x.SomeTest", "method"));
  }

  @Test
  void proseAloneProvesNothing() {
    assertThatThrownBy(() -> Proof.of("Just try it.")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Proof.of("@clok +PT1H\n```http\nGET /\n```"))
        .hasMessageContaining("unknown directive");
  }

  @Test
  void theUsualHeadersAreAdded() {
    assertThat(text("POST /users/{1.id}\nAuthorization: Bearer {admin}\n\n{\"a\": \"é\"}"))
        .isEqualTo(
            """
            POST /users/usr_1 HTTP/1.1\r
            Authorization: Bearer tok\r
            Host: localhost:8080\r
            Content-Length: 11\r
            Connection: close\r
            \r
            {"a": "é"}""");
  }

  @Test
  void aWholeRequestLineLeavesEverythingAsItStands() {
    assertThat(text("GET /a HTTP/1.1\nHost: {host}\nHost: other"))
        .isEqualTo("GET /a HTTP/1.1\r\nHost: localhost:8080\r\nHost: other\r\n\r\n");
  }

  @Test
  void repetitionsAndBytesAreWrittenOut() {
    assertThat(text("GET /?q={ab*3} HTTP/1.1")).startsWith("GET /?q=ababab HTTP/1.1");
    assertThat(text("GET / HTTP/1.1\n{X-#: 1*2}")).endsWith("\r\nX-0: 1\r\nX-1: 1\r\n\r\n");
    assertThat(text("GET / HTTP/1.1\n\n{\"a\": {[*3}{]*3}}")).endsWith("\r\n{\"a\": [[[]]]}");
    byte[] bytes = FILLING.bytes("GET / HTTP/1.1\n\nRen{byte E9}");
    assertThat(bytes).endsWith('R', 'e', 'n', 0xE9);
  }

  @Test
  void theLinesOfAChunkedBodyEndAsHttpWantsThem() {
    assertThat(text("POST / HTTP/1.1\nTransfer-Encoding: chunked\n\n2\nab\n0\n\n"))
        .endsWith("\r\n\r\n2\r\nab\r\n0\r\n\r\n");
  }

  private static String text(String proof) {
    return new String(FILLING.bytes(proof), StandardCharsets.UTF_8);
  }
}
