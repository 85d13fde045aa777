// Made from errors/src/main/pages by tools/Catalog.java: change it there.
package candor.errors;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Every error that exists, by its permanent code.
public enum ErrorCode {
  // The base URL "{url}" cannot be used: {reason}.
  BASE_URL_MALFORMED(AccessPages.baseUrlMalformed()),
  // The path pattern "{pattern}" cannot be used: {reason}.
  PATH_PATTERN_MALFORMED(AccessPages.pathPatternMalformed()),
  // Invalid input data
  VALIDATION_ERROR(RequestPages.validationError());

  private static final Map<String, ErrorCode> BY_CODE = new HashMap<>();

  static {
    for (ErrorCode code : values()) {
      BY_CODE.put(code.page.code(), code);
    }
  }

  private final Page page;

  ErrorCode(Page page) {
    this.page = page;
  }

  /// What the catalog says of this error.
  public Page page() {
    return page;
  }

  /// The code as it stands on the wire.
  public String code() {
    return page.code();
  }

  /// What those see who may not see this error: its mask, or the error itself where it has none.
  public ErrorCode shown() {
    return page.shownAs().isEmpty()
        ? this
        : valueOf(page.shownAs().toUpperCase(Locale.ROOT));
  }

  /// The error with that code on the wire.
  public static Optional<ErrorCode> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
