package candor.core.organization;

import candor.core.client.ClientId;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.protocol.oauth.Acr;
import java.time.Instant;
import java.util.Optional;

/// A customer company of the tenant.
///
/// @param requiredAcr how sure a sign-in is at least, to it and to its services
/// @param client the client as which its own users sign in where they name no service
public record Organization(
    OrganizationId id,
    String slug,
    String name,
    OrganizationState state,
    Tier tier,
    Acr requiredAcr,
    ClientId client,
    Instant createdAt,
    Instant updatedAt) {

  /// Why nothing of it works, if that is so. This is the one rule: sign-ins, tokens, clients, keys
  /// and routes all ask here.
  public Optional<Problem> refusal() {
    return switch (state) {
      case OrganizationState.Active _ -> Optional.empty();
      case OrganizationState.Pending _, OrganizationState.Suspended _ ->
          Optional.of(Errors.organizationNotActive(slug, state.word()));
    };
  }

  /// The organization, if it works.
  ///
  /// @throws Problem `organization_not_active`
  public Organization active() {
    refusal()
        .ifPresent(
            problem -> {
              throw problem;
            });
    return this;
  }
}
