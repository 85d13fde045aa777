package candor.server.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A request's line and headers. The headers stay where they arrived and become text when asked
/// for.
final class Head {
  /// Four places in the data for each header: where its name begins and ends, where its value
  /// begins and ends.
  private static final int SPAN = 4;

  private final String method;
  private final String target;
  private final int minor;
  private final byte[] data;
  private final int[] spans;
  private final int count;

  /// @param minor 1 for HTTP/1.1, 0 for HTTP/1.0
  /// @param data what holds the headers; it does not change any more
  /// @param spans where they lie in it
  Head(String method, String target, int minor, byte[] data, int[] spans, int count) {
    this.method = method;
    this.target = target;
    this.minor = minor;
    this.data = data;
    this.spans = spans;
    this.count = count;
  }

  String method() {
    return method;
  }

  String target() {
    return target;
  }

  int minor() {
    return minor;
  }

  /// How many headers there are.
  int count() {
    return count;
  }

  /// A request of which nothing could be read.
  static Head unreadable() {
    return new Head("", "/", 1, new byte[0], new int[0], 0);
  }

  /// The first value of a header.
  ///
  /// @param name in lower case
  Optional<String> first(String name) {
    int at = find(name, 0);
    return at < 0 ? Optional.empty() : Optional.of(value(at));
  }

  /// Every value of a header, in order.
  List<String> all(String name) {
    var found = new ArrayList<String>(2);
    for (int at = find(name, 0); at >= 0; at = find(name, at + 1)) {
      found.add(value(at));
    }
    return found;
  }

  boolean has(String name) {
    return find(name, 0) >= 0;
  }

  /// The place of the next header of that name at or after another place; -1 if there is none.
  int find(String name, int from) {
    for (int i = from; i < count; i++) {
      int start = spans[i * SPAN];
      if (spans[i * SPAN + 1] - start == name.length() && same(name, start)) {
        return i;
      }
    }
    return -1;
  }

  private boolean same(String name, int start) {
    for (int i = 0; i < name.length(); i++) {
      int c = data[start + i];
      if (c >= 'A' && c <= 'Z') {
        c |= 0x20;
      }
      if (c != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// The name of the header at a place, as it was sent.
  String name(int at) {
    int start = spans[at * SPAN];
    return new String(data, start, spans[at * SPAN + 1] - start, StandardCharsets.ISO_8859_1);
  }

  /// The value of the header at a place.
  String value(int at) {
    int start = spans[at * SPAN + 2];
    return new String(data, start, spans[at * SPAN + 3] - start, StandardCharsets.ISO_8859_1);
  }

  /// Whether a comma-separated header names a token, whatever its case.
  boolean lists(String header, String token) {
    for (int at = find(header, 0); at >= 0; at = find(header, at + 1)) {
      for (String part : value(at).split(",")) {
        if (part.strip().equalsIgnoreCase(token)) {
          return true;
        }
      }
    }
    return false;
  }
}
