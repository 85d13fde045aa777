package candor.core.client;

import candor.core.tenant.Colors;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.protocol.oauth.WebOrigins;
import java.util.List;
import java.util.Optional;

/// How browsers meet a client.
///
/// @param colors of the pages on which people sign in to it and are asked
/// @param origins of web pages that may call OAuth endpoints, beside those of its redirect URIs
public record BrowserTerms(Colors colors, List<String> origins) {
  private static final int MOST_ORIGINS = 100;

  public BrowserTerms {
    origins = List.copyOf(origins);
  }

  /// Those of a client that says nothing.
  public static BrowserTerms usual() {
    return new BrowserTerms(Colors.none(), List.of());
  }

  void check(Faults faults) {
    colors.check("brand_color", "brand_dark_color", faults);
    if (origins.size() > MOST_ORIGINS) {
      faults.add(Errors.listTooLong("allowed_origins", MOST_ORIGINS));
      return;
    }
    for (String each : origins) {
      Optional<String> fault = WebOrigins.fault(each);
      fault.ifPresent(
          reason -> faults.add(Errors.originMalformed("allowed_origins", each, reason)));
    }
  }
}
