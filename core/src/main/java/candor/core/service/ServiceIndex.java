package candor.core.service;

import candor.core.client.ClientId;
import candor.core.organization.OrganizationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The services of a tenant, in memory.
final class ServiceIndex {
  private record Name(OrganizationId organization, String slug) {}

  private final Map<ServiceId, Service> byId = new HashMap<>();
  private final Map<Name, Service> byName = new HashMap<>();
  private final Map<ClientId, Service> byClient = new HashMap<>();

  ServiceIndex(List<Service> services) {
    for (Service each : services) {
      byId.put(each.id(), each);
      byName.put(new Name(each.organization(), each.slug()), each);
      byClient.put(each.client(), each);
    }
  }

  Optional<Service> find(ServiceId id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<Service> find(OrganizationId organization, String slug) {
    return Optional.ofNullable(byName.get(new Name(organization, slug)));
  }

  Optional<Service> of(ClientId client) {
    return Optional.ofNullable(byClient.get(client));
  }
}
