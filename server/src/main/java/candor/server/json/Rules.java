package candor.server.json;

import candor.errors.Faults;
import candor.errors.Problem;

/// What a question must hold beyond its shape. It is asked here only where the shape has faults
/// already, so that the sender hears of both at once; whoever gets a question of good shape checks
/// it as they use it.
@FunctionalInterface
public interface Rules<T extends Record> {
  /// Refuses a question that breaks a rule. A field of bad shape has a value that only stands in:
  /// nothing may be looked up by it, and no other field may be judged by it.
  ///
  /// @param shape what is wrong with the shape
  /// @throws Problem `validation_error` with every rule that is broken, or the only one; any other
  ///     is passed over, since the faults of the shape are the answer
  void check(T question, Faults shape);
}
