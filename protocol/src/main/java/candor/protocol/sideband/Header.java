package candor.protocol.sideband;

import java.util.List;
import java.util.Optional;

/// One header of a proxied request or response. Names are compared without regard to case; the
/// order of headers and the case of their names are kept, since plug-ins treat a change of either
/// as a change of the message (P8).
public record Header(String name, String value) {
  /// The value of the first header of that name.
  public static Optional<String> first(List<Header> headers, String name) {
    for (Header header : headers) {
      if (header.name.equalsIgnoreCase(name)) {
        return Optional.of(header.value);
      }
    }
    return Optional.empty();
  }

  /// How many headers have that name.
  public static int count(List<Header> headers, String name) {
    int count = 0;
    for (Header header : headers) {
      if (header.name.equalsIgnoreCase(name)) {
        count++;
      }
    }
    return count;
  }
}
