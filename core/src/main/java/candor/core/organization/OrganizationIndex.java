package candor.core.organization;

import candor.core.client.ClientId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The organizations of a tenant, in memory.
final class OrganizationIndex {
  private final List<Tier> tiers;
  private final List<Organization> newestFirst;
  private final Map<OrganizationId, Organization> byId = new HashMap<>();
  private final Map<String, Organization> bySlug = new HashMap<>();
  private final Map<ClientId, Organization> byClient = new HashMap<>();

  OrganizationIndex(List<Tier> tiers, List<Organization> organizations) {
    this.tiers = List.copyOf(tiers);
    this.newestFirst =
        organizations.stream()
            .sorted(
                Comparator.comparing(Organization::createdAt)
                    .thenComparing(each -> each.id().value())
                    .reversed())
            .toList();
    for (Organization each : organizations) {
      byId.put(each.id(), each);
      bySlug.put(each.slug(), each);
      byClient.put(each.client(), each);
    }
  }

  List<Tier> tiers() {
    return tiers;
  }

  List<Organization> newestFirst() {
    return newestFirst;
  }

  Optional<Organization> find(OrganizationId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// By slug or id. A slug may have the form of an id, and whoever chose the slug must not get what
  /// is meant for the organization of that id: so ids come first.
  Optional<Organization> find(String slugOrId) {
    return find(new OrganizationId(slugOrId)).or(() -> Optional.ofNullable(bySlug.get(slugOrId)));
  }

  Optional<Organization> of(ClientId client) {
    return Optional.ofNullable(byClient.get(client));
  }
}
