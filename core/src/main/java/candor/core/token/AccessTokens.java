package candor.core.token;

import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.client.Client;
import candor.core.client.ClientId;
import candor.core.client.Clients;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.Snapshots;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.key.SigningKeys;
import candor.core.secret.Chance;
import candor.core.secret.SecretHash;
import candor.errors.Errors;
import candor.errors.Id;
import candor.errors.Problem;
import candor.errors.Received;
import candor.protocol.jose.Claims;
import candor.protocol.jose.Confirmation;
import candor.protocol.jose.Jws;
import candor.protocol.jose.Validity;
import candor.protocol.oauth.AuthorizationDetails;
import candor.protocol.oauth.Dpop;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Access tokens: issuing, verifying and revoking them. Nothing here but a revocation touches the
/// database.
public final class AccessTokens {
  /// RFC 9068, section 2.1. It keeps ID tokens and other JWTs of ours from passing for access
  /// tokens.
  private static final String TYPE = "at+jwt";

  private static final String TOPIC = "revocations";
  private static final int REMEMBERED = 100_000;

  /// A token is remembered under its digest: whoever reads our memory finds no tokens.
  private record Fingerprint(TenantId tenant, long a, long b, long c, long d) {}

  /// A token whose signature was found genuine, and the key that made it.
  private record Seen(AccessToken token, String kid) {}

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Chance chance;
  private final SigningKeys keys;
  private final Clients clients;
  private final Standing standing;
  private final Proofs proofs;
  private final Subjects subjects;
  private final Snapshots<Revoked> revoked;
  private final Cache<Fingerprint, Seen> seen =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

  public AccessTokens(
      Database database,
      Audit audit,
      Clock clock,
      Chance chance,
      SigningKeys keys,
      Clients clients,
      Standing standing,
      Proofs proofs,
      Subjects subjects) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
    this.keys = keys;
    this.clients = clients;
    this.standing = standing;
    this.proofs = proofs;
    this.subjects = subjects;
    this.revoked =
        new Snapshots<>(
            database, TOPIC, (tx, tenant) -> grow(tx, tenant, new Revoked()), this::grow);
  }

  private Revoked grow(Tx tx, TenantId tenant, Revoked known) {
    Instant now = clock.instant();
    // The horizon first: what is not seen below is of a transaction at or above it.
    long horizon = tx.horizon();
    known.grow(RevocationStore.since(tx, tenant, known.horizon(), now), horizon, now);
    return known;
  }

  /// How many revocations of a tenant this node keeps in memory.
  int revocations(TenantId tenant) {
    return revoked.of(tenant).size();
  }

  /// Makes a token.
  ///
  /// @throws Problem why the client's tokens do not count at present, by its [Standing]
  public AccessToken.Issued issue(TenantId tenant, Client client, AccessToken.Wish wish) {
    requireStanding(tenant, client.id());
    Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
    // Whatever grant it comes of: no client of its kind reads the id of a user.
    boolean pairwise = client.signIn().subjects().pairwise() && wish.ofUser();
    var token =
        new AccessToken(
            chance.id("at", now),
            wish.issuer(),
            client.id(),
            wish.subject(),
            wish.audience(),
            wish.scopes(),
            wish.groups(),
            wish.sessionId(),
            now,
            earlier(now.plus(client.tokenLifetime()), wish.endsBy()),
            wish.confirmation(),
            wish.actors(),
            pairwise ? subjects.of(tenant, client, wish.subject()) : "",
            wish.claims(),
            wish.details(),
            wish.acr(),
            wish.signedInAt());
    String text =
        keys.sign(
            tenant,
            client.tokenAlgorithm(),
            TYPE,
            TokenJson.write(token, pairwise ? subjects.seal(tenant, token.subject()) : ""));
    return new AccessToken.Issued(text, token);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /// Refuses where no token would be issued, before something is spent on one.
  ///
  /// @throws Problem why the client's tokens do not count at present, by its [Standing]
  public void requireStanding(TenantId tenant, ClientId client) {
    standing
        .refusal(tenant, client)
        .ifPresent(
            problem -> {
              throw problem;
            });
  }

  /// Looks at a token that somebody sent.
  ///
  /// @param audience what it must be for (RFC 9068, section 4)
  public Verification verify(TenantId tenant, String issuer, String audience, String text) {
    return switch (look(tenant, text)) {
      case Verification.Refused refused -> refused;
      case Verification.Genuine(AccessToken token) -> {
        // RFC 9068, section 4: the issuer before the audience, so that the first thing that is
        // wrong is named.
        if (!token.issuer().equals(issuer)) {
          yield new Verification.IssuerWrong(token, issuer);
        }
        if (!token.audience().contains(audience)) {
          yield new Verification.AudienceWrong(token, audience);
        }
        yield new Verification.Genuine(token);
      }
    };
  }

  /// Looks whether whoever shows a token holds what it is bound to.
  ///
  /// @param token what [#verify] found genuine
  public Verification held(TenantId tenant, AccessToken token, Presentation shown) {
    return switch (token.confirmation()) {
      case Confirmation.None _ when shown.dpop() ->
          new Verification.Unproved(token, Errors.tokenNotBound());
      case Confirmation.None _ -> new Verification.Genuine(token);
      case Confirmation.Key(String key) when !shown.dpop() ->
          // RFC 9449, section 7.2: else whoever stole it would simply leave the proof out.
          new Verification.Unproved(token, Errors.tokenBoundSentAsBearer(key));
      case Confirmation.Key(String key) -> byKey(tenant, token, key, shown);
      case Confirmation.Certificate(String _) when shown.dpop() ->
          new Verification.Unproved(token, Errors.tokenNotBound());
      case Confirmation.Certificate(String certificate) ->
          certificate.equals(shown.certificate())
              ? new Verification.Genuine(token)
              : new Verification.Unproved(
                  token,
                  Errors.tokenCertificateWrong(
                      certificate, shown.certificate().isEmpty() ? "none" : shown.certificate()));
    };
  }

  private Verification byKey(TenantId tenant, AccessToken token, String key, Presentation shown) {
    boolean nonce =
        clients
            .find(tenant, token.client())
            .filter(client -> client.proof().dpopNonceRequired())
            .isPresent();
    return switch (proofs.look(tenant, shown.proof(), shown.text(), nonce)) {
      case Proofs.Held(String held, var _) when held.equals(key) -> new Verification.Genuine(token);
      case Proofs.Held(String held, var _) ->
          new Verification.Unproved(token, Errors.tokenKeyWrong(key, held));
      case Proofs.Refused(Dpop.Fault fault) -> new Verification.Unproved(token, problem(fault));
    };
  }

  private static Problem problem(Dpop.Fault fault) {
    return switch (fault) {
      case Dpop.Malformed(String reason) -> Errors.tokenProofMalformed(reason);
      case Dpop.ClaimWrong(String claim, String expected, String received) ->
          Errors.tokenProofClaimWrong(claim, expected, received);
      case Dpop.TimeWrong wrong ->
          Errors.tokenProofTimeWrong(wrong.seconds(), wrong.direction(), Dpop.WINDOW.toSeconds());
      case Dpop.Reused(String id) -> Errors.tokenProofReused(id);
      case Dpop.NonceNeeded(String reason, String nonce) -> Errors.tokenNonceNeeded(reason, nonce);
    };
  }

  /// Looks at a token without asking for whom it is, as introspection does (RFC 7662, section 2.2).
  public Verification look(TenantId tenant, String text) {
    if (text.length() > Jws.MAX_LENGTH) {
      return new Verification.Malformed();
    }
    Fingerprint fingerprint = fingerprint(tenant, text);
    Seen known = seen.getIfPresent(fingerprint);
    if (known != null && keys.counts(tenant, known.kid)) {
      return inTime(tenant, known.token);
    }
    return first(tenant, text, fingerprint);
  }

  private static Fingerprint fingerprint(TenantId tenant, String text) {
    ByteBuffer digest = ByteBuffer.wrap(SecretHash.sha256(text));
    return new Fingerprint(
        tenant, digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
  }

  private Verification first(TenantId tenant, String text, Fingerprint fingerprint) {
    // Every token of ours names its key.
    Optional<Jws> parsed =
        Jws.parse(text)
            .filter(jws -> jws.header().typ().equals(TYPE) && !jws.header().kid().isEmpty());
    if (parsed.isEmpty()) {
      return new Verification.Malformed();
    }
    Jws jws = parsed.get();
    String kid = jws.header().kid();
    return switch (keys.verify(tenant, jws)) {
      case SigningKeys.Verification.KeyUnknown _ -> new Verification.KeyUnknown(Received.clip(kid));
      case SigningKeys.Verification.SignatureWrong _ -> new Verification.SignatureWrong(kid);
      case SigningKeys.Verification.Ours _ -> {
        Optional<Claims> claims = Claims.parse(jws.payload());
        if (claims.isEmpty()) {
          yield new Verification.Malformed();
        }
        if (claims.get().at(clock.instant()) instanceof Validity.NotYet(Instant from, long ahead)) {
          yield new Verification.NotYetValid(from, ahead, Validity.SKEW.toSeconds());
        }
        Optional<AccessToken> token = token(tenant, claims.get());
        if (token.isEmpty()) {
          yield new Verification.Malformed();
        }
        seen.put(fingerprint, new Seen(token.get(), kid));
        yield inTime(tenant, token.get());
      }
    };
  }

  /// Empty if the user behind it cannot be read any more.
  private Optional<AccessToken> token(TenantId tenant, Claims claims) {
    // RFC 9068, section 2.2: where a client acts for itself, `sub` is the client.
    boolean machine = claims.subject().equals(claims.clientId());
    boolean pairwise = !claims.sealedUser().isEmpty();
    Optional<String> user =
        pairwise
            ? subjects.open(tenant, claims.sealedUser())
            : Optional.of(machine ? "" : claims.subject());
    return user.map(subject -> token(claims, subject, pairwise ? claims.subject() : ""));
  }

  private static AccessToken token(Claims claims, String subject, String pseudonym) {
    return new AccessToken(
        claims.id(),
        claims.issuer(),
        new ClientId(claims.clientId()),
        subject,
        claims.audience(),
        claims.scope(),
        claims.groups(),
        claims.sessionId(),
        claims.issuedAt(),
        claims.expiresAt(),
        claims.confirmation(),
        claims.actors(),
        pseudonym,
        claims.told(),
        AuthorizationDetails.parse(claims.details()),
        claims.acr(),
        claims.signedInAt());
  }

  /// What may change from one look to the next.
  private Verification inTime(TenantId tenant, AccessToken token) {
    if (!clock.instant().isBefore(token.expiresAt())) {
      return new Verification.Expired(token);
    }
    Optional<Instant> revokedAt = revoked.of(tenant).at(token);
    if (revokedAt.isPresent()) {
      return new Verification.Revoked(token, revokedAt.get());
    }
    Optional<Client> client = clients.find(tenant, token.client());
    if (client.isEmpty()) {
      return new Verification.Revoked(token, token.issuedAt());
    }
    if (!client.get().enabled()) {
      return new Verification.ClientDisabled(token);
    }
    if (token.ofClient() && !token.subject().isEmpty() && !enabled(tenant, token.subject())) {
      // It was handed on, and counts no longer than what it came of.
      return new Verification.ClientDisabled(token);
    }
    return standing
        .refusal(tenant, client.get().id())
        .<Verification>map(problem -> new Verification.Barred(token, problem))
        .orElseGet(() -> new Verification.Genuine(token));
  }

  private boolean enabled(TenantId tenant, String client) {
    return clients.find(tenant, new ClientId(client)).filter(Client::enabled).isPresent();
  }

  /// Revokes one token. From then on no node accepts it, within one second at the latest.
  public void revoke(TenantId tenant, AccessToken token, By by) {
    database.in(
        tenant,
        tx -> {
          add(tx, tenant, Revocation.Kind.TOKEN, token.id(), token.expiresAt());
          audit.record(
              tx,
              tenant,
              new AuditEvent(
                  "token.revoked",
                  by,
                  new Target("token", token.id()),
                  Json.of(Map.of("client_id", token.client().value()))));
          return token;
        });
  }

  /// Revokes what was and will be issued in some sessions, in a transaction that does more.
  public void revokeSessions(Tx tx, TenantId tenant, List<? extends Id> sessions) {
    Instant now = clock.instant();
    RevocationStore.addSessions(
        tx,
        tenant,
        sessions.stream().map(Id::value).toList(),
        now,
        now.plus(SigningKeys.LONGEST_TOKEN_LIFE));
    tx.announce(tenant, TOPIC);
  }

  /// Revokes what was issued for a user up to now, in a transaction that does more.
  public void revokeUser(Tx tx, TenantId tenant, Id user) {
    add(
        tx,
        tenant,
        Revocation.Kind.USER,
        user.value(),
        clock.instant().plus(SigningKeys.LONGEST_TOKEN_LIFE));
  }

  private void add(Tx tx, TenantId tenant, Revocation.Kind kind, String name, Instant expiresAt) {
    RevocationStore.add(tx, tenant, new Revocation(kind, name, clock.instant(), expiresAt));
    tx.announce(tenant, TOPIC);
  }

  /// Forgets revocations of tokens that have expired.
  public void dropExpired(TenantId tenant) {
    database.in(tenant, tx -> RevocationStore.dropExpired(tx, tenant, clock.instant()));
  }
}
