package candor.server.admin;

/// One thing that an administrator can do.
public interface Operation<Q extends Record, A extends Record> {
  /// What it is.
  Spec<Q, A> spec();

  /// Does it. What can go wrong stands in the doc of the class.
  A handle(Caller caller, Q question);
}
