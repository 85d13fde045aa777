package candor.core.organization;

import java.util.List;

/// What an organization may have.
///
/// @param maxServices how many services
/// @param maxMembers how many members
public record Tier(String id, String name, long maxServices, long maxMembers) {
  /// The tiers that each tenant begins with, the smallest first.
  static final List<Tier> USUAL =
      List.of(
          new Tier("tier_free", "free", 2, 3),
          new Tier("tier_starter", "starter", 10, 10),
          new Tier("tier_pro", "pro", 50, 50),
          new Tier("tier_enterprise", "enterprise", 999_999, 999_999));

  /// The tier of a new organization.
  public static final String FREE = "tier_free";
}
