package candor.policy;

import candor.errors.Errors;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/// The beginning of every URL of an API service, in its one normal form: scheme and host in lower
/// case, an international host as its A-label, the default port left out.
///
/// @param origin `https://api.example.com` or `http://localhost:8443`
/// @param path empty, or `/v1/shop`: no slash at its end
public record BaseUrl(String origin, String path) {
  private static final int MAX_LENGTH = 256;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /// Reads a base URL as an administrator writes it.
  ///
  /// @param field the field it came in, named in the error
  /// @throws candor.errors.Problem `base_url_malformed`
  public static BaseUrl parse(String field, String text) {
    if (text.length() > MAX_LENGTH) {
      throw Errors.baseUrlMalformed(
          field, text.substring(0, 64) + "…", "it is longer than 256 characters");
    }
    if (text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
      throw Errors.baseUrlMalformed(field, text, "it has a query or a fragment");
    }
    return switch (CallUrl.parse(text)) {
      case CallUrl.Malformed(String reason) -> throw Errors.baseUrlMalformed(field, text, reason);
      case CallUrl.Parsed url when url.path().equals("/") && !text.endsWith("/") ->
          new BaseUrl(url.origin(), "");
      case CallUrl.Parsed url when url.path().endsWith("/") ->
          throw Errors.baseUrlMalformed(field, text, "it ends with a slash");
      case CallUrl.Parsed url -> new BaseUrl(url.origin(), url.path());
    };
  }

  /// Scheme and authority in normal form, or why that cannot be.
  static String origin(String scheme, String host, int port) {
    String name = scheme.toLowerCase(Locale.ROOT);
    String label =
        host.startsWith("[") || isAscii(host) ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    boolean usual = port < 0 || port == (name.equals("https") ? 443 : 80);
    return name + "://" + label.toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /// The URL as it may be sent again: [#parse] reads it as this very base URL.
  public String written() {
    var text = new StringBuilder(origin.length() + path.length()).append(origin);
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b > ' ' && b < 0x7f && "\"#%<>?[]^`{|}".indexOf(b) < 0;
      if (plain) {
        text.append((char) b);
      } else {
        text.append('%').append(HEX.toHexDigits(b));
      }
    }
    return text.toString();
  }

  /// The URL as text.
  @Override
  public String toString() {
    return origin + path;
  }
}
