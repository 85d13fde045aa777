package candor.server.admin.gateway;

import candor.core.access.Gateway;
import java.util.List;

/// A gateway as the Admin API shows it.
///
/// @param headerNames in which headers its credential may come
/// @param createdAt in Unix seconds
public record GatewayBody(String id, String name, List<String> headerNames, long createdAt) {
  static GatewayBody of(Gateway gateway) {
    return new GatewayBody(
        gateway.id().value(),
        gateway.name(),
        gateway.headerNames(),
        gateway.createdAt().getEpochSecond());
  }
}
