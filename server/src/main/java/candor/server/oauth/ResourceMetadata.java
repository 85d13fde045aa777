package candor.server.oauth;

import candor.protocol.jose.Algorithm;
import candor.server.http.Reply;
import candor.server.http.Request;
import java.util.Arrays;
import java.util.List;

/// What this server is as an API that takes its own tokens: UserInfo, the Admin API and the
/// organization platform (RFC 9728).
final class ResourceMetadata {
  static final String PATH = "/.well-known/oauth-protected-resource";

  /// The document.
  ///
  /// @param resource what tokens for it have as audience
  record Document(
      String resource,
      List<String> authorizationServers,
      List<String> bearerMethodsSupported,
      List<String> dpopSigningAlgValuesSupported,
      boolean tlsClientCertificateBoundAccessTokens,
      String resourceDocumentation) {}

  private final ClientCertificates certificates;

  ResourceMetadata(ClientCertificates certificates) {
    this.certificates = certificates;
  }

  Reply answer(Request request) {
    String issuer = request.issuer();
    var document =
        new Document(
            issuer,
            List.of(issuer),
            List.of("header"),
            Arrays.stream(Algorithm.values()).map(Algorithm::wire).toList(),
            certificates.possible(),
            issuer + "/openapi.json");
    return Reply.json(200, document);
  }
}
