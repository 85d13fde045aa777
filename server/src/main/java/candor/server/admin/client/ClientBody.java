package candor.server.admin.client;

import candor.core.client.AboutTerms;
import candor.core.client.AnswerTerms;
import candor.core.client.AuthorizationTerms;
import candor.core.client.BrowserTerms;
import candor.core.client.CertificateName;
import candor.core.client.Client;
import candor.core.client.Clients;
import candor.core.client.LogoutTerms;
import candor.protocol.oauth.ResponseType;
import candor.server.json.Inline;
import java.util.List;
import java.util.Optional;

/// A client as the Admin API shows it.
///
/// @param status `enabled` or `disabled`
/// @param clientSecret shown once, when it was just made
/// @param accessTokenLifetime in seconds
/// @param redirectUris where browsers may be sent back to
/// @param requirePkce whether each authorization request must have a PKCE challenge
/// @param requireConsent whether people are asked before the client gets anything
/// @param jwks the registered public keys as a JWK Set
/// @param tokenExchangeModes `delegation`, `impersonation`
/// @param tokenExchangeAudiences whom the tokens may be for that it exchanges
/// @param trustedIssuers whose assertions about users it may bring
/// @param responseTypes what it may ask for at the authorization endpoint
/// @param requestObjectSigningAlg the one algorithm of its request objects; absent for every one
/// @param subjectType `public` or `pairwise`: by which names it knows people
/// @param sectorIdentifierUri whose host is its sector, if its redirect URIs do not say it
/// @param jwksUri where the keys stand instead
/// @param requestUris where request objects may stand that it names by `request_uri`
/// @param authorizationDetailsTypes the types of authorization details that it may ask for
/// @param resources the APIs, by audience, for which people may give it tokens
/// @param backchannelTokenDeliveryMode `poll` or `ping`: how it hears that a person has answered
/// @param backchannelClientNotificationEndpoint where it is told, for `ping`
/// @param backchannelAuthenticationRequestSigningAlg the one algorithm of its backchannel requests,
///     which must be signed then
/// @param requiredAcr how sure a sign-in is at least
/// @param createdAt in Unix seconds
/// @param updatedAt in Unix seconds
public record ClientBody(
    String clientId,
    Optional<String> clientSecret,
    String name,
    String status,
    String tokenEndpointAuthMethod,
    List<String> grantTypes,
    List<String> scopes,
    String accessTokenSignedResponseAlg,
    long accessTokenLifetime,
    List<String> redirectUris,
    boolean requirePkce,
    boolean requireConsent,
    String idTokenSignedResponseAlg,
    Optional<String> jwks,
    List<String> tokenExchangeModes,
    List<String> tokenExchangeAudiences,
    List<Trusted> trustedIssuers,
    List<String> responseTypes,
    boolean requirePushedAuthorizationRequests,
    boolean requireSignedRequestObject,
    Optional<String> requestObjectSigningAlg,
    String authorizationSignedResponseAlg,
    String subjectType,
    Optional<String> sectorIdentifierUri,
    Optional<String> jwksUri,
    Logout logout,
    long createdAt,
    long updatedAt,
    boolean dpopBoundAccessTokens,
    boolean requireDpopNonce,
    boolean tlsClientCertificateBoundAccessTokens,
    Optional<String> tlsClientAuthSubjectDn,
    Optional<String> tlsClientAuthSanDns,
    Optional<String> tlsClientAuthSanUri,
    Optional<String> tlsClientAuthSanIp,
    Optional<String> tlsClientAuthSanEmail,
    String introspectionSignedResponseAlg,
    About about,
    Answers answers,
    List<String> requestUris,
    List<String> authorizationDetailsTypes,
    String backchannelTokenDeliveryMode,
    Optional<String> backchannelClientNotificationEndpoint,
    Optional<String> backchannelAuthenticationRequestSigningAlg,
    List<String> resources,
    String profile,
    Browsers browsers,
    String requiredAcr) {
  /// @param issuer as it stands in `iss`
  /// @param jwks its public keys as a JWK Set
  public record Trusted(String issuer, String jwks) {}

  /// How what the client is told is signed and encrypted.
  @Inline
  public record Answers(
      Optional<String> userinfoSignedResponseAlg,
      Optional<String> idTokenEncryptedResponseAlg,
      Optional<String> idTokenEncryptedResponseEnc,
      Optional<String> userinfoEncryptedResponseAlg,
      Optional<String> userinfoEncryptedResponseEnc,
      Optional<String> authorizationEncryptedResponseAlg,
      Optional<String> authorizationEncryptedResponseEnc,
      Optional<String> introspectionEncryptedResponseAlg,
      Optional<String> introspectionEncryptedResponseEnc) {
    static Answers of(AnswerTerms terms) {
      return new Answers(
          said(terms.userInfoAlgorithm()),
          said(terms.idToken().alg()),
          said(terms.idToken().enc()),
          said(terms.userInfo().alg()),
          said(terms.userInfo().enc()),
          said(terms.authorization().alg()),
          said(terms.authorization().enc()),
          said(terms.introspection().alg()),
          said(terms.introspection().enc()));
    }
  }

  /// What people are shown of the client.
  ///
  /// @param clientUri the home of the application
  /// @param logoUri its picture, on the page where people are asked
  /// @param policyUri what it does with what it learns of people
  /// @param tosUri on which terms it is used
  @Inline
  public record About(
      Optional<String> clientUri,
      Optional<String> logoUri,
      Optional<String> policyUri,
      Optional<String> tosUri) {
    static About of(AboutTerms terms) {
      return new About(
          said(terms.uri()), said(terms.logoUri()), said(terms.policyUri()), said(terms.tosUri()));
    }
  }

  /// How the client hears that people signed out.
  ///
  /// @param postLogoutRedirectUris where browsers may be sent when people signed out
  /// @param backchannelLogoutUri where this server posts logout tokens
  /// @param backchannelLogoutSessionRequired whether the client needs `sid` in them
  /// @param frontchannelLogoutUri what is opened in the browser of whoever signs out
  /// @param frontchannelLogoutSessionRequired whether the client needs `iss` and `sid` there
  @Inline
  public record Logout(
      List<String> postLogoutRedirectUris,
      Optional<String> backchannelLogoutUri,
      boolean backchannelLogoutSessionRequired,
      Optional<String> frontchannelLogoutUri,
      boolean frontchannelLogoutSessionRequired) {
    static Logout of(LogoutTerms terms) {
      return new Logout(
          terms.returnUris(),
          said(terms.backchannelUri()),
          terms.backchannelSession(),
          said(terms.frontchannelUri()),
          terms.frontchannelSession());
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
    return of(made.client(), Optional.of(made.secret()).filter(secret -> !secret.isEmpty()));
  }

  private static ClientBody of(Client client, Optional<String> secret) {
    AuthorizationTerms requests = client.signIn().requests();
    return new ClientBody(
        client.id().value(),
        secret,
        client.name(),
        client.enabled() ? "enabled" : "disabled",
        client.authMethod().wire(),
        client.grantTypes(),
        client.scopes(),
        client.tokenAlgorithm().wire(),
        client.tokenLifetime().toSeconds(),
        client.signIn().redirectUris(),
        client.signIn().pkceRequired(),
        client.signIn().consentRequired(),
        client.signIn().idTokenAlgorithm().wire(),
        said(client.jwks()),
        client.grants().modes(),
        client.grants().exchangeAudiences(),
        trusted(client),
        requests.responseTypes().stream().map(ResponseType::wire).toList(),
        requests.pushedRequired(),
        requests.signedRequired(),
        said(requests.objectAlgorithm()),
        requests.responseAlgorithm().wire(),
        client.signIn().subjects().wire(),
        Optional.of(client.signIn().subjects().sectorUri()).filter(uri -> !uri.isEmpty()),
        said(client.jwksUri()),
        Logout.of(client.logout()),
        client.createdAt().getEpochSecond(),
        client.updatedAt().getEpochSecond(),
        client.proof().dpopBound(),
        client.proof().dpopNonceRequired(),
        client.proof().certificateBound(),
        name(client, CertificateName.Kind.SUBJECT_DN),
        name(client, CertificateName.Kind.SAN_DNS),
        name(client, CertificateName.Kind.SAN_URI),
        name(client, CertificateName.Kind.SAN_IP),
        name(client, CertificateName.Kind.SAN_EMAIL),
        client.proof().introspectionAlgorithm().wire(),
        About.of(client.signIn().about()),
        Answers.of(client.answers()),
        requests.requestUris(),
        requests.detailTypes(),
        requests.backchannel().mode(),
        said(requests.backchannel().notificationUri()),
        said(requests.backchannel().requestAlgorithm()),
        requests.resources(),
        client.profile().wire(),
        Browsers.of(client.signIn().browsers()),
        client.signIn().requiredAcr().wire());
  }

  private static List<Trusted> trusted(Client client) {
    return client.grants().trustedIssuers().stream()
        .map(each -> new Trusted(each.issuer(), each.jwks()))
        .toList();
  }

  private static Optional<String> name(Client client, CertificateName.Kind kind) {
    return client.proof().certificateNames().stream()
        .filter(name -> name.kind() == kind)
        .map(CertificateName::value)
        .findFirst();
  }

  private static Optional<String> said(String text) {
    return Optional.of(text).filter(each -> !each.isEmpty());
  }
}
