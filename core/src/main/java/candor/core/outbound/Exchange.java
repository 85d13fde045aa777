package candor.core.outbound;

import candor.errors.Errors;
import candor.errors.Problem;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// One call in HTTP/1.1 (RFC 9112), as little of it as a client needs that closes the connection
/// behind each answer.
final class Exchange {
  private final InputStream in;
  private final String host;
  private final Fetcher.Bounds bounds;
  private int headLeft;

  private Exchange(InputStream in, String host, Fetcher.Bounds bounds) {
    this.in = new BufferedInputStream(in);
    this.host = host;
    this.bounds = bounds;
    this.headLeft = bounds.headBytes();
  }

  /// The bytes of a request.
  ///
  /// @throws Problem `outbound_header_malformed`
  static byte[] request(String method, URI uri, Map<String, String> headers, byte[] body) {
    URI ascii = URI.create(uri.toASCIIString());
    String path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
    String query = ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery();
    var head = new StringBuilder(256);
    head.append(method).append(' ').append(path).append(query).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(ascii.getRawAuthority()).append("\r\n");
    head.append("User-Agent: Candor\r\nAccept: application/json, */*;q=0.1\r\n");
    head.append("Accept-Encoding: identity\r\nConnection: close\r\n");
    headers.forEach(
        (name, value) -> {
          // Tokens of others go into headers: with a line break in one they would say what we send
          // (RFC 9110, section 5.5).
          if (value.chars().anyMatch(Character::isISOControl)) {
            throw Errors.outboundHeaderMalformed(uri.getHost(), name);
          }
          head.append(name + ": " + value + "\r\n");
        });
    if (method.equals("POST")) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    head.append("\r\n");
    var all = new ByteArrayOutputStream(head.length() + body.length);
    all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    all.writeBytes(body);
    return all.toByteArray();
  }

  /// Reads the answer.
  ///
  /// @throws Problem `outbound_answer_malformed`, `outbound_answer_too_large`
  static Fetcher.Answer answer(InputStream in, String host, Fetcher.Bounds bounds)
      throws IOException {
    return new Exchange(in, host, bounds).answer();
  }

  private Fetcher.Answer answer() throws IOException {
    int status = status();
    Map<String, String> headers = headers();
    while (status < 200) {
      // Interim answers come before the true one (RFC 9110, section 15.2).
      status = status();
      headers = headers();
    }
    boolean none = status == 204 || status == 304;
    byte[] body = none ? new byte[0] : body(headers);
    return new Fetcher.Answer(
        status, Map.copyOf(headers), new String(body, StandardCharsets.UTF_8));
  }

  private int status() throws IOException {
    String line = line();
    if (!line.matches("HTTP/1\\.[01] [1-5][0-9]{2}( .*)?")) {
      throw malformed("it does not begin with a status line of HTTP/1.1");
    }
    return Integer.parseInt(line.substring(9, 12));
  }

  private Map<String, String> headers() throws IOException {
    var headers = new LinkedHashMap<String, String>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw malformed("it has a header without a name");
      }
      String name = line.substring(0, colon).toLowerCase(java.util.Locale.ROOT);
      headers.putIfAbsent(name, line.substring(colon + 1).strip());
    }
    return headers;
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    String coding = headers.getOrDefault("transfer-encoding", "");
    if (coding.equalsIgnoreCase("chunked")) {
      return chunks();
    }
    if (!coding.isEmpty()) {
      throw malformed("it comes in a transfer coding that was not asked for");
    }
    String length = headers.getOrDefault("content-length", "");
    if (length.isEmpty()) {
      byte[] all = in.readNBytes(bounds.bodyBytes() + 1);
      if (all.length > bounds.bodyBytes()) {
        throw tooLarge(bounds.bodyBytes());
      }
      return all;
    }
    return exactly(number(length, 10), bounds.bodyBytes());
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    while (true) {
      String line = line();
      int end = line.indexOf(';');
      long size = number((end < 0 ? line : line.substring(0, end)).strip(), 16);
      if (size == 0) {
        return body.toByteArray();
      }
      body.writeBytes(exactly(size, bounds.bodyBytes() - body.size()));
      if (!line().isEmpty()) {
        throw malformed("a chunk does not end where it says");
      }
    }
  }

  private byte[] exactly(long size, int most) throws IOException {
    if (size > most) {
      throw tooLarge(bounds.bodyBytes());
    }
    byte[] bytes = in.readNBytes((int) size);
    if (bytes.length < size) {
      throw malformed("it ends too early");
    }
    return bytes;
  }

  private long number(String text, int radix) {
    try {
      long number = Long.parseLong(text, radix);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException _) {
      // The same as for a negative one.
    }
    throw malformed("it has a length that is no number");
  }

  /// Chunk sizes count as head too: they are as endless.
  private String line() throws IOException {
    var line = new ByteArrayOutputStream(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw malformed("it ends too early");
      }
      if (--headLeft < 0) {
        throw tooLarge(bounds.headBytes());
      }
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  private Problem malformed(String reason) {
    return Errors.outboundAnswerMalformed(host, reason);
  }

  private Problem tooLarge(int most) {
    return Errors.outboundAnswerTooLarge(host, most);
  }
}
