package candor.protocol.sideband;

/// What methods and the names of headers are made of: a token (RFC 9110, section 5.6.2).
public final class HttpToken {
  private static final String DELIMITERS = "\"(),/:;<=>?@[\\]{}";

  private HttpToken() {}

  /// Whether a text is one.
  public static boolean valid(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7f || DELIMITERS.indexOf(c) >= 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
