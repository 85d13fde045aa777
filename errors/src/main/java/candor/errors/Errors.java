// Made from errors/src/main/pages by tools/Catalog.java: change it there.
package candor.errors;

import java.util.List;

/// The one way to raise an error of the catalog: a factory per page.
public final class Errors {
  private Errors() {}

  /// Invalid input data (422)
  public static Problem validationError(long faults) {
    return new Problem(
        ErrorCode.VALIDATION_ERROR,
        List.of(new Value("faults", faults, true)));
  }
}
