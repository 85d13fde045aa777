package candor.protocol.sideband;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes our answers to a gateway. Each is the gateway's own message again, so that it finds
/// nothing changed (P3, P4, P5), with one member more.
public final class AnswerWriter {
  private static final int USUAL_HEADERS = 24;
  private static final byte[] STATE = ascii(",\"state\":\"");
  private static final byte[] STATE_END = ascii("\"}");
  private static final byte[] RESPONSE = ascii(",\"response\":{\"response_code\":\"");
  private static final byte[] STATUS = ascii("\",\"response_status\":");
  private static final byte[] HEADERS = ascii(",\"headers\":[");
  private static final byte[] BODY = ascii(",\"body\":");

  private AnswerWriter() {}

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /// The call may go on.
  ///
  /// @param message the bytes that the question was read from
  /// @param state what the gateway is to send back on the response leg: base64url
  public static byte[] permit(byte[] message, Question question, String state) {
    JsonBytes to = echo(message, question, STATE.length + state.length() + STATE_END.length);
    return to.raw(STATE).raw(state).raw(STATE_END).bytes();
  }

  /// The gateway is to answer its client itself.
  ///
  /// @param message the bytes that the question was read from
  public static byte[] deny(byte[] message, Question question, Refusal refusal) {
    JsonBytes to = echo(message, question, 512 + refusal.body().length());
    // P6: the code is a text. P7: the version stands here too.
    to.raw(RESPONSE).raw(Integer.toString(refusal.status())).raw(STATUS).text(refusal.reason());
    to.raw(",\"http_version\":").text(question.httpVersion());
    headers(to, refusal.headers(), false);
    to.raw(BODY).text(refusal.body());
    return to.raw('}').raw('}').bytes();
  }

  /// Everything but the closing brace. A message that has only members that we know is copied: its
  /// bytes are the one echo that differs in nothing.
  private static JsonBytes echo(byte[] message, Question question, int more) {
    if (question.plain()) {
      int end = message.length;
      do {
        end--;
      } while (message[end] != '}');
      return new JsonBytes(end + more).raw(message, 0, end);
    }
    var to = new JsonBytes(message.length + USUAL_HEADERS + more);
    to.raw("{\"source_ip\":").text(question.sourceIp());
    to.raw(",\"source_port\":").raw(question.sourcePort());
    to.raw(",\"method\":").text(question.method());
    to.raw(",\"url\":").text(question.url());
    to.raw(",\"http_version\":").text(question.httpVersion());
    headers(to, question.headers(), false);
    if (question.body().isPresent()) {
      to.raw(BODY).text(question.body().get());
    }
    if (!question.clientCertificate().isEmpty()) {
      to.raw(",\"client_certificate\":").raw(question.clientCertificate());
    }
    return to;
  }

  /// The API's answer goes to the client as it is. `Content-Length` and `Transfer-Encoding` speak
  /// of the message between API and gateway and are left out: the gateway sets its own.
  public static byte[] pass(Upstream upstream) {
    var to = new JsonBytes(1024 + upstream.body().map(String::length).orElse(0));
    to.raw("{\"method\":").text(upstream.method());
    to.raw(",\"url\":").text(upstream.url());
    to.raw(",\"http_version\":").text(upstream.httpVersion());
    to.raw(",\"response_code\":").text(upstream.responseCode());
    to.raw(",\"response_status\":").text(upstream.responseStatus());
    headers(to, upstream.headers(), true);
    if (upstream.body().isPresent()) {
      to.raw(BODY).text(upstream.body().get());
    }
    return to.raw('}').bytes();
  }

  /// A list, also where there are none (P2).
  private static void headers(JsonBytes to, List<Header> headers, boolean withoutFraming) {
    to.raw(HEADERS);
    boolean first = true;
    for (Header header : headers) {
      if (withoutFraming && frames(header)) {
        continue;
      }
      if (!first) {
        to.raw(',');
      }
      first = false;
      to.raw('{').text(header.name()).raw(':').text(header.value()).raw('}');
    }
    to.raw(']');
  }

  private static boolean frames(Header header) {
    return header.name().equalsIgnoreCase("content-length")
        || header.name().equalsIgnoreCase("transfer-encoding");
  }
}
