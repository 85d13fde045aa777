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
  private final Map<String, Organization> byName = new HashMap<>();
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
      byName.put(each.id().value(), each);
      byName.put(each.slug(), each);
      byClient.put(each.client(), each);
    }
  }

  List<Tier> tiers() {
    return tiers;
  }

  List<Organization> newestFirst() {
    return newestFirst;
  }

  /// By slug or id. No slug has the form of an id: the ids' part after `org_` makes it 30
  /// characters, and a slug of that form names its own organization first.
  Optional<Organization> find(String slugOrId) {
    return Optional.ofNullable(byName.get(slugOrId));
  }

  Optional<Organization> of(ClientId client) {
    return Optional.ofNullable(byClient.get(client));
  }
}
