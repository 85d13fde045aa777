package candor.core.organization;

import java.time.Instant;

/// Whether an organization works.
public sealed interface OrganizationState {
  /// It waits for a platform owner's approval.
  record Pending(Instant since) implements OrganizationState {}

  /// It works.
  record Active(Instant since) implements OrganizationState {}

  /// A platform owner stopped it.
  record Suspended(Instant since) implements OrganizationState {}

  /// The word for it.
  default String word() {
    return switch (this) {
      case Pending _ -> "pending";
      case Active _ -> "active";
      case Suspended _ -> "suspended";
    };
  }

  /// The state that was kept.
  static OrganizationState of(String word, Instant since) {
    return switch (word) {
      case "pending" -> new Pending(since);
      case "active" -> new Active(since);
      case "suspended" -> new Suspended(since);
      default -> throw new IllegalStateException("no state of an organization: " + word);
    };
  }
}
