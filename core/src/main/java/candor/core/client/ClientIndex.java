package candor.core.client;

import candor.protocol.oauth.WebOrigins;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The clients of a tenant, in memory.
///
/// @param origins of the web pages that are those of clients that may do anything
record ClientIndex(Map<ClientId, Client> clients, Set<String> origins) {
  static ClientIndex of(Map<ClientId, Client> clients) {
    var origins = new HashSet<String>();
    for (Client each : clients.values()) {
      if (each.enabled()) {
        origins.addAll(each.signIn().browsers().origins());
        each.signIn().redirectUris().forEach(uri -> WebOrigins.of(uri).ifPresent(origins::add));
      }
    }
    return new ClientIndex(clients, Set.copyOf(origins));
  }
}
