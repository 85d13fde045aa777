package candor.server.oauth;

import candor.core.client.ClientCertificate;
import candor.server.http.Request;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The certificates with which clients come (RFC 8705).
///
/// @param possible whether a certificate can reach this server at all
/// @param authorities whose word on the names in them is taken
/// @param issuer the issuer that has another address for such clients
/// @param address that address; empty if they come to the issuer's own
public record ClientCertificates(
    boolean possible, Set<TrustAnchor> authorities, String issuer, String address) {
  public ClientCertificates {
    authorities = Set.copyOf(authorities);
  }

  /// That of a request's client.
  ///
  /// @throws candor.errors.Problem `header_malformed` if a trusted proxy hands on what is none
  Optional<ClientCertificate> of(Request request) {
    List<X509Certificate> chain = request.certificates();
    return chain.isEmpty()
        ? Optional.empty()
        : Optional.of(new ClientCertificate(chain, authorities));
  }
}
