package candor.core.tenant;

import java.net.URI;
import java.util.Optional;

/// Where the product is reached: which host names there can be.
///
/// @param scheme `https`, or `http` in development
/// @param baseDomain `example.com`: a tenant is reached at `acme.example.com`, and the tenant
///     `default` at `example.com` itself; empty if there is none
/// @param fixedIssuer the issuer of the tenant `default` where it is not to be taken from the
///     request, as behind a proxy that changes host names; empty if there is none
/// @param development whether `localhost` names the tenant `default` and `acme.localhost` the
///     tenant `acme`
public record Addresses(String scheme, String baseDomain, String fixedIssuer, boolean development) {
  /// The addresses of a server on a developer's machine.
  public static Addresses onThisMachine() {
    return new Addresses("http", "", "", true);
  }

  /// The fixed issuer, if there is one.
  public Optional<URI> issuer() {
    return fixedIssuer.isEmpty() ? Optional.empty() : Optional.of(URI.create(fixedIssuer));
  }
}
