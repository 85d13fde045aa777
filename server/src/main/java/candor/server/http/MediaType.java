package candor.server.http;

import java.util.List;
import java.util.Locale;

/// Media types as headers name them (RFC 9110, section 8.3.1).
final class MediaType {
  private MediaType() {}

  /// Whether a `Content-Type` is that type, in UTF-8 where it names a charset.
  static boolean is(String contentType, String type) {
    if (!contentType.regionMatches(true, 0, type, 0, type.length())) {
      return false;
    }
    if (contentType.length() == type.length()) {
      return true;
    }
    String rest = contentType.substring(type.length()).strip();
    return rest.startsWith(";") && utf8(rest.toLowerCase(Locale.ROOT));
  }

  private static boolean utf8(String parameters) {
    int at = parameters.indexOf("charset=");
    if (at < 0) {
      return true;
    }
    String charset = parameters.substring(at + "charset=".length()).replace("\"", "").strip();
    return charset.startsWith("utf-8") || charset.startsWith("us-ascii");
  }

  /// Whether a `Content-Type` is JSON or one of the types built on it.
  static boolean isJson(String contentType) {
    if (is(contentType, Reply.JSON)) {
      return true;
    }
    int end = contentType.indexOf(';');
    String type = end < 0 ? contentType : contentType.substring(0, end).stripTrailing();
    return type.regionMatches(true, 0, "application/", 0, "application/".length())
        && type.regionMatches(true, type.length() - "+json".length(), "+json", 0, 5);
  }

  /// Whether an `Accept` header lets one of the types through (RFC 9110, section 12.5.1). A type
  /// with weight 0 does not count.
  static boolean accepted(String accept, List<String> types) {
    if (accept.isBlank() || accept.equals("*/*")) {
      return true;
    }
    for (String range : accept.split(",")) {
      // All parts, also empty ones: a range of nothing but semicolons has a first part too.
      String[] parts = range.split(";", -1);
      if (weightless(parts)) {
        continue;
      }
      for (String type : types) {
        if (covers(parts[0].strip(), type)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean weightless(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.startsWith("q=0") && parameter.chars().skip(2).allMatch(MediaType::zero)) {
        return true;
      }
    }
    return false;
  }

  private static boolean zero(int c) {
    return c == '0' || c == '.';
  }

  private static boolean covers(String range, String type) {
    if (range.equals("*/*") || range.equalsIgnoreCase(type)) {
      return true;
    }
    int slash = type.indexOf('/');
    return range.endsWith("/*")
        && range.length() == slash + 2
        && range.regionMatches(true, 0, type, 0, slash);
  }

  /// Whether an `Accept` header names the type itself, not only by a wildcard.
  static boolean named(String accept, String type) {
    for (int at = accept.indexOf(type); at >= 0; at = accept.indexOf(type, at + 1)) {
      int end = at + type.length();
      if (end == accept.length() || ",; ".indexOf(accept.charAt(end)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
