package candor.server.http;

import candor.errors.ErrorCode;
import candor.errors.Problem;

/// How a request ended.
public sealed interface Outcome {
  /// An endpoint answered.
  record Answered() implements Outcome {}

  /// It was refused.
  ///
  /// @param problem what is true
  /// @param shown what the caller was told: the same code, or its mask
  record Refused(Problem problem, ErrorCode shown) implements Outcome {}
}
