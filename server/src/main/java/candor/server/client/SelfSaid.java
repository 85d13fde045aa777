package candor.server.client;

import candor.core.client.AboutTerms;
import candor.core.client.AnswerTerms;
import candor.core.client.AuthMethod;
import candor.core.client.AuthorizationTerms;
import candor.core.client.BackchannelTerms;
import candor.core.client.CertificateName;
import candor.core.client.Demand;
import candor.core.client.Encryption;
import candor.core.client.LogoutTerms;
import candor.core.client.Profile;
import candor.core.client.ProofTerms;
import candor.core.client.Registration;
import candor.core.client.StartTerms;
import candor.core.client.SubjectTerms;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.protocol.jose.Algorithm;
import candor.protocol.oauth.Acr;
import candor.protocol.oauth.ResponseType;
import candor.server.json.Inline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a client may say of itself, and its administrators of it, in the words of RFC 7591, section
/// 2, OpenID Connect Registration 1.0, section 2, and those that came after them.
///
/// @param tokenEndpointAuthSigningAlg the one algorithm of the JWTs by which it proves itself;
///     empty for every one
/// @param redirectUris where browsers may be sent back to
/// @param requirePkce whether each authorization request must have a PKCE challenge
/// @param applicationType `web` or `native`
/// @param contacts how its makers are reached
/// @param responseTypes what it may ask for at the authorization endpoint
/// @param requestObjectSigningAlg the one algorithm of its request objects; empty for every one
/// @param requestObjectEncryptionAlg none is possible: request objects are not encrypted
/// @param subjectType `public` or `pairwise`: by which names it knows people
/// @param sectorIdentifierUri whose host is its sector; empty where its redirect URIs say it
/// @param jwksUri where the keys stand, as a JWK Set
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
/// @param backchannelTokenDeliveryMode `poll` or `ping`: how it hears that a person has answered
/// @param backchannelClientNotificationEndpoint where it is told, for `ping`
/// @param backchannelAuthenticationRequestSigningAlg the one algorithm of its backchannel requests,
///     which must be signed then; empty for none
/// @param backchannelUserCodeParameter whether its requests bring a code of the person: never
/// @param initiateLoginUri where it begins sign-ins that others want; empty for nowhere
/// @param defaultMaxAge how many seconds ago a sign-in may be where a request does not say it; -1
///     for any time
/// @param requireAuthTime whether it needs `auth_time` in ID tokens, which always have it
/// @param defaultAcrValues how sure a sign-in shall be where a request does not say it
/// @param softwareId what its makers call the software
/// @param softwareVersion which version of it
@Inline
public record SelfSaid(
    Optional<String> tokenEndpointAuthMethod,
    Optional<String> tokenEndpointAuthSigningAlg,
    Optional<List<String>> grantTypes,
    Optional<List<String>> redirectUris,
    Optional<Boolean> requirePkce,
    Optional<String> applicationType,
    Optional<List<String>> contacts,
    Optional<String> idTokenSignedResponseAlg,
    Optional<List<String>> responseTypes,
    Optional<Boolean> requirePushedAuthorizationRequests,
    Optional<Boolean> requireSignedRequestObject,
    Optional<String> requestObjectSigningAlg,
    Optional<String> requestObjectEncryptionAlg,
    Optional<String> requestObjectEncryptionEnc,
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
    Optional<Boolean> backchannelUserCodeParameter,
    Optional<String> initiateLoginUri,
    Optional<Long> defaultMaxAge,
    Optional<Boolean> requireAuthTime,
    Optional<List<String>> defaultAcrValues,
    Optional<String> softwareId,
    Optional<String> softwareVersion) {

  /// Every address at which the client is, by the member that names it. Those that people may open
  /// to read about it can be elsewhere.
  public Map<String, List<String>> addresses() {
    var addresses = new LinkedHashMap<String, List<String>>();
    redirectUris.ifPresent(uris -> addresses.put("redirect_uris", uris));
    postLogoutRedirectUris.ifPresent(uris -> addresses.put("post_logout_redirect_uris", uris));
    requestUris.ifPresent(uris -> addresses.put("request_uris", uris));
    var single = new LinkedHashMap<String, Optional<String>>();
    single.put("jwks_uri", jwksUri);
    single.put("sector_identifier_uri", sectorIdentifierUri);
    single.put("initiate_login_uri", initiateLoginUri);
    single.put("backchannel_logout_uri", backchannelLogoutUri);
    single.put("frontchannel_logout_uri", frontchannelLogoutUri);
    single.put("backchannel_client_notification_endpoint", backchannelClientNotificationEndpoint);
    single.forEach(
        (field, uri) ->
            uri.filter(text -> !text.isEmpty())
                .ifPresent(text -> addresses.put(field, List.of(text))));
    return addresses;
  }

  /// Remembers every demand that the client wants lifted. It cannot be told whose demand it was, so
  /// a client holds itself to more, and never to less.
  public void checkDemands(Registration before, Faults faults) {
    ProofTerms proof = before.proof();
    AuthorizationTerms requests = before.signIn().requests();
    stands("require_pkce", requirePkce, before.signIn().pkceRequired(), faults);
    stands(
        "require_pushed_authorization_requests",
        requirePushedAuthorizationRequests,
        requests.pushedRequired(),
        faults);
    stands(
        "require_signed_request_object",
        requireSignedRequestObject,
        requests.signedRequired(),
        faults);
    stands("dpop_bound_access_tokens", dpopBoundAccessTokens, proof.dpopBound(), faults);
    stands("require_dpop_nonce", requireDpopNonce, proof.dpopNonceRequired(), faults);
    stands(
        "tls_client_certificate_bound_access_tokens",
        tlsClientCertificateBoundAccessTokens,
        proof.certificateBound(),
        faults);
  }

  private static void stands(
      String field, Optional<Boolean> wanted, boolean demanded, Faults faults) {
    if (demanded && wanted.filter(value -> !value).isPresent()) {
      faults.add(Errors.registrationDemandStands(field));
    }
  }

  Optional<AuthMethod> method(Faults faults) {
    Optional<AuthMethod> method = tokenEndpointAuthMethod.flatMap(AuthMethod::of);
    if (tokenEndpointAuthMethod.isPresent() && method.isEmpty()) {
      faults.add(
          Errors.fieldValueNotAllowed(
              "token_endpoint_auth_method",
              tokenEndpointAuthMethod.get(),
              Arrays.stream(AuthMethod.values()).map(AuthMethod::wire).toList()));
    }
    return method;
  }

  /// @param kept what is demanded already, whoever demanded it
  ProofTerms proof(ProofTerms before, ProofTerms kept, Profile held, Faults faults) {
    return new ProofTerms(
        dpopBoundAccessTokens.orElse(before.dpopBound() || kept.dpopBound()),
        requireDpopNonce.orElse(before.dpopNonceRequired() || kept.dpopNonceRequired()),
        tlsClientCertificateBoundAccessTokens.orElse(
            before.certificateBound() || kept.certificateBound()),
        Arrays.stream(CertificateName.Kind.values())
            .flatMap(kind -> name(kind, before).stream())
            .toList(),
        algorithm("introspection_signed_response_alg", introspectionSignedResponseAlg, faults)
            .orElse(held.usual(before.introspectionAlgorithm())),
        tokenEndpointAuthSigningAlg.orElse(before.assertionAlgorithm()));
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

  SubjectTerms subjects(SubjectTerms before, Faults faults) {
    List<String> types = List.of(SubjectTerms.PUBLIC, SubjectTerms.PAIRWISE);
    subjectType
        .filter(type -> !types.contains(type))
        .ifPresent(type -> faults.add(Errors.fieldValueNotAllowed("subject_type", type, types)));
    return new SubjectTerms(
        subjectType.map(SubjectTerms.PAIRWISE::equals).orElse(before.pairwise()),
        sectorIdentifierUri.orElse(before.sectorUri()));
  }

  AboutTerms about(AboutTerms before) {
    return new AboutTerms(
        clientUri.orElse(before.uri()),
        logoUri.orElse(before.logoUri()),
        policyUri.orElse(before.policyUri()),
        tosUri.orElse(before.tosUri()));
  }

  StartTerms start(StartTerms before, Faults faults) {
    var acrs = new ArrayList<Acr>();
    for (String wire : defaultAcrValues.orElse(List.of())) {
      Acr.of(wire)
          .ifPresentOrElse(
              acrs::add,
              () ->
                  faults.add(Errors.fieldValueNotAllowed("default_acr_values", wire, Acr.wires())));
    }
    return new StartTerms(
        initiateLoginUri.orElse(before.initiateUri()),
        defaultMaxAge
            .map(age -> age == -1 ? StartTerms.ANY : Duration.ofSeconds(age))
            .orElse(before.age()),
        defaultAcrValues.isPresent() ? acrs : before.acrs(),
        requireAuthTime.orElse(before.timeRequired()));
  }

  /// @param kept what is demanded already, and what administrators alone say
  AuthorizationTerms requests(
      AuthorizationTerms before,
      AuthorizationTerms kept,
      List<String> resources,
      Profile held,
      Faults faults) {
    Optional<Algorithm> response =
        algorithm("authorization_signed_response_alg", authorizationSignedResponseAlg, faults);
    checkImpossible(faults);
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
            before.pushedRequired() || kept.pushedRequired() || held.demands(Demand.PUSHED)),
        requireSignedRequestObject.orElse(
            before.signedRequired()
                || kept.signedRequired()
                || held.demands(Demand.SIGNED_REQUEST)),
        requestObjectSigningAlg.orElse(before.objectAlgorithm()),
        response.orElse(held.usual(before.responseAlgorithm())),
        requestUris.orElse(before.requestUris()),
        authorizationDetailsTypes.orElse(before.detailTypes()),
        backchannel(before.backchannel(), faults),
        resources);
  }

  /// What standards let a client ask for, and this server does not offer (discovery says so).
  private void checkImpossible(Faults faults) {
    requestObjectEncryptionAlg
        .filter(alg -> !alg.isEmpty())
        .ifPresent(
            alg ->
                faults.add(
                    Errors.requestObjectEncryptionUnsupported(
                        "request_object_encryption_alg", alg)));
    requestObjectEncryptionEnc
        .filter(enc -> !enc.isEmpty())
        .ifPresent(
            enc ->
                faults.add(
                    Errors.requestObjectEncryptionUnsupported(
                        "request_object_encryption_enc", enc)));
    if (backchannelUserCodeParameter.orElse(false)) {
      faults.add(
          Errors.fieldValueNotAllowed("backchannel_user_code_parameter", "true", List.of("false")));
    }
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

  AnswerTerms answers(AnswerTerms before) {
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

  LogoutTerms logout(LogoutTerms before) {
    return new LogoutTerms(
        postLogoutRedirectUris.orElse(before.returnUris()),
        backchannelLogoutUri.orElse(before.backchannelUri()),
        backchannelLogoutSessionRequired.orElse(before.backchannelSession()),
        frontchannelLogoutUri.orElse(before.frontchannelUri()),
        frontchannelLogoutSessionRequired.orElse(before.frontchannelSession()));
  }

  static Optional<Algorithm> algorithm(String field, Optional<String> wanted, Faults faults) {
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
