package candor.core.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The digest under which a secret of ours is kept. SHA-256 alone is enough for secrets that we
/// made from 128 random bits or more: there is nothing to guess. It is not for passwords.
public final class SecretHash {
  /// Never digests itself: a copy of it is had sooner than a new one, for which a provider is
  /// sought.
  private static final MessageDigest PATTERN = pattern();

  private SecretHash() {}

  /// The digest of a text in UTF-8.
  public static byte[] sha256(String secret) {
    return sha256(secret.getBytes(StandardCharsets.UTF_8));
  }

  /// The digest of bytes.
  public static byte[] sha256(byte[] secret) {
    try {
      return ((MessageDigest) PATTERN.clone()).digest(secret);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's digests can be copied", e);
    }
  }

  private static MessageDigest pattern() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
