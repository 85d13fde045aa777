package candor.core.service;

import candor.core.client.ClientId;
import candor.core.organization.OrganizationId;
import java.time.Instant;

/// An application of an organization.
///
/// @param client the client as which its users sign in
/// @param plan the plan of users who have chosen none
public record Service(
    ServiceId id,
    OrganizationId organization,
    String slug,
    String name,
    ClientId client,
    Plan plan,
    Instant createdAt) {
  /// What a user of a service may have of it.
  ///
  /// @param priceCents what it costs a month, in hundredths of the currency
  /// @param currency as in ISO 4217, in lower case
  public record Plan(String id, String name, long priceCents, String currency) {}
}
