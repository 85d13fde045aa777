package candor.server.admin.connection;

import candor.core.connection.Connections;
import candor.core.organization.Organizations;
import candor.server.admin.Operation;
import java.util.List;

/// The operations on connections.
public final class ConnectionOperations {
  private ConnectionOperations() {}

  /// All of them.
  public static List<Operation<?, ?>> all(Connections connections, Organizations organizations) {
    return List.of(
        new CreateConnection(connections, organizations),
        new ListConnections(connections),
        new GetConnection(connections),
        new UpdateConnection(connections),
        new DeleteConnection(connections));
  }
}
