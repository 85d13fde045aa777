package candor.server.admin.user;

import candor.core.user.UserId;
import candor.core.user.Users;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Removes a user with everything that is theirs; their tokens stop to count. Errors:
/// `user_not_found`, `last_platform_owner`.
final class DeleteUser implements Operation<Nothing, Nothing> {
  private final Users users;

  DeleteUser(Users users) {
    this.users = users;
  }

  @Override
  public Spec<Nothing, Nothing> spec() {
    return new Spec<>(
        "DELETE",
        "/api/admin/users/{id}",
        "users:write",
        204,
        "Delete a user",
        Nothing.class,
        Nothing.class);
  }

  @Override
  public Nothing handle(Caller caller, Nothing question) {
    users.remove(caller.tenant(), new UserId(caller.parameter("id")), caller.by());
    return new Nothing();
  }
}
