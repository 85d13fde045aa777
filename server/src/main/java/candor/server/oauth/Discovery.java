package candor.server.oauth;

import candor.core.client.AuthMethod;
import candor.core.client.AuthorizationTerms;
import candor.core.client.Client;
import candor.protocol.jose.Algorithm;
import candor.protocol.oauth.AuthorizationRequest.Prompt;
import candor.protocol.oauth.ResponseMode;
import candor.protocol.oauth.ResponseType;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What this server offers, in one document (RFC 8414; OpenID Connect Discovery 1.0).
final class Discovery {
  /// Hosts are few, but whoever sends a request chooses its port.
  private static final int ISSUERS = 1_000;

  private final ClientCertificates certificates;
  private final Cache<Offer, byte[]> byOffer = Caffeine.newBuilder().maximumSize(ISSUERS).build();

  /// What differs between documents.
  ///
  /// @param signUp whether people may make accounts
  private record Offer(String issuer, boolean signUp) {}

  Discovery(ClientCertificates certificates) {
    this.certificates = certificates;
  }

  /// The document, ready to be sent; not to be changed.
  byte[] document(String issuer, boolean signUp) {
    return byOffer.get(new Offer(issuer, signUp), this::write);
  }

  private byte[] write(Offer offer) {
    String issuer = offer.issuer;
    String algorithms = list(Arrays.stream(Algorithm.values()).map(Algorithm::wire).toList());
    List<AuthMethod> possible =
        Arrays.stream(AuthMethod.values())
            .filter(method -> certificates.possible() || !method.certificate())
            .toList();
    String methods = list(possible.stream().map(AuthMethod::wire).toList());
    String proofs =
        list(
            possible.stream()
                .filter(method -> method != AuthMethod.NONE)
                .map(AuthMethod::wire)
                .toList());
    return """
    {"issuer":"%1$s",\
    "authorization_endpoint":"%1$s%9$s",\
    "token_endpoint":"%1$s%2$s",\
    "userinfo_endpoint":"%1$s/userinfo",\
    "introspection_endpoint":"%1$s%3$s",\
    "revocation_endpoint":"%1$s%4$s",\
    "jwks_uri":"%1$s%5$s",\
    "grant_types_supported":%6$s,\
    %11$s\
    "code_challenge_methods_supported":["S256"],\
    "authorization_response_iss_parameter_supported":true,\
    "claims_parameter_supported":false,\
    "prompt_values_supported":%14$s,\
    "scopes_supported":["openid","profile","email","offline_access"],\
    "claims_supported":["sub","name","updated_at","email","email_verified","auth_time","amr","sid"],\
    "subject_types_supported":["public"],\
    "id_token_signing_alg_values_supported":%7$s,\
    "token_endpoint_auth_methods_supported":%8$s,\
    "token_endpoint_auth_signing_alg_values_supported":%13$s,\
    "introspection_endpoint_auth_methods_supported":%10$s,\
    "introspection_endpoint_auth_signing_alg_values_supported":%13$s,\
    "introspection_signing_alg_values_supported":%7$s,\
    "revocation_endpoint_auth_methods_supported":%8$s,\
    "revocation_endpoint_auth_signing_alg_values_supported":%13$s,\
    %12$s\
    "service_documentation":"%1$s/errors"}"""
        .formatted(
            issuer,
            OAuthRoutes.TOKEN,
            OAuthRoutes.INTROSPECT,
            OAuthRoutes.REVOKE,
            OAuthRoutes.JWKS,
            list(
                List.of(
                    Client.AUTHORIZATION_CODE,
                    Client.REFRESH_TOKEN,
                    Client.CLIENT_CREDENTIALS,
                    Client.IMPLICIT)),
            algorithms,
            methods,
            OAuthRoutes.AUTHORIZE,
            proofs,
            requests(issuer, algorithms),
            proofs(issuer, algorithms),
            list(
                Stream.concat(
                        Arrays.stream(Algorithm.values()).map(Algorithm::wire), Stream.of("HS256"))
                    .toList()),
            list(prompts(offer)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> prompts(Offer offer) {
    return Arrays.stream(Prompt.values())
        .filter(prompt -> prompt != Prompt.CREATE || offer.signUp)
        .map(Prompt::wire)
        .toList();
  }

  /// How requests may come to the authorization endpoint, and how they are answered.
  private static String requests(String issuer, String algorithms) {
    return """
    "pushed_authorization_request_endpoint":"%s%s",\
    "require_pushed_authorization_requests":false,\
    "request_parameter_supported":true,\
    "request_uri_parameter_supported":false,\
    "require_signed_request_object":false,\
    "request_object_signing_alg_values_supported":%s,\
    "authorization_signing_alg_values_supported":%s,\
    "response_types_supported":%s,\
    "response_modes_supported":%s,\
    "ui_locales_supported":["en","ja"],\
    "display_values_supported":["page"],"""
        .formatted(
            issuer,
            OAuthRoutes.PUSH,
            list(AuthorizationTerms.objectAlgorithms()),
            algorithms,
            list(ResponseType.wires()),
            list(ResponseMode.words()));
  }

  /// What clients may show besides themselves.
  private String proofs(String issuer, String algorithms) {
    return """
    "dpop_signing_alg_values_supported":%s,\
    "tls_client_certificate_bound_access_tokens":%s,%s"""
        .formatted(algorithms, certificates.possible(), aliases(issuer));
  }

  /// RFC 8705, section 5.
  private String aliases(String issuer) {
    String address = certificates.address();
    if (address.isEmpty() || !issuer.equals(certificates.issuer())) {
      return "";
    }
    return """
    "mtls_endpoint_aliases":{"token_endpoint":"%1$s%2$s","introspection_endpoint":"%1$s%3$s",\
    "revocation_endpoint":"%1$s%4$s","userinfo_endpoint":"%1$s/userinfo"},"""
        .formatted(address, OAuthRoutes.TOKEN, OAuthRoutes.INTROSPECT, OAuthRoutes.REVOKE);
  }

  private static String list(List<String> words) {
    return words.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
  }
}
