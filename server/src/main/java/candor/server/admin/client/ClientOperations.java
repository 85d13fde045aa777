package candor.server.admin.client;

import candor.core.client.Clients;
import candor.server.admin.Operation;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// The operations on clients.
public final class ClientOperations {
  private ClientOperations() {}

  /// @param permissions every scope of the Admin API; asked when an operation runs
  public static List<Operation<?, ?>> all(Clients clients, Supplier<Set<String>> permissions) {
    return List.of(
        new CreateClient(clients, permissions),
        new ListClients(clients),
        new GetClient(clients),
        new UpdateClient(clients, permissions),
        new DisableClient(clients),
        new EnableClient(clients),
        new RotateSecret(clients),
        new DeleteClient(clients));
  }
}
