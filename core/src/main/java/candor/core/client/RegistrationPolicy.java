package candor.core.client;

import candor.core.outbound.Fetcher;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.errors.Received;
import candor.protocol.oauth.RedirectUris;
import candor.protocol.oauth.ScopeText;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What clients of a tenant may register by themselves (RFC 7591).
///
/// @param open whether anybody may; otherwise an initial access token is needed
/// @param clientDocuments whether a client may be an address at which its document stands
/// @param grantTypes the grant types that they may have
/// @param scopes the scopes that they may ask for
/// @param hosts where they may be, with every address that they name: `shop.example`, or
///     `*.shop.example`; everywhere where it is empty
/// @param softwareIssuers whose software statements count
/// @param detailTypes the types of authorization details that they may ask for
public record RegistrationPolicy(
    boolean open,
    boolean clientDocuments,
    List<String> grantTypes,
    List<String> scopes,
    List<String> hosts,
    List<SoftwareIssuer> softwareIssuers,
    List<String> detailTypes) {
  private static final int MOST = 200;
  private static final int LONGEST_HOST = 253;

  /// A name (RFC 1123, section 2.1), all names under one, or an address.
  private static final Pattern HOST =
      Pattern.compile(
          "(\\*\\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*"
              + "|\\[[0-9a-f:.]+]");

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
        List.of(),
        List.of());
  }

  public RegistrationPolicy {
    grantTypes = List.copyOf(grantTypes);
    scopes = List.copyOf(scopes);
    hosts = List.copyOf(hosts);
    softwareIssuers = List.copyOf(softwareIssuers);
    detailTypes = List.copyOf(detailTypes);
  }

  /// Remembers what is wrong with it, where somebody changes it: what was kept under older rules is
  /// read on.
  public void check(Faults faults) {
    checkHosts(faults);
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
    if (detailTypes.size() > MOST) {
      faults.add(Errors.listTooLong("authorization_details_types", MOST));
    }
    if (softwareIssuers.size() > MOST) {
      faults.add(Errors.listTooLong("software_issuers", MOST));
    }
    for (SoftwareIssuer each : softwareIssuers) {
      LogoutTerms.address("software_issuers", each.jwksUri(), faults);
    }
  }

  /// Remembers every text among the hosts that no host would ever match, with the host that was
  /// most likely meant.
  private void checkHosts(Faults faults) {
    for (int i = 0; i < hosts.size(); i++) {
      String each = hosts.get(i);
      String likely = likely(each);
      if (!each.equals(likely)) {
        String shown = Received.clip(each);
        faults.add(Errors.registrationHostMalformed("hosts[" + i + "]", shown, likely));
      }
    }
  }

  /// The host in a text; empty if there is none.
  private static String likely(String text) {
    String bare = text.strip().toLowerCase(Locale.ROOT);
    int scheme = bare.indexOf("://");
    String rest = scheme < 0 ? bare : bare.substring(scheme + 3);
    String host = rest.split("[/?#]", 2)[0];
    host = host.substring(host.indexOf('@') + 1);
    if (!host.startsWith("[")) {
      host = host.split(":", 2)[0];
    }
    if (host.startsWith(".")) {
      host = "*" + host;
    }
    return host.length() <= LONGEST_HOST && HOST.matcher(host).matches() ? host : "";
  }

  /// Remembers what a client may not register. Addresses that nobody may register are left to
  /// [Registration].
  ///
  /// @param wantedScopes as they were asked for
  /// @param addresses by the member that names them
  public void check(
      List<String> wantedTypes,
      List<String> wantedScopes,
      List<String> wantedDetails,
      Map<String, List<String>> addresses,
      Faults faults) {
    within("grant_types", wantedTypes, grantTypes, faults);
    within("scope", wantedScopes, scopes, faults);
    within("authorization_details_types", wantedDetails, detailTypes, faults);
    addresses.forEach((field, uris) -> checkHosts(field, uris, faults));
  }

  private static void within(
      String field, List<String> wanted, List<String> allowed, Faults faults) {
    wanted.stream()
        .filter(each -> !allowed.contains(each))
        .forEach(each -> faults.add(Errors.fieldValueNotAllowed(field, each, allowed)));
  }

  /// This policy for a client that has more already: an administrator gave it that.
  public RegistrationPolicy over(Registration before) {
    return new RegistrationPolicy(
        open,
        clientDocuments,
        union(grantTypes, before.grantTypes()),
        union(scopes, before.scopes()),
        hosts,
        softwareIssuers,
        union(detailTypes, before.signIn().requests().detailTypes()));
  }

  private static List<String> union(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
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
    String wanted = pattern.toLowerCase(Locale.ROOT);
    return wanted.startsWith("*.") ? lower.endsWith(wanted.substring(1)) : lower.equals(wanted);
  }
}
