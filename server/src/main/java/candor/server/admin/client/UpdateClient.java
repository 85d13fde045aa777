package candor.server.admin.client;

import candor.core.client.Client;
import candor.core.client.ClientId;
import candor.core.client.Clients;
import candor.errors.Errors;
import candor.server.admin.Caller;
import candor.server.admin.Ceiling;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.util.List;

/// Changes what is registered of a client. Errors: `client_not_found`, `validation_error`,
/// `scope_beyond_caller`.
final class UpdateClient implements Operation<ClientQuestion, ClientBody> {
  private final Clients clients;
  private final Ceiling ceiling;

  UpdateClient(Clients clients, Ceiling ceiling) {
    this.clients = clients;
    this.ceiling = ceiling;
  }

  @Override
  public Spec<ClientQuestion, ClientBody> spec() {
    return new Spec<>(
        "PATCH",
        "/api/admin/clients/{id}",
        "clients:write",
        200,
        "Change a client",
        ClientQuestion.class,
        ClientBody.class);
  }

  @Override
  public ClientBody handle(Caller caller, ClientQuestion question) {
    var id = new ClientId(caller.parameter("id"));
    Client client = clients.find(caller.tenant(), id).orElseThrow(() -> Errors.clientNotFound(id));
    // Whoever changes a client can use it, so what it has already counts too.
    ceiling.check(caller, client.scopes());
    ceiling.check(caller, question.scopes().orElse(List.of()));
    return ClientBody.of(
        clients.update(
            caller.tenant(),
            id,
            question.registration(client),
            caller.actor(),
            caller.requestId()));
  }
}
