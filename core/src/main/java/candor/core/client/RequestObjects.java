package candor.core.client;

import candor.core.key.Signatures;
import candor.errors.Errors;
import candor.errors.Received;
import candor.protocol.jose.Algorithm;
import candor.protocol.jose.Claims;
import candor.protocol.jose.Validity;
import candor.protocol.oauth.RequestObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Authorization requests that clients sign (RFC 9101, section 6).
final class RequestObjects {
  /// How long a signed request may live whose client keeps to a profile.
  private static final Duration LONGEST_LIFE = Duration.ofMinutes(60);

  private final Signatures signatures;
  private final ClientKeys keys;

  RequestObjects(Signatures signatures, ClientKeys keys) {
    this.signatures = signatures;
    this.keys = keys;
  }

  /// What a request object asks for, once it is believed.
  ///
  /// @param issuer what its `aud` must be
  /// @param cameAt when it came: a person who takes long does not make it too old
  /// @throws candor.errors.Problem `request_object_malformed`, `request_object_unsupported`,
  ///     `request_object_algorithm_wrong`, `request_object_signature_wrong`,
  ///     `request_object_claim_wrong`, `request_object_expired`, `request_object_not_yet_valid`,
  ///     `profile_refuses_object`, or a page whose code begins with `outbound_`
  List<Map.Entry<String, String>> accept(Client client, String jwt, String issuer, Instant cameAt) {
    RequestObject object = believed(client, jwt, client.signIn().requests().allowedForObjects());
    checkParties(client, object.claims(), issuer);
    checkTimes(object.claims(), cameAt);
    checkProfile(client.profile(), object, issuer, cameAt);
    return object.parameters();
  }

  /// What a signed backchannel request asks for, once it is believed. It says all of itself (OpenID
  /// Connect CIBA Core 1.0, section 7.1.1).
  ///
  /// @param issuer what its `aud` must be
  /// @throws candor.errors.Problem as [#accept]
  List<Map.Entry<String, String>> acceptBackchannel(
      Client client, String jwt, String issuer, Instant now) {
    RequestObject object =
        believed(client, jwt, client.signIn().requests().backchannel().allowed());
    Claims claims = object.claims();
    present("iss", !claims.issuer().isEmpty());
    present("aud", !claims.audience().isEmpty());
    present("exp", !claims.expiresAt().equals(Instant.MIN));
    present("iat", !claims.issuedAt().equals(Instant.MIN));
    present("nbf", !claims.notBefore().equals(Instant.MIN));
    present("jti", !claims.id().isEmpty());
    checkParties(client, claims, issuer);
    checkTimes(claims, now);
    checkProfile(client.profile(), object, issuer, now);
    return object.parameters();
  }

  private static void present(String claim, boolean there) {
    if (!there) {
      throw Errors.requestObjectClaimWrong(claim, "a value", "none");
    }
  }

  private RequestObject believed(Client client, String jwt, List<String> allowed) {
    boolean unsigned = allowed.contains(RequestObject.NONE);
    if (!unsigned && client.jwks().isEmpty() && client.jwksUri().isEmpty()) {
      throw Errors.requestObjectUnsupported(client.id());
    }
    RequestObject object = RequestObject.parse(jwt);
    String alg = object.jws().header().alg();
    if (!allowed.contains(alg)) {
      throw Errors.requestObjectAlgorithmWrong(client.id(), Received.clip(alg), allowed);
    }
    if (!unsigned) {
      checkSignature(client, object);
    }
    return object;
  }

  private void checkSignature(Client client, RequestObject object) {
    var jws = object.jws();
    Algorithm algorithm =
        Algorithm.of(jws.header().alg()).orElseThrow(() -> new IllegalStateException("allowed"));
    ClientKeys.Fitting fitting = keys.of(client, jws.header().kid(), algorithm);
    if (!fitting.signed(signatures, algorithm, jws)) {
      throw Errors.requestObjectSignatureWrong(
          client.id(), algorithm.wire(), Received.clip(jws.header().kid()), fitting.weak());
    }
  }

  /// What an object says of itself must be so; OpenID Connect Core 1.0, section 6.1 lets it say
  /// nothing.
  private static void checkParties(Client client, Claims claims, String issuer) {
    String id = client.id().value();
    if (!claims.issuer().isEmpty() && !claims.issuer().equals(id)) {
      throw Errors.requestObjectClaimWrong("iss", id, Received.clip(claims.issuer()));
    }
    if (!claims.clientId().isEmpty() && !claims.clientId().equals(id)) {
      throw Errors.requestObjectClaimWrong("client_id", id, Received.clip(claims.clientId()));
    }
    // RFC 9101, section 10.2: one that was signed for another server is none for us.
    if (!claims.audience().isEmpty() && !claims.audience().contains(issuer)) {
      throw Errors.requestObjectClaimWrong(
          "aud", issuer, Received.clip(String.join(", ", claims.audience())));
    }
  }

  private static void checkTimes(Claims claims, Instant cameAt) {
    long skew = Validity.SKEW.toSeconds();
    switch (claims.at(cameAt)) {
      case Validity.InTime _, Validity.Unbounded _ -> {}
      case Validity.Expired(Instant at, long ago) ->
          throw Errors.requestObjectExpired(at, ago, skew);
      case Validity.NotYet(Instant from, long ahead) ->
          throw Errors.requestObjectNotYetValid(from, ahead, skew);
    }
  }

  /// What a signed request that was made long ago is worth to whoever found it is nothing.
  private static void checkProfile(
      Profile profile, RequestObject object, String issuer, Instant cameAt) {
    Claims claims = object.claims();
    String alg = object.jws().header().alg();
    profile.signatures().ifPresent(demand -> profile.requireOfObject(demand, profile.accepts(alg)));
    profile.requireOfObject(Demand.OBJECT_FOR_ISSUER, claims.audience().contains(issuer));
    Instant begins = claims.notBefore();
    Instant ends = claims.expiresAt();
    profile.requireOfObject(Demand.OBJECT_BEGINS, !begins.isBefore(cameAt.minus(LONGEST_LIFE)));
    profile.requireOfObject(
        Demand.OBJECT_ENDS, !ends.equals(Instant.MIN) && !ends.isAfter(begins.plus(LONGEST_LIFE)));
  }
}
