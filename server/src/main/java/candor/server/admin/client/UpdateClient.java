package candor.server.admin.client;

import candor.core.client.Client;
import candor.core.client.ClientId;
import candor.core.client.Clients;
import candor.core.client.Registration;
import candor.errors.Errors;
import candor.errors.Faults;
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
  public void check(Caller caller, ClientQuestion question, Faults shape) {
    Registration _ = question.registration(shape, permitted(caller));
  }

  private Client permitted(Caller caller) {
    var id = new ClientId(caller.parameter("id"));
    Client client = clients.find(caller.tenant(), id).orElseThrow(() -> Errors.clientNotFound(id));
    // Whoever changes a client can use it, so what it has already counts too.
    ceiling.check(caller, client.scopes());
    return client;
  }

  @Override
  public ClientBody handle(Caller caller, ClientQuestion question) {
    Client client = permitted(caller);
    ceiling.check(caller, question.scopes().orElse(List.of()));
    return ClientBody.of(
        clients.update(
            caller.tenant(),
            client.id(),
            question.registration(new Faults(), client),
            caller.by()));
  }
}
