package candor.core.client;

import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;

/// A name by which a certificate is known (RFC 8705, section 2.1.2).
public record CertificateName(Kind kind, String value) {
  /// Where in a certificate it stands.
  public enum Kind {
    /// The subject's distinguished name (RFC 4514).
    SUBJECT_DN("distinguished name", 0),
    /// A `dNSName`.
    SAN_DNS("host name", 2),
    /// A `uniformResourceIdentifier`.
    SAN_URI("URI", 6),
    /// An `iPAddress`.
    SAN_IP("IP address", 7),
    /// An `rfc822Name`.
    SAN_EMAIL("e-mail address", 1);

    private final String text;
    private final int general;

    Kind(String text, int general) {
      this.text = text;
      this.general = general;
    }

    /// The word on the wire.
    public String wire() {
      return "tls_client_auth_" + name().toLowerCase(Locale.ROOT);
    }

    /// What it is in words.
    public String text() {
      return text;
    }

    /// The number of its `GeneralName` (RFC 5280, section 4.2.1.6).
    int general() {
      return general;
    }

    /// The kind with that word.
    static Optional<Kind> of(String wire) {
      return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
    }
  }

  /// Whether a certificate could have it.
  boolean valid() {
    try {
      return switch (kind) {
        case SUBJECT_DN -> !new X500Principal(value).getName().isEmpty();
        case SAN_DNS -> value.matches("[A-Za-z0-9_*-]+(\\.[A-Za-z0-9_-]+)*");
        case SAN_URI -> URI.create(value).isAbsolute();
        case SAN_IP -> InetAddress.ofLiteral(value) != null;
        case SAN_EMAIL -> value.matches("[^@\\s]+@[^@\\s]+");
      };
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /// Whether a name in a certificate is this one.
  boolean is(String other) {
    return switch (kind) {
      case SUBJECT_DN -> new X500Principal(value).equals(new X500Principal(other));
      case SAN_DNS -> value.equalsIgnoreCase(other);
      case SAN_IP -> InetAddress.ofLiteral(value).equals(InetAddress.ofLiteral(other));
      case SAN_URI, SAN_EMAIL -> value.equals(other);
    };
  }
}
