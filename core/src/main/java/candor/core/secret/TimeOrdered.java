package candor.core.secret;

/// Writes 48 bits of time and 80 random bits as 26 characters that sort by time, in the manner of
/// ULID.
final class TimeOrdered {
  // Crockford's alphabet: without i, l, o and u, which are misread or make words.
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int TIME = 10;
  private static final int LENGTH = 26;
  private static final int BITS = 5;

  private TimeOrdered() {}

  static String name(long millis, byte[] random) {
    char[] name = new char[LENGTH];
    for (int i = TIME - 1; i >= 0; i--) {
      name[i] = ALPHABET.charAt((int) (millis & 31));
      millis >>>= BITS;
    }
    long held = 0;
    int bits = 0;
    int at = TIME;
    for (byte each : random) {
      held = (held << Byte.SIZE) | (each & 0xff);
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        name[at++] = ALPHABET.charAt((int) ((held >>> bits) & 31));
      }
    }
    return new String(name);
  }
}
