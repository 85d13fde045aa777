package candor.server.admin.user;

import candor.core.credential.Accounts;
import candor.core.credential.Factors;
import candor.core.organization.Organizations;
import candor.core.session.FactorResets;
import candor.core.tenant.Tenants;
import candor.core.user.Users;
import candor.server.admin.Operation;
import java.util.List;

/// The operations on users.
public final class UserOperations {
  /// What it takes, beside `users:write`, to change a platform owner.
  public static final String OWNERS = "owners:write";

  private UserOperations() {}

  /// All of them.
  public static List<Operation<?, ?>> all(
      Tenants tenants,
      Organizations organizations,
      Users users,
      Accounts accounts,
      Factors factors,
      FactorResets resets) {
    return List.of(
        new CreateUser(tenants, organizations, users, accounts),
        new ListUsers(users),
        new GetUser(users),
        new OwnersGuarded<>(new UpdateUser(tenants, users, accounts), users),
        new OwnersGuarded<>(new ReplaceUser(accounts), users),
        new OwnersGuarded<>(new DeleteUser(users), users),
        new OwnersGuarded<>(ChangeState.suspend(users), users),
        new OwnersGuarded<>(ChangeState.unsuspend(users), users),
        new OwnersGuarded<>(ChangeState.lock(users), users),
        new OwnersGuarded<>(ChangeState.unlock(users), users),
        new ListFactors(users, factors),
        new OwnersGuarded<>(ResetFactors.one(resets), users),
        new OwnersGuarded<>(ResetFactors.all(resets), users));
  }
}
