package candor.core.secret;

import java.time.Instant;
import java.util.Base64;

/// Where randomness comes from. It is handed to constructors, so that a test can be exact.
public interface Chance {
  /// Random bytes.
  byte[] bytes(int n);

  /// A new id: the prefix, `_`, and 26 characters of Crockford's base32 in lower case. The first
  /// ten are the time in milliseconds, so that ids sort by when they were made; the others are 80
  /// random bits.
  ///
  /// @param prefix what the id names: `usr`, `cl`
  default String id(String prefix, Instant now) {
    return prefix + "_" + TimeOrdered.name(now.toEpochMilli(), bytes(10));
  }

  /// A new secret: the prefix, and 256 random bits in base64url.
  ///
  /// @param prefix by which scanners of code and logs know whose secret it is; empty for one that
  ///     stands in an address
  default String secret(String prefix) {
    return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
  }

  /// The operating system's randomness.
  static Chance secure() {
    return new SecureChance();
  }
}
