package candor.server.oauth;

import candor.core.client.AboutTerms;
import candor.core.client.AuthMethod;
import candor.core.client.AuthorizationTerms;
import candor.core.client.BrowserTerms;
import candor.core.client.Client;
import candor.core.client.LogoutTerms;
import candor.core.client.Registration;
import candor.core.client.RegistrationPolicy;
import candor.core.client.SignInTerms;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.errors.Problem;
import candor.protocol.jose.Algorithm;
import candor.protocol.oauth.Acr;
import candor.protocol.oauth.ResponseType;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a client says of itself (RFC 7591, section 2; OpenID Connect Registration 1.0, section 2),
/// in their words. What is left out has the value that they name.
///
/// @param jwks a JWK Set as text
public record ClientMetadata(
    Optional<String> clientId,
    Optional<List<String>> redirectUris,
    Optional<String> tokenEndpointAuthMethod,
    Optional<List<String>> grantTypes,
    Optional<List<String>> responseTypes,
    Optional<String> clientName,
    Optional<String> scope,
    Optional<String> jwksUri,
    Optional<String> jwks,
    Optional<String> softwareStatement,
    Optional<String> idTokenSignedResponseAlg,
    Optional<String> subjectType,
    Optional<Boolean> requirePkce,
    Optional<List<String>> postLogoutRedirectUris,
    Optional<String> backchannelLogoutUri,
    Optional<Boolean> backchannelLogoutSessionRequired,
    Optional<String> frontchannelLogoutUri,
    Optional<Boolean> frontchannelLogoutSessionRequired,
    Optional<String> clientUri,
    Optional<String> logoUri,
    Optional<String> policyUri,
    Optional<String> tosUri) {
  /// The registration that the policy allows.
  ///
  /// @param before what is registered already, or the usual: what a client cannot say of itself
  ///     stays as it is, since an administrator has said it
  /// @param hint of members that nobody knows; empty if there are none
  /// @throws Problem `registration_redirect_uri_refused`, `client_metadata_refused`, each with
  /// every
  ///     fault
  Registration registration(RegistrationPolicy policy, Registration before, String hint) {
    var faults = new Faults();
    AuthMethod method = method(faults);
    Algorithm algorithm = algorithm(before, faults);
    List<ResponseType> types = types(faults);
    List<String> subjectTypes = List.of(before.signIn().subjects().wire());
    subjectType
        .filter(each -> !subjectTypes.contains(each))
        .ifPresent(
            each -> faults.add(Errors.fieldValueNotAllowed("subject_type", each, subjectTypes)));
    List<String> scopes = scopes(policy);
    policy.check(grants(), scopes, addresses(), faults);
    Registration[] made = new Registration[1];
    var more = new Faults();
    more.checkAll(() -> made[0] = registration(before, scopes, method, algorithm, types));
    // What the policy does not allow need not be called wrong in itself as well.
    more.found().stream()
        .filter(fault -> !faults.has(fault.value("field").orElse("").replace("scopes", "scope")))
        .toList()
        .forEach(faults::add);
    refuse(faults, hint);
    return made[0];
  }

  /// The same as a document that everybody can read, in which no secret can be meant.
  ClientMetadata document() {
    return new ClientMetadata(
        clientId,
        redirectUris,
        tokenEndpointAuthMethod.or(() -> Optional.of(AuthMethod.NONE.wire())),
        grantTypes,
        responseTypes,
        clientName,
        scope,
        jwksUri,
        jwks,
        softwareStatement,
        idTokenSignedResponseAlg,
        subjectType,
        requirePkce,
        postLogoutRedirectUris,
        backchannelLogoutUri,
        backchannelLogoutSessionRequired,
        frontchannelLogoutUri,
        frontchannelLogoutSessionRequired,
        clientUri,
        logoUri,
        policyUri,
        tosUri);
  }

  private Registration registration(
      Registration before,
      List<String> scopes,
      AuthMethod method,
      Algorithm algorithm,
      List<ResponseType> types) {
    List<String> uris = redirectUris.orElse(List.of());
    return new Registration(
        clientName.filter(name -> !name.isBlank()).orElseGet(() -> name(uris)),
        method,
        grants(),
        scopes,
        before.tokenAlgorithm(),
        before.tokenLifetime(),
        new SignInTerms(
            uris,
            requirePkce.orElse(true),
            before.signIn().consentRequired(),
            algorithm,
            requests(before.signIn().requests(), types),
            before.signIn().subjects(),
            new AboutTerms(
                clientUri.orElse(""), logoUri.orElse(""), policyUri.orElse(""), tosUri.orElse("")),
            BrowserTerms.usual(),
            Acr.ONE_FACTOR),
        jwks.orElse(""),
        jwksUri.orElse(""),
        new LogoutTerms(
            postLogoutRedirectUris.orElse(List.of()),
            backchannelLogoutUri.orElse(""),
            backchannelLogoutSessionRequired.orElse(false),
            frontchannelLogoutUri.orElse(""),
            frontchannelLogoutSessionRequired.orElse(false)),
        before.proof(),
        before.grants(),
        before.answers(),
        before.profile());
  }

  /// Every address that it names.
  private Map<String, List<String>> addresses() {
    var addresses = new LinkedHashMap<String, List<String>>();
    redirectUris.ifPresent(uris -> addresses.put("redirect_uris", uris));
    postLogoutRedirectUris.ifPresent(uris -> addresses.put("post_logout_redirect_uris", uris));
    jwksUri.ifPresent(uri -> addresses.put("jwks_uri", List.of(uri)));
    backchannelLogoutUri.ifPresent(uri -> addresses.put("backchannel_logout_uri", List.of(uri)));
    frontchannelLogoutUri.ifPresent(uri -> addresses.put("frontchannel_logout_uri", List.of(uri)));
    return addresses;
  }

  private List<String> grants() {
    return grantTypes.orElse(List.of(Client.AUTHORIZATION_CODE));
  }

  private List<String> scopes(RegistrationPolicy policy) {
    return scope.map(text -> List.of(text.strip().split(" +"))).orElse(policy.scopes());
  }

  private static AuthorizationTerms requests(AuthorizationTerms before, List<ResponseType> types) {
    return new AuthorizationTerms(
        types,
        before.pushedRequired(),
        before.signedRequired(),
        before.objectAlgorithm(),
        before.responseAlgorithm(),
        before.requestUris(),
        before.detailTypes(),
        before.backchannel(),
        before.resources());
  }

  private List<ResponseType> types(Faults faults) {
    var types = new ArrayList<ResponseType>();
    for (String wire : responseTypes.orElse(List.of(ResponseType.CODE.wire()))) {
      ResponseType.of(wire)
          .ifPresentOrElse(
              types::add,
              () ->
                  faults.add(
                      Errors.fieldValueNotAllowed("response_types", wire, ResponseType.wires())));
    }
    return types;
  }

  /// People are asked about a client by its name, so each has one.
  private static String name(List<String> uris) {
    try {
      return uris.stream()
          .map(each -> Optional.ofNullable(URI.create(each).getHost()).orElse("Client"))
          .findFirst()
          .orElse("Client");
    } catch (IllegalArgumentException e) {
      return "Client";
    }
  }

  private AuthMethod method(Faults faults) {
    String wire = tokenEndpointAuthMethod.orElse(AuthMethod.CLIENT_SECRET_BASIC.wire());
    Optional<AuthMethod> method = AuthMethod.of(wire);
    if (method.isEmpty()) {
      faults.add(
          Errors.fieldValueNotAllowed(
              "token_endpoint_auth_method",
              wire,
              Arrays.stream(AuthMethod.values()).map(AuthMethod::wire).toList()));
    }
    return method.orElse(AuthMethod.CLIENT_SECRET_BASIC);
  }

  private Algorithm algorithm(Registration before, Faults faults) {
    String wire = idTokenSignedResponseAlg.orElse(before.profile().usual(Algorithm.RS256).wire());
    Optional<Algorithm> algorithm = Algorithm.of(wire);
    if (algorithm.isEmpty()) {
      faults.add(
          Errors.fieldValueNotAllowed(
              "id_token_signed_response_alg",
              wire,
              Arrays.stream(Algorithm.values()).map(Algorithm::wire).toList()));
    }
    return algorithm.orElse(Algorithm.RS256);
  }

  /// RFC 7591, section 3.2.2: redirect URIs have a word of their own.
  static void refuse(Faults faults, String hint) {
    if (faults.none()) {
      return;
    }
    List<Problem> found = faults.found();
    String text =
        found.stream().map(Problem::getMessage).collect(java.util.stream.Collectors.joining(" "));
    boolean addresses =
        found.stream()
            .allMatch(fault -> fault.value("field").filter("redirect_uris"::equals).isPresent());
    throw (addresses
            ? Errors.registrationRedirectUriRefused(text, hint)
            : Errors.clientMetadataRefused(found.size(), text, hint))
        .with(found);
  }
}
