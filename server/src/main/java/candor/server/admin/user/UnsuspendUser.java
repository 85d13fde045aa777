package candor.server.admin.user;

import candor.core.user.StateChange;
import candor.core.user.UserId;
import candor.core.user.Users;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Lets a suspended user sign in again. Of an active user it changes nothing. Errors:
/// `user_not_found`, `user_state_conflict`.
final class UnsuspendUser implements Operation<Nothing, UserBody> {
  private final Users users;

  UnsuspendUser(Users users) {
    this.users = users;
  }

  @Override
  public Spec<Nothing, UserBody> spec() {
    return new Spec<>(
        "POST",
        "/api/admin/users/{id}/unsuspend",
        "users:write",
        200,
        "Let a suspended user in again; twice is once",
        Nothing.class,
        UserBody.class);
  }

  @Override
  public UserBody handle(Caller caller, Nothing question) {
    return UserBody.of(
        users.change(
            caller.tenant(),
            new UserId(caller.parameter("id")),
            StateChange.UNSUSPEND,
            caller.actor(),
            caller.requestId()));
  }
}
