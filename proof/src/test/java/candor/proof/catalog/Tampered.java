package candor.proof.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Tokens that somebody has laid hands on.
final class Tampered {
  private Tampered() {}

  /// The token with another signature.
  static String signature(String token) {
    int dot = token.lastIndexOf('.') + 1;
    char first = token.charAt(dot) == 'A' ? 'B' : 'A';
    return token.substring(0, dot) + first + token.substring(dot + 1);
  }

  /// The token with the name of a key that nobody has.
  static String key(String token) {
    String[] parts = token.split("\\.");
    String head = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
    String other = head.replaceAll("\"kid\":\"[^\"]*\"", "\"kid\":\"nobodys\"");
    return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(other.getBytes(StandardCharsets.UTF_8))
        + "."
        + parts[1]
        + "."
        + parts[2];
  }
}
