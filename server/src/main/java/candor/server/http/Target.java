package candor.server.http;

import candor.errors.Errors;
import candor.errors.Problem;

/// What a request asks for (RFC 9112, section 3.2).
///
/// @param path decoded
/// @param query as it was sent, without the question mark
/// @param authority from the absolute form; empty in the others
record Target(String path, String query, String authority) {

  /// Reads the target of a request line.
  ///
  /// @throws Problem `path_malformed`, `bad_request_line`
  static Target of(String method, String target) {
    if (target.startsWith("/")) {
      return origin(target, "");
    }
    if (target.equals("*") && method.equals("OPTIONS")) {
      return new Target("*", "", "");
    }
    int scheme = target.indexOf("://");
    boolean http = target.startsWith("http://") || target.startsWith("https://");
    if (!http) {
      throw Errors.badRequestLine("its target must begin with a slash");
    }
    int from = scheme + "://".length();
    int end = from;
    while (end < target.length() && "/?".indexOf(target.charAt(end)) < 0) {
      end++;
    }
    String authority = target.substring(from, end);
    // RFC 9110, section 4.2.4: user information in an address serves only to deceive.
    if (authority.isEmpty() || authority.indexOf('@') >= 0) {
      throw Errors.badRequestLine("its target has no usable host");
    }
    String rest = target.substring(end);
    return origin(rest.startsWith("/") ? rest : "/" + rest, authority);
  }

  /// What can be said of a target that may be malformed, to find its surface.
  static Target guess(String target) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    return new Target(path.startsWith("/") ? path : "/", "", "");
  }

  private static Target origin(String target, String authority) {
    int question = target.indexOf('?');
    String raw = question < 0 ? target : target.substring(0, question);
    String query = question < 0 ? "" : target.substring(question + 1);
    return new Target(path(raw), query, authority);
  }

  private static String path(String raw) {
    boolean encoded = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (!allowed(c)) {
        throw Errors.pathMalformed("it has a character that must be percent-encoded");
      }
      encoded |= c == '%';
    }
    String path = encoded ? Percent.path(raw, 0, raw.length(), Errors::pathMalformed) : raw;
    // Proxies resolve these before they check a path, we would after: so nobody gets to use them.
    if (path.indexOf("/.") >= 0 && dotted(path)) {
      throw Errors.pathMalformed("it has a segment of dots");
    }
    // A slash that is encoded belongs to a segment, and no name of ours has one.
    if (encoded && (hides(raw, "%2f") || hides(raw, "%5c"))) {
      throw Errors.pathMalformed("it has an encoded slash");
    }
    for (int i = 0; encoded && i < path.length(); i++) {
      if (Character.isISOControl(path.charAt(i))) {
        throw Errors.pathMalformed("it has a control character");
      }
    }
    return path;
  }

  private static boolean hides(String raw, String code) {
    for (int i = raw.indexOf('%'); i >= 0; i = raw.indexOf('%', i + 1)) {
      if (raw.regionMatches(true, i, code, 0, code.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean dotted(String path) {
    for (int from = path.indexOf("/."); from >= 0; from = path.indexOf("/.", from + 1)) {
      int end = path.indexOf('/', from + 1);
      String segment = path.substring(from + 1, end < 0 ? path.length() : end);
      if (segment.equals(".") || segment.equals("..")) {
        return true;
      }
    }
    return false;
  }

  /// RFC 3986, section 3.3: `pchar`, the slash, and the percent sign.
  private static boolean allowed(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= '@' && c <= 'Z')
        || (c >= '/' && c <= ';')
        || "-._~!$&'()*+,=%".indexOf(c) >= 0;
  }
}
