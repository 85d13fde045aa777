package candor.server.http;

import candor.core.secret.Chance;
import java.util.HexFormat;

/// W3C Trace Context: the trace that a caller is in goes on, and a new one begins where its header
/// is absent, malformed or all zero. Which request this is, only our own request id says: the
/// caller picks the trace.
final class Traces {
  private static final int LENGTH = 55;
  private static final String NO_TRACE = "0".repeat(32);
  private static final String NO_SPAN = "0".repeat(16);

  private Traces() {}

  /// The `traceparent` of a request, or a new one.
  static String of(Head head, Chance chance) {
    int at = head.find("traceparent", 0);
    if (at >= 0 && head.find("traceparent", at + 1) < 0) {
      String given = head.value(at);
      if (wellFormed(given)) {
        return given;
      }
    }
    String random = HexFormat.of().formatHex(chance.bytes(24));
    return "00-" + random.substring(0, 32) + "-" + random.substring(32) + "-00";
  }

  private static boolean wellFormed(String text) {
    // A later version may be longer, and is read by its first four fields (section 3.2.4).
    boolean length =
        text.length() == LENGTH
            || (text.length() > LENGTH && text.charAt(LENGTH) == '-' && !text.startsWith("00"));
    if (!length || text.startsWith("ff")) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(i);
      boolean dash = i == 2 || i == 35 || i == 52;
      boolean hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
      if (dash ? c != '-' : !hex) {
        return false;
      }
    }
    return !text.startsWith(NO_TRACE, 3) && !text.startsWith(NO_SPAN, 36);
  }
}
