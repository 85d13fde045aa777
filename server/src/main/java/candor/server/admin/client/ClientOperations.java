package candor.server.admin.client;

import candor.core.client.Clients;
import candor.core.session.Logouts;
import candor.server.admin.Ceiling;
import candor.server.admin.Operation;
import java.util.List;

/// The operations on clients.
public final class ClientOperations {
  private ClientOperations() {}

  /// @param ceiling what nobody may go beyond
  public static List<Operation<?, ?>> all(Clients clients, Logouts logouts, Ceiling ceiling) {
    return List.of(
        new CreateClient(clients, ceiling),
        new ListClients(clients),
        new GetClient(clients),
        new UpdateClient(clients, ceiling),
        new DisableClient(clients),
        new EnableClient(clients, ceiling),
        new RotateSecret(clients, ceiling),
        new DeleteClient(clients),
        new ListLogouts(clients, logouts));
  }
}
