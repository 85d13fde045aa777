package candor.server.admin.client;

import candor.core.client.ClientId;
import candor.core.client.Clients;
import candor.server.admin.Caller;
import candor.server.admin.Ceiling;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Switches a client on again. Errors: `client_not_found`, `scope_beyond_caller`.
final class EnableClient implements Operation<Nothing, ClientBody> {
  private final Clients clients;
  private final Ceiling ceiling;

  EnableClient(Clients clients, Ceiling ceiling) {
    this.clients = clients;
    this.ceiling = ceiling;
  }

  @Override
  public Spec<Nothing, ClientBody> spec() {
    return new Spec<>(
        "POST",
        "/api/admin/clients/{id}/enable",
        "clients:write",
        200,
        "Switch a client on again",
        Nothing.class,
        ClientBody.class);
  }

  @Override
  public ClientBody handle(Caller caller, Nothing question) {
    var id = new ClientId(caller.parameter("id"));
    clients.find(caller.tenant(), id).ifPresent(client -> ceiling.check(caller, client.scopes()));
    return ClientBody.of(clients.enable(caller.tenant(), id, caller.by()));
  }
}
