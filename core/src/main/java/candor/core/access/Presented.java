package candor.core.access;

import candor.protocol.oauth.Credentials;
import candor.protocol.oauth.Dpop;
import candor.protocol.sideband.Header;
import java.util.List;

/// The credentials with which a call came, as its `Authorization` headers show them (RFC 6750,
/// section 2.1).
sealed interface Presented {
  /// A token, not looked at yet.
  ///
  /// @param dpop whether it came as one that is bound to a key (RFC 9449, section 7.1)
  record Token(String text, boolean dpop) implements Presented {}

  /// No token: no header, or one of another scheme.
  record Nothing() implements Presented {}

  /// Two headers or more: we and the API might each look at another one.
  record Several() implements Presented {}

  private static boolean isAuthorization(Header header) {
    return header.name().length() == 13 && header.name().equalsIgnoreCase("authorization");
  }

  /// Looks through the headers of a call.
  static Presented in(List<Header> headers) {
    Presented found = new Nothing();
    boolean seen = false;
    for (Header header : headers) {
      if (isAuthorization(header)) {
        if (seen) {
          return new Several();
        }
        seen = true;
        found = of(header.value());
      }
    }
    return found;
  }

  private static Presented of(String value) {
    Credentials sent = Credentials.of(value);
    // The scheme alone is a token that cannot be read, and not the absence of one.
    boolean dpop = sent.scheme().equalsIgnoreCase(Dpop.SCHEME);
    return dpop || sent.scheme().equalsIgnoreCase("Bearer")
        ? new Token(sent.text(), dpop)
        : new Nothing();
  }
}
