package candor.server.admin.apiservice;

import candor.core.apiservice.ApiServices;
import candor.policy.ApiServiceId;
import candor.server.admin.Caller;
import candor.server.admin.Listing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.util.List;
import java.util.Optional;

/// The operations of an API service, the oldest first. Errors: `api_service_not_found`,
/// `parameter_malformed`, `cursor_invalid`.
final class ListApiOperations
    implements Operation<ListApiOperations.Question, ListApiOperations.Answer> {
  /// @param limit how many, 1 to 100; 20 unless it says otherwise
  /// @param cursor where to go on, from the answer before
  public record Question(Optional<Integer> limit, Optional<String> cursor) {}

  /// @param total how many there are in all
  /// @param cursor where to go on; absent at the end
  public record Answer(List<OperationBody> items, long total, Optional<String> cursor) {}

  private final ApiServices services;

  ListApiOperations(ApiServices services) {
    this.services = services;
  }

  @Override
  public Spec<ListApiOperations.Question, ListApiOperations.Answer> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/api-services/{id}/operations",
        "api-services:read",
        200,
        "List the operations of an API service",
        ListApiOperations.Question.class,
        ListApiOperations.Answer.class);
  }

  @Override
  public ListApiOperations.Answer handle(Caller caller, ListApiOperations.Question question) {
    List<OperationBody> all =
        services
            .find(caller.tenant(), new ApiServiceId(caller.parameter("id")))
            .operations()
            .stream()
            .map(OperationBody::of)
            .toList();
    return Listing.page(
        "operations", all, question.cursor(), question.limit(), OperationBody::id, Answer::new);
  }
}
