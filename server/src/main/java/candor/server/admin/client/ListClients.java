package candor.server.admin.client;

import candor.core.client.Client;
import candor.core.client.Clients;
import candor.server.admin.Caller;
import candor.server.admin.Listing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The clients of the tenant, by name and id. Errors: `parameter_malformed`, `cursor_invalid`.
final class ListClients implements Operation<ListClients.Question, ListClients.Answer> {
  /// @param limit how many, 1 to 100; 20 unless it says otherwise
  /// @param cursor where to go on, from the answer before
  public record Question(Optional<Integer> limit, Optional<String> cursor) {}

  /// @param total how many there are in all
  /// @param cursor where to go on; absent at the end
  public record Answer(List<ClientBody> items, long total, Optional<String> cursor) {}

  private final Clients clients;

  ListClients(Clients clients) {
    this.clients = clients;
  }

  @Override
  public Spec<ListClients.Question, ListClients.Answer> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/clients",
        "clients:read",
        200,
        "List clients",
        ListClients.Question.class,
        ListClients.Answer.class);
  }

  @Override
  public ListClients.Answer handle(Caller caller, ListClients.Question question) {
    List<ClientBody> all =
        clients.all(caller.tenant()).stream()
            .sorted(Comparator.comparing((Client client) -> client.id().value()))
            .map(ClientBody::of)
            .toList();
    return Listing.page(
        "clients", all, question.cursor(), question.limit(), ClientBody::clientId, Answer::new);
  }
}
