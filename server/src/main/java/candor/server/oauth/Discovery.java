package candor.server.oauth;

import candor.core.client.AuthMethod;
import candor.core.client.AuthorizationTerms;
import candor.core.client.Client;
import candor.protocol.jose.Algorithm;
import candor.protocol.oauth.ResponseMode;
import candor.protocol.oauth.ResponseType;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What this server offers, in one document (RFC 8414; OpenID Connect Discovery 1.0).
final class Discovery {
  /// Hosts are few, but whoever sends a request chooses its port.
  private static final int ISSUERS = 1_000;

  private final Cache<String, byte[]> byIssuer = Caffeine.newBuilder().maximumSize(ISSUERS).build();

  /// The document, ready to be sent; not to be changed.
  byte[] document(String issuer) {
    return byIssuer.get(issuer, Discovery::write);
  }

  private static byte[] write(String issuer) {
    String algorithms = list(Arrays.stream(Algorithm.values()).map(Algorithm::wire).toList());
    String methods = list(Arrays.stream(AuthMethod.values()).map(AuthMethod::wire).toList());
    String proofs =
        list(
            Arrays.stream(AuthMethod.values())
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
    "prompt_values_supported":["none","login","consent","select_account"],\
    "scopes_supported":["openid","profile","email","offline_access"],\
    "claims_supported":["sub","name","updated_at","email","email_verified","auth_time","amr","sid"],\
    "subject_types_supported":["public"],\
    "id_token_signing_alg_values_supported":%7$s,\
    "token_endpoint_auth_methods_supported":%8$s,\
    "token_endpoint_auth_signing_alg_values_supported":%7$s,\
    "introspection_endpoint_auth_methods_supported":%10$s,\
    "introspection_endpoint_auth_signing_alg_values_supported":%7$s,\
    "revocation_endpoint_auth_methods_supported":%8$s,\
    "revocation_endpoint_auth_signing_alg_values_supported":%7$s,\
    "registration_endpoint":"%1$s/oauth2/register",\
    "end_session_endpoint":"%1$s/oauth2/logout",\
    "check_session_iframe":"%1$s/oauth2/check-session",\
    "frontchannel_logout_supported":true,\
    "frontchannel_logout_session_supported":true,\
    "backchannel_logout_supported":true,\
    "backchannel_logout_session_supported":true,\
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
            requests(issuer, algorithms))
        .getBytes(StandardCharsets.UTF_8);
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

  private static String list(List<String> words) {
    return words.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
  }
}
