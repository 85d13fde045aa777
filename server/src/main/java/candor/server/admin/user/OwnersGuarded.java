package candor.server.admin.user;

import candor.core.user.User;
import candor.core.user.UserId;
import candor.core.user.Users;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.server.admin.Caller;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// An operation that changes a user, kept from platform owners: whoever could set their password
/// could sign in as them, so that takes a right of its own. Errors: `insufficient_scope`, and those
/// of the operation.
record OwnersGuarded<Q extends Record, A extends Record>(Operation<Q, A> operation, Users users)
    implements Operation<Q, A> {
  @Override
  public Spec<Q, A> spec() {
    return operation.spec();
  }

  @Override
  public A handle(Caller caller, Q question) {
    guard(caller);
    return operation.handle(caller, question);
  }

  @Override
  public void check(Caller caller, Q question, Faults shape) {
    guard(caller);
    operation.check(caller, question, shape);
  }

  private void guard(Caller caller) {
    boolean owner =
        users
            .find(caller.tenant(), new UserId(caller.parameter("id")))
            .filter(User::platformOwner)
            .isPresent();
    if (owner && !caller.token().has(UserOperations.OWNERS)) {
      throw Errors.insufficientScope(UserOperations.OWNERS, caller.token().scopes());
    }
  }
}
