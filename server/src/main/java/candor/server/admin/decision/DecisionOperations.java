package candor.server.admin.decision;

import candor.core.access.Decisions;
import candor.server.admin.Operation;
import java.util.List;

/// The operations on decisions.
public final class DecisionOperations {
  private DecisionOperations() {}

  /// All of them.
  public static List<Operation<?, ?>> all(Decisions decisions) {
    return List.of(new ListDecisions(decisions), new GetDecision(decisions));
  }
}
