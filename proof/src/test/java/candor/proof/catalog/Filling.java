package candor.proof.catalog;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the bytes of a request from the text of a proof.
///
/// `{admin}` is the fixture's, `{1.id}` a member of the first answer, `{host}` the server's,
/// `{a*900}` nine hundred times the text, `{byte E9}` one byte as it is. A header line that is
/// nothing but a repetition is repeated as a line, with `#` for its number.
///
/// `Host`, `Content-Length` and `Connection: close` are added, unless the request line is given in
/// full, with its version: then the request goes out exactly as it stands.
final class Filling {
  private static final Pattern PLACE =
      Pattern.compile(
          "\\{(?:byte ([0-9A-F]{2})|([^{}\"\\n]{1,40})\\*(\\d+)|("
              + "admin|owner|user|machine|gateway|api|api_token|host|[a-z0-9]+(?:\\.[A-Za-z_]+)+))}");
  private static final char RAW = '\uE000';

  private final URI base;
  private final UnaryOperator<String> values;

  /// @param values what stands for a name
  Filling(URI base, UnaryOperator<String> values) {
    this.base = base;
    this.values = values;
  }

  /// What the fixture is asked for in a text.
  static List<String> names(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(place -> place.group(4))
        .filter(name -> name != null && !name.equals("host") && !name.matches("\\d.*"))
        .toList();
  }

  /// The request as it is sent.
  byte[] bytes(String text) {
    int gap = text.indexOf("\n\n");
    List<String> head = (gap < 0 ? text : text.substring(0, gap)).lines().toList();
    String body = gap < 0 ? "" : text.substring(gap + 2);
    String line = head.getFirst();
    boolean asItStands = line.split(" ").length > 2;
    var request = new StringBuilder(fill(line)).append(asItStands ? "\r\n" : " HTTP/1.1\r\n");
    head.stream().skip(1).forEach(header -> header(header, request));
    boolean chunked = has(head, "transfer-encoding");
    byte[] content = encode(fill(chunked ? body.replace("\n", "\r\n") : body));
    if (!asItStands) {
      if (!has(head, "host")) {
        request.append("Host: ").append(base.getAuthority()).append("\r\n");
      }
      boolean sends = content.length > 0 || line.matches("(POST|PUT|PATCH) .*");
      if (sends && !chunked && !has(head, "content-length")) {
        request.append("Content-Length: ").append(content.length).append("\r\n");
      }
      request.append("Connection: close\r\n");
    }
    byte[] start = encode(request.append("\r\n").toString());
    var all = new ByteArrayOutputStream();
    all.writeBytes(start);
    all.writeBytes(content);
    return all.toByteArray();
  }

  private void header(String line, StringBuilder request) {
    Matcher place = PLACE.matcher(line);
    if (place.matches() && place.group(3) != null) {
      for (int i = 0; i < Integer.parseInt(place.group(3)); i++) {
        request.append(place.group(2).replace("#", String.valueOf(i))).append("\r\n");
      }
    } else {
      request.append(fill(line)).append("\r\n");
    }
  }

  private static boolean has(List<String> head, String name) {
    return head.stream()
        .anyMatch(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(name + ":"));
  }

  private String fill(String text) {
    return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place)));
  }

  private String value(java.util.regex.MatchResult place) {
    if (place.group(1) != null) {
      return String.valueOf((char) (RAW + Integer.parseInt(place.group(1), 16)));
    }
    if (place.group(3) != null) {
      return place.group(2).repeat(Integer.parseInt(place.group(3)));
    }
    String name = place.group(4);
    return name.equals("host") ? base.getAuthority() : values.apply(name);
  }

  /// UTF-8, but for the bytes that the proof wants as they are.
  private static byte[] encode(String text) {
    var bytes = new ByteArrayOutputStream();
    text.codePoints()
        .forEach(
            c -> {
              if (c >= RAW && c < RAW + 256) {
                bytes.write(c - RAW);
              } else {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
              }
            });
    return bytes.toByteArray();
  }
}
