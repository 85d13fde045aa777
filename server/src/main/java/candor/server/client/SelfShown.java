package candor.server.client;

import candor.core.client.AboutTerms;
import candor.core.client.AnswerTerms;
import candor.core.client.AuthorizationTerms;
import candor.core.client.CertificateName;
import candor.core.client.Client;
import candor.core.client.Description;
import candor.core.client.LogoutTerms;
import candor.core.client.ProofTerms;
import candor.core.client.StartTerms;
import candor.protocol.oauth.Acr;
import candor.protocol.oauth.ResponseType;
import candor.server.json.Inline;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What holds of all that a client may say of itself ([SelfSaid] says what it means).
@Inline
public record SelfShown(
    String tokenEndpointAuthMethod,
    List<String> grantTypes,
    List<String> redirectUris,
    boolean requirePkce,
    String idTokenSignedResponseAlg,
    Optional<String> jwksUri,
    String subjectType,
    Optional<String> sectorIdentifierUri,
    Requests requests,
    Proof proof,
    Logout logout,
    About about,
    Answers answers,
    Start start,
    Described described) {

  /// What holds of a client.
  public static SelfShown of(Client client) {
    return new SelfShown(
        client.authMethod().wire(),
        client.grantTypes(),
        client.signIn().redirectUris(),
        client.signIn().pkceRequired(),
        client.signIn().idTokenAlgorithm().wire(),
        said(client.jwksUri()),
        client.signIn().subjects().wire(),
        said(client.signIn().subjects().sectorUri()),
        Requests.of(client.signIn().requests()),
        Proof.of(client.proof()),
        Logout.of(client.logout()),
        About.of(client.signIn().about()),
        Answers.of(client.answers()),
        Start.of(client.signIn().start()),
        Described.of(client.description()));
  }

  /// How the client asks for authorization.
  @Inline
  public record Requests(
      List<String> responseTypes,
      boolean requirePushedAuthorizationRequests,
      boolean requireSignedRequestObject,
      Optional<String> requestObjectSigningAlg,
      String authorizationSignedResponseAlg,
      List<String> requestUris,
      List<String> authorizationDetailsTypes,
      String backchannelTokenDeliveryMode,
      Optional<String> backchannelClientNotificationEndpoint,
      Optional<String> backchannelAuthenticationRequestSigningAlg) {
    static Requests of(AuthorizationTerms terms) {
      return new Requests(
          terms.responseTypes().stream().map(ResponseType::wire).toList(),
          terms.pushedRequired(),
          terms.signedRequired(),
          said(terms.objectAlgorithm()),
          terms.responseAlgorithm().wire(),
          terms.requestUris(),
          terms.detailTypes(),
          terms.backchannel().mode(),
          said(terms.backchannel().notificationUri()),
          said(terms.backchannel().requestAlgorithm()));
    }
  }

  /// What the client must show besides itself.
  @Inline
  public record Proof(
      Optional<String> tokenEndpointAuthSigningAlg,
      boolean dpopBoundAccessTokens,
      boolean requireDpopNonce,
      boolean tlsClientCertificateBoundAccessTokens,
      Optional<String> tlsClientAuthSubjectDn,
      Optional<String> tlsClientAuthSanDns,
      Optional<String> tlsClientAuthSanUri,
      Optional<String> tlsClientAuthSanIp,
      Optional<String> tlsClientAuthSanEmail,
      String introspectionSignedResponseAlg) {
    static Proof of(ProofTerms terms) {
      return new Proof(
          said(terms.assertionAlgorithm()),
          terms.dpopBound(),
          terms.dpopNonceRequired(),
          terms.certificateBound(),
          name(terms, CertificateName.Kind.SUBJECT_DN),
          name(terms, CertificateName.Kind.SAN_DNS),
          name(terms, CertificateName.Kind.SAN_URI),
          name(terms, CertificateName.Kind.SAN_IP),
          name(terms, CertificateName.Kind.SAN_EMAIL),
          terms.introspectionAlgorithm().wire());
    }

    private static Optional<String> name(ProofTerms terms, CertificateName.Kind kind) {
      return terms.certificateNames().stream()
          .filter(name -> name.kind() == kind)
          .map(CertificateName::value)
          .findFirst();
    }
  }

  /// How the client hears that people signed out.
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

  /// What people are shown of the client.
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

  /// How sign-ins to the client start.
  @Inline
  public record Start(
      Optional<String> initiateLoginUri,
      Optional<Long> defaultMaxAge,
      boolean requireAuthTime,
      List<String> defaultAcrValues) {
    static Start of(StartTerms terms) {
      return new Start(
          said(terms.initiateUri()),
          terms.maxAge().map(Duration::toSeconds),
          terms.timeRequired(),
          terms.acrs().stream().map(Acr::wire).toList());
    }
  }

  /// What the client says of itself besides.
  @Inline
  public record Described(
      Optional<String> applicationType,
      List<String> contacts,
      Optional<String> softwareId,
      Optional<String> softwareVersion,
      Optional<String> softwareStatement) {
    static Described of(Description description) {
      return new Described(
          said(description.applicationType()),
          description.contacts(),
          said(description.softwareId()),
          said(description.softwareVersion()),
          said(description.statement()));
    }
  }

  private static Optional<String> said(String text) {
    return Optional.of(text).filter(each -> !each.isEmpty());
  }
}
