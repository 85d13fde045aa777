package candor.protocol.sideband;

import candor.errors.Errors;
import candor.errors.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The members of one message while it is read. A member that is JSON null counts as absent.
final class Members {
  private static final int MAX_METHOD = 64;
  private static final int MAX_SHORT = 128;
  private static final List<String> VERSIONS = List.of("1", "1.0", "1.1", "2", "2.0", "3", "3.0");

  /// The members in the order in which missing ones are named.
  private enum Member {
    SOURCE_IP("source_ip", true, false),
    SOURCE_PORT("source_port", true, false),
    METHOD("method", true, true),
    URL("url", true, true),
    HTTP_VERSION("http_version", true, true),
    RESPONSE_CODE("response_code", false, true),
    RESPONSE_STATUS("response_status", false, true),
    HEADERS("headers", true, true),
    BODY("body", false, false),
    CLIENT_CERTIFICATE("client_certificate", false, false),
    STATE("state", false, false),
    REQUEST("request", false, false);

    final String wire;
    final boolean ofRequest;
    final boolean ofResponse;

    Member(String wire, boolean ofRequest, boolean ofResponse) {
      this.wire = wire;
      this.ofRequest = ofRequest;
      this.ofResponse = ofResponse;
    }

    boolean required(boolean response) {
      return response ? ofResponse : ofRequest;
    }
  }

  private static final List<Member> ALL = List.of(Member.values());

  private final String prefix;
  private final boolean response;
  private final List<Problem> faults = new ArrayList<>(0);
  private final Set<Member> seen = EnumSet.noneOf(Member.class);
  private final Set<Member> given = EnumSet.noneOf(Member.class);
  private boolean plain = true;
  private String sourceIp = "";
  private String sourcePort = "";
  private String method = "";
  private String url = "";
  private String httpVersion = "";
  private String responseCode = "";
  private String responseStatus = "";
  private List<Header> headers = List.of();
  private Optional<String> body = Optional.empty();
  private String clientCertificate = "";
  private String state = "";
  private Optional<Question> request = Optional.empty();

  /// @param prefix what stands before the names of members in errors
  /// @param response whether this is the message of the response leg
  Members(String prefix, boolean response) {
    this.prefix = prefix;
    this.response = response;
  }

  /// What is wrong with the message.
  List<Problem> faults() {
    return faults;
  }

  Question question() {
    return new Question(
        sourceIp, sourcePort, method, url, httpVersion, headers, body, clientCertificate, plain);
  }

  Upstream upstream() {
    return new Upstream(
        method, url, httpVersion, responseCode, responseStatus, headers, body, state, request);
  }

  /// Reads from behind the opening brace to the closing one.
  void read(JsonParser parser) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      Optional<Member> member = member(name);
      if (member.isEmpty()) {
        plain = false;
        parser.skipChildren();
      } else {
        take(member.get(), parser);
      }
    }
    for (Member member : ALL) {
      if (member.required(response) && !given.contains(member)) {
        faults.add(Errors.fieldMissing(prefix + member.wire));
      }
    }
    if (!state.isEmpty() && request.isPresent()) {
      faults.add(
          Errors.fieldTypeWrong(
              prefix + Member.REQUEST.wire, "absent where there is a state", "both"));
    }
  }

  private Optional<Member> member(String name) {
    return switch (name) {
      case "method" -> Optional.of(Member.METHOD);
      case "url" -> Optional.of(Member.URL);
      case "http_version" -> Optional.of(Member.HTTP_VERSION);
      case "headers" -> Optional.of(Member.HEADERS);
      case "body" -> Optional.of(Member.BODY);
      case "source_ip" -> only(Member.SOURCE_IP, !response);
      case "source_port" -> only(Member.SOURCE_PORT, !response);
      case "client_certificate" -> only(Member.CLIENT_CERTIFICATE, !response);
      case "response_code" -> only(Member.RESPONSE_CODE, response);
      case "response_status" -> only(Member.RESPONSE_STATUS, response);
      case "state" -> only(Member.STATE, response);
      case "request" -> only(Member.REQUEST, response);
      default -> Optional.empty();
    };
  }

  private static Optional<Member> only(Member member, boolean known) {
    return known ? Optional.of(member) : Optional.empty();
  }

  private void take(Member member, JsonParser parser) {
    // Two readers of a message with two such members might believe the one or the other.
    if (!seen.add(member)) {
      var at = parser.currentTokenLocation();
      throw Errors.jsonDuplicateKey(prefix + member.wire, at.getLineNr(), at.getColumnNr());
    }
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      // P1: what is null in an answer breaks a plug-in, so it is not part of our echo.
      plain = false;
      return;
    }
    given.add(member);
    switch (member) {
      case SOURCE_IP -> sourceIp = line(member, parser);
      case SOURCE_PORT -> sourcePort = port(parser);
      case METHOD -> method = method(parser);
      case URL -> url = url(parser);
      case HTTP_VERSION -> httpVersion = version(parser);
      case RESPONSE_CODE -> responseCode = status(parser);
      case RESPONSE_STATUS -> responseStatus = line(member, parser);
      case HEADERS -> headers = headers(parser);
      case BODY -> body = Optional.of(text(member, parser));
      case CLIENT_CERTIFICATE -> clientCertificate = certificate(parser);
      case STATE -> state = text(member, parser);
      case REQUEST -> request = request(parser);
    }
  }

  private String text(Member member, JsonParser parser) {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    wrong(member.wire, "a text", parser);
    return "";
  }

  /// A text that also goes into records.
  private String line(Member member, JsonParser parser) {
    String text = text(member, parser);
    if (text.length() > MAX_SHORT || text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      faults.add(
          Errors.fieldTypeWrong(
              prefix + member.wire,
              "at most " + MAX_SHORT + " characters without control characters",
              "another text"));
      return "";
    }
    return text;
  }

  /// A number, or a number as text: Kong sends the one and PingGateway the other (P5).
  private String port(JsonParser parser) {
    boolean number = parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
    if (!number && parser.currentToken() != JsonToken.VALUE_STRING) {
      wrong("source_port", "a number, or a number as text", parser);
      return "";
    }
    String digits = parser.getString();
    if (!isNumber(digits, 1, 65_535)) {
      faults.add(Errors.fieldOutOfRange(prefix + "source_port", 1, 65_535));
      return "";
    }
    return number ? digits : '"' + digits + '"';
  }

  private static boolean isNumber(String text, int least, int most) {
    if (text.isEmpty() || text.length() > 5) {
      return false;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
      number = number * 10 + (c - '0');
    }
    return number >= least && number <= most;
  }

  /// RFC 9110, section 9.1: a token.
  private String method(JsonParser parser) {
    String text = text(Member.METHOD, parser);
    boolean token = text.length() <= MAX_METHOD && HttpToken.valid(text);
    if (!token && parser.currentToken() == JsonToken.VALUE_STRING) {
      faults.add(Errors.fieldTypeWrong(prefix + "method", "an HTTP method", "another text"));
    }
    return text;
  }

  private String url(JsonParser parser) {
    String text = text(Member.URL, parser);
    boolean absolute =
        text.regionMatches(true, 0, "https://", 0, 8)
            || text.regionMatches(true, 0, "http://", 0, 7);
    if (!absolute && parser.currentToken() == JsonToken.VALUE_STRING) {
      faults.add(
          Errors.fieldTypeWrong(prefix + "url", "an absolute http or https URL", "another text"));
    }
    return text;
  }

  private String version(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
      wrong("http_version", "a text such as 1.1", parser);
      return "";
    }
    String text = parser.getString();
    if (!VERSIONS.contains(text)) {
      faults.add(Errors.fieldValueNotAllowed(prefix + "http_version", shortened(text), VERSIONS));
    }
    return text;
  }

  /// A number, or a number as text: plug-ins send either.
  private String status(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NUMBER_INT) {
      wrong("response_code", "a number, or a number as text", parser);
      return "";
    }
    String digits = parser.getString();
    if (!isNumber(digits, 100, 599)) {
      faults.add(Errors.fieldOutOfRange(prefix + "response_code", 100, 599));
    }
    return digits;
  }

  private List<Header> headers(JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      wrong("headers", "a list of objects with one member each", parser);
      return List.of();
    }
    var found = new ArrayList<Header>(12);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.START_OBJECT
          || parser.nextToken() != JsonToken.PROPERTY_NAME) {
        String kind = kind(parser.currentToken());
        if (parser.currentToken() != JsonToken.END_OBJECT) {
          parser.skipChildren();
        }
        wrongHeader(found.size(), kind.equals("the end of an object") ? "an empty object" : kind);
        found.add(new Header("", ""));
        continue;
      }
      found.add(header(found.size(), parser));
    }
    return found;
  }

  /// Reads a header from its name to the brace behind its value.
  private Header header(int index, JsonParser parser) {
    String name = parser.currentName();
    String value = "";
    if (parser.nextToken() == JsonToken.VALUE_STRING) {
      value = parser.getString();
    } else {
      wrongHeader(index, kind(parser.currentToken()));
      parser.skipChildren();
    }
    boolean first = true;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      if (first) {
        wrongHeader(index, "an object with several members");
        first = false;
      }
      parser.nextToken();
      parser.skipChildren();
    }
    return new Header(name, value);
  }

  private void wrongHeader(int index, String found) {
    faults.add(
        Errors.fieldTypeWrong(
            prefix + "headers[" + index + "]", "an object with one member, a text", found));
  }

  private String certificate(JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      wrong("client_certificate", "an object", parser);
      return "";
    }
    var copy = new JsonCopy();
    copy.object(parser);
    plain &= copy.whole();
    return copy.text();
  }

  private Optional<Question> request(JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      wrong("request", "an object", parser);
      return Optional.empty();
    }
    var inner = new Members(prefix + "request.", false);
    inner.read(parser);
    faults.addAll(inner.faults);
    return Optional.of(inner.question());
  }

  private void wrong(String name, String expected, JsonParser parser) {
    faults.add(Errors.fieldTypeWrong(prefix + name, expected, kind(parser.currentToken())));
    parser.skipChildren();
  }

  private static String shortened(String text) {
    return text.length() > 32 ? text.substring(0, 32) + "…" : text;
  }

  /// What stands there, in words.
  static String kind(JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> "a text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      case START_ARRAY -> "a list";
      case START_OBJECT -> "an object";
      case END_OBJECT -> "the end of an object";
      case null, default -> "nothing";
    };
  }
}
