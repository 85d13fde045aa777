package candor.server.admin.connection;

import candor.core.connection.ConnectionId;
import candor.core.connection.Connections;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// One connection. Errors: `connection_not_found`.
record GetConnection(Connections connections) implements Operation<Nothing, ConnectionBody> {
  @Override
  public Spec<Nothing, ConnectionBody> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/connections/{id}",
        "connections:read",
        200,
        "Get a connection to a provider",
        Nothing.class,
        ConnectionBody.class);
  }

  @Override
  public ConnectionBody handle(Caller caller, Nothing question) {
    var id = new ConnectionId(caller.parameter("id"));
    return ConnectionBody.of(caller, connections.existing(caller.tenant(), id));
  }
}
