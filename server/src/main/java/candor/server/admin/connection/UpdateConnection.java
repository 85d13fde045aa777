package candor.server.admin.connection;

import candor.core.connection.Connection;
import candor.core.connection.ConnectionId;
import candor.core.connection.ConnectionTerms;
import candor.core.connection.Connections;
import candor.errors.Faults;
import candor.server.admin.Caller;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Changes a connection; its provider and organization stay. Errors: `connection_not_found`,
/// `validation_error`, `connection_domain_taken`.
record UpdateConnection(Connections connections)
    implements Operation<ConnectionQuestion, ConnectionBody> {
  @Override
  public Spec<ConnectionQuestion, ConnectionBody> spec() {
    return new Spec<>(
        "PATCH",
        "/api/admin/connections/{id}",
        "connections:write",
        200,
        "Change a connection to a provider",
        ConnectionQuestion.class,
        ConnectionBody.class);
  }

  @Override
  public void check(Caller caller, ConnectionQuestion question, Faults shape) {
    Connection connection = connections.existing(caller.tenant(), id(caller));
    ConnectionTerms terms = question.terms(connection.terms());
    var faults = new Faults();
    faults.checkAll(terms::check);
    if (question.clientSecret().isPresent()) {
      faults.check(() -> terms.check(question.secret()));
    }
    faults.refuse();
  }

  private static ConnectionId id(Caller caller) {
    return new ConnectionId(caller.parameter("id"));
  }

  @Override
  public ConnectionBody handle(Caller caller, ConnectionQuestion question) {
    ConnectionId id = id(caller);
    Connection changed =
        question.clientSecret().isPresent()
            ? connections.change(
                caller.tenant(), id, question::terms, question.secret(), caller.by())
            : connections.change(caller.tenant(), id, question::terms, caller.by());
    return ConnectionBody.of(caller, changed);
  }
}
