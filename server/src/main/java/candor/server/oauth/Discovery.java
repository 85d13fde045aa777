package candor.server.oauth;

import candor.core.client.AuthMethod;
import candor.core.client.AuthorizationTerms;
import candor.core.client.BackchannelTerms;
import candor.core.client.Client;
import candor.core.client.Encryption;
import candor.core.client.SubjectTerms;
import candor.protocol.jose.Algorithm;
import candor.protocol.oauth.Acr;
import candor.protocol.oauth.AuthorizationRequest;
import candor.protocol.oauth.AuthorizationRequest.Prompt;
import candor.protocol.oauth.Pkce;
import candor.protocol.oauth.ResponseMode;
import candor.protocol.oauth.ResponseType;
import candor.protocol.oauth.StandardClaims;
import candor.server.json.RecordJson;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What this server offers, in one document (RFC 8414; OpenID Connect Discovery 1.0).
final class Discovery {
  /// Hosts are few, but whoever sends a request chooses its port.
  private static final int ISSUERS = 1_000;

  private static final String USERINFO = "/userinfo";

  private final ClientCertificates certificates;
  private final Cache<Offer, byte[]> byOffer = Caffeine.newBuilder().maximumSize(ISSUERS).build();

  /// What differs between documents.
  ///
  /// @param signUp whether people may make accounts
  /// @param detailTypes what clients may be registered for beside scopes
  private record Offer(String issuer, boolean signUp, List<String> detailTypes) {}

  Discovery(ClientCertificates certificates) {
    this.certificates = certificates;
  }

  /// The document, ready to be sent; not to be changed.
  byte[] document(String issuer, boolean signUp, List<String> detailTypes) {
    return byOffer.get(new Offer(issuer, signUp, detailTypes), this::write);
  }

  private byte[] write(Offer offer) {
    String issuer = offer.issuer;
    var document = new LinkedHashMap<String, Object>();
    document.put("issuer", issuer);
    endpoints(document, issuer);
    document.put(
        "scopes_supported",
        List.of("openid", "profile", "email", "phone", "address", "offline_access"));
    document.put("grant_types_supported", Client.GRANT_TYPES);
    requests(document, offer);
    authentication(document);
    openId(document);
    document.put("dpop_signing_alg_values_supported", algorithms());
    document.put("tls_client_certificate_bound_access_tokens", certificates.possible());
    if (!certificates.address().isEmpty() && issuer.equals(certificates.issuer())) {
      // RFC 8705, section 5.
      document.put("mtls_endpoint_aliases", aliases(certificates.address()));
    }
    document.put("service_documentation", issuer + "/errors");
    return RecordJson.write(document);
  }

  private static void endpoints(Map<String, Object> document, String issuer) {
    document.put("authorization_endpoint", issuer + OAuthRoutes.AUTHORIZE);
    document.put("pushed_authorization_request_endpoint", issuer + OAuthRoutes.PUSH);
    document.put("token_endpoint", issuer + OAuthRoutes.TOKEN);
    document.put("device_authorization_endpoint", issuer + OAuthRoutes.DEVICE_AUTHORIZATION);
    document.put("backchannel_authentication_endpoint", issuer + OAuthRoutes.BACKCHANNEL);
    document.put("userinfo_endpoint", issuer + USERINFO);
    document.put("introspection_endpoint", issuer + OAuthRoutes.INTROSPECT);
    document.put("revocation_endpoint", issuer + OAuthRoutes.REVOKE);
    document.put("global_token_revocation_endpoint", issuer + "/oauth2/global-token-revocation");
    document.put("jwks_uri", issuer + OAuthRoutes.JWKS);
    document.put("registration_endpoint", issuer + RegistrationEndpoint.REGISTER);
    document.put("end_session_endpoint", issuer + "/oauth2/logout");
    document.put("check_session_iframe", issuer + "/oauth2/check-session");
  }

  private static Map<String, String> aliases(String address) {
    return Map.of(
        "token_endpoint", address + OAuthRoutes.TOKEN,
        "backchannel_authentication_endpoint", address + OAuthRoutes.BACKCHANNEL,
        "introspection_endpoint", address + OAuthRoutes.INTROSPECT,
        "revocation_endpoint", address + OAuthRoutes.REVOKE,
        "userinfo_endpoint", address + USERINFO);
  }

  /// How requests may come to the authorization endpoint, and how they are answered.
  private static void requests(Map<String, Object> document, Offer offer) {
    document.put("response_types_supported", ResponseType.wires());
    document.put("response_modes_supported", ResponseMode.words());
    document.put("authorization_signing_alg_values_supported", algorithms());
    encryption(document, "authorization_encryption");
    document.put("authorization_response_iss_parameter_supported", true);
    document.put("code_challenge_methods_supported", List.of(Pkce.S256));
    document.put("require_pushed_authorization_requests", false);
    document.put("request_parameter_supported", true);
    document.put("request_uri_parameter_supported", true);
    document.put("require_request_uri_registration", true);
    document.put("require_signed_request_object", false);
    document.put(
        "request_object_signing_alg_values_supported", AuthorizationTerms.objectAlgorithms());
    // OpenID Connect CIBA Core 1.0, section 4.
    document.put(
        "backchannel_token_delivery_modes_supported",
        List.of(BackchannelTerms.POLL, BackchannelTerms.PING));
    document.put("backchannel_authentication_request_signing_alg_values_supported", algorithms());
    document.put("backchannel_user_code_parameter_supported", false);
    document.put("claims_parameter_supported", true);
    // RFC 9396, section 10.
    document.put("authorization_details_types_supported", offer.detailTypes);
    document.put(
        "prompt_values_supported",
        Arrays.stream(Prompt.values())
            .filter(prompt -> prompt != Prompt.CREATE || offer.signUp)
            .map(Prompt::wire)
            .toList());
    document.put("acr_values_supported", Acr.wires());
    document.put("ui_locales_supported", List.of("en", "ja"));
    document.put("display_values_supported", AuthorizationRequest.DISPLAYS);
  }

  /// How clients prove who they are.
  private void authentication(Map<String, Object> document) {
    List<AuthMethod> possible =
        Arrays.stream(AuthMethod.values())
            .filter(method -> certificates.possible() || !method.certificate())
            .toList();
    List<String> methods = possible.stream().map(AuthMethod::wire).toList();
    List<String> proofs =
        possible.stream()
            .filter(method -> method != AuthMethod.NONE)
            .map(AuthMethod::wire)
            .toList();
    List<String> signatures = Stream.concat(algorithms().stream(), Stream.of("HS256")).toList();
    for (String endpoint : List.of("token", "introspection", "revocation")) {
      document.put(
          endpoint + "_endpoint_auth_methods_supported",
          endpoint.equals("introspection") ? proofs : methods);
      document.put(endpoint + "_endpoint_auth_signing_alg_values_supported", signatures);
    }
    document.put("introspection_signing_alg_values_supported", algorithms());
    encryption(document, "introspection_encryption");
  }

  private static void openId(Map<String, Object> document) {
    document.put("subject_types_supported", List.of(SubjectTerms.PUBLIC, SubjectTerms.PAIRWISE));
    for (String channel : List.of("frontchannel", "backchannel")) {
      document.put(channel + "_logout_supported", true);
      document.put(channel + "_logout_session_supported", true);
    }
    document.put("id_token_signing_alg_values_supported", algorithms());
    encryption(document, "id_token_encryption");
    document.put("userinfo_signing_alg_values_supported", algorithms());
    encryption(document, "userinfo_encryption");
    document.put(
        "claims_supported",
        Stream.concat(
                Stream.of("sub", "auth_time", "acr", "amr", "sid"),
                StandardClaims.of(List.of("profile", "email", "phone", "address")).stream())
            .toList());
  }

  private static void encryption(Map<String, Object> document, String what) {
    document.put(what + "_alg_values_supported", Encryption.ALGORITHMS);
    document.put(what + "_enc_values_supported", Encryption.CONTENTS);
  }

  private static List<String> algorithms() {
    return Arrays.stream(Algorithm.values()).map(Algorithm::wire).toList();
  }
}
