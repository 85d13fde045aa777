package candor.core.apiservice;

import candor.errors.Errors;
import candor.errors.Faults;
import candor.errors.Names;
import candor.policy.BaseUrl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

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
    } else if (audience.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
      faults.add(
          Errors.fieldTypeWrong(
              "audience", "a URI or name without spaces and control characters", "another text"));
    }
    faults.refuse();
    return new ApiServiceTerms(
        name, List.copyOf(parsed), audience.isEmpty() ? parsed.getFirst().written() : audience);
  }
}
