package candor.server.admin.client;

import candor.core.client.Clients;
import candor.server.admin.Caller;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.util.Set;
import java.util.function.Supplier;

/// Registers a client. Errors: `validation_error`, `scope_beyond_caller`.
final class CreateClient implements Operation<ClientQuestion, ClientBody> {
  private final Clients clients;
  private final Supplier<Set<String>> permissions;

  CreateClient(Clients clients, Supplier<Set<String>> permissions) {
    this.clients = clients;
    this.permissions = permissions;
  }

  @Override
  public Spec<ClientQuestion, ClientBody> spec() {
    return new Spec<>(
        "POST",
        "/api/admin/clients",
        "clients:write",
        201,
        "Register a client",
        ClientQuestion.class,
        ClientBody.class);
  }

  @Override
  public ClientBody handle(Caller caller, ClientQuestion question) {
    question.refuseBeyond(caller, permissions.get());
    return ClientBody.of(
        clients.create(
            caller.tenant(), question.registration(), caller.actor(), caller.requestId()));
  }
}
