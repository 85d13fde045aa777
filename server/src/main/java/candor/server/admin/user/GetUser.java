package candor.server.admin.user;

import candor.core.user.UserId;
import candor.core.user.Users;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// One user. Errors: `user_not_found`.
final class GetUser implements Operation<Nothing, UserBody> {
  private final Users users;

  GetUser(Users users) {
    this.users = users;
  }

  @Override
  public Spec<Nothing, UserBody> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/users/{id}",
        "users:read",
        200,
        "Get a user",
        Nothing.class,
        UserBody.class);
  }

  @Override
  public UserBody handle(Caller caller, Nothing question) {
    return UserBody.of(users.existing(caller.tenant(), new UserId(caller.parameter("id"))));
  }
}
