package candor.core.access;

import java.time.Instant;
import java.util.List;

/// Whatever stands before an API and asks us about each call.
///
/// @param headerNames the headers in which it may send its credential
public record Gateway(GatewayId id, String name, List<String> headerNames, Instant createdAt) {
  /// The header of current plug-ins, the one of older ones, and one that some examples show.
  public static final List<String> USUAL_HEADERS =
      List.of("CLIENT-TOKEN", "PDG-TOKEN", "CLIENT_TOKEN");

  /// Whether it may send its credential in that header.
  boolean accepts(String header) {
    for (String name : headerNames) {
      if (name.equalsIgnoreCase(header)) {
        return true;
      }
    }
    return false;
  }
}
