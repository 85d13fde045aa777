package candor.core.client;

import candor.core.key.PublicKeys;
import candor.core.outbound.Documents;
import candor.errors.Errors;
import candor.protocol.jose.Algorithm;
import com.nimbusds.jose.jwk.JWKSet;
import java.security.PublicKey;
import java.text.ParseException;
import java.util.List;

/// The public keys of clients: as they were registered, or as they stand at the client's `jwks_uri`
/// now.
public final class ClientKeys {
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
        .flatMap(key -> PublicKeys.of(key, algorithm).stream())
        .toList();
  }
}
