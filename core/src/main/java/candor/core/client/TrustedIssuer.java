package candor.core.client;

import candor.core.key.PublicKeys;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.protocol.jose.Algorithm;
import com.nimbusds.jose.jwk.JWKSet;
import java.security.PublicKey;
import java.text.ParseException;
import java.util.List;

/// An issuer whose word about a user a client may bring (RFC 7523, section 2.1).
///
/// @param issuer as it stands in `iss`
/// @param jwks its public keys as a JWK Set
public record TrustedIssuer(String issuer, String jwks) {
  private static final int LONGEST = 500;

  void check(String field, Faults faults) {
    if (issuer.isBlank()) {
      faults.add(Errors.fieldMissing(field + ".issuer"));
    } else if (issuer.length() > LONGEST) {
      faults.add(Errors.fieldTooLong(field + ".issuer", LONGEST));
    }
    Registration.checkKeys(field + ".jwks", jwks, faults);
  }

  /// Its keys that fit: the one that is named, or all of that kind where none is.
  public List<PublicKey> keys(String kid, Algorithm algorithm) {
    try {
      return JWKSet.parse(jwks).getKeys().stream()
          .filter(key -> kid.isEmpty() || kid.equals(key.getKeyID()))
          .flatMap(key -> PublicKeys.of(key, algorithm).stream())
          .toList();
    } catch (ParseException e) {
      throw new IllegalStateException("the JWKS of the trusted issuer " + issuer, e);
    }
  }
}
