package candor.server.admin.client;

import candor.core.client.Clients;
import candor.core.client.Registration;
import candor.errors.Faults;
import candor.server.admin.Caller;
import candor.server.admin.Ceiling;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.util.List;

/// Registers a client. Errors: `validation_error`, `scope_beyond_caller`.
final class CreateClient implements Operation<ClientQuestion, ClientBody> {
  private final Clients clients;
  private final Ceiling ceiling;

  CreateClient(Clients clients, Ceiling ceiling) {
    this.clients = clients;
    this.ceiling = ceiling;
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
  public void check(Caller caller, ClientQuestion question, Faults shape) {
    Registration _ = question.registration(shape);
  }

  @Override
  public ClientBody handle(Caller caller, ClientQuestion question) {
    ceiling.check(caller, question.scopes().orElse(List.of()));
    return ClientBody.of(
        clients.create(caller.tenant(), question.registration(new Faults()), caller.by()));
  }
}
