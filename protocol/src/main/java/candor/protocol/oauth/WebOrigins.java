package candor.protocol.oauth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// Origins of web pages as browsers send them (RFC 6454, section 6.2): scheme, host and port, in
/// lower case and without the port that the scheme has anyway.
public final class WebOrigins {
  private static final int MAX_LENGTH = 300;

  private WebOrigins() {}

  /// Why a text is no origin whose pages may be let in; empty if it is one.
  public static Optional<String> fault(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.of("it is longer than " + MAX_LENGTH + " characters");
    }
    if (text.indexOf('*') >= 0) {
      return Optional.of("each origin is named by itself, without an asterisk");
    }
    Optional<String> written = of(text);
    if (written.isEmpty()) {
      return Optional.of("it is no address with http or https and a host");
    }
    // Whoever listens on the way could put a page of their own at an address without TLS.
    boolean here = RedirectUris.loopback(URI.create(text));
    if (text.startsWith("http://") && !here) {
      return Optional.of("http is for localhost, 127.0.0.1 and [::1] alone");
    }
    return written.get().equals(text)
        ? Optional.empty()
        : Optional.of("browsers write it " + written.get());
  }

  /// The origin of the pages at an address of the web; empty for another address.
  public static Optional<String> of(String address) {
    try {
      var uri = new URI(address);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      int usual = scheme.equals("https") ? 443 : 80;
      boolean web = scheme.equals("https") || scheme.equals("http");
      if (!web || uri.getHost() == null) {
        return Optional.empty();
      }
      String port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
      return Optional.of(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
