package candor.core.user;

/// What an administrator wants of a user's state.
public enum StateChange {
  SUSPEND("user.suspended", "suspended"),
  UNSUSPEND("user.unsuspended", "unsuspended"),
  LOCK("user.locked", "locked"),
  UNLOCK("user.unlocked", "unlocked");

  private final String action;
  private final String done;

  StateChange(String action, String done) {
    this.action = action;
    this.done = done;
  }

  /// What the audit log calls it.
  String action() {
    return action;
  }

  /// The word for having done it.
  String done() {
    return done;
  }

  /// What comes of it.
  sealed interface Outcome {
    /// The user's state becomes another.
    record Become(String status) implements Outcome {}

    /// The user is in the wanted state already.
    record Already() implements Outcome {}

    /// The present state does not lead there.
    record Refused() implements Outcome {}
  }

  /// What comes of it in a state.
  Outcome in(UserState state) {
    return switch (this) {
      case SUSPEND ->
          switch (state) {
            case UserState.Active _, UserState.Locked _ -> new Outcome.Become("suspended");
            case UserState.Suspended _ -> new Outcome.Already();
          };
      case LOCK ->
          switch (state) {
            case UserState.Active _ -> new Outcome.Become("locked");
            case UserState.Locked _ -> new Outcome.Already();
            case UserState.Suspended _ -> new Outcome.Refused();
          };
      case UNSUSPEND ->
          switch (state) {
            case UserState.Suspended _ -> new Outcome.Become("active");
            case UserState.Active _ -> new Outcome.Already();
            case UserState.Locked _ -> new Outcome.Refused();
          };
      case UNLOCK ->
          switch (state) {
            case UserState.Locked _ -> new Outcome.Become("active");
            case UserState.Active _ -> new Outcome.Already();
            case UserState.Suspended _ -> new Outcome.Refused();
          };
    };
  }

  /// Whether whoever is signed in is signed out by it.
  boolean ends() {
    return switch (this) {
      case SUSPEND, LOCK -> true;
      case UNSUSPEND, UNLOCK -> false;
    };
  }
}
