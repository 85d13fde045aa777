package candor.policy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// The URL of a call as a gateway reports it, taken apart once.
///
/// What two programs might read in two ways is refused and not repaired: dot segments, empty
/// segments, a backslash, an encoded slash or backslash, a control character. Whoever repaired
/// `/public/..%2fadmin` would compare another path than the API behind the gateway serves.
public sealed interface CallUrl {
  /// It could be read.
  ///
  /// @param origin scheme, host and port in normal form, see [BaseUrl]
  /// @param path the percent-decoded path, beginning with a slash
  /// @param query the raw query without its question mark, or an empty text
  record Parsed(String origin, String path, String query) implements CallUrl {}

  /// It could not.
  ///
  /// @param reason half a sentence: "its path has an empty segment"
  record Malformed(String reason) implements CallUrl {}

  /// Takes a URL apart.
  static CallUrl parse(String text) {
    int colon = text.indexOf("://");
    if (colon <= 0) {
      return new Malformed("it has no scheme and host");
    }
    String scheme = text.substring(0, colon);
    if (!scheme.equalsIgnoreCase("https") && !scheme.equalsIgnoreCase("http")) {
      return new Malformed("its scheme is neither http nor https");
    }
    int start = colon + 3;
    int end = text.length();
    int fragment = text.indexOf('#', start);
    if (fragment >= 0) {
      end = fragment;
    }
    int question = text.indexOf('?', start);
    int pathEnd = question >= 0 && question < end ? question : end;
    int slash = text.indexOf('/', start);
    int authorityEnd = slash >= 0 && slash < pathEnd ? slash : pathEnd;
    String query = pathEnd < end ? text.substring(pathEnd + 1, end) : "";
    String rawPath = authorityEnd < pathEnd ? text.substring(authorityEnd, pathEnd) : "/";
    return withAuthority(scheme, text.substring(start, authorityEnd), rawPath, query);
  }

  private static CallUrl withAuthority(
      String scheme, String authority, String rawPath, String query) {
    if (authority.indexOf('@') >= 0) {
      return new Malformed("it has a user name before the host");
    }
    int portColon = authority.lastIndexOf(':');
    if (portColon >= 0 && authority.indexOf(']', portColon) >= 0) {
      portColon = -1; // The colon belongs to an IPv6 address.
    }
    String host = portColon >= 0 ? authority.substring(0, portColon) : authority;
    int port = portColon >= 0 ? port(authority.substring(portColon + 1)) : -1;
    if (!isHost(host)) {
      return new Malformed("its host is missing or malformed");
    }
    if (portColon >= 0 && port < 0) {
      return new Malformed("its port is not a number from 1 to 65535");
    }
    String origin;
    try {
      origin = BaseUrl.origin(scheme, host, port);
    } catch (IllegalArgumentException e) {
      return new Malformed("its host is no valid international name");
    }
    return withPath(origin, rawPath, query);
  }

  private static CallUrl withPath(String origin, String rawPath, String query) {
    String path;
    try {
      path = rawPath.indexOf('%') < 0 ? rawPath : decode(rawPath);
    } catch (CharacterCodingException | IllegalArgumentException e) {
      return new Malformed("its path has a broken percent encoding");
    }
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c < ' ' || c == 0x7f) {
        return new Malformed("its path has a control character");
      }
      if (c == '\\') {
        return new Malformed("its path has a backslash");
      }
      // Servlet containers cut what follows off: /admin;x is /admin to them, and /..; is /.. .
      if (c == ';') {
        return new Malformed("its path has a semicolon");
      }
    }
    if (rawPath.contains("%2f") || rawPath.contains("%2F")) {
      return new Malformed("its path has an encoded slash");
    }
    if (path.contains("//")) {
      return new Malformed("its path has an empty segment");
    }
    if (path.contains("/./")
        || path.contains("/../")
        || path.endsWith("/.")
        || path.endsWith("/..")) {
      return new Malformed("its path has a dot segment");
    }
    return new Parsed(origin, path, query);
  }

  private static boolean isHost(String host) {
    if (host.isEmpty() || (host.startsWith("[") != host.endsWith("]"))) {
      return false;
    }
    boolean address = host.startsWith("[");
    for (int i = address ? 1 : 0; i < host.length() - (address ? 1 : 0); i++) {
      char c = host.charAt(i);
      boolean plain = Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_';
      if (address ? Character.digit(c, 16) < 0 && c != ':' && c != '.' : !plain) {
        return false;
      }
    }
    return true;
  }

  private static int port(String text) {
    if (text.isEmpty() || text.length() > 5) {
      return -1;
    }
    int port = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      port = port * 10 + (c - '0');
    }
    return port >= 1 && port <= 65535 ? port : -1;
  }

  private static String decode(String raw) throws CharacterCodingException {
    byte[] from = raw.getBytes(StandardCharsets.UTF_8);
    byte[] to = new byte[from.length];
    int length = 0;
    for (int i = 0; i < from.length; i++) {
      if (from[i] == '%') {
        if (i + 2 >= from.length) {
          throw new IllegalArgumentException("cut percent encoding");
        }
        int high = Character.digit(from[i + 1], 16);
        int low = Character.digit(from[i + 2], 16);
        if (high < 0 || low < 0) {
          throw new IllegalArgumentException("no hexadecimal digits");
        }
        to[length++] = (byte) (high * 16 + low);
        i += 2;
      } else {
        to[length++] = from[i];
      }
    }
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(to, 0, length)).toString();
  }
}
