package candor.core.user;

import java.time.Instant;

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
