package candor.server.admin.consent;

import candor.core.consent.DetailTypes;
import candor.server.admin.Caller;
import candor.server.admin.Listing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.util.List;
import java.util.Optional;

/// The types of authorization details of the tenant, by name. Errors: `parameter_malformed`,
/// `cursor_invalid`.
record ListDetailTypes(DetailTypes types)
    implements Operation<ListDetailTypes.Question, ListDetailTypes.Answer> {
  /// @param limit how many, 1 to 100; 20 unless it says otherwise
  /// @param cursor where to go on, from the answer before
  public record Question(Optional<Integer> limit, Optional<String> cursor) {}

  /// @param total how many there are in all
  /// @param cursor where to go on; absent at the end
  public record Answer(List<DetailTypeBody> items, long total, Optional<String> cursor) {}

  @Override
  public Spec<Question, Answer> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/authorization-details-types",
        "clients:read",
        200,
        "List types of authorization details",
        Question.class,
        Answer.class);
  }

  @Override
  public Answer handle(Caller caller, Question question) {
    return Listing.page(
        "authorization_details_types",
        types.all(caller.tenant()).stream().map(DetailTypeBody::of).toList(),
        question.cursor,
        question.limit,
        DetailTypeBody::type,
        Answer::new);
  }
}
