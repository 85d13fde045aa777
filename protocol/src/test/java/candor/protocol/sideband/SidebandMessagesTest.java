package candor.protocol.sideband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import candor.errors.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// P1 to P15: what deployed plug-ins rely on.
class SidebandMessagesTest {
  /// As Kong's plug-in sends it.
  private static final String KONG =
      """
      {"source_ip":"192.0.2.7","source_port":"51234","method":"POST",\
      "url":"https://api.example.com:443/v1/users?b=2&a=%20x","http_version":"1.1",\
      "headers":[{"authorization":"Bearer abc"},{"x-tag":"one"},{"X-Tag":"two"}],\
      "body":"{\\"name\\":\\"Grüße \\ud83d\\ude00\\"}"}\
      """;

  /// As PingGateway sends it: a number as port, names in their own case, a member of its own.
  private static final String PING_GATEWAY =
      """
      {
        "method" : "GET", "url" : "https://api.example.com/v1/users",
        "source_ip" : "192.0.2.7", "source_port" : 51234, "http_version" : "1.1",
        "headers" : [ { "Authorization" : "Bearer abc" } ],
        "access_token" : { "active" : true, "scope" : [ "a" ] }
      }
      """;

  private static final String STATE = "c3RhdGU";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> permit(String message) {
    byte[] json = bytes(message);
    return JsonTree.object(AnswerWriter.permit(json, MessageReader.question(json), STATE));
  }

  private static Map<String, Object> deny(String message) {
    byte[] json = bytes(message);
    var refusal =
        new Refusal(
            401,
            "Unauthorized",
            List.of(new Header("www-authenticate", "Bearer realm=\"https://api\"")),
            "{\"id\":\"é\"}");
    return JsonTree.object(AnswerWriter.deny(json, MessageReader.question(json), refusal));
  }

  @ParameterizedTest
  @ValueSource(strings = {KONG, PING_GATEWAY})
  void aPermitIsTheQuestionAgainWithAStateAndWithoutAResponse(String message) {
    Map<String, Object> expected = JsonTree.object(bytes(message));
    expected.remove("access_token");
    expected.put("state", STATE);
    assertThat(permit(message)).isEqualTo(expected); // P2, P3, P4, P5.
  }

  @Test
  void aMessageOfKnownMembersIsEchoedByteByByte() {
    byte[] json = bytes(KONG + " \n");
    Question question = MessageReader.question(json);
    assertThat(question.plain()).isTrue();
    assertThat(new String(AnswerWriter.permit(json, question, STATE), StandardCharsets.UTF_8))
        .isEqualTo(KONG.substring(0, KONG.length() - 1) + ",\"state\":\"c3RhdGU\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {KONG, PING_GATEWAY})
  @SuppressWarnings("unchecked")
  void aRefusalIsTheQuestionAgainWithAResponse(String message) {
    Map<String, Object> expected = JsonTree.object(bytes(message));
    expected.remove("access_token");
    Map<String, Object> answer = deny(message);
    var response = (Map<String, Object>) answer.remove("response");
    assertThat(answer).isEqualTo(expected);
    assertThat(response)
        .containsEntry("response_code", "401") // P6.
        .containsEntry("response_status", "Unauthorized")
        .containsEntry("http_version", "1.1") // P7.
        .containsEntry(
            "headers", List.of(Map.of("www-authenticate", "Bearer realm=\"https://api\""))) // P2.
        .containsEntry("body", "{\"id\":\"é\"}");
  }

  @Test
  void noAnswerHasANull() {
    String message =
        """
        {"source_ip":"192.0.2.7","source_port":1,"method":"GET","url":"http://a/","http_version":"1.1",
        "headers":[],"body":null,"client_certificate":{"kty":"EC","x":null,"x5c":["AA",null]},"state":null}
        """;
    for (Map<String, Object> answer : List.of(permit(message), deny(message))) {
      assertThat(answer).doesNotContainKey("body"); // P1.
      assertThat(answer.get("client_certificate"))
          .isEqualTo(Map.of("kty", "EC", "x5c", List.of("AA")));
      assertThat(answer).containsEntry("headers", List.of()); // P2.
      assertThat(answer).containsEntry("source_port", BigDecimal.ONE); // P5.
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"state", "response", "gateway"})
  void aMemberOfOursInTheQuestionIsNotEchoed(String member) {
    String message = KONG.substring(0, KONG.length() - 1) + ",\"" + member + "\":{\"a\":1}}";
    assertThat(permit(message)).containsEntry("state", STATE).doesNotContainKey("response");
    assertThat(deny(message)).doesNotContainKeys("state", "gateway");
  }

  @Test
  void headersKeepTheirOrderAndCase() {
    assertThat(MessageReader.question(bytes(KONG)).headers())
        .containsExactly(
            new Header("authorization", "Bearer abc"),
            new Header("x-tag", "one"),
            new Header("X-Tag", "two")); // P8.
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | source_ip source_port method url http_version headers",
        "{'source_ip':1,'source_port':true,'method':[],'url':{},'http_version':false,'headers':{}}"
            + " | source_ip source_port method url http_version headers",
        "{'source_ip':'a','source_port':0,'method':'G T','url':'/x','http_version':'9','headers':[1,{},{'a':1},{'a':'b','c':'d'}]}"
            + " | source_port method url http_version headers[0] headers[1] headers[2] headers[3]",
        "{'source_ip':'a','source_port':'70000','method':'','url':'ftp://x','http_version':'1.1','headers':[],'body':7,'client_certificate':'x'}"
            + " | source_port method url body client_certificate",
      })
  void everyFaultIsNamedAtOnce(String message, String fields) {
    Problem problem = refusal(message.replace('\'', '"'));
    assertThat(problem.code().code()).isEqualTo("sideband_message_invalid");
    assertThat(problem.faults().stream().map(fault -> fault.value("field").orElseThrow()))
        .containsExactlyInAnyOrder(fields.split(" "));
  }

  private static Problem refusal(String message) {
    return Optional.ofNullable(
            catchThrowableOfType(Problem.class, () -> MessageReader.question(bytes(message))))
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                            | body_missing",
        "[]                            | body_not_object",
        "\"x\"                         | body_not_object",
        "{\"method\":                  | invalid_json",
        "{\"method\":\"GET\"} x        | invalid_json",
        "{\"method\":\"a\",\"method\":\"b\"} | json_duplicate_key",
        "<html>                        | invalid_json",
      })
  void whatIsNoMessageIsRefusedByItsName(String message, String code) {
    assertThat(refusal(message).code().code()).isEqualTo(code);
  }

  @Test
  void deepNestingAndOtherEncodingsAreRefused() {
    assertThat(refusal("{\"x\":" + "[".repeat(100) + "]".repeat(100) + "}").code().code())
        .isEqualTo("json_too_deep");
    byte[] broken = bytes("{\"method\":\"é\"}");
    broken[12] = 'x';
    assertThat(
            catchThrowableOfType(Problem.class, () -> MessageReader.question(broken)).code().code())
        .isEqualTo("body_not_utf8");
    assertThat(
            catchThrowableOfType(
                    Problem.class,
                    () -> MessageReader.question(KONG.getBytes(StandardCharsets.UTF_16LE)))
                .code()
                .code())
        .isEqualTo("body_not_utf8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"200", "\"200\""})
  void theAnswerOfTheApiGoesOnWithoutItsFraming(String code) {
    String message =
        """
        {"method":"GET","url":"http://a/","http_version":"1.1","response_code":%s,"response_status":"OK",
        "headers":[{"Content-Length":"5"},{"x-a":"1"},{"transfer-encoding":"chunked"}],"body":"h\\u0000llo","state":"s"}
        """
            .formatted(code);
    Upstream upstream = MessageReader.upstream(bytes(message));
    assertThat(upstream.state()).isEqualTo("s");
    assertThat(JsonTree.object(AnswerWriter.pass(upstream)))
        .isEqualTo(
            Map.of(
                "method",
                "GET",
                "url",
                "http://a/",
                "http_version",
                "1.1",
                "response_code",
                "200",
                "response_status",
                "OK",
                "headers",
                List.of(Map.of("x-a", "1")),
                "body",
                "h\0llo"));
  }

  @Test
  void theRequestMayStandInPlaceOfTheStateButNotBesideIt() {
    String message =
        """
        {"method":"GET","url":"http://a/","http_version":"1.1","response_code":"204","response_status":"",
        "headers":[],"request":%s}
        """;
    assertThat(MessageReader.upstream(bytes(message.formatted(KONG))).request())
        .contains(MessageReader.question(bytes(KONG)));
    String both = message.formatted(KONG + ",\"state\":\"x\"");
    assertThat(
            catchThrowableOfType(Problem.class, () -> MessageReader.upstream(bytes(both)))
                .faults()
                .getFirst()
                .value("field"))
        .contains("request");
    assertThat(
            catchThrowableOfType(
                    Problem.class, () -> MessageReader.upstream(bytes(message.formatted("{}"))))
                .faults()
                .getFirst()
                .value("field"))
        .contains("request.source_ip");
  }

  @Test
  void halfAPairOfSurrogatesSurvivesTheWayBack() {
    String message =
        KONG.substring(0, KONG.length() - 1)
            + ",\"more\":1,\"client_certificate\":{\"a\":\"\\ud800\"}}";
    assertThat(permit(message).get("client_certificate")).isEqualTo(Map.of("a", "\ud800"));
  }
}
