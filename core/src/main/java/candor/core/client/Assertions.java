package candor.core.client;

import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.key.Signatures;
import candor.errors.Errors;
import candor.errors.Received;
import candor.protocol.jose.Algorithm;
import candor.protocol.jose.Claims;
import candor.protocol.jose.Jws;
import candor.protocol.jose.Validity;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The JWTs by which clients prove who they are (RFC 7523, section 3).
final class Assertions {
  /// The one algorithm of `client_secret_jwt` (RFC 7518, section 3.2).
  static final String HS256 = "HS256";

  /// A longer life would mean to remember the assertion for longer.
  private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

  /// How far ahead an assertion may be made whose client keeps to a profile.
  private static final Duration FARTHEST_AHEAD = Duration.ofSeconds(60);

  private final Database database;
  private final Clock clock;
  private final Signatures signatures;
  private final ClientKeys keys;

  Assertions(Database database, Clock clock, Signatures signatures, ClientKeys keys) {
    this.database = database;
    this.clock = clock;
    this.signatures = signatures;
    this.keys = keys;
  }

  /// Believes an assertion, once.
  ///
  /// @param audiences what `aud` may be: the issuer, and behind it the endpoints that take
  ///     assertions
  /// @param secrets what the assertion is authenticated with, for `client_secret_jwt`
  /// @throws candor.errors.Problem `client_assertion_refused`, or a page whose code begins with
  ///     `outbound_`
  void accept(
      TenantId tenant, Client client, String jwt, List<String> audiences, List<byte[]> secrets) {
    Jws jws = Jws.parse(jwt).orElseThrow(() -> refused(client, "it is no signed JWT"));
    Claims claims =
        Claims.parse(jws.payload()).orElseThrow(() -> refused(client, "its claims cannot be read"));
    Instant now = clock.instant();
    String id = client.id().value();
    String only = client.proof().assertionAlgorithm();
    check(
        client,
        only.isEmpty() || jws.header().alg().equals(only),
        () ->
            "its algorithm is \"%s\", and %s is registered"
                .formatted(Received.clip(jws.header().alg()), only));
    check(
        client,
        claims.issuer().equals(id) && claims.subject().equals(id),
        () ->
            "iss is \"%s\" and sub \"%s\", expected is the client id in both"
                .formatted(Received.clip(claims.issuer()), Received.clip(claims.subject())));
    check(
        client,
        claims.audience().stream().anyMatch(audiences::contains),
        () ->
            "aud is \"%s\", expected is one of %s"
                .formatted(
                    Received.clip(String.join(", ", claims.audience())),
                    String.join(", ", audiences)));
    keep(
        client,
        Demand.ASSERTION_FOR_ISSUER,
        claims.audienceAlone() && claims.audience().equals(List.of(audiences.getFirst())));
    keep(client, Demand.ASSERTION_OF_NOW, !claims.issuedAt().isAfter(now.plus(FARTHEST_AHEAD)));
    checkTimes(client, claims, now);
    check(
        client,
        !claims.id().isEmpty() && claims.id().length() <= 256,
        "it has no jti, or one of more than 256 characters");
    if (client.authMethod() == AuthMethod.CLIENT_SECRET_JWT) {
      bySecret(client, jws, secrets);
    } else {
      byKey(client, jws);
    }
    boolean first =
        database.in(
            tenant,
            tx ->
                ClientStore.spend(
                    tx, tenant, client.id(), claims.id(), claims.expiresAt().plus(Validity.SKEW)));
    // Whoever saw an assertion pass by must not be able to use it again.
    check(client, first, "it was used before");
  }

  private static void checkTimes(Client client, Claims claims, Instant now) {
    long skew = Validity.SKEW.toSeconds();
    switch (claims.at(now)) {
      case Validity.InTime _ -> {}
      case Validity.Unbounded _ -> throw refused(client, "it has no exp");
      case Validity.Expired(_, long ago) ->
          throw refused(
              client, "its exp was %d seconds ago, and %d are let pass".formatted(ago, skew));
      case Validity.NotYet(_, long ahead) ->
          throw refused(
              client, "its nbf is %d seconds ahead, and %d are let pass".formatted(ahead, skew));
    }
    Instant ends = claims.expiresAt();
    Duration most = LONGEST_LIFE.plus(Validity.SKEW);
    check(
        client,
        ends.isBefore(now.plus(most)),
        () ->
            "its exp is %d seconds ahead, and %d are the most"
                .formatted(Duration.between(now, ends).toSeconds(), most.toSeconds()));
  }

  private void byKey(Client client, Jws jws) {
    Algorithm algorithm =
        Algorithm.of(jws.header().alg())
            .orElseThrow(
                () -> refused(client, "its algorithm is not ES256, RS256, PS256 or EdDSA"));
    client
        .profile()
        .signatures()
        .ifPresent(demand -> keep(client, demand, client.profile().accepts(algorithm.wire())));
    ClientKeys.Fitting fitting = keys.of(client, jws.header().kid(), algorithm);
    check(
        client,
        fitting.signed(signatures, algorithm, jws),
        () -> "its signature is by none of the client's registered keys" + fitting.said());
  }

  private static void bySecret(Client client, Jws jws, List<byte[]> secrets) {
    check(client, jws.header().alg().equals(HS256), "its algorithm is not HS256");
    check(
        client,
        !secrets.isEmpty(),
        "no secret of the client can be read, since it was made for another method; replace it");
    check(
        client,
        secrets.stream()
            .anyMatch(secret -> MessageDigest.isEqual(code(secret, jws), jws.signature())),
        "its code is by none of the client's secrets");
  }

  private static byte[] code(byte[] secret, Jws jws) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(jws.signed());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private static void keep(Client client, Demand demand, boolean kept) {
    check(client, kept || !client.profile().demands(demand), client.profile().says(demand));
  }

  private static void check(Client client, boolean holds, String otherwise) {
    check(client, holds, () -> otherwise);
  }

  private static void check(Client client, boolean holds, Supplier<String> otherwise) {
    if (!holds) {
      throw refused(client, otherwise.get());
    }
  }

  private static candor.errors.Problem refused(Client client, String reason) {
    return Errors.clientAssertionRefused(client.id().value(), reason);
  }
}
