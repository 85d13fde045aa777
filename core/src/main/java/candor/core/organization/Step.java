package candor.core.organization;

/// What a platform owner wants of an organization's state.
public enum Step {
  APPROVE("organization.approved", "approved"),
  SUSPEND("organization.suspended", "suspended"),
  ACTIVATE("organization.activated", "activated");

  private final String action;
  private final String done;

  Step(String action, String done) {
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
    /// The state becomes another.
    record Become(String status) implements Outcome {}

    /// The organization is in the wanted state already.
    record Already() implements Outcome {}

    /// The present state does not lead there.
    record Refused() implements Outcome {}
  }

  /// What comes of it in a state.
  Outcome in(OrganizationState state) {
    return switch (this) {
      case APPROVE ->
          switch (state) {
            case OrganizationState.Pending _ -> new Outcome.Become("active");
            // It would set the tier a second time.
            case OrganizationState.Active _, OrganizationState.Suspended _ -> new Outcome.Refused();
          };
      case SUSPEND ->
          switch (state) {
            case OrganizationState.Active _ -> new Outcome.Become("suspended");
            case OrganizationState.Suspended _ -> new Outcome.Already();
            case OrganizationState.Pending _ -> new Outcome.Refused();
          };
      case ACTIVATE ->
          switch (state) {
            case OrganizationState.Suspended _ -> new Outcome.Become("active");
            case OrganizationState.Active _ -> new Outcome.Already();
            case OrganizationState.Pending _ -> new Outcome.Refused();
          };
    };
  }
}
