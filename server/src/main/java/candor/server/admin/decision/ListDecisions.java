package candor.server.admin.decision;

import candor.core.access.Decision;
import candor.core.access.Decisions;
import candor.core.db.Page;
import candor.errors.Errors;
import candor.server.admin.Caller;
import candor.server.admin.Listing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.util.List;
import java.util.Optional;

/// The decisions of the tenant, newest first. Errors: `parameter_malformed`, `cursor_invalid`.
final class ListDecisions implements Operation<ListDecisions.Question, ListDecisions.Answer> {
  /// @param decision `PERMIT` or `DENY`
  /// @param service the id of an API service
  /// @param status what the API's client got
  /// @param requestId the id that the client was told
  /// @param limit how many, 1 to 100; 20 unless it says otherwise
  /// @param cursor where to go on, from the answer before
  public record Question(
      Optional<String> decision,
      Optional<String> service,
      Optional<Integer> status,
      Optional<String> requestId,
      Optional<Integer> limit,
      Optional<String> cursor) {}

  /// @param total how many fit the filters, counted up to ten thousand
  /// @param cursor where to go on; absent at the end
  public record Answer(List<DecisionBody> items, long total, Optional<String> cursor) {}

  private final Decisions decisions;

  ListDecisions(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public Spec<ListDecisions.Question, ListDecisions.Answer> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/decisions",
        "decisions:read",
        200,
        "List decisions on calls to APIs",
        ListDecisions.Question.class,
        ListDecisions.Answer.class);
  }

  @Override
  public ListDecisions.Answer handle(Caller caller, ListDecisions.Question question) {
    int limit = Listing.limit(question.limit());
    var filter =
        new Decisions.Filter(
            question.decision().map(ListDecisions::permitted),
            question.service(),
            question.status(),
            question.requestId());
    Page<Decision> page = decisions.list(caller.tenant(), filter, question.cursor(), limit);
    return new ListDecisions.Answer(
        page.items().stream().map(DecisionBody::of).toList(),
        decisions.count(caller.tenant(), filter),
        page.next());
  }

  private static boolean permitted(String word) {
    return switch (word) {
      case DecisionBody.PERMIT -> true;
      case DecisionBody.DENY -> false;
      default -> throw Errors.parameterMalformed("decision", "it is neither PERMIT nor DENY");
    };
  }
}
