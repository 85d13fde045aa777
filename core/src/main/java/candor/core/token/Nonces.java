package candor.core.token;

import candor.core.db.TenantId;
import candor.core.secret.MasterKey;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/// The nonces that DPoP proofs carry (RFC 9449, section 8): a time, and a code that only we can
/// make for it. Nothing is kept, so every node knows every nonce.
final class Nonces {
  /// How long one counts.
  static final Duration LIFE = Duration.ofMinutes(5);

  private static final String PURPOSE = "dpop_nonce";
  private static final int LENGTH = 32;

  private final MasterKey master;
  private final Clock clock;

  Nonces(MasterKey master, Clock clock) {
    this.master = master;
    this.clock = clock;
  }

  /// A fresh one.
  String make(TenantId tenant) {
    byte[] time = ByteBuffer.allocate(Long.BYTES).putLong(clock.instant().getEpochSecond()).array();
    byte[] code = master.code(tenant, PURPOSE, time);
    byte[] nonce = ByteBuffer.allocate(time.length + code.length).put(time).put(code).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
  }

  /// Why a nonce does not count; empty if it does.
  String fault(TenantId tenant, String nonce) {
    byte[] bytes;
    try {
      bytes = nonce.length() == LENGTH ? Base64.getUrlDecoder().decode(nonce) : new byte[0];
    } catch (IllegalArgumentException e) {
      bytes = new byte[0];
    }
    if (bytes.length != LENGTH * 3 / 4) {
      return "the one that came is not ours";
    }
    byte[] time = java.util.Arrays.copyOf(bytes, Long.BYTES);
    byte[] code = java.util.Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
    if (!master.isCode(tenant, PURPOSE, time, code)) {
      return "the one that came is not ours";
    }
    Instant madeAt = Instant.ofEpochSecond(ByteBuffer.wrap(time).getLong());
    Duration age = Duration.between(madeAt, clock.instant());
    return age.compareTo(LIFE) > 0
        ? "the one that came is "
            + age.toSeconds()
            + " seconds old, allowed are "
            + LIFE.toSeconds()
        : "";
  }
}
