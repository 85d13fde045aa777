package candor.core.client;

import candor.core.key.PublicKeys;
import candor.core.key.Signatures;
import candor.core.outbound.Documents;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.protocol.jose.Algorithm;
import candor.protocol.jose.Jws;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.PublicKey;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;

/// The public keys of clients: as they were registered, or as they stand at the client's `jwks_uri`
/// now.
public final class ClientKeys {
  /// The keys by which something may be signed.
  ///
  /// @param keys those that count
  /// @param weak what is wrong with one that was meant and does not count; empty if there is none
  public record Fitting(List<PublicKey> keys, String weak) {
    /// Whether it was signed by one of them.
    public boolean signed(Signatures signatures, Algorithm algorithm, Jws jws) {
      return keys.stream()
          .anyMatch(key -> signatures.verify(algorithm, key, jws.signed(), jws.signature()));
    }

    /// What to tell whoever meant the weak one; empty if there is none.
    String said() {
      return weak.isEmpty() ? "" : "; what was passed over is " + weak;
    }
  }

  private final Documents documents;

  public ClientKeys(Documents documents) {
    this.documents = documents;
  }

  /// The keys that fit: the one that a JWT names, or all of its kind where it names none. One that
  /// is not among those in memory may be new.
  ///
  /// @param kid empty if the JWT names none
  /// @throws candor.errors.Problem a page whose code begins with `outbound_`
  public Fitting of(Client client, String kid, Algorithm algorithm) {
    if (client.jwksUri().isEmpty()) {
      try {
        return among(client.jwks().isEmpty() ? "{\"keys\":[]}" : client.jwks(), kid, algorithm);
      } catch (ParseException e) {
        throw new IllegalStateException("the JWKS of client " + client.id().value(), e);
      }
    }
    return at(from(client), client.jwksUri(), kid, algorithm);
  }

  /// Where its documents are read: what anybody can name waits for nobody but its like.
  private Documents from(Client client) {
    return client.registeredItself() ? documents.ofStrangers() : documents;
  }

  /// The keys that fit among those at an address that an administrator named.
  ///
  /// @throws candor.errors.Problem a page whose code begins with `outbound_`
  public Fitting at(String address, String kid, Algorithm algorithm) {
    return at(documents, address, kid, algorithm);
  }

  private static Fitting at(Documents from, String address, String kid, Algorithm algorithm) {
    Fitting known = among(address, from.at(address), kid, algorithm);
    return known.keys.isEmpty() ? among(address, from.again(address), kid, algorithm) : known;
  }

  /// Why those at an address could not be read again when that was tried last.
  public Optional<Problem> failure(String address) {
    return documents.failure(address);
  }

  private static Fitting among(String address, String jwks, String kid, Algorithm algorithm) {
    try {
      return among(jwks, kid, algorithm);
    } catch (ParseException e) {
      throw Errors.outboundDocumentWrong(address, "it is no JWK Set");
    }
  }

  /// The keys that fit in a JWK Set.
  static Fitting among(String jwks, String kid, Algorithm algorithm) throws ParseException {
    List<JWK> meant =
        JWKSet.parse(jwks).getKeys().stream()
            .filter(key -> kid.isEmpty() || kid.equals(key.getKeyID()))
            .filter(key -> !KeyUse.ENCRYPTION.equals(key.getKeyUse()))
            .toList();
    return new Fitting(
        meant.stream().flatMap(key -> PublicKeys.of(key, algorithm).stream()).toList(),
        meant.stream()
            .map(PublicKeys::weakness)
            .filter(weak -> !weak.isEmpty())
            .findFirst()
            .orElse(""));
  }

  /// The key to which something is encrypted that this client alone is to read.
  ///
  /// @throws candor.errors.Problem `encryption_key_missing`, or a page whose code begins with
  ///     `outbound_`
  JWK forEncryption(Client client, Encryption encryption) {
    String address = client.jwksUri();
    Optional<JWK> key =
        address.isEmpty()
            ? forEncryption(client.jwks(), encryption)
            : forEncryption(from(client).at(address), encryption)
                .or(() -> forEncryption(from(client).again(address), encryption));
    return key.orElseThrow(
        () ->
            Errors.encryptionKeyMissing(
                client.id(), encryption.alg(), encryption.rsa() ? "RSA" : "P-256"));
  }

  /// The first key of a JWK Set to which that can be encrypted (OpenID Connect Core 1.0, section
  /// 10.2); empty also if it is no JWK Set.
  static Optional<JWK> forEncryption(String jwks, Encryption encryption) {
    if (jwks.isEmpty()) {
      return Optional.empty();
    }
    try {
      return JWKSet.parse(jwks).getKeys().stream()
          .filter(key -> !KeyUse.SIGNATURE.equals(key.getKeyUse()))
          .filter(
              key ->
                  key.getAlgorithm() == null
                      || key.getAlgorithm().getName().equals(encryption.alg()))
          .filter(key -> fits(key, encryption))
          .findFirst();
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  private static boolean fits(JWK key, Encryption encryption) {
    return switch (key) {
      case RSAKey _ -> encryption.rsa() && PublicKeys.weakness(key).isEmpty();
      case ECKey ec -> !encryption.rsa() && Curve.P_256.equals(ec.getCurve());
      default -> false;
    };
  }
}
