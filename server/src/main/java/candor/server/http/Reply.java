package candor.server.http;

import candor.errors.Problem;
import candor.server.json.RecordJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// An answer. It does not change: [#header] gives another, so a reply that is always the same can
/// be made once and kept.
public final class Reply {
  static final String JSON = "application/json";
  private static final byte[] NOTHING = {};

  private final int status;
  private final String type;
  private final byte[] body;
  private final List<Line> headers;
  private final Optional<Problem> refusal;

  /// A header that an endpoint set.
  record Line(String name, String value) {}

  private Reply(int status, String type, byte[] body, List<Line> headers) {
    this(status, type, body, headers, Optional.empty());
  }

  private Reply(
      int status, String type, byte[] body, List<Line> headers, Optional<Problem> refusal) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.headers = headers;
    this.refusal = refusal;
  }

  /// A record as JSON: names in snake case, without what is absent.
  public static Reply json(int status, Object record) {
    return new Reply(status, JSON, RecordJson.write(record), List.of());
  }

  /// Bytes of a media type. They are not copied.
  public static Reply bytes(int status, String type, byte[] body) {
    return new Reply(status, type, body, List.of());
  }

  /// A page.
  public static Reply html(int status, String document) {
    return new Reply(
        status, "text/html; charset=utf-8", document.getBytes(StandardCharsets.UTF_8), List.of());
  }

  /// No body.
  public static Reply empty(int status) {
    return new Reply(status, "", NOTHING, List.of());
  }

  /// Sends the browser elsewhere with a GET, whatever the method was: a 307 would send the password
  /// along (RFC 9700, section 4.12).
  public static Reply redirect(URI location) {
    return empty(303).header("Location", location.toString());
  }

  /// The same reply, which tells of a problem in a place of its own: a redirect to a client, a form
  /// that is shown again. It is logged, counted and looked up like every refusal.
  public Reply refusing(Problem problem) {
    return new Reply(status, type, body, headers, Optional.of(problem));
  }

  /// What it refuses with; empty for an answer, and for what the [ProblemWriter] wrote.
  Optional<Problem> refusal() {
    return refusal;
  }

  /// The same reply with one more header.
  ///
  /// @throws IllegalArgumentException if the value holds a control character: it would end the
  ///     header and begin another (RFC 9110, section 5.5)
  public Reply header(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c > 0xff || c == 0x7f) {
        throw new IllegalArgumentException("header " + name + " has a character that is not sent");
      }
    }
    var line = new Line(name, value);
    if (headers.isEmpty()) {
      return new Reply(status, type, body, List.of(line), refusal);
    }
    var lines = new Line[headers.size() + 1];
    headers.toArray(lines);
    lines[headers.size()] = line;
    return new Reply(status, type, body, List.of(lines), refusal);
  }

  /// The HTTP status.
  public int status() {
    return status;
  }

  /// The media type; empty where there is no body.
  public String type() {
    return type;
  }

  /// The body as it is sent. It must not be changed.
  public byte[] body() {
    return body;
  }

  /// The value of a header that the endpoint set.
  public Optional<String> header(String name) {
    for (Line line : headers) {
      if (line.name().equalsIgnoreCase(name)) {
        return Optional.of(line.value());
      }
    }
    return Optional.empty();
  }

  List<Line> headers() {
    return headers;
  }

  boolean has(String name) {
    for (Line line : headers) {
      if (line.name().equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }
}
