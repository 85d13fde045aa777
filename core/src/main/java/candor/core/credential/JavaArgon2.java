package candor.core.credential;

import candor.core.secret.Chance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// In Java, where the native library does not load. Its hashes are the same.
final class JavaArgon2 implements Argon2 {
  private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getDecoder();

  private final Chance chance;

  JavaArgon2(Chance chance) {
    this.chance = chance;
  }

  @Override
  public String hash(char[] password) {
    byte[] salt = chance.bytes(SALT);
    byte[] hash = compute(password, salt, MEMORY, PASSES, LANES, LENGTH);
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            MEMORY, PASSES, LANES, ENCODER.encodeToString(salt), ENCODER.encodeToString(hash));
  }

  @Override
  public boolean matches(String hash, char[] password) {
    String[] parts = hash.split("\\$", -1);
    if (parts.length != 6 || !parts[1].equals("argon2id") || !parts[2].equals("v=19")) {
      throw new IllegalStateException("a password is kept in a form that is not Argon2id");
    }
    String[] costs = parts[3].split(",", -1);
    byte[] expected = DECODER.decode(parts[5]);
    byte[] found =
        compute(
            password,
            DECODER.decode(parts[4]),
            cost(costs[0]),
            cost(costs[1]),
            cost(costs[2]),
            expected.length);
    return MessageDigest.isEqual(expected, found);
  }

  private static int cost(String text) {
    return Integer.parseInt(text.substring(2));
  }

  private static byte[] compute(
      char[] password, byte[] salt, int memory, int passes, int lanes, int length) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(salt)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .build());
    byte[] bytes = new String(password).getBytes(StandardCharsets.UTF_8);
    byte[] hash = new byte[length];
    generator.generateBytes(bytes, hash);
    Arrays.fill(bytes, (byte) 0);
    return hash;
  }
}
