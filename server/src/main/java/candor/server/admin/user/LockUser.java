package candor.server.admin.user;

import candor.core.user.StateChange;
import candor.core.user.UserId;
import candor.core.user.Users;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Shuts an account that may be in the wrong hands: its sessions end and its tokens stop to count,
/// at once. Of a locked user it changes nothing. Errors: `user_not_found`, `user_state_conflict`,
/// `last_platform_owner`.
final class LockUser implements Operation<Nothing, UserBody> {
  private final Users users;

  LockUser(Users users) {
    this.users = users;
  }

  @Override
  public Spec<Nothing, UserBody> spec() {
    return new Spec<>(
        "POST",
        "/api/admin/users/{id}/lock",
        "users:write",
        200,
        "Lock a user; twice is once",
        Nothing.class,
        UserBody.class);
  }

  @Override
  public UserBody handle(Caller caller, Nothing question) {
    return UserBody.of(
        users.change(
            caller.tenant(),
            new UserId(caller.parameter("id")),
            StateChange.LOCK,
            caller.actor(),
            caller.requestId()));
  }
}
