package candor.server.http;

import java.util.Optional;

/// Finds the tenant of a request by its host.
@FunctionalInterface
public interface Sites {
  /// The tenant that answers at an authority: a host name, perhaps with a port, as it stands in the
  /// `Host` header.
  Optional<Site> at(String authority);

  /// The site whose error pages are linked when no tenant answers, and which stands for the routes
  /// that ask for none: the one that answers where no host is named.
  default Site fallback() {
    return at("").orElseThrow(() -> new IllegalStateException("nobody answers without a host"));
  }
}
