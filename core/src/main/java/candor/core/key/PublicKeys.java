package candor.core.key;

import candor.protocol.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
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

  private PublicKeys() {}

  /// The key in the form of Java, if it is one for that algorithm.
  public static Optional<PublicKey> of(JWK key, Algorithm algorithm) {
    try {
      return switch (key) {
        case ECKey ec when algorithm == Algorithm.ES256 -> Optional.of(ec.toPublicKey());
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
