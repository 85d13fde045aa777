package candor.server.platform;

import candor.errors.Errors;
import java.util.Optional;

/// A part of a list: so many, after so many.
record Slice(int limit, int offset) {
  private static final int USUAL = 50;
  private static final int MOST = 100;

  /// @throws candor.errors.Problem `parameter_malformed`
  static Slice of(Optional<Integer> limit, Optional<Integer> offset) {
    int most = limit.orElse(USUAL);
    if (most < 1 || most > MOST) {
      throw Errors.parameterMalformed("limit", "it is not a number from 1 to " + MOST);
    }
    int passed = offset.orElse(0);
    if (passed < 0) {
      throw Errors.parameterMalformed("offset", "it is less than 0");
    }
    return new Slice(most, passed);
  }
}
