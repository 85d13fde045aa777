package candor.server.oauth;

import candor.core.client.AuthMethod;
import candor.core.client.Client;
import candor.protocol.jose.Algorithm;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What this server offers, in one document (RFC 8414; OpenID Connect Discovery 1.0). It has no
/// authorization endpoint and says so by naming none: no grant type that is offered needs one (RFC
/// 8414, section 2).
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
    String methods =
        list(
            Arrays.stream(AuthMethod.values())
                .filter(method -> method != AuthMethod.NONE)
                .map(AuthMethod::wire)
                .toList());
    return """
    {"issuer":"%1$s",\
    "token_endpoint":"%1$s%2$s",\
    "introspection_endpoint":"%1$s%3$s",\
    "revocation_endpoint":"%1$s%4$s",\
    "jwks_uri":"%1$s%5$s",\
    "grant_types_supported":%6$s,\
    "response_types_supported":[],\
    "subject_types_supported":["public"],\
    "id_token_signing_alg_values_supported":%7$s,\
    "token_endpoint_auth_methods_supported":%8$s,\
    "token_endpoint_auth_signing_alg_values_supported":%7$s,\
    "introspection_endpoint_auth_methods_supported":%8$s,\
    "introspection_endpoint_auth_signing_alg_values_supported":%7$s,\
    "revocation_endpoint_auth_methods_supported":%8$s,\
    "revocation_endpoint_auth_signing_alg_values_supported":%7$s,\
    "service_documentation":"%1$s/errors"}"""
        .formatted(
            issuer,
            OAuthRoutes.TOKEN,
            OAuthRoutes.INTROSPECT,
            OAuthRoutes.REVOKE,
            OAuthRoutes.JWKS,
            list(List.of(Client.CLIENT_CREDENTIALS)),
            algorithms,
            methods)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String list(List<String> words) {
    return words.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
  }
}
