package candor.server.admin.user;

import candor.core.user.StateChange;
import candor.core.user.UserId;
import candor.core.user.Users;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Stops an account: its sessions end and its tokens stop to count, at once. Of a suspended user it
/// changes nothing. Errors: `user_not_found`, `last_platform_owner`.
final class SuspendUser implements Operation<Nothing, UserBody> {
  private final Users users;

  SuspendUser(Users users) {
    this.users = users;
  }

  @Override
  public Spec<Nothing, UserBody> spec() {
    return new Spec<>(
        "POST",
        "/api/admin/users/{id}/suspend",
        "users:write",
        200,
        "Suspend a user; twice is once",
        Nothing.class,
        UserBody.class);
  }

  @Override
  public UserBody handle(Caller caller, Nothing question) {
    return UserBody.of(
        users.change(
            caller.tenant(),
            new UserId(caller.parameter("id")),
            StateChange.SUSPEND,
            caller.actor(),
            caller.requestId()));
  }
}
