package candor.core.client;

import candor.core.outbound.Documents;
import candor.errors.Errors;
import candor.protocol.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The public keys of clients: as they were registered, or as they stand at the client's `jwks_uri`
/// now.
public final class ClientKeys {
  /// RFC 8410, section 4: what stands before the 32 bytes of an Ed25519 key in X.509.
  private static final byte[] ED25519_PREFIX = {
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
  };

  private final Documents documents;

  public ClientKeys(Documents documents) {
    this.documents = documents;
  }

  /// The keys that fit: the one that a JWT names, or all of its kind where it names none. One that
  /// is not among those in memory may be new.
  ///
  /// @param kid empty if the JWT names none
  /// @throws candor.errors.Problem a page whose code begins with `outbound_`
  public List<PublicKey> of(Client client, String kid, Algorithm algorithm) {
    if (client.jwksUri().isEmpty()) {
      try {
        return among(client.jwks().isEmpty() ? "{\"keys\":[]}" : client.jwks(), kid, algorithm);
      } catch (ParseException e) {
        throw new IllegalStateException("the JWKS of client " + client.id().value(), e);
      }
    }
    return at(client.jwksUri(), kid, algorithm);
  }

  /// The keys that fit among those at an address.
  ///
  /// @throws candor.errors.Problem a page whose code begins with `outbound_`
  public List<PublicKey> at(String address, String kid, Algorithm algorithm) {
    List<PublicKey> known = among(address, documents.at(address), kid, algorithm);
    return known.isEmpty() ? among(address, documents.again(address), kid, algorithm) : known;
  }

  private static List<PublicKey> among(
      String address, String jwks, String kid, Algorithm algorithm) {
    try {
      return among(jwks, kid, algorithm);
    } catch (ParseException e) {
      throw Errors.outboundDocumentWrong(address, "it is no JWK Set");
    }
  }

  /// The keys that fit in a JWK Set.
  static List<PublicKey> among(String jwks, String kid, Algorithm algorithm) throws ParseException {
    return JWKSet.parse(jwks).getKeys().stream()
        .filter(key -> kid.isEmpty() || kid.equals(key.getKeyID()))
        .flatMap(key -> publicKey(key, algorithm).stream())
        .toList();
  }

  /// The key in the form of Java, if it is one for that algorithm.
  static Optional<PublicKey> publicKey(JWK key, Algorithm algorithm) {
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
    byte[] encoded = Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + bare.length);
    System.arraycopy(bare, 0, encoded, ED25519_PREFIX.length, bare.length);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }
}
