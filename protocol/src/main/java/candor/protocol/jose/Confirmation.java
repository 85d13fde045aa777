package candor.protocol.jose;

/// What whoever shows a token must prove to hold (RFC 7800, `cnf`).
public sealed interface Confirmation {
  /// The member of `cnf` that names a key (RFC 9449, section 6.1).
  String JKT = "jkt";

  /// The member of `cnf` that names a certificate (RFC 8705, section 3.1).
  String X5T = "x5t#S256";

  /// Nothing.
  record None() implements Confirmation {}

  /// The private half of a key, shown by DPoP proofs.
  ///
  /// @param thumbprint RFC 7638, SHA-256
  record Key(String thumbprint) implements Confirmation {}

  /// The private half of a certificate, shown by the TLS connection.
  ///
  /// @param thumbprint the SHA-256 of its DER
  record Certificate(String thumbprint) implements Confirmation {}

  /// Nothing: whoever has the token may use it (RFC 6750).
  static Confirmation none() {
    return new None();
  }

  /// How it is kept; empty for nothing.
  default String text() {
    return switch (this) {
      case None _ -> "";
      case Key(String thumbprint) -> JKT + ":" + thumbprint;
      case Certificate(String thumbprint) -> X5T + ":" + thumbprint;
    };
  }

  /// What is kept, read.
  static Confirmation of(String text) {
    if (text.isEmpty()) {
      return none();
    }
    int colon = text.indexOf(':');
    return member(text.substring(0, colon), text.substring(colon + 1));
  }

  /// What a member of `cnf` says; nothing if we do not know it.
  static Confirmation member(String name, String value) {
    return switch (name) {
      case JKT -> new Key(value);
      case X5T -> new Certificate(value);
      default -> none();
    };
  }
}
