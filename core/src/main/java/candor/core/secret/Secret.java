package candor.core.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/// Bytes that do not print.
@SuppressWarnings("ArrayRecordComponent") // Compared by content, below.
public record Secret(byte[] bytes) {
  /// A secret that came as text.
  public static Secret of(String text) {
    return new Secret(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The bytes in base64url without padding, for the one moment when a secret is handed out.
  public String base64url() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Whether both are the same, in a time that does not tell where they differ.
  @Override
  public boolean equals(Object other) {
    return other instanceof Secret(byte[] others) && MessageDigest.isEqual(bytes, others);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }
}
