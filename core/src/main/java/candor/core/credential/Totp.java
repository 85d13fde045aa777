package candor.core.credential;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Time-based one-time passwords as authenticator apps make them (RFC 6238): HMAC-SHA-1, six
/// digits, another one every thirty seconds.
public final class Totp {
  /// RFC 4226, section 4: as long as the digest.
  static final int SECRET_BYTES = 20;

  static final int DIGITS = 6;

  private static final int STEP_SECONDS = 30;
  private static final int MODULUS = 1_000_000;

  /// RFC 6238, section 5.2: one step for slow fingers and for clocks that differ.
  private static final long AROUND = 1;

  /// As far as a wrong clock is still recognized as one: ten minutes.
  private static final long FAR = 20;

  private Totp() {}

  /// What comes of a code.
  sealed interface Check {
    /// It is the one of that step.
    record Fits(long step) implements Check {}

    /// It, or a newer one, was taken before.
    record Reused() implements Check {}

    /// It is one of another time: the clock of the device is wrong.
    record ClockOff(long seconds) implements Check {}

    /// It is none.
    record Wrong() implements Check {}
  }

  /// What comes of a code at a time.
  ///
  /// @param lastStep the newest step whose code was taken
  static Check check(byte[] secret, String code, long lastStep, Instant now) {
    long current = step(now);
    for (long away = 0; away <= FAR; away++) {
      for (long step : new long[] {current - away, current + away}) {
        if (same(code(secret, step), code)) {
          if (away > AROUND) {
            return new Check.ClockOff((step - current) * STEP_SECONDS);
          }
          // RFC 6238, section 5.2: a code that was taken is not taken again.
          return step > lastStep ? new Check.Fits(step) : new Check.Reused();
        }
      }
    }
    return new Check.Wrong();
  }

  private static boolean same(String expected, String received) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII), received.getBytes(StandardCharsets.UTF_8));
  }

  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
  }

  /// The code of a time.
  public static String code(byte[] secret, Instant at) {
    return code(secret, step(at));
  }

  private static String code(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      ByteBuffer digest =
          ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array()));
      // RFC 4226, section 5.3: the last four bits say where the number stands.
      int number = digest.getInt(digest.get(digest.capacity() - 1) & 0xf) & Integer.MAX_VALUE;
      return "%06d".formatted(number % MODULUS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-1", e);
    }
  }
}
