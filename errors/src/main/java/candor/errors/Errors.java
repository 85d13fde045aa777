// Made from errors/src/main/pages by tools/Catalog.java: change it there.
package candor.errors;

import java.util.List;

/// The one way to raise an error of the catalog: a factory per page.
public final class Errors {
  private Errors() {}

  /// The base URL "{url}" cannot be used: {reason}. (422)
  public static Problem baseUrlMalformed(String field, String url, String reason) {
    return new Problem(
        ErrorCode.BASE_URL_MALFORMED,
        List.of(new Value("field", field, true), new Value("url", url, true), new Value("reason", reason, true)));
  }

  /// The path pattern "{pattern}" cannot be used: {reason}. (422)
  public static Problem pathPatternMalformed(String field, String pattern, String reason) {
    return new Problem(
        ErrorCode.PATH_PATTERN_MALFORMED,
        List.of(new Value("field", field, true), new Value("pattern", pattern, true), new Value("reason", reason, true)));
  }

  /// Invalid input data (422)
  public static Problem validationError(long faults) {
    return new Problem(
        ErrorCode.VALIDATION_ERROR,
        List.of(new Value("faults", faults, true)));
  }
}
