package candor.core.apiservice;

import candor.errors.Errors;
import candor.errors.Faults;
import candor.errors.Names;
import candor.policy.BaseUrl;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What somebody wants kept of an API service, checked.
public record ApiServiceTerms(String name, List<BaseUrl> baseUrls, String audience) {
  private static final int MAX_NAME = 200;
  private static final int MAX_AUDIENCE = 1024;
  private static final int MAX_URLS = 100;

  /// Reads the terms as an administrator writes them.
  ///
  /// @param audience empty for the usual one: the first base URL
  /// @throws candor.errors.Problem `validation_error` with every fault
  public static ApiServiceTerms of(String name, List<String> baseUrls, String audience) {
    var faults = new Faults();
    faults.check(() -> Names.of("name", name, MAX_NAME));
    if (baseUrls.isEmpty()) {
      faults.add(Errors.fieldMissing("base_urls"));
    } else if (baseUrls.size() > MAX_URLS) {
      faults.add(Errors.listTooLong("base_urls", MAX_URLS));
    }
    var parsed = new ArrayList<BaseUrl>();
    var seen = new HashSet<BaseUrl>();
    for (int i = 0; i < Math.min(baseUrls.size(), MAX_URLS); i++) {
      String field = "base_urls[" + i + "]";
      String text = baseUrls.get(i);
      faults.check(
          () -> {
            BaseUrl url = BaseUrl.parse(field, text);
            parsed.add(url);
            if (!seen.add(url)) {
              throw Errors.fieldValueRepeated(field, url.toString());
            }
          });
    }
    if (audience.length() > MAX_AUDIENCE) {
      faults.add(Errors.fieldTooLong("audience", MAX_AUDIENCE));
    } else {
      reference(audience)
          .ifPresent(
              reason ->
                  faults.add(
                      Errors.fieldTypeWrong(
                          "audience", "a URI, or a name in the characters of one", reason)));
    }
    faults.refuse();
    return new ApiServiceTerms(
        name, List.copyOf(parsed), audience.isEmpty() ? parsed.getFirst().written() : audience);
  }

  /// Why a text is no audience, if so. `resource` names it, which is a URI (RFC 8707, section 2),
  /// and whoever reads a token may take it for one.
  private static Optional<String> reference(String audience) {
    try {
      var _ = new URI(audience);
      return Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.of("another text: " + e.getReason() + " at position " + (e.getIndex() + 1));
    }
  }
}
