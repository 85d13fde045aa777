package candor.server.oauth;

import candor.core.client.Client;
import candor.core.client.Registration;
import candor.core.client.RegistrationPolicy;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.errors.Problem;
import candor.server.client.ClientSaid;
import candor.server.client.OwnerSaid;
import candor.server.client.SelfSaid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a client says of itself (RFC 7591, section 2; OpenID Connect Registration 1.0, section 2).
///
/// @param clientSecret the one that it has, where it replaces its registration
/// @param jwks a JWK Set as text
/// @param localized `client_name#ja` and its kin
public record ClientMetadata(
    Optional<String> clientId,
    Optional<String> clientSecret,
    Optional<String> clientName,
    Optional<String> scope,
    Optional<String> jwks,
    Optional<String> softwareStatement,
    Map<String, String> localized,
    SelfSaid self) {
  /// The registration that the policy allows.
  ///
  /// @param before what is registered already, or the usual: what a client cannot say of itself
  ///     stays as it is, since an administrator has said it
  /// @param faults what is wrong already
  /// @param hint of members that nobody knows; empty if there are none
  /// @throws Problem `registration_redirect_uri_refused`, `client_metadata_refused`, each with
  ///     every fault
  Registration registration(
      RegistrationPolicy policy, Registration before, Faults faults, String hint) {
    policy.check(
        self.grantTypes().orElse(List.of()),
        scopes(),
        self.authorizationDetailsTypes().orElse(List.of()),
        self.addresses(),
        faults);
    Registration[] made = new Registration[1];
    var more = new Faults();
    more.checkAll(() -> made[0] = said().replaced(before, softwareStatement.orElse("")));
    // What the policy does not allow need not be called wrong in itself as well.
    more.found().stream()
        .filter(fault -> !faults.has(fault.value("field").orElse("").replace("scopes", "scope")))
        .toList()
        .forEach(faults::add);
    refuse(faults, hint);
    return made[0];
  }

  /// The members that count for a new client that leaves them out: every scope that it may have.
  static Map<String, Object> usual(RegistrationPolicy policy) {
    return usual(List.of(Client.AUTHORIZATION_CODE), policy.scopes());
  }

  /// The same for one that replaces its registration: an administrator may have given it more.
  static Map<String, Object> usual(Registration before) {
    return usual(before.grantTypes(), before.scopes());
  }

  private static Map<String, Object> usual(List<String> grantTypes, List<String> scopes) {
    return Map.of("grant_types", grantTypes, "scope", String.join(" ", scopes));
  }

  private ClientSaid said() {
    return new ClientSaid(
        clientName.filter(name -> !name.isBlank()).or(() -> Optional.of(host())),
        Optional.of(scopes()),
        jwks,
        Optional.of(localized),
        self,
        OwnerSaid.nothing());
  }

  private List<String> scopes() {
    return scope
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> List.of(text.split(" +")))
        .orElse(List.of());
  }

  /// People are asked about a client by its name, so each has one.
  private String host() {
    try {
      return self.redirectUris().orElse(List.of()).stream()
          .map(each -> Optional.ofNullable(URI.create(each).getHost()).orElse("Client"))
          .findFirst()
          .orElse("Client");
    } catch (IllegalArgumentException e) {
      return "Client";
    }
  }

  /// RFC 7591, section 3.2.2: redirect URIs have a word of their own.
  static void refuse(Faults faults, String hint) {
    if (faults.none()) {
      return;
    }
    List<Problem> found = faults.found();
    String text = found.stream().map(Problem::getMessage).collect(Collectors.joining(" "));
    boolean addresses =
        found.stream()
            .allMatch(fault -> fault.value("field").filter("redirect_uris"::equals).isPresent());
    throw (addresses
            ? Errors.registrationRedirectUriRefused(text, hint)
            : Errors.clientMetadataRefused(found.size(), text, hint))
        .with(found);
  }
}
