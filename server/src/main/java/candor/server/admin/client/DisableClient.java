package candor.server.admin.client;

import candor.core.client.ClientId;
import candor.core.client.Clients;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Switches a client off: it gets no tokens, and those it has stop to count. Errors:
/// `client_not_found`.
final class DisableClient implements Operation<Nothing, ClientBody> {
  private final Clients clients;

  DisableClient(Clients clients) {
    this.clients = clients;
  }

  @Override
  public Spec<Nothing, ClientBody> spec() {
    return new Spec<>(
        "POST",
        "/api/admin/clients/{id}/disable",
        "clients:write",
        200,
        "Switch a client off",
        Nothing.class,
        ClientBody.class);
  }

  @Override
  public ClientBody handle(Caller caller, Nothing question) {
    var id = new ClientId(caller.parameter("id"));
    return ClientBody.of(clients.disable(caller.tenant(), id, caller.by()));
  }
}
