package candor.server.admin.client;

import candor.core.client.BrowserTerms;
import candor.core.client.Client;
import candor.core.client.Clients;
import candor.server.client.OwnerSaid;
import candor.server.client.SelfShown;
import candor.server.json.Inline;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A client as the Admin API shows it.
///
/// @param status `enabled` or `disabled`
/// @param clientSecret shown once, when it was just made
/// @param jwks the registered public keys as a JWK Set
/// @param localized what people are shown, by member and language
/// @param createdAt in Unix seconds
/// @param updatedAt in Unix seconds
public record ClientBody(
    String clientId,
    Optional<String> clientSecret,
    String name,
    String status,
    List<String> scopes,
    Optional<String> jwks,
    Map<String, String> localized,
    SelfShown self,
    Owned owned,
    Browsers browsers,
    long createdAt,
    long updatedAt) {
  /// What administrators alone say ([OwnerSaid] says what it means).
  @Inline
  public record Owned(
      String accessTokenSignedResponseAlg,
      long accessTokenLifetime,
      boolean requireConsent,
      List<String> tokenExchangeModes,
      List<String> tokenExchangeAudiences,
      List<OwnerSaid.Trusted> trustedIssuers,
      List<String> resources,
      String profile,
      String requiredAcr) {
    static Owned of(Client client) {
      return new Owned(
          client.tokenAlgorithm().wire(),
          client.tokenLifetime().toSeconds(),
          client.signIn().consentRequired(),
          client.grants().modes(),
          client.grants().exchangeAudiences(),
          client.grants().trustedIssuers().stream()
              .map(each -> new OwnerSaid.Trusted(each.issuer(), each.jwks()))
              .toList(),
          client.signIn().requests().resources(),
          client.profile().wire(),
          client.signIn().requiredAcr().wire());
    }
  }

  /// How browsers meet the client.
  ///
  /// @param brandColor of light pages on which people sign in to it
  /// @param brandDarkColor of dark pages
  /// @param allowedOrigins of web pages that may call OAuth endpoints, beside those of its redirect
  ///     URIs
  @Inline
  public record Browsers(
      Optional<String> brandColor, Optional<String> brandDarkColor, List<String> allowedOrigins) {
    static Browsers of(BrowserTerms terms) {
      return new Browsers(
          said(terms.colors().light()), said(terms.colors().dark()), terms.origins());
    }
  }

  static ClientBody of(Client client) {
    return of(client, Optional.empty());
  }

  static ClientBody of(Clients.WithSecret made) {
    return of(made.client(), said(made.secret()));
  }

  private static ClientBody of(Client client, Optional<String> secret) {
    return new ClientBody(
        client.id().value(),
        secret,
        client.name(),
        client.enabled() ? "enabled" : "disabled",
        client.scopes(),
        said(client.jwks()),
        client.description().localized(),
        SelfShown.of(client),
        Owned.of(client),
        Browsers.of(client.signIn().browsers()),
        client.createdAt().getEpochSecond(),
        client.updatedAt().getEpochSecond());
  }

  private static Optional<String> said(String text) {
    return Optional.of(text).filter(each -> !each.isEmpty());
  }
}
