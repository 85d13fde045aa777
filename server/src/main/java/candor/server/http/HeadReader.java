package candor.server.http;

import candor.errors.Errors;
import candor.errors.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads a request line and headers (RFC 9112, sections 2 to 5), strictly: what two readers could
/// understand in two ways is refused, since the other reader is a proxy that has already decided.
///
/// What was understood before a refusal stays known, so that the refusal can speak the dialect of
/// the path.
final class HeadReader {
  private static final int SPAN = 4;
  private static final String NO_VERSION = "it does not end with the version of HTTP";
  private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";
  private static final boolean[] TOKEN = tokens();

  private final EdgeSettings settings;
  private byte[] data = {};
  private int at;
  private int end;
  private String method = "";
  private String target = "/";
  private int minor = 1;
  private int[] spans = new int[16 * SPAN];
  private int count;

  HeadReader(EdgeSettings settings) {
    this.settings = settings;
  }

  /// Reads a head.
  ///
  /// @param until where the head ends: behind the empty line
  /// @throws Problem `bad_request_line`, `uri_too_long`, `http_version_unsupported`,
  ///     `header_malformed`, `too_many_headers`
  Head read(byte[] bytes, int from, int until) {
    forget();
    data = bytes;
    at = from;
    end = until;
    line();
    while (data[at] != '\r') {
      header();
    }
    return soFar();
  }

  /// Looks at the first bytes of a head that never became whole, or is none: all that is wanted is
  /// the dialect to refuse it in.
  Head glance(byte[] bytes, int from, int until) {
    forget();
    data = bytes;
    at = from;
    end = until;
    while (at < end && token(data[at])) {
      at++;
    }
    method = text(from, at);
    while (at < end && data[at] > ' ') {
      at++;
    }
    while (at < end && data[at] == ' ') {
      at++;
    }
    int start = at;
    while (at < end && data[at] > ' ' && data[at] != '?') {
      at++;
    }
    if (at > start && data[start] == '/') {
      target = text(start, at);
    }
    return soFar();
  }

  /// What was understood so far.
  Head soFar() {
    return new Head(method, target, minor, data, Arrays.copyOf(spans, count * SPAN), count);
  }

  private void forget() {
    method = "";
    target = "/";
    minor = 1;
    count = 0;
  }

  private void line() {
    method = word(' ');
    int start = at;
    while (at < end && data[at] > ' ' && data[at] < 0x7f) {
      at++;
    }
    if (at == start) {
      throw Errors.badRequestLine("its target is missing");
    }
    String found = text(start, at);
    target = found;
    if (at - start > settings.uriBytes()) {
      throw Errors.uriTooLong(settings.uriBytes());
    }
    if (data[at] == '\r') {
      throw Errors.badRequestLine(NO_VERSION);
    }
    if (data[at] != ' ') {
      throw Errors.badRequestLine("it has a character that an address cannot have");
    }
    version(at + 1);
  }

  private void version(int start) {
    int stop = start;
    while (data[stop] != '\r') {
      stop++;
    }
    String version = text(start, stop);
    boolean known =
        version.length() == 8 && version.startsWith("HTTP/") && version.charAt(6) == '.';
    if (!known || !digit(version.charAt(5)) || !digit(version.charAt(7))) {
      throw Errors.badRequestLine(NO_VERSION);
    }
    if (version.charAt(5) != '1') {
      throw Errors.httpVersionUnsupported(version);
    }
    minor = version.charAt(7) == '0' ? 0 : 1;
    at = stop + 2;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /// A method, which is a token.
  private String word(char stop) {
    int start = at;
    while (at < end && token(data[at])) {
      at++;
    }
    if (at == start || at >= end || data[at] != stop) {
      throw Errors.badRequestLine("it does not begin with a method and a space");
    }
    String word = known(start, at);
    at++;
    return word;
  }

  /// The usual methods are not made anew for each request.
  private String known(int start, int stop) {
    if (stop - start == 3
        && data[start] == 'G'
        && data[start + 1] == 'E'
        && data[start + 2] == 'T') {
      return "GET";
    }
    if (stop - start == 4
        && data[start] == 'P'
        && data[start + 1] == 'O'
        && data[start + 3] == 'T') {
      return data[start + 2] == 'S' ? "POST" : text(start, stop);
    }
    return text(start, stop);
  }

  private void header() {
    int start = at;
    while (token(data[at])) {
      at++;
    }
    // RFC 9112, section 5.1: a space before the colon, or a line that goes on with the one before
    // it, has been used to hide headers from one of two readers.
    if (at == start || data[at] != ':') {
      throw Errors.headerMalformed(named(start), "its name must be followed by a colon at once");
    }
    int nameEnd = at;
    at++;
    while (data[at] == ' ' || data[at] == '\t') {
      at++;
    }
    int valueStart = at;
    while (data[at] != '\r') {
      byte b = data[at];
      if ((b >= 0 && b < ' ' && b != '\t') || b == 0x7f) {
        throw Errors.headerMalformed(text(start, nameEnd), "it has a control character");
      }
      at++;
    }
    int valueEnd = at;
    while (valueEnd > valueStart && (data[valueEnd - 1] == ' ' || data[valueEnd - 1] == '\t')) {
      valueEnd--;
    }
    at += 2;
    remember(start, nameEnd, valueStart, valueEnd);
  }

  private void remember(int start, int nameEnd, int valueStart, int valueEnd) {
    if (count == settings.headers()) {
      throw Errors.tooManyHeaders(settings.headers());
    }
    if (count * SPAN == spans.length) {
      spans = Arrays.copyOf(spans, spans.length * 2);
    }
    int i = count * SPAN;
    spans[i] = start;
    spans[i + 1] = nameEnd;
    spans[i + 2] = valueStart;
    spans[i + 3] = valueEnd;
    count++;
  }

  /// What can be shown of a line that is no header.
  private String named(int start) {
    int stop = start;
    while (stop < end && token(data[stop]) && stop - start < 64) {
      stop++;
    }
    return stop == start ? "in line " + (count + 2) : text(start, stop);
  }

  private String text(int start, int stop) {
    return new String(data, start, stop - start, StandardCharsets.ISO_8859_1);
  }

  private static boolean token(byte b) {
    return b >= 0 && TOKEN[b];
  }

  private static boolean[] tokens() {
    boolean[] tokens = new boolean[128];
    for (int c = 0; c < tokens.length; c++) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      tokens[c] = letter || (c >= '0' && c <= '9') || TOKEN_MARKS.indexOf(c) >= 0;
    }
    return tokens;
  }
}
