package candor.server.client;

import candor.core.client.BrowserTerms;
import candor.core.client.GrantTerms;
import candor.core.client.Profile;
import candor.core.client.TrustedIssuer;
import candor.core.tenant.Colors;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.protocol.oauth.Acr;
import candor.server.json.Inline;
import java.util.List;
import java.util.Optional;

/// What administrators alone say of a client.
///
/// @param accessTokenLifetime in seconds
/// @param requireConsent whether people are asked before the client gets anything
/// @param tokenExchangeModes `delegation`, `impersonation`
/// @param tokenExchangeAudiences whom the tokens may be for that it exchanges
/// @param trustedIssuers whose assertions about users it may bring
/// @param resources the APIs, by audience, for which people may give it tokens
/// @param profile what the client is held to: `none`, `fapi2_security`, `fapi2_message_signing`,
///     `fapi1_advanced`, `fapi_ciba`; settings of which it leaves no choice follow
/// @param brandColor of light pages on which people sign in to it; empty for the tenant's
/// @param brandDarkColor of dark pages
/// @param allowedOrigins of web pages that may call OAuth endpoints, beside those of its redirect
///     URIs
/// @param requiredAcr how sure a sign-in is at least: `urn:candor:acr:1fa`, `urn:candor:acr:mfa` or
///     `phr`
@Inline
public record OwnerSaid(
    Optional<String> accessTokenSignedResponseAlg,
    Optional<Long> accessTokenLifetime,
    Optional<Boolean> requireConsent,
    Optional<List<String>> tokenExchangeModes,
    Optional<List<String>> tokenExchangeAudiences,
    Optional<List<Trusted>> trustedIssuers,
    Optional<List<String>> resources,
    Optional<String> profile,
    Optional<String> brandColor,
    Optional<String> brandDarkColor,
    Optional<List<String>> allowedOrigins,
    Optional<String> requiredAcr) {
  /// @param issuer as it stands in `iss`
  /// @param jwks its public keys as a JWK Set
  public record Trusted(String issuer, String jwks) {}

  /// Nothing.
  public static OwnerSaid nothing() {
    return new OwnerSaid(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Profile held(Profile before, Faults faults) {
    Optional<Profile> asked = profile.flatMap(Profile::of);
    if (profile.isPresent() && asked.isEmpty()) {
      faults.add(Errors.fieldValueNotAllowed("profile", profile.get(), Profile.wires()));
    }
    return asked.orElse(before);
  }

  GrantTerms grants(GrantTerms before, Faults faults) {
    List<String> modes = tokenExchangeModes.orElse(before.modes());
    List<String> known = List.of(GrantTerms.DELEGATION, GrantTerms.IMPERSONATION);
    for (String mode : modes) {
      if (!known.contains(mode)) {
        faults.add(Errors.fieldValueNotAllowed("token_exchange_modes", mode, known));
      }
    }
    return new GrantTerms(
        modes.contains(GrantTerms.DELEGATION),
        modes.contains(GrantTerms.IMPERSONATION),
        tokenExchangeAudiences.orElse(before.exchangeAudiences()),
        trustedIssuers
            .map(
                list ->
                    list.stream()
                        .map(each -> new TrustedIssuer(each.issuer(), each.jwks()))
                        .toList())
            .orElse(before.trustedIssuers()));
  }

  Acr requiredAcr(Acr before, Faults faults) {
    Optional<Acr> acr = requiredAcr.flatMap(Acr::of);
    if (requiredAcr.isPresent() && acr.isEmpty()) {
      faults.add(Errors.fieldValueNotAllowed("required_acr", requiredAcr.get(), Acr.wires()));
    }
    return acr.orElse(before);
  }

  BrowserTerms browsers(BrowserTerms before) {
    return new BrowserTerms(
        new Colors(
            brandColor.orElse(before.colors().light()),
            brandDarkColor.orElse(before.colors().dark())),
        allowedOrigins.orElse(before.origins()));
  }
}
