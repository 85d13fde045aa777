package candor.server.admin.registration;

import candor.core.client.RegistrationPolicy;
import candor.errors.Faults;
import java.util.List;
import java.util.Optional;

/// What clients may register by themselves. What a question leaves out has its usual value.
///
/// @param open whether anybody may register; otherwise an initial access token is needed
/// @param clientDocuments whether a client may be an address at which its document stands
/// @param hosts where redirect URIs may be, such as `*.shop.example`; everywhere if it is empty
/// @param softwareIssuers whose software statements count
/// @param authorizationDetailsTypes which of them clients may register
public record PolicyBody(
    Optional<Boolean> open,
    Optional<Boolean> clientDocuments,
    Optional<List<String>> grantTypes,
    Optional<List<String>> scopes,
    Optional<List<String>> hosts,
    Optional<List<Issuer>> softwareIssuers,
    Optional<List<String>> authorizationDetailsTypes) {
  /// @param jwksUri where its keys stand
  public record Issuer(String issuer, String jwksUri) {}

  static PolicyBody of(RegistrationPolicy policy) {
    return new PolicyBody(
        Optional.of(policy.open()),
        Optional.of(policy.clientDocuments()),
        Optional.of(policy.grantTypes()),
        Optional.of(policy.scopes()),
        Optional.of(policy.hosts()),
        Optional.of(
            policy.softwareIssuers().stream()
                .map(each -> new Issuer(each.issuer(), each.jwksUri()))
                .toList()),
        Optional.of(policy.detailTypes()));
  }

  /// @throws candor.errors.Problem `validation_error`
  RegistrationPolicy policy() {
    RegistrationPolicy usual = RegistrationPolicy.usual();
    var policy =
        new RegistrationPolicy(
            open.orElse(usual.open()),
            clientDocuments.orElse(usual.clientDocuments()),
            grantTypes.orElse(usual.grantTypes()),
            scopes.orElse(usual.scopes()),
            hosts.orElse(usual.hosts()),
            softwareIssuers.orElse(List.of()).stream()
                .map(each -> new RegistrationPolicy.SoftwareIssuer(each.issuer(), each.jwksUri()))
                .toList(),
            authorizationDetailsTypes.orElse(usual.detailTypes()));
    var faults = new Faults();
    policy.check(faults);
    faults.refuse();
    return policy;
  }
}
