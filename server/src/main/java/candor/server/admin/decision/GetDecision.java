package candor.server.admin.decision;

import candor.core.access.DecisionId;
import candor.core.access.Decisions;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// One decision. Errors: `decision_not_found`.
final class GetDecision implements Operation<Nothing, DecisionBody> {
  private final Decisions decisions;

  GetDecision(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public Spec<Nothing, DecisionBody> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/decisions/{id}",
        "decisions:read",
        200,
        "Get a decision on a call to an API",
        Nothing.class,
        DecisionBody.class);
  }

  @Override
  public DecisionBody handle(Caller caller, Nothing question) {
    return DecisionBody.of(decisions.find(caller.tenant(), new DecisionId(caller.parameter("id"))));
  }
}
