package candor.server.admin.apiservice;

import candor.core.apiservice.ApiServices;
import candor.server.admin.Caller;
import candor.server.admin.Listing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.util.List;
import java.util.Optional;

/// The API services of the tenant, the oldest first. Errors: `parameter_malformed`,
/// `cursor_invalid`.
final class ListApiServices implements Operation<ListApiServices.Question, ListApiServices.Answer> {
  /// @param limit how many, 1 to 100; 20 unless it says otherwise
  /// @param cursor where to go on, from the answer before
  public record Question(Optional<Integer> limit, Optional<String> cursor) {}

  /// @param total how many there are in all
  /// @param cursor where to go on; absent at the end
  public record Answer(List<ApiServiceBody> items, long total, Optional<String> cursor) {}

  private final ApiServices services;

  ListApiServices(ApiServices services) {
    this.services = services;
  }

  @Override
  public Spec<ListApiServices.Question, ListApiServices.Answer> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/api-services",
        "api-services:read",
        200,
        "List API services",
        ListApiServices.Question.class,
        ListApiServices.Answer.class);
  }

  @Override
  public ListApiServices.Answer handle(Caller caller, ListApiServices.Question question) {
    List<ApiServiceBody> all =
        services.all(caller.tenant()).stream().map(ApiServiceBody::of).toList();
    return Listing.page(
        "api-services", all, question.cursor(), question.limit(), ApiServiceBody::id, Answer::new);
  }
}
