package candor.server.admin.gateway;

import candor.core.access.Gateways;
import candor.server.admin.Caller;
import candor.server.admin.Listing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.util.List;
import java.util.Optional;

/// The gateways of the tenant, the oldest first. Errors: `parameter_malformed`,
/// `cursor_invalid`.
final class ListGateways implements Operation<ListGateways.Question, ListGateways.Answer> {
  /// @param limit how many, 1 to 100; 20 unless it says otherwise
  /// @param cursor where to go on, from the answer before
  public record Question(Optional<Integer> limit, Optional<String> cursor) {}

  /// @param total how many there are in all
  /// @param cursor where to go on; absent at the end
  public record Answer(List<GatewayBody> items, long total, Optional<String> cursor) {}

  private final Gateways gateways;

  ListGateways(Gateways gateways) {
    this.gateways = gateways;
  }

  @Override
  public Spec<ListGateways.Question, ListGateways.Answer> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/gateways",
        "gateways:read",
        200,
        "List gateways",
        ListGateways.Question.class,
        ListGateways.Answer.class);
  }

  @Override
  public ListGateways.Answer handle(Caller caller, ListGateways.Question question) {
    List<GatewayBody> all = gateways.all(caller.tenant()).stream().map(GatewayBody::of).toList();
    return Listing.page(
        "gateways", all, question.cursor(), question.limit(), GatewayBody::id, Answer::new);
  }
}
