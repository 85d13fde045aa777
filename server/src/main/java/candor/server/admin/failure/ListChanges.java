package candor.server.admin.failure;

import candor.core.audit.Audit;
import candor.core.audit.AuditRow;
import candor.core.audit.Target;
import candor.core.db.Page;
import candor.server.admin.Caller;
import candor.server.admin.Listing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.util.List;
import java.util.Optional;

/// What was done to a thing and by whom, the newest first. Errors: `parameter_malformed`,
/// `cursor_invalid`.
final class ListChanges implements Operation<ListChanges.Question, ListChanges.Answer> {
  /// @param kind of the thing: `user`, `client`, `organization` and so on
  /// @param target its id
  /// @param limit how many, 1 to 100; 20 unless it says otherwise
  /// @param cursor where to go on, from the answer before
  public record Question(
      String kind, String target, Optional<Integer> limit, Optional<String> cursor) {}

  /// @param cursor where to go on; absent at the end
  public record Answer(List<Item> items, Optional<String> cursor) {}

  /// @param at ISO 8601
  /// @param actor who did it: the kind, a colon and the id
  public record Item(String at, String action, String actor, String requestId) {
    static Item of(AuditRow row) {
      return new Item(
          row.at().toString(),
          row.event().action(),
          GetFailure.named(row.event().by().actor()),
          row.event().by().requestId());
    }
  }

  private final Audit audit;

  ListChanges(Audit audit) {
    this.audit = audit;
  }

  @Override
  public Spec<Question, Answer> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/audit-events",
        "failures:read",
        200,
        "List what was done to a thing, and by whom",
        Question.class,
        Answer.class);
  }

  @Override
  public Answer handle(Caller caller, Question question) {
    Page<AuditRow> page =
        audit.ofTarget(
            caller.tenant(),
            new Target(question.kind(), question.target()),
            question.cursor(),
            Listing.limit(question.limit()));
    return new Answer(page.items().stream().map(Item::of).toList(), page.next());
  }
}
