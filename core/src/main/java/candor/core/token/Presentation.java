package candor.core.token;

/// How a token is shown, and with what proof that whoever shows it may.
///
/// @param text the token
/// @param dpop whether it came under the scheme `DPoP` (RFC 9449, section 7.1)
/// @param proof the proof beside it
/// @param certificate the SHA-256 of the certificate of the connection; empty if it has none
public record Presentation(String text, boolean dpop, Proofs.Shown proof, String certificate) {
  @Override
  public String toString() {
    return "Presentation[…]";
  }
}
