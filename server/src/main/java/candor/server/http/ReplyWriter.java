package candor.server.http;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/// Puts a reply into the bytes that go out. Good and bad replies pass here alike, so both carry the
/// same headers.
final class ReplyWriter {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final byte[] ALWAYS =
      ascii("X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n");
  private static final byte[] FRAMES = ascii("X-Frame-Options: DENY\r\n");
  private static final byte[] STRICT_TRANSPORT =
      ascii("Strict-Transport-Security: max-age=31536000; includeSubDomains\r\n");
  private static final byte[] NO_STORE = ascii("Cache-Control: no-store\r\n");
  // RFC 6749, section 5.1 asks for this line of HTTP/1.0 as well.
  private static final byte[] NO_CACHE = ascii("Pragma: no-cache\r\n");
  private static final byte[] POLICY_DATA =
      ascii("Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n");
  private static final byte[] POLICY_PAGE =
      ascii(
          "Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'none';"
              + " frame-ancestors 'none'\r\n");
  private static final byte[] CLOSE = ascii("Connection: close\r\n");
  private static final byte[] KEEP = ascii("Connection: keep-alive\r\n");
  private static final byte[] END = ascii("\r\n");
  private static final byte[] LENGTH = ascii("Content-Length: ");
  private static final byte[] TYPE = ascii("Content-Type: ");
  private static final byte[] ID = ascii("X-Request-ID: ");

  /// The time of one second, as it stands in `Date`.
  private record Second(long epoch, String line) {}

  private final Clock clock;
  private volatile Second second = new Second(-1, "");

  ReplyWriter(Clock clock) {
    this.clock = clock;
  }

  /// The bytes of a reply.
  ///
  /// @param keep whether the connection stays open
  byte[] bytes(Reply reply, Call call, boolean keep) {
    var out = new Out(512 + reply.body().length);
    out.put(Statuses.line(reply.status()));
    out.put(date());
    out.put(ID);
    out.put(call.id());
    out.put(END);
    standing(out, reply, call);
    for (Reply.Line line : reply.headers()) {
      out.put(line.name());
      out.put(": ");
      out.put(line.value());
      out.put(END);
    }
    if (!keep) {
      out.put(CLOSE);
    } else if (call.head().minor() == 0) {
      out.put(KEEP);
    }
    boolean bodiless = reply.status() == 204 || reply.status() == 304 || reply.status() < 200;
    if (!reply.type().isEmpty()) {
      out.put(TYPE);
      out.put(reply.type());
      out.put(END);
    }
    if (!bodiless) {
      out.put(LENGTH);
      out.put(reply.body().length);
      out.put(END);
    }
    out.put(END);
    if (!bodiless && !call.head().method().equals("HEAD")) {
      out.put(reply.body());
    }
    return out.whole();
  }

  /// What is the same on every reply of a surface, unless the endpoint chose otherwise.
  private static void standing(Out out, Reply reply, Call call) {
    out.put(ALWAYS);
    if (!reply.has("content-security-policy")) {
      boolean html = reply.type().startsWith("text/html");
      out.put(html ? POLICY_PAGE : POLICY_DATA);
    }
    // Whoever chose a policy chose who may frame the page, and that header would overrule them.
    if (!reply.has("content-security-policy")) {
      out.put(FRAMES);
    }
    if (call.secure()) {
      out.put(STRICT_TRANSPORT);
    }
    boolean unkept = call.surface().confidential() || reply.status() >= 400;
    if (unkept && !reply.has("cache-control")) {
      out.put(NO_STORE);
      if (call.surface() == Surface.OAUTH) {
        out.put(NO_CACHE);
      }
    }
  }

  private String date() {
    Instant now = clock.instant();
    Second known = second;
    if (known.epoch() != now.getEpochSecond()) {
      known = new Second(now.getEpochSecond(), "Date: " + DATE.format(now) + "\r\n");
      second = known;
    }
    return known.line();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /// Bytes that grow.
  private static final class Out {
    private byte[] bytes;
    private int length;

    Out(int size) {
      this.bytes = new byte[size];
    }

    void put(byte[] some) {
      room(some.length);
      System.arraycopy(some, 0, bytes, length, some.length);
      length += some.length;
    }

    /// Text in ISO 8859-1, the set that header values are sent in.
    @SuppressWarnings("deprecation") // The one way to copy without an array between.
    void put(String text) {
      room(text.length());
      text.getBytes(0, text.length(), bytes, length);
      length += text.length();
    }

    void put(int number) {
      put(Integer.toString(number));
    }

    private void room(int more) {
      if (length + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
      }
    }

    byte[] whole() {
      return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
  }
}
