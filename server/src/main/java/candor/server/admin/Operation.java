package candor.server.admin;

import candor.errors.Faults;

/// One thing that an administrator can do.
public interface Operation<Q extends Record, A extends Record> {
  /// What it is.
  Spec<Q, A> spec();

  /// Does it. What can go wrong stands in the doc of the class.
  A handle(Caller caller, Q question);

  /// Refuses a question that breaks a rule, and does nothing else. Asked only of one whose shape
  /// has faults, so that its sender hears of both at once; it obeys [candor.server.json.Rules].
  default void check(Caller caller, Q question, Faults shape) {}
}
