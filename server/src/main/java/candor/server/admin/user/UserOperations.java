package candor.server.admin.user;

import candor.core.credential.Accounts;
import candor.core.organization.Organizations;
import candor.core.tenant.Tenants;
import candor.core.user.Users;
import candor.server.admin.Operation;
import java.util.List;

/// The operations on users.
public final class UserOperations {
  private UserOperations() {}

  /// All of them.
  public static List<Operation<?, ?>> all(
      Tenants tenants, Organizations organizations, Users users, Accounts accounts) {
    return List.of(
        new CreateUser(tenants, organizations, users, accounts),
        new ListUsers(users),
        new GetUser(users),
        new UpdateUser(tenants, users, accounts),
        new ReplaceUser(accounts),
        new DeleteUser(users),
        new SuspendUser(users),
        new UnsuspendUser(users),
        new LockUser(users),
        new UnlockUser(users));
  }
}
