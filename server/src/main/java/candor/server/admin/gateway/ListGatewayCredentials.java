package candor.server.admin.gateway;

import candor.core.access.GatewayId;
import candor.core.access.Gateways;
import candor.server.admin.Caller;
import candor.server.admin.Listing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.util.List;
import java.util.Optional;

/// The credentials of a gateway, the oldest first. Errors: `gateway_not_found`,
/// `parameter_malformed`, `cursor_invalid`.
final class ListGatewayCredentials
    implements Operation<ListGatewayCredentials.Question, ListGatewayCredentials.Answer> {
  /// @param limit how many, 1 to 100; 20 unless it says otherwise
  /// @param cursor where to go on, from the answer before
  public record Question(Optional<Integer> limit, Optional<String> cursor) {}

  /// @param total how many there are in all
  /// @param cursor where to go on; absent at the end
  public record Answer(List<CredentialBody> items, long total, Optional<String> cursor) {}

  private final Gateways gateways;

  ListGatewayCredentials(Gateways gateways) {
    this.gateways = gateways;
  }

  @Override
  public Spec<ListGatewayCredentials.Question, ListGatewayCredentials.Answer> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/gateways/{id}/credentials",
        "gateways:read",
        200,
        "List the credentials of a gateway",
        ListGatewayCredentials.Question.class,
        ListGatewayCredentials.Answer.class);
  }

  @Override
  public ListGatewayCredentials.Answer handle(
      Caller caller, ListGatewayCredentials.Question question) {
    List<CredentialBody> all =
        gateways.credentials(caller.tenant(), new GatewayId(caller.parameter("id"))).stream()
            .map(CredentialBody::of)
            .toList();
    return Listing.page(
        "gateway-credentials",
        all,
        question.cursor(),
        question.limit(),
        CredentialBody::id,
        Answer::new);
  }
}
