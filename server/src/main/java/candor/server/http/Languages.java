package candor.server.http;

import java.util.Locale;

/// The languages that texts exist in, and which of them a browser prefers.
final class Languages {
  private Languages() {}

  /// The first of our languages that `Accept-Language` names; English where it names none. Browsers
  /// list by preference, so weights are not compared.
  static Locale of(Head head) {
    String wanted = head.first("accept-language").orElse("");
    for (int i = 0; i + 1 < wanted.length(); i++) {
      if (i == 0 || wanted.charAt(i - 1) == ',' || wanted.charAt(i - 1) == ' ') {
        if (wanted.startsWith("ja", i)) {
          return Locale.JAPANESE;
        }
        if (wanted.startsWith("en", i)) {
          return Locale.ENGLISH;
        }
      }
    }
    return Locale.ENGLISH;
  }
}
