package candor.core.user;

import candor.errors.Errors;
import candor.errors.Problem;
import java.time.Instant;
import java.util.Optional;

/// Whether a user may sign in.
public sealed interface UserState {
  /// May.
  record Active() implements UserState {}

  /// An administrator stopped the account.
  record Suspended(Instant since) implements UserState {}

  /// An administrator shut the account, since it may be in the wrong hands.
  record Locked(Instant since) implements UserState {}

  /// The word for it.
  default String word() {
    return switch (this) {
      case Active _ -> "active";
      case Suspended _ -> "suspended";
      case Locked _ -> "locked";
    };
  }

  /// Why a user in this state may not sign in; empty if they may.
  default Optional<Problem> refusal(UserId user) {
    return switch (this) {
      case Active _ -> Optional.empty();
      case Suspended(Instant since) -> Optional.of(Errors.userSuspended(user, since));
      case Locked(Instant since) -> Optional.of(Errors.userLocked(user, since));
    };
  }

  /// The state that was kept.
  static UserState of(String word, Instant since) {
    return switch (word) {
      case "active" -> new Active();
      case "suspended" -> new Suspended(since);
      case "locked" -> new Locked(since);
      default -> throw new IllegalStateException("no state of a user: " + word);
    };
  }
}
