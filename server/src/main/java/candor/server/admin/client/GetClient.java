package candor.server.admin.client;

import candor.core.client.ClientId;
import candor.core.client.Clients;
import candor.errors.Errors;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// One client. Errors: `client_not_found`.
final class GetClient implements Operation<Nothing, ClientBody> {
  private final Clients clients;

  GetClient(Clients clients) {
    this.clients = clients;
  }

  @Override
  public Spec<Nothing, ClientBody> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/clients/{id}",
        "clients:read",
        200,
        "Get a client",
        Nothing.class,
        ClientBody.class);
  }

  @Override
  public ClientBody handle(Caller caller, Nothing question) {
    var id = new ClientId(caller.parameter("id"));
    return clients
        .find(caller.tenant(), id)
        .map(ClientBody::of)
        .orElseThrow(() -> Errors.clientNotFound(id));
  }
}
