package candor.core.credential;

import candor.core.secret.SecretHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;

/// The most common of the passwords that leaked from other servers, as the first bytes of their
/// digests, sorted. `tools/LeakedPasswords.java` makes the list.
final class LeakedPasswords {
  private static final int BYTES = 6;
  private static final byte[] DIGESTS = digests();

  private LeakedPasswords() {}

  private static byte[] digests() {
    try (InputStream in =
        LeakedPasswords.class.getResourceAsStream("/candor/leaked-passwords.bin")) {
      if (in == null) {
        throw new IllegalStateException("the list of leaked passwords is not in the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether a password is on the list, in upper or lower case.
  static boolean contain(String password) {
    byte[] wanted = SecretHash.sha256(password.toLowerCase(Locale.ROOT));
    int low = 0;
    int high = DIGESTS.length / BYTES - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int from = middle * BYTES;
      int order = Arrays.compareUnsigned(DIGESTS, from, from + BYTES, wanted, 0, BYTES);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }
}
