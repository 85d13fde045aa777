package candor.core.client;

import candor.errors.Errors;
import candor.errors.Faults;
import candor.protocol.jose.Algorithm;
import candor.protocol.oauth.ResponseType;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What is registered of a client, as far as profiles look at it; and what each demand of a profile
/// means for it.
///
/// @param keys whether public keys of the client are known
record ProfileSettings(
    AuthMethod authMethod,
    Algorithm tokenAlgorithm,
    SignInTerms signIn,
    boolean keys,
    ProofTerms proof,
    AnswerTerms answers) {
  /// @param field where the setting stands in the registration
  /// @param kept whether it is as the demand has it
  private record Setting(Demand demand, String field, Predicate<ProfileSettings> kept) {}

  private static final List<Setting> SETTINGS =
      List.of(
          new Setting(
              Demand.KEY_AS_PROOF,
              "token_endpoint_auth_method",
              each ->
                  each.authMethod == AuthMethod.PRIVATE_KEY_JWT || each.authMethod.certificate()),
          new Setting(
              Demand.BOUND_TOKENS,
              "dpop_bound_access_tokens",
              each -> each.proof.dpopBound() || each.proof.certificateBound()),
          new Setting(
              Demand.CERTIFICATE_BOUND_TOKENS,
              "tls_client_certificate_bound_access_tokens",
              each -> each.proof.certificateBound()),
          new Setting(
              Demand.CODE_ALONE, "response_types", each -> each.only(List.of(ResponseType.CODE))),
          new Setting(
              Demand.CODE_AND_ID_TOKEN,
              "response_types",
              each -> each.only(List.of(ResponseType.CODE, ResponseType.CODE_ID_TOKEN))),
          new Setting(
              Demand.PRIVATE_ANSWERS,
              "redirect_uris",
              each -> each.signIn.redirectUris().stream().allMatch(ProfileSettings::unseen)),
          new Setting(
              Demand.HTTPS_ANSWERS,
              "redirect_uris",
              each ->
                  each.signIn.redirectUris().stream().allMatch(uri -> uri.startsWith("https:"))),
          new Setting(
              Demand.PUSHED,
              "require_pushed_authorization_requests",
              each -> each.signIn.requests().pushedRequired()),
          new Setting(
              Demand.SIGNED_REQUEST,
              "require_signed_request_object",
              each -> each.signIn.requests().signedRequired()),
          new Setting(Demand.SIGNED_REQUEST, "jwks", ProfileSettings::keys),
          new Setting(Demand.PKCE, "require_pkce", each -> each.signIn.pkceRequired()),
          new Setting(
              Demand.SIGNED_BACKCHANNEL,
              "backchannel_authentication_request_signing_alg",
              each -> !each.signIn.requests().backchannel().requestAlgorithm().isEmpty()));

  /// What is signed by a certain algorithm; an empty text is for plain JSON, or leaves it open.
  private record Signed(String field, Function<ProfileSettings, String> algorithm) {}

  private static final List<Signed> SIGNED =
      List.of(
          new Signed("access_token_signed_response_alg", each -> each.tokenAlgorithm.wire()),
          new Signed("id_token_signed_response_alg", each -> each.signIn.idTokenAlgorithm().wire()),
          new Signed(
              "authorization_signed_response_alg",
              each -> each.signIn.requests().responseAlgorithm().wire()),
          new Signed(
              "introspection_signed_response_alg",
              each -> each.proof.introspectionAlgorithm().wire()),
          new Signed("userinfo_signed_response_alg", each -> each.answers.userInfoAlgorithm()),
          new Signed(
              "request_object_signing_alg", each -> each.signIn.requests().objectAlgorithm()),
          new Signed(
              "backchannel_authentication_request_signing_alg",
              each -> each.signIn.requests().backchannel().requestAlgorithm()),
          new Signed("token_endpoint_auth_signing_alg", each -> each.proof.assertionAlgorithm()));

  /// Names everything that the profile does not have so.
  void check(Profile profile, Faults faults) {
    Stream<Setting> settings =
        SETTINGS.stream().filter(each -> profile.demands(each.demand) && !each.kept.test(this));
    Stream<Setting> signatures =
        profile.signatures().stream()
            .flatMap(demand -> SIGNED.stream().map(each -> setting(demand, profile, each)))
            .filter(each -> !each.kept.test(this));
    Stream.concat(settings, signatures)
        .forEach(
            each ->
                faults.add(
                    Errors.profileRefusesSetting(
                        each.field,
                        profile.wire(),
                        each.demand.text(),
                        profile.clause(each.demand))));
  }

  private static Setting setting(Demand demand, Profile profile, Signed signed) {
    return new Setting(
        demand,
        signed.field,
        each ->
            signed.algorithm.apply(each).isEmpty()
                || profile.accepts(signed.algorithm.apply(each)));
  }

  private boolean only(List<ResponseType> types) {
    return types.containsAll(signIn.requests().responseTypes());
  }

  /// Whether nobody between here and there reads what is sent to it (RFC 8252, section 7.3). Which
  /// of them may be registered at all is said elsewhere.
  private static boolean unseen(String uri) {
    if (!uri.startsWith("http:")) {
      return true;
    }
    try {
      return List.of("127.0.0.1", "[::1]", "localhost")
          .contains(String.valueOf(URI.create(uri).getHost()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
