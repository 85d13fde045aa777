package candor.core.grant;

import candor.core.audit.Actor;
import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.client.Client;
import candor.core.client.TrustedIssuer;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.key.Signatures;
import candor.core.session.SignIns;
import candor.core.token.AccessToken;
import candor.core.token.AccessTokens;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.User;
import candor.core.user.UserId;
import candor.core.user.UserState;
import candor.core.user.Users;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.errors.Received;
import candor.protocol.jose.Algorithm;
import candor.protocol.jose.Claims;
import candor.protocol.jose.Jws;
import candor.protocol.jose.Validity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The word of issuers that a client trusts, in place of a person's (RFC 7523, sections 2.1 and 3).
public final class TrustedAssertions {
  /// A longer life would mean to remember the assertion for longer.
  private static final Duration LONGEST_LIFE = Duration.ofHours(1);

  private static final int LONGEST_ID = 256;

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Signatures signatures;
  private final Users users;
  private final SignIns signIns;
  private final AccessTokens tokens;

  public TrustedAssertions(
      Database database,
      Audit audit,
      Clock clock,
      Signatures signatures,
      Users users,
      SignIns signIns,
      AccessTokens tokens) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.signatures = signatures;
    this.users = users;
    this.signIns = signIns;
    this.tokens = tokens;
  }

  /// Makes a token for the user that an assertion names.
  ///
  /// @param audiences what `aud` may be: the issuer and the token endpoint
  /// @param audience whom the token is for
  /// @throws Problem `assertion_malformed`, `assertion_issuer_untrusted`,
  ///     `assertion_signature_wrong`, `assertion_audience_wrong`, `assertion_expired`,
  ///     `assertion_not_yet_valid`, `assertion_lives_too_long`, `assertion_subject_unknown`,
  ///     `assertion_subject_stopped`, `assertion_reused`, and why the client's tokens do not count
  ///     at present
  public AccessToken.Issued redeem(
      Grants.Origin origin,
      Client client,
      String assertion,
      List<String> audiences,
      List<String> audience,
      List<String> scopes) {
    tokens.requireStanding(origin.tenant(), client.id());
    Claims claims = believed(client, assertion);
    inTime(claims, audiences);
    User user = user(origin.tenant(), client, claims.subject());
    spend(origin, client, user, claims);
    return tokens.issue(
        origin.tenant(),
        client,
        new AccessToken.Wish(
                origin.issuer(),
                client.id(),
                user.id().value(),
                audience,
                scopes,
                user.groups(),
                "")
            .boundTo(origin.held()));
  }

  /// What a trusted issuer said.
  private Claims believed(Client client, String assertion) {
    Jws jws = Jws.parse(assertion).orElseThrow(() -> malformed("it is no signed JWT"));
    Claims claims =
        Claims.parse(jws.payload()).orElseThrow(() -> malformed("its claims cannot be read"));
    Algorithm algorithm =
        Algorithm.of(jws.header().alg())
            .orElseThrow(() -> malformed("its algorithm is not ES256, RS256, PS256 or EdDSA"));
    List<TrustedIssuer> trusted =
        client.grants().trustedIssuers().stream()
            .filter(each -> each.issuer().equals(claims.issuer()))
            .toList();
    if (trusted.isEmpty()) {
      throw Errors.assertionIssuerUntrusted(
          client.id(),
          Received.clip(claims.issuer()),
          client.grants().trustedIssuers().stream().map(TrustedIssuer::issuer).toList());
    }
    boolean signed =
        trusted.stream()
            .flatMap(each -> each.keys(jws.header().kid(), algorithm).stream())
            .anyMatch(key -> signatures.verify(algorithm, key, jws.signed(), jws.signature()));
    if (!signed) {
      throw Errors.assertionSignatureWrong(
          claims.issuer(), Received.clip(jws.header().kid()), algorithm.wire());
    }
    if (claims.id().isEmpty() || claims.id().length() > LONGEST_ID) {
      throw malformed("it has no jti, or one of more than 256 characters");
    }
    return claims;
  }

  private void inTime(Claims claims, List<String> audiences) {
    Instant now = clock.instant();
    if (claims.audience().stream().noneMatch(audiences::contains)) {
      throw Errors.assertionAudienceWrong(
          claims.audience().stream().map(Received::clip).limit(10).toList(), audiences);
    }
    long skew = Validity.SKEW.toSeconds();
    switch (claims.issuedAndAt(now)) {
      case Validity.InTime _ -> {}
      case Validity.Unbounded _ -> throw malformed("it has no exp");
      case Validity.Expired(Instant at, long ago) -> throw Errors.assertionExpired(at, ago, skew);
      case Validity.NotYet(Instant from, long ahead) ->
          throw Errors.assertionNotYetValid(from, ahead, skew);
    }
    if (claims.expiresAt().isAfter(now.plus(LONGEST_LIFE).plus(Validity.SKEW))) {
      throw Errors.assertionLivesTooLong(
          Duration.between(now, claims.expiresAt()).toSeconds(), LONGEST_LIFE.toSeconds());
    }
  }

  /// The user of an id, or of an address among the tenant's own, who may use the client.
  private User user(TenantId tenant, Client client, String subject) {
    User user =
        found(tenant, subject)
            .filter(each -> signIns.admits(tenant, client, each.id()))
            .orElseThrow(() -> Errors.assertionSubjectUnknown(client.id(), Received.clip(subject)));
    return switch (user.state()) {
      case UserState.Active _ -> user;
      case UserState.Suspended(Instant since) ->
          throw Errors.assertionSubjectStopped(user.id(), since);
      case UserState.Locked(Instant since) ->
          throw Errors.assertionSubjectStopped(user.id(), since);
    };
  }

  private Optional<User> found(TenantId tenant, String subject) {
    if (subject.indexOf('@') < 0) {
      return users.find(tenant, new UserId(subject));
    }
    try {
      // Whoever made an account with somebody else's address has not proved that it is theirs.
      return users
          .at(tenant, Pool.TENANT, new Email(subject))
          .filter(user -> user.verified().isPresent());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Whoever saw an assertion pass by must not be able to use it again.
  private void spend(Grants.Origin origin, Client client, User user, Claims claims) {
    TenantId tenant = origin.tenant();
    Instant now = clock.instant();
    Optional<Instant> before =
        database.in(
            tenant,
            tx -> {
              Instant remembered = claims.expiresAt().plus(Validity.SKEW);
              if (!BearerAssertionStore.spend(
                  tx, tenant, claims.issuer(), claims.id(), now, remembered)) {
                return BearerAssertionStore.usedAt(tx, tenant, claims.issuer(), claims.id());
              }
              record(tx, origin, client, user, claims);
              return Optional.empty();
            });
    before.ifPresent(
        at -> {
          throw Errors.assertionReused(claims.issuer(), claims.id(), at);
        });
  }

  private void record(Tx tx, Grants.Origin origin, Client client, User user, Claims claims) {
    audit.record(
        tx,
        origin.tenant(),
        new AuditEvent(
            "assertion.believed",
            new By(Actor.client(client.id()), origin.requestId()),
            Target.of("user", user.id()),
            Json.of(Map.of("issuer", claims.issuer(), "jti", claims.id()))));
  }

  /// Forgets assertions that have expired.
  public void dropExpired(TenantId tenant) {
    database.in(tenant, tx -> BearerAssertionStore.dropSpent(tx, tenant, clock.instant()));
  }

  private static Problem malformed(String reason) {
    return Errors.assertionMalformed(reason);
  }
}
