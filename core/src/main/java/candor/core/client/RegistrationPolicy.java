package candor.core.client;

import candor.core.outbound.Fetcher;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.protocol.oauth.RedirectUris;
import candor.protocol.oauth.ScopeText;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What clients of a tenant may register by themselves (RFC 7591).
///
/// @param open whether anybody may; otherwise an initial access token is needed
/// @param clientDocuments whether a client may be an address at which its document stands
/// @param grantTypes the grant types that they may have
/// @param scopes the scopes that they may ask for
/// @param hosts where they may be, with every address that they name: `shop.example`, or
///     `*.shop.example`; everywhere where it is empty
/// @param softwareIssuers whose software statements count
public record RegistrationPolicy(
    boolean open,
    boolean clientDocuments,
    List<String> grantTypes,
    List<String> scopes,
    List<String> hosts,
    List<SoftwareIssuer> softwareIssuers) {
  private static final int MOST = 200;

  /// Whoever vouches for software (RFC 7591, section 2.3).
  ///
  /// @param issuer the `iss` of its statements
  /// @param jwksUri where its keys stand
  public record SoftwareIssuer(String issuer, String jwksUri) {}

  /// What holds for a tenant that has said nothing.
  public static RegistrationPolicy usual() {
    return new RegistrationPolicy(
        false,
        false,
        List.of(Client.AUTHORIZATION_CODE, Client.REFRESH_TOKEN),
        List.of("openid", "profile", "email", "offline_access"),
        List.of(),
        List.of());
  }

  /// @throws candor.errors.Problem `validation_error` with every fault
  public RegistrationPolicy {
    var faults = new Faults();
    for (String grantType : grantTypes) {
      if (!Client.GRANT_TYPES.contains(grantType)) {
        faults.add(Errors.fieldValueNotAllowed("grant_types", grantType, Client.GRANT_TYPES));
      }
    }
    for (String scope : scopes) {
      if (!ScopeText.valid(scope)) {
        faults.add(Errors.scopeNameMalformed("scopes", scope));
      }
    }
    if (hosts.size() > MOST) {
      faults.add(Errors.listTooLong("hosts", MOST));
    }
    if (softwareIssuers.size() > MOST) {
      faults.add(Errors.listTooLong("software_issuers", MOST));
    }
    for (SoftwareIssuer each : softwareIssuers) {
      LogoutTerms.address("software_issuers", each.jwksUri(), faults);
    }
    faults.refuse();
    grantTypes = List.copyOf(grantTypes);
    scopes = List.copyOf(scopes);
    hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    softwareIssuers = List.copyOf(softwareIssuers);
  }

  /// Remembers what a client may not register. Addresses that nobody may register are left to
  /// [Registration].
  ///
  /// @param wantedScopes as they were asked for
  /// @param addresses by the member that names them
  public void check(
      List<String> wantedTypes,
      List<String> wantedScopes,
      Map<String, List<String>> addresses,
      Faults faults) {
    for (String grantType : wantedTypes) {
      if (!grantTypes.contains(grantType)) {
        faults.add(Errors.fieldValueNotAllowed("grant_types", grantType, grantTypes));
      }
    }
    for (String scope : wantedScopes) {
      if (!scopes.contains(scope)) {
        faults.add(Errors.fieldValueNotAllowed("scope", scope, scopes));
      }
    }
    addresses.forEach((field, uris) -> checkHosts(field, uris, faults));
  }

  private void checkHosts(String field, List<String> uris, Faults faults) {
    for (String uri : uris) {
      boolean nobodys = RedirectUris.fault(uri).isPresent() && Fetcher.fault(uri, true).isPresent();
      if (!nobodys && !admits(URI.create(uri))) {
        String host = Optional.ofNullable(URI.create(uri).getHost()).orElse("");
        faults.add(Errors.fieldValueNotAllowed(field, host, hosts));
      }
    }
  }

  /// Whether a client may be where that address is.
  public boolean admits(URI address) {
    String host = address.getHost();
    return host != null && (hosts.isEmpty() || hosts.stream().anyMatch(each -> fits(each, host)));
  }

  private static boolean fits(String pattern, String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return pattern.startsWith("*.") ? lower.endsWith(pattern.substring(1)) : lower.equals(pattern);
  }
}
