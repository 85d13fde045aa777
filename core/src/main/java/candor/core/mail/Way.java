package candor.core.mail;

import candor.core.secret.Secret;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;

/// How mail leaves.
public sealed interface Way {
  /// Not at all: it stays in a mailbox that everybody at this machine may read. In development.
  record Mailbox() implements Way {}

  /// Through a mail server.
  ///
  /// @param user empty where the server asks for no credentials
  /// @param from the sender: an address, or a name with one in angle brackets
  record Smtp(
      String host, int port, Encryption encryption, String user, Secret password, String from)
      implements Way {}

  /// Nowhere, since the operator named no server.
  record Nowhere() implements Way {}

  /// How the connection to a mail server is encrypted.
  enum Encryption {
    /// From the first byte (RFC 8314, section 3.3).
    IMPLICIT,
    /// After `STARTTLS`, or else nothing is sent (RFC 3207).
    STARTTLS,
    /// Not at all: to a server on this machine.
    NONE;

    /// The way of a word in a configuration.
    public static Encryption of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /// Whether mail can come from that: an address, or a name with one in angle brackets.
  static boolean sender(String from) {
    try {
      var _ = new InternetAddress(from, true);
      return true;
    } catch (AddressException e) {
      return false;
    }
  }
}
