package candor.server.admin.user;

import candor.core.user.StateChange;
import candor.core.user.UserId;
import candor.core.user.Users;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Lets a locked user sign in again. Of an active user it changes nothing. Errors:
/// `user_not_found`, `user_state_conflict`.
final class UnlockUser implements Operation<Nothing, UserBody> {
  private final Users users;

  UnlockUser(Users users) {
    this.users = users;
  }

  @Override
  public Spec<Nothing, UserBody> spec() {
    return new Spec<>(
        "POST",
        "/api/admin/users/{id}/unlock",
        "users:write",
        200,
        "Let a locked user in again; twice is once",
        Nothing.class,
        UserBody.class);
  }

  @Override
  public UserBody handle(Caller caller, Nothing question) {
    return UserBody.of(
        users.change(
            caller.tenant(),
            new UserId(caller.parameter("id")),
            StateChange.UNLOCK,
            caller.actor(),
            caller.requestId()));
  }
}
