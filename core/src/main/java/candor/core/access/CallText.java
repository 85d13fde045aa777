package candor.core.access;

import java.util.Locale;
import java.util.Set;

/// How the URL of a call stands in records: without the values of query parameters that carry
/// secrets, and without what no record can hold.
final class CallText {
  private static final int MOST = 2048;
  private static final String HIDDEN = "[hidden]";
  private static final Set<String> SECRET =
      Set.of(
          "access_token",
          "api_key",
          "apikey",
          "assertion",
          "auth",
          "authorization",
          "client_assertion",
          "client_secret",
          "code",
          "code_verifier",
          "credential",
          "id_token",
          "jwt",
          "key",
          "otp",
          "passwd",
          "password",
          "pwd",
          "refresh_token",
          "samlresponse",
          "secret",
          "session",
          "sig",
          "signature",
          "token",
          "x-amz-credential",
          "x-amz-security-token",
          "x-amz-signature");

  private CallText() {}

  /// The URL as it may be kept.
  static String of(String url) {
    int question = url.indexOf('?');
    String redacted = question < 0 ? url : redact(url, question);
    String cut = redacted.length() > MOST ? redacted.substring(0, MOST) + "…" : redacted;
    for (int i = 0; i < cut.length(); i++) {
      char c = cut.charAt(i);
      if (c < ' ' || c == 0x7f || Character.isSurrogate(c)) {
        return printable(cut);
      }
    }
    return cut;
  }

  private static String redact(String url, int question) {
    var text = new StringBuilder(url.length()).append(url, 0, question + 1);
    int from = question + 1;
    while (from <= url.length()) {
      int end = url.indexOf('&', from);
      end = end < 0 ? url.length() : end;
      int equals = url.indexOf('=', from);
      boolean secret =
          equals >= 0
              && equals < end
              && SECRET.contains(plain(url.substring(from, equals)).toLowerCase(Locale.ROOT));
      if (secret) {
        text.append(url, from, equals + 1).append(HIDDEN);
      } else {
        text.append(url, from, end);
      }
      if (end < url.length()) {
        text.append('&');
      }
      from = end + 1;
    }
    return text.toString();
  }

  /// A parameter's name without percent encoding: `%63ode` is `code` to whoever reads it.
  private static String plain(String name) {
    if (name.indexOf('%') < 0) {
      return name;
    }
    try {
      return java.net.URLDecoder.decode(name, java.nio.charset.StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }

  private static String printable(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                c < ' '
                        || c == 0x7f
                        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                    ? 0xfffd
                    : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
