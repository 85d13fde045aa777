package candor.server.admin.connection;

import candor.core.connection.Connections;
import candor.server.admin.Caller;
import candor.server.admin.Listing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.util.List;
import java.util.Optional;

/// The connections of the tenant and its organizations, the oldest first. Errors:
/// `parameter_malformed`, `cursor_invalid`.
record ListConnections(Connections connections)
    implements Operation<ListConnections.Question, ListConnections.Answer> {
  /// @param limit how many, 1 to 100; 20 unless it says otherwise
  /// @param cursor where to go on, from the answer before
  public record Question(Optional<Integer> limit, Optional<String> cursor) {}

  /// @param total how many there are in all
  /// @param cursor where to go on; absent at the end
  public record Answer(List<ConnectionBody> items, long total, Optional<String> cursor) {}

  @Override
  public Spec<Question, Answer> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/connections",
        "connections:read",
        200,
        "List connections to providers",
        Question.class,
        Answer.class);
  }

  @Override
  public Answer handle(Caller caller, Question question) {
    List<ConnectionBody> all =
        connections.all(caller.tenant()).stream()
            .map(each -> ConnectionBody.of(caller, each))
            .toList();
    return Listing.page(
        "connections", all, question.cursor(), question.limit(), ConnectionBody::id, Answer::new);
  }
}
