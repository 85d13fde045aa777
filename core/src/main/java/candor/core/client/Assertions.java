package candor.core.client;

import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.key.Signatures;
import candor.errors.Errors;
import candor.protocol.jose.Algorithm;
import candor.protocol.jose.Claims;
import candor.protocol.jose.Jws;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The JWTs by which clients prove who they are (RFC 7523, section 3).
final class Assertions {
  /// How far clocks may be apart.
  static final Duration SKEW = Duration.ofSeconds(30);

  /// A longer life would mean to remember the assertion for longer.
  private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

  /// RFC 8410, section 4: what stands before the 32 bytes of an Ed25519 key in X.509.
  private static final byte[] ED25519_PREFIX = {
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
  };

  private final Database database;
  private final Clock clock;
  private final Signatures signatures;

  Assertions(Database database, Clock clock, Signatures signatures) {
    this.database = database;
    this.clock = clock;
    this.signatures = signatures;
  }

  /// Believes an assertion, once.
  ///
  /// @param audiences what `aud` may be: the issuer and the endpoints that take assertions
  /// @throws candor.errors.Problem `client_assertion_refused`
  void accept(TenantId tenant, Client client, String jwt, List<String> audiences) {
    Jws jws = Jws.parse(jwt).orElseThrow(() -> refused(client, "it is no signed JWT"));
    Claims claims =
        Claims.parse(jws.payload()).orElseThrow(() -> refused(client, "its claims cannot be read"));
    Algorithm algorithm =
        Algorithm.of(jws.header().alg())
            .orElseThrow(
                () -> refused(client, "its algorithm is not ES256, RS256, PS256 or EdDSA"));
    Instant now = clock.instant();
    String id = client.id().value();
    check(
        client,
        claims.issuer().equals(id) && claims.subject().equals(id),
        "iss and sub are not the client id");
    check(
        client,
        claims.audience().stream().anyMatch(audiences::contains),
        "aud is neither the issuer nor the endpoint");
    check(client, claims.expiresAt().isAfter(now.minus(SKEW)), "it has expired, or has no exp");
    check(
        client,
        claims.expiresAt().isBefore(now.plus(LONGEST_LIFE).plus(SKEW)),
        "it lives longer than ten minutes");
    check(client, !claims.notBefore().isAfter(now.plus(SKEW)), "it is not valid yet");
    check(
        client,
        !claims.id().isEmpty() && claims.id().length() <= 256,
        "it has no jti, or one of more than 256 characters");
    check(
        client,
        keys(client, jws.header().kid(), algorithm).stream()
            .anyMatch(key -> signatures.verify(algorithm, key, jws.signed(), jws.signature())),
        "its signature is by none of the client's registered keys");
    boolean first =
        database.in(
            tenant,
            tx ->
                ClientStore.spend(
                    tx, tenant, client.id(), claims.id(), claims.expiresAt().plus(SKEW)));
    // Whoever saw an assertion pass by must not be able to use it again.
    check(client, first, "it was used before");
  }

  private static void check(Client client, boolean holds, String otherwise) {
    if (!holds) {
      throw refused(client, otherwise);
    }
  }

  private static candor.errors.Problem refused(Client client, String reason) {
    return Errors.clientAssertionRefused(client.id().value(), reason);
  }

  /// The registered keys that fit: the one that a JWT names, or all of its kind where it names
  /// none.
  static List<PublicKey> keys(Client client, String kid, Algorithm algorithm) {
    try {
      return JWKSet.parse(client.jwks().isEmpty() ? "{\"keys\":[]}" : client.jwks())
          .getKeys()
          .stream()
          .filter(key -> kid.isEmpty() || kid.equals(key.getKeyID()))
          .flatMap(key -> publicKey(key, algorithm).stream())
          .toList();
    } catch (ParseException e) {
      throw new IllegalStateException("the JWKS of client " + client.id().value(), e);
    }
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
    byte[] encoded = java.util.Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + bare.length);
    System.arraycopy(bare, 0, encoded, ED25519_PREFIX.length, bare.length);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }
}
