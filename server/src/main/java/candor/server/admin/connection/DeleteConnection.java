package candor.server.admin.connection;

import candor.core.connection.ConnectionId;
import candor.core.connection.Connections;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Removes a connection; accounts stay. Errors: `connection_not_found`.
record DeleteConnection(Connections connections) implements Operation<Nothing, Nothing> {
  @Override
  public Spec<Nothing, Nothing> spec() {
    return new Spec<>(
        "DELETE",
        "/api/admin/connections/{id}",
        "connections:write",
        204,
        "Delete a connection to a provider",
        Nothing.class,
        Nothing.class);
  }

  @Override
  public Nothing handle(Caller caller, Nothing question) {
    var id = new ConnectionId(caller.parameter("id"));
    connections.remove(caller.tenant(), id, caller.by());
    return new Nothing();
  }
}
