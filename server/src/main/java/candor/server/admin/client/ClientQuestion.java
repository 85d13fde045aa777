package candor.server.admin.client;

import candor.core.client.AboutTerms;
import candor.core.client.AnswerTerms;
import candor.core.client.AuthMethod;
import candor.core.client.AuthorizationTerms;
import candor.core.client.BackchannelTerms;
import candor.core.client.BrowserTerms;
import candor.core.client.CertificateName;
import candor.core.client.Client;
import candor.core.client.Demand;
import candor.core.client.Encryption;
import candor.core.client.GrantTerms;
import candor.core.client.LogoutTerms;
import candor.core.client.Profile;
import candor.core.client.ProofTerms;
import candor.core.client.Registration;
import candor.core.client.SignInTerms;
import candor.core.client.SubjectTerms;
import candor.core.client.TrustedIssuer;
import candor.core.tenant.Colors;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.protocol.jose.Algorithm;
import candor.protocol.oauth.Acr;
import candor.protocol.oauth.ResponseType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What may be said of a client. What is left out stays as it is, or has its usual value in a new
/// client.
///
/// @param accessTokenLifetime in seconds
/// @param redirectUris where browsers may be sent back to
/// @param requirePkce whether each authorization request must have a PKCE challenge
/// @param requireConsent whether people are asked before the client gets anything
/// @param jwks a JWK Set as text
/// @param tokenExchangeModes `delegation`, `impersonation`
/// @param tokenExchangeAudiences whom the tokens may be for that it exchanges
/// @param trustedIssuers whose assertions about users it may bring
/// @param responseTypes what it may ask for at the authorization endpoint
/// @param requestObjectSigningAlg the one algorithm of its request objects; empty for every one
/// @param subjectType `public` or `pairwise`: by which names it knows people
/// @param sectorIdentifierUri whose host is its sector; empty where its redirect URIs say it
/// @param jwksUri where the keys stand instead, as a JWK Set
/// @param postLogoutRedirectUris where browsers may be sent when people signed out
/// @param backchannelLogoutUri where this server posts logout tokens
/// @param backchannelLogoutSessionRequired whether the client needs `sid` in them
/// @param frontchannelLogoutUri what is opened in the browser of whoever signs out
/// @param frontchannelLogoutSessionRequired whether the client needs `iss` and `sid` there
/// @param clientUri the home of the application
/// @param logoUri its picture, on the page where people are asked; https
/// @param policyUri what it does with what it learns of people
/// @param tosUri on which terms it is used
/// @param requestUris where request objects may stand that it names by `request_uri`
/// @param authorizationDetailsTypes the types of authorization details that it may ask for
/// @param resources the APIs, by audience, for which people may give it tokens
/// @param backchannelTokenDeliveryMode `poll` or `ping`: how it hears that a person has answered
/// @param backchannelClientNotificationEndpoint where it is told, for `ping`
/// @param backchannelAuthenticationRequestSigningAlg the one algorithm of its backchannel requests,
///     which must be signed then; empty for none
/// @param profile what the client is held to: `none`, `fapi2_security`, `fapi2_message_signing`,
///     `fapi1_advanced`, `fapi_ciba`; settings of which it leaves no choice follow
/// @param brandColor of light pages on which people sign in to it; empty for the tenant's
/// @param brandDarkColor of dark pages
/// @param allowedOrigins of web pages that may call OAuth endpoints, beside those of its redirect
///     URIs
/// @param requiredAcr how sure a sign-in is at least: `urn:candor:acr:1fa`, `urn:candor:acr:mfa` or
///     `phr`
public record ClientQuestion(
    Optional<String> name,
    Optional<String> tokenEndpointAuthMethod,
    Optional<List<String>> grantTypes,
    Optional<List<String>> scopes,
    Optional<String> accessTokenSignedResponseAlg,
    Optional<Long> accessTokenLifetime,
    Optional<List<String>> redirectUris,
    Optional<Boolean> requirePkce,
    Optional<Boolean> requireConsent,
    Optional<String> idTokenSignedResponseAlg,
    Optional<String> jwks,
    Optional<List<String>> tokenExchangeModes,
    Optional<List<String>> tokenExchangeAudiences,
    Optional<List<ClientBody.Trusted>> trustedIssuers,
    Optional<List<String>> responseTypes,
    Optional<Boolean> requirePushedAuthorizationRequests,
    Optional<Boolean> requireSignedRequestObject,
    Optional<String> requestObjectSigningAlg,
    Optional<String> authorizationSignedResponseAlg,
    Optional<Boolean> dpopBoundAccessTokens,
    Optional<Boolean> requireDpopNonce,
    Optional<Boolean> tlsClientCertificateBoundAccessTokens,
    Optional<String> tlsClientAuthSubjectDn,
    Optional<String> tlsClientAuthSanDns,
    Optional<String> tlsClientAuthSanUri,
    Optional<String> tlsClientAuthSanIp,
    Optional<String> tlsClientAuthSanEmail,
    Optional<String> introspectionSignedResponseAlg,
    Optional<String> subjectType,
    Optional<String> sectorIdentifierUri,
    Optional<String> jwksUri,
    Optional<List<String>> postLogoutRedirectUris,
    Optional<String> backchannelLogoutUri,
    Optional<Boolean> backchannelLogoutSessionRequired,
    Optional<String> frontchannelLogoutUri,
    Optional<Boolean> frontchannelLogoutSessionRequired,
    Optional<String> clientUri,
    Optional<String> logoUri,
    Optional<String> policyUri,
    Optional<String> tosUri,
    Optional<String> userinfoSignedResponseAlg,
    Optional<String> idTokenEncryptedResponseAlg,
    Optional<String> idTokenEncryptedResponseEnc,
    Optional<String> userinfoEncryptedResponseAlg,
    Optional<String> userinfoEncryptedResponseEnc,
    Optional<String> authorizationEncryptedResponseAlg,
    Optional<String> authorizationEncryptedResponseEnc,
    Optional<String> introspectionEncryptedResponseAlg,
    Optional<String> introspectionEncryptedResponseEnc,
    Optional<List<String>> requestUris,
    Optional<List<String>> authorizationDetailsTypes,
    Optional<String> backchannelTokenDeliveryMode,
    Optional<String> backchannelClientNotificationEndpoint,
    Optional<String> backchannelAuthenticationRequestSigningAlg,
    Optional<List<String>> resources,
    Optional<String> profile,
    Optional<String> brandColor,
    Optional<String> brandDarkColor,
    Optional<List<String>> allowedOrigins,
    Optional<String> requiredAcr) {

  /// The registration of a new client.
  ///
  /// @param shape what is wrong already
  /// @throws candor.errors.Problem `validation_error`
  Registration registration(Faults shape) {
    return registration(shape, Registration.usual(), "");
  }

  /// The registration of a client that is changed.
  ///
  /// @param shape what is wrong already
  /// @throws candor.errors.Problem `validation_error`
  Registration registration(Faults shape, Client client) {
    return registration(shape, client.registration(), client.name());
  }

  private Registration registration(Faults shape, Registration before, String nameBefore) {
    var faults = new Faults();
    Optional<AuthMethod> method = tokenEndpointAuthMethod.flatMap(AuthMethod::of);
    if (tokenEndpointAuthMethod.isPresent() && method.isEmpty()) {
      faults.add(
          Errors.fieldValueNotAllowed(
              "token_endpoint_auth_method",
              tokenEndpointAuthMethod.get(),
              Arrays.stream(AuthMethod.values()).map(AuthMethod::wire).toList()));
    }
    // Other fields go by the method. By one that cannot be used nobody can judge them, and so the
    // one that asks nothing of them stands in for it.
    boolean methodUnusable =
        shape.has("token_endpoint_auth_method") || faults.has("token_endpoint_auth_method");
    AuthMethod methodBefore = methodUnusable ? AuthMethod.CLIENT_SECRET_BASIC : before.authMethod();
    Optional<Algorithm> algorithm =
        algorithm("access_token_signed_response_alg", accessTokenSignedResponseAlg, faults);
    Optional<Algorithm> idTokenAlgorithm =
        algorithm("id_token_signed_response_alg", idTokenSignedResponseAlg, faults);
    Profile held = held(before.profile(), faults);
    GrantTerms grants = grants(before.grants(), faults);
    SubjectTerms subjects = subjects(before.signIn().subjects(), faults);
    AuthorizationTerms requests = requests(before.signIn().requests(), held, faults);
    ProofTerms proof = proof(before.proof(), held, faults);
    Registration[] made = new Registration[1];
    faults.checkAll(
        () ->
            made[0] =
                new Registration(
                    name.orElse(nameBefore),
                    method.orElse(methodBefore),
                    grantTypes.orElse(before.grantTypes()),
                    scopes.orElse(before.scopes()),
                    algorithm.orElse(held.usual(before.tokenAlgorithm())),
                    accessTokenLifetime.map(Duration::ofSeconds).orElse(before.tokenLifetime()),
                    new SignInTerms(
                        redirectUris.orElse(before.signIn().redirectUris()),
                        requirePkce.orElse(
                            before.signIn().pkceRequired() || held.demands(Demand.PKCE)),
                        requireConsent.orElse(before.signIn().consentRequired()),
                        idTokenAlgorithm.orElse(held.usual(before.signIn().idTokenAlgorithm())),
                        requests,
                        subjects,
                        about(before.signIn().about()),
                        browsers(before.signIn().browsers()),
                        requiredAcr(before.signIn().requiredAcr(), faults)),
                    jwks.orElse(before.jwks()),
                    jwksUri.orElse(before.jwksUri()),
                    logout(before.logout()),
                    proof,
                    grants,
                    answers(before.answers()),
                    held));
    faults.refuse();
    return made[0];
  }

  private Profile held(Profile before, Faults faults) {
    Optional<Profile> asked = profile.flatMap(Profile::of);
    if (profile.isPresent() && asked.isEmpty()) {
      faults.add(Errors.fieldValueNotAllowed("profile", profile.get(), Profile.wires()));
    }
    return asked.orElse(before);
  }

  private ProofTerms proof(ProofTerms before, Profile held, Faults faults) {
    return new ProofTerms(
        dpopBoundAccessTokens.orElse(before.dpopBound()),
        requireDpopNonce.orElse(before.dpopNonceRequired()),
        tlsClientCertificateBoundAccessTokens.orElse(before.certificateBound()),
        Arrays.stream(CertificateName.Kind.values())
            .flatMap(kind -> name(kind, before).stream())
            .toList(),
        algorithm("introspection_signed_response_alg", introspectionSignedResponseAlg, faults)
            .orElse(held.usual(before.introspectionAlgorithm())));
  }

  /// The name of that kind; an empty text takes it away.
  private Optional<CertificateName> name(CertificateName.Kind kind, ProofTerms before) {
    Optional<String> asked =
        switch (kind) {
          case SUBJECT_DN -> tlsClientAuthSubjectDn;
          case SAN_DNS -> tlsClientAuthSanDns;
          case SAN_URI -> tlsClientAuthSanUri;
          case SAN_IP -> tlsClientAuthSanIp;
          case SAN_EMAIL -> tlsClientAuthSanEmail;
        };
    return asked.isPresent()
        ? asked.filter(text -> !text.isEmpty()).map(text -> new CertificateName(kind, text))
        : before.certificateNames().stream().filter(name -> name.kind() == kind).findFirst();
  }

  private GrantTerms grants(GrantTerms before, Faults faults) {
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

  private SubjectTerms subjects(SubjectTerms before, Faults faults) {
    List<String> types = List.of(SubjectTerms.PUBLIC, SubjectTerms.PAIRWISE);
    subjectType
        .filter(type -> !types.contains(type))
        .ifPresent(type -> faults.add(Errors.fieldValueNotAllowed("subject_type", type, types)));
    return new SubjectTerms(
        subjectType.map(SubjectTerms.PAIRWISE::equals).orElse(before.pairwise()),
        sectorIdentifierUri.orElse(before.sectorUri()));
  }

  private Acr requiredAcr(Acr before, Faults faults) {
    Optional<Acr> acr = requiredAcr.flatMap(Acr::of);
    if (requiredAcr.isPresent() && acr.isEmpty()) {
      faults.add(Errors.fieldValueNotAllowed("required_acr", requiredAcr.get(), Acr.wires()));
    }
    return acr.orElse(before);
  }

  private BrowserTerms browsers(BrowserTerms before) {
    return new BrowserTerms(
        new Colors(
            brandColor.orElse(before.colors().light()),
            brandDarkColor.orElse(before.colors().dark())),
        allowedOrigins.orElse(before.origins()));
  }

  private AboutTerms about(AboutTerms before) {
    return new AboutTerms(
        clientUri.orElse(before.uri()),
        logoUri.orElse(before.logoUri()),
        policyUri.orElse(before.policyUri()),
        tosUri.orElse(before.tosUri()));
  }

  private AuthorizationTerms requests(AuthorizationTerms before, Profile held, Faults faults) {
    Optional<Algorithm> response =
        algorithm("authorization_signed_response_alg", authorizationSignedResponseAlg, faults);
    var types = new ArrayList<ResponseType>();
    for (String wire : responseTypes.orElse(List.of())) {
      ResponseType.of(wire)
          .ifPresentOrElse(
              types::add,
              () ->
                  faults.add(
                      Errors.fieldValueNotAllowed("response_types", wire, ResponseType.wires())));
    }
    return new AuthorizationTerms(
        responseTypes.isPresent() ? types : before.responseTypes(),
        requirePushedAuthorizationRequests.orElse(
            before.pushedRequired() || held.demands(Demand.PUSHED)),
        requireSignedRequestObject.orElse(
            before.signedRequired() || held.demands(Demand.SIGNED_REQUEST)),
        requestObjectSigningAlg.orElse(before.objectAlgorithm()),
        response.orElse(held.usual(before.responseAlgorithm())),
        requestUris.orElse(before.requestUris()),
        authorizationDetailsTypes.orElse(before.detailTypes()),
        backchannel(before.backchannel(), faults),
        resources.orElse(before.resources()));
  }

  private BackchannelTerms backchannel(BackchannelTerms before, Faults faults) {
    List<String> modes = List.of(BackchannelTerms.POLL, BackchannelTerms.PING);
    backchannelTokenDeliveryMode
        .filter(mode -> !modes.contains(mode))
        .ifPresent(
            mode ->
                faults.add(
                    Errors.fieldValueNotAllowed("backchannel_token_delivery_mode", mode, modes)));
    return new BackchannelTerms(
        backchannelTokenDeliveryMode.map(BackchannelTerms.PING::equals).orElse(before.ping()),
        backchannelClientNotificationEndpoint.orElse(before.notificationUri()),
        backchannelAuthenticationRequestSigningAlg.orElse(before.requestAlgorithm()));
  }

  private AnswerTerms answers(AnswerTerms before) {
    return new AnswerTerms(
        userinfoSignedResponseAlg.orElse(before.userInfoAlgorithm()),
        encryption(idTokenEncryptedResponseAlg, idTokenEncryptedResponseEnc, before.idToken()),
        encryption(userinfoEncryptedResponseAlg, userinfoEncryptedResponseEnc, before.userInfo()),
        encryption(
            authorizationEncryptedResponseAlg,
            authorizationEncryptedResponseEnc,
            before.authorization()),
        encryption(
            introspectionEncryptedResponseAlg,
            introspectionEncryptedResponseEnc,
            before.introspection()));
  }

  /// An empty `alg` takes the encryption away, and with it what its content was encrypted with.
  private static Encryption encryption(
      Optional<String> alg, Optional<String> enc, Encryption before) {
    boolean away = alg.isPresent() && alg.get().isEmpty();
    return new Encryption(alg.orElse(before.alg()), enc.orElse(away ? "" : before.enc()));
  }

  private LogoutTerms logout(LogoutTerms before) {
    return new LogoutTerms(
        postLogoutRedirectUris.orElse(before.returnUris()),
        backchannelLogoutUri.orElse(before.backchannelUri()),
        backchannelLogoutSessionRequired.orElse(before.backchannelSession()),
        frontchannelLogoutUri.orElse(before.frontchannelUri()),
        frontchannelLogoutSessionRequired.orElse(before.frontchannelSession()));
  }

  private static Optional<Algorithm> algorithm(
      String field, Optional<String> wanted, Faults faults) {
    Optional<Algorithm> algorithm = wanted.flatMap(Algorithm::of);
    if (wanted.isPresent() && algorithm.isEmpty()) {
      faults.add(
          Errors.fieldValueNotAllowed(
              field,
              wanted.get(),
              Arrays.stream(Algorithm.values()).map(Algorithm::wire).toList()));
    }
    return algorithm;
  }
}
