package candor.protocol.oauth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Redirect URIs: what may be registered, and which of the registered ones was meant.
public final class RedirectUris {
  private static final int MAX_LENGTH = 2000;

  private RedirectUris() {}

  /// Why a URI cannot be registered; empty if it can. Absolute and without a fragment (RFC 6749,
  /// section 3.1.2); `http` only on the loopback interface (RFC 8252, section 8.3); schemes of an
  /// application's own have a dot (RFC 8252, section 7.1).
  public static Optional<String> fault(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.of("it is longer than " + MAX_LENGTH + " characters");
    }
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      return Optional.of("it is no URI");
    }
    String scheme = uri.getScheme();
    if (scheme == null) {
      return Optional.of("it has no scheme");
    }
    if (uri.getRawFragment() != null) {
      return Optional.of("it has a fragment");
    }
    return switch (scheme) {
      case "https" ->
          uri.getHost() == null ? Optional.of("it has no host") : Optional.<String>empty();
      case "http" ->
          loopback(uri)
              ? Optional.<String>empty()
              : Optional.of("http is for localhost, 127.0.0.1 and [::1] alone");
      default ->
          scheme.indexOf('.') > 0
              ? Optional.<String>empty()
              : Optional.of("a scheme of one's own is a domain name in reverse, with a dot");
    };
  }

  /// The same of an address that is a page: no scheme of an application's own.
  public static Optional<String> webFault(String text) {
    Optional<String> fault = fault(text);
    return fault.isEmpty() && !text.startsWith("http:") && !text.startsWith("https:")
        ? Optional.of("its scheme is neither https nor http")
        : fault;
  }

  /// Whether a request's URI is a registered one: character by character (RFC 9700, section 2.1),
  /// but for the port of a loopback address, which an application is given by its machine (RFC
  /// 8252, section 7.3).
  public static boolean match(String registered, String asked) {
    if (registered.equals(asked)) {
      return true;
    }
    if (!registered.startsWith("http://") || !asked.startsWith("http://")) {
      return false;
    }
    try {
      URI one = new URI(registered);
      URI other = new URI(asked);
      return loopback(one)
          && one.getHost().equals(other.getHost())
          && one.getUserInfo() == null
          && other.getUserInfo() == null
          && after(registered, one).equals(after(asked, other));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  static boolean loopback(URI uri) {
    String host = uri.getHost();
    return host != null
        && (host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]"));
  }

  private static String after(String text, URI uri) {
    return text.substring(text.indexOf(uri.getRawAuthority()) + uri.getRawAuthority().length());
  }

  /// The registered URI that has the longest beginning and end in common with the one that was
  /// asked for.
  public static Optional<String> nearest(List<String> registered, String asked) {
    return registered.stream().max(Comparator.comparingInt(each -> common(each, asked)));
  }

  private static int common(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int start = 0;
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return start + end;
  }
}
