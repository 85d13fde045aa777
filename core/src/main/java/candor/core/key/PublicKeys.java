package candor.core.key;

import candor.protocol.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;

/// Public keys of others, from their JWKs (RFC 7517).
public final class PublicKeys {
  /// RFC 8410, section 4: what stands before the 32 bytes of an Ed25519 key in X.509.
  private static final byte[] ED25519_PREFIX = {
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
  };

  /// RFC 7518, sections 3.3 and 4.3; FAPI 2.0 Security Profile, section 5.4.1, item 2.
  private static final int LEAST_RSA = 2048;

  /// FAPI 2.0 Security Profile, section 5.4.1, item 3 has 224, and we know no curve between.
  private static final int LEAST_EC = 256;

  private PublicKeys() {}

  /// Why a key is weaker than any may be; empty if it is not, or of no kind that we know.
  public static String weakness(JWK key) {
    return switch (key) {
      case RSAKey rsa when rsa.size() < LEAST_RSA ->
          "an RSA key of " + rsa.size() + " bits, and " + LEAST_RSA + " are the least";
      case ECKey ec when ec.size() > 0 && ec.size() < LEAST_EC ->
          "an EC key of " + ec.size() + " bits, and " + LEAST_EC + " are the least";
      default -> "";
    };
  }

  /// The key in the form of Java, if it is one for that algorithm, and strong enough.
  public static Optional<PublicKey> of(JWK key, Algorithm algorithm) {
    if (!weakness(key).isEmpty()) {
      return Optional.empty();
    }
    try {
      return switch (key) {
        case ECKey ec when algorithm == Algorithm.ES256 && Curve.P_256.equals(ec.getCurve()) ->
            Optional.of(ec.toPublicKey());
        case RSAKey rsa when algorithm == Algorithm.RS256 || algorithm == Algorithm.PS256 ->
            Optional.of(rsa.toPublicKey());
        case OctetKeyPair okp when algorithm == Algorithm.EDDSA -> Optional.of(ed25519(okp));
        default -> Optional.empty();
      };
    } catch (JOSEException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static PublicKey ed25519(OctetKeyPair key) throws GeneralSecurityException {
    byte[] bare = key.getX().decode();
    byte[] encoded = java.util.Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + bare.length);
    System.arraycopy(bare, 0, encoded, ED25519_PREFIX.length, bare.length);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }
}
