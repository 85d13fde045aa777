package candor.server.admin.user;

import candor.core.user.StateChange;
import candor.core.user.UserId;
import candor.core.user.Users;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Stops an account, shuts one that may be in the wrong hands, or opens it again. Of a user who is
/// in the wanted state already it changes nothing. Errors: `user_not_found`, `user_state_conflict`,
/// `last_platform_owner`.
final class ChangeState implements Operation<Nothing, UserBody> {
  private final Users users;
  private final StateChange wanted;
  private final String verb;
  private final String summary;

  private ChangeState(Users users, StateChange wanted, String verb, String summary) {
    this.users = users;
    this.wanted = wanted;
    this.verb = verb;
    this.summary = summary;
  }

  /// Ends the user's sessions; the tokens stop to count at once.
  static ChangeState suspend(Users users) {
    return new ChangeState(users, StateChange.SUSPEND, "suspend", "Suspend a user; twice is once");
  }

  static ChangeState unsuspend(Users users) {
    return new ChangeState(
        users, StateChange.UNSUSPEND, "unsuspend", "Let a suspended user in again; twice is once");
  }

  /// Ends the user's sessions; the tokens stop to count at once.
  static ChangeState lock(Users users) {
    return new ChangeState(users, StateChange.LOCK, "lock", "Lock a user; twice is once");
  }

  static ChangeState unlock(Users users) {
    return new ChangeState(
        users, StateChange.UNLOCK, "unlock", "Let a locked user in again; twice is once");
  }

  @Override
  public Spec<Nothing, UserBody> spec() {
    return new Spec<>(
        "POST",
        "/api/admin/users/{id}/" + verb,
        "users:write",
        200,
        summary,
        Nothing.class,
        UserBody.class);
  }

  @Override
  public UserBody handle(Caller caller, Nothing question) {
    return UserBody.of(
        users.change(caller.tenant(), new UserId(caller.parameter("id")), wanted, caller.by()));
  }
}
