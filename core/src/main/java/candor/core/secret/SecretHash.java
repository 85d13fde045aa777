package candor.core.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The digest under which a secret of ours is kept. SHA-256 alone is enough for secrets that we
/// made from 128 random bits or more: there is nothing to guess. It is not for passwords.
public final class SecretHash {
  private static final Spares<MessageDigest> DIGESTS = new Spares<>(SecretHash::digest);

  private SecretHash() {}

  /// The digest of a text in UTF-8.
  public static byte[] sha256(String secret) {
    return sha256(secret.getBytes(StandardCharsets.UTF_8));
  }

  /// The digest of bytes.
  public static byte[] sha256(byte[] secret) {
    MessageDigest digest = DIGESTS.take();
    byte[] hash = digest.digest(secret);
    DIGESTS.give(digest);
    return hash;
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
