package candor.protocol.jose;

import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The signature algorithms we speak: asymmetric ones only, so that whoever can check a token
/// cannot make one.
public enum Algorithm {
  /// ECDSA on P-256 with SHA-256 (RFC 7518, section 3.4).
  ES256("ES256", "SHA256withECDSAinP1363Format", "EC"),
  /// RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518, section 3.3).
  RS256("RS256", "SHA256withRSA", "RSA"),
  /// RSASSA-PSS with SHA-256 (RFC 7518, section 3.5).
  PS256("PS256", "RSASSA-PSS", "RSA"),
  /// Ed25519 (RFC 8037).
  EDDSA("EdDSA", "Ed25519", "Ed25519");

  private static final PSSParameterSpec PSS_SHA256 =
      new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

  private final String wire;
  private final String signature;
  private final String key;

  Algorithm(String wire, String signature, String key) {
    this.wire = wire;
    this.signature = signature;
    this.key = key;
  }

  /// The `alg` header parameter.
  public String wire() {
    return wire;
  }

  /// The name of the signature in the Java Cryptography Architecture.
  public String signature() {
    return signature;
  }

  /// The name of its keys in the Java Cryptography Architecture.
  public String key() {
    return key;
  }

  /// What the signature has to be told besides the key, or null.
  public @Nullable AlgorithmParameterSpec parameters() {
    return this == PS256 ? PSS_SHA256 : null;
  }

  /// The algorithm with that `alg`.
  public static Optional<Algorithm> of(String wire) {
    return Arrays.stream(values()).filter(algorithm -> algorithm.wire.equals(wire)).findFirst();
  }
}
