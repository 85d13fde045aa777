package candor.core.access;

import candor.errors.Errors;
import candor.errors.Faults;
import candor.errors.Names;
import candor.errors.Received;
import candor.protocol.sideband.HttpToken;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What somebody wants kept of a gateway, checked.
public record GatewayTerms(String name, List<String> headerNames) {
  private static final int MAX_NAME = 200;
  private static final int MAX_HEADERS = 10;
  private static final int MAX_HEADER = 64;

  /// Headers that mean something else already: a credential in one of them would be sent on, kept
  /// or changed on the way.
  private static final Set<String> NOT_ALLOWED =
      Set.of(
          "authorization",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "cookie",
          "host",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "x-request-id");

  /// Reads the terms as an administrator writes them.
  ///
  /// @param headerNames empty for the usual ones
  /// @throws candor.errors.Problem `validation_error` with every fault
  public static GatewayTerms of(String name, List<String> headerNames) {
    var faults = new Faults();
    faults.check(() -> Names.of("name", name, MAX_NAME));
    if (headerNames.size() > MAX_HEADERS) {
      faults.add(Errors.listTooLong("header_names", MAX_HEADERS));
    } else {
      var seen = new HashSet<String>();
      for (int i = 0; i < headerNames.size(); i++) {
        checkHeader("header_names[" + i + "]", headerNames.get(i), seen, faults);
      }
    }
    faults.refuse();
    return new GatewayTerms(
        name, headerNames.isEmpty() ? Gateway.USUAL_HEADERS : List.copyOf(headerNames));
  }

  private static void checkHeader(String field, String name, Set<String> seen, Faults faults) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean token = name.length() <= MAX_HEADER && HttpToken.valid(name);
    if (!token || NOT_ALLOWED.contains(lower)) {
      faults.add(Errors.headerNameMalformed(field, Received.clip(name)));
    } else if (!seen.add(lower)) {
      faults.add(Errors.fieldValueRepeated(field, name));
    }
  }
}
