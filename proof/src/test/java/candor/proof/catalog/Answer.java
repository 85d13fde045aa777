package candor.proof.catalog;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came back over a plain socket. Nothing is corrected on the way, in either direction: a
/// proof may be a request that no HTTP library would send.
///
/// @param headers `Name: value`, in order
public record Answer(int status, List<String> headers, String body) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern IN_PAGE = Pattern.compile("data-error-code=\"([a-z0-9_]+)\"");
  private static final Pattern IN_ADDRESS = Pattern.compile("(?:/|%2F)errors(?:/|%2F)([a-z0-9_]+)");
  private static final int PATIENCE_MILLIS = 60_000;

  /// Sends a request and reads its answer.
  ///
  /// @param ends whether the sending side is closed behind the request
  public static Answer to(URI base, byte[] request, boolean ends) {
    try (var socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
        if (ends) {
          socket.shutdownOutput();
        }
      } catch (IOException refusedEarly) {
        // The server may answer and close before it has read everything; the answer is there.
      }
      return read(new BufferedInputStream(socket.getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer read(InputStream in) throws IOException {
    String first = line(in);
    if (first.isEmpty()) {
      throw new EOFException("the server closed the connection without an answer");
    }
    int status = Integer.parseInt(first.split(" ")[1]);
    var headers = new ArrayList<String>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      headers.add(header);
    }
    var head = new Answer(status, List.copyOf(headers), "");
    byte[] body;
    if (head.header("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent()) {
      body = chunks(in);
    } else {
      Optional<String> length = head.header("Content-Length");
      body = length.isPresent() ? in.readNBytes(Integer.parseInt(length.get())) : in.readAllBytes();
    }
    return new Answer(status, head.headers(), new String(body, StandardCharsets.UTF_8));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    var body = new ByteArrayOutputStream();
    for (int size = Integer.parseInt(line(in), 16);
        size > 0;
        size = Integer.parseInt(line(in), 16)) {
      body.write(in.readNBytes(size));
      line(in);
    }
    return body.toByteArray();
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  /// The first header of that name.
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }

  /// The id of the request that it answers.
  public String requestId() {
    return header("X-Request-ID").orElse("");
  }

  /// The code of the catalog that it carries: in its JSON, in its page, or in the address that it
  /// redirects to. Empty where it carries none.
  public String code() {
    if (!body.startsWith("{")) {
      var page = IN_PAGE.matcher(body);
      if (page.find()) {
        return page.group(1);
      }
    }
    // In JSON the address of the page, which is named the same on every surface but one.
    String address =
        body.startsWith("{")
            ? member("error_uri").or(() -> member("type")).orElse("")
            : header("Location").orElse("");
    // A description may lead to a page too, that of what is behind it; the address of its own page
    // comes after it.
    return IN_ADDRESS
        .matcher(address)
        .results()
        .reduce((_, last) -> last)
        .map(found -> found.group(1))
        .orElse("");
  }

  /// All of it that is not of this one request: what may differ between answers that nobody may
  /// tell apart is left out.
  public String anonymous() {
    String text = status + "\n" + String.join("\n", headers) + "\n\n" + body;
    return text.replace(requestId(), "req")
        .replaceAll("(?m)^Date: .*$", "Date")
        .replaceAll("(?m)^(X-RateLimit-\\w+|RateLimit): .*$", "$1")
        .replaceAll("localhost:\\d+", "host")
        .replaceAll("\"timestamp\":\"[^\"]*\"", "time");
  }

  /// A member of the JSON body by its path: `items.0.id`.
  public Optional<String> member(String path) {
    JsonNode at = JSON.readTree(body);
    for (String name : path.split("\\.")) {
      at = name.matches("\\d+") ? at.path(Integer.parseInt(name)) : at.path(name);
    }
    return at.isMissingNode() || at.isNull() ? Optional.empty() : Optional.of(at.asString());
  }
}
