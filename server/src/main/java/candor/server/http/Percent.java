package candor.server.http;

import candor.errors.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/// Percent-encoding (RFC 3986, section 2.1) and its form variant, read strictly: text that two
/// readers could read in two ways is refused.
final class Percent {
  private Percent() {}

  /// Text between two places of a form or query, where `+` is a space.
  static String form(String text, int from, int to, Function<String, Problem> malformed) {
    return decode(text, from, to, true, malformed);
  }

  /// Text between two places of a path.
  static String path(String text, int from, int to, Function<String, Problem> malformed) {
    return decode(text, from, to, false, malformed);
  }

  private static String decode(
      String text, int from, int to, boolean form, Function<String, Problem> malformed) {
    int first = from;
    while (first < to && text.charAt(first) != '%' && !(form && text.charAt(first) == '+')) {
      first++;
    }
    if (first == to) {
      return text.substring(from, to);
    }
    byte[] bytes = new byte[to - from];
    int length = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '%') {
        int value = octet(text, i, to);
        if (value < 0) {
          throw malformed.apply("a percent sign must be followed by two hexadecimal digits");
        }
        if (value == 0) {
          throw malformed.apply("it contains the character NUL");
        }
        bytes[length++] = (byte) value;
        i += 2;
      } else {
        bytes[length++] = (byte) (form && c == '+' ? ' ' : c);
      }
    }
    return utf8(bytes, length, malformed);
  }

  private static int octet(String text, int at, int to) {
    if (at + 2 >= to) {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static String utf8(byte[] bytes, int length, Function<String, Problem> malformed) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] < 0) {
        try {
          return StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, 0, length))
              .toString();
        } catch (CharacterCodingException _) {
          throw malformed.apply("what is percent-encoded is not UTF-8");
        }
      }
    }
    return new String(bytes, 0, length, StandardCharsets.US_ASCII);
  }
}
