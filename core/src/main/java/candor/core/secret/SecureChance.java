package candor.core.secret;

import java.security.SecureRandom;
import java.util.Arrays;

/// The operating system's randomness, drawn in larger portions. The JDK's source has one lock for
/// the whole process, and a server that draws several times for each request spends a seventh of
/// its time there; here a few shelves have a lock each and go to that source seldom.
///
/// What was handed out is erased from its shelf, so that our memory does not tell it again.
final class SecureChance implements Chance {
  /// A power of two, and more than there are threads at work at a time.
  private static final int SHELVES = 16;

  private static final int PORTION = 2048;

  private final SecureRandom source = new SecureRandom();
  private final Shelf[] shelves = new Shelf[SHELVES];

  SecureChance() {
    Arrays.setAll(shelves, _ -> new Shelf());
  }

  @Override
  public byte[] bytes(int n) {
    if (n > PORTION) {
      byte[] bytes = new byte[n];
      source.nextBytes(bytes);
      return bytes;
    }
    return shelves[(int) Thread.currentThread().threadId() & (SHELVES - 1)].take(n);
  }

  private final class Shelf {
    private final byte[] portion = new byte[PORTION];
    private int taken = PORTION;

    synchronized byte[] take(int n) {
      if (PORTION - taken < n) {
        source.nextBytes(portion);
        taken = 0;
      }
      byte[] bytes = Arrays.copyOfRange(portion, taken, taken + n);
      Arrays.fill(portion, taken, taken + n, (byte) 0);
      taken += n;
      return bytes;
    }
  }
}
