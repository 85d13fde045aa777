package candor.protocol.oauth;

import java.util.Optional;

/// What an `Authorization` header says: a scheme, and what proves somebody under it (RFC 9110,
/// section 11.6.2). Everybody reads the header here. Two readings that differ by a space or by the
/// case of a letter would let a request pass one of them unseen.
///
/// @param scheme as it was sent
/// @param text what follows, without space around it
public record Credentials(String scheme, String text) {
  /// Reads the value of a header.
  public static Credentials of(String header) {
    String value = header.strip();
    int end = 0;
    while (end < value.length() && !Character.isWhitespace(value.charAt(end))) {
      end++;
    }
    return new Credentials(value.substring(0, end), value.substring(end).strip());
  }

  /// What follows the scheme, if it is that one and something follows. RFC 9110, section 11.1: the
  /// case of its letters does not matter.
  public Optional<String> under(String name) {
    return scheme.equalsIgnoreCase(name) && !text.isEmpty() ? Optional.of(text) : Optional.empty();
  }

  @Override
  public String toString() {
    return "Credentials[…]";
  }
}
