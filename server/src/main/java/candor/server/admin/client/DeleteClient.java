package candor.server.admin.client;

import candor.core.client.ClientId;
import candor.core.client.Clients;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Removes a client; its tokens stop to count. Errors: `client_not_found`.
final class DeleteClient implements Operation<Nothing, Nothing> {
  private final Clients clients;

  DeleteClient(Clients clients) {
    this.clients = clients;
  }

  @Override
  public Spec<Nothing, Nothing> spec() {
    return new Spec<>(
        "DELETE",
        "/api/admin/clients/{id}",
        "clients:write",
        204,
        "Delete a client",
        Nothing.class,
        Nothing.class);
  }

  @Override
  public Nothing handle(Caller caller, Nothing question) {
    clients.remove(caller.tenant(), new ClientId(caller.parameter("id")), caller.by());
    return new Nothing();
  }
}
