package candor.core.key;

import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.Snapshots;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.secret.Chance;
import candor.core.secret.MasterKey;
import candor.protocol.jose.Algorithm;
import candor.protocol.jose.Jws;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The signing keys of the tenants, in memory: signing, verifying, rotating, publishing.
public final class SigningKeys {
  /// The longest that anything a key signs may live. Whoever forgets what was revoked, or who was
  /// signed in, forgets it later than that.
  public static final Duration LONGEST_TOKEN_LIFE = Duration.ofHours(24);

  /// How long a new key is published before it signs. Longer than [#PUBLISHED_FOR], so that whoever
  /// caches our keys has fetched it by then.
  public static final Duration ANNOUNCED_FOR = Duration.ofMinutes(10);

  /// How long others may cache our keys.
  public static final Duration PUBLISHED_FOR = Duration.ofMinutes(5);

  /// How long a replaced key still counts: longer than anything that it signed lives.
  public static final Duration OVERLAP = LONGEST_TOKEN_LIFE.plusHours(1);

  private static final String TOPIC = "keys";
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  /// Who signed something.
  public sealed interface Verification {
    /// One of our keys that counts.
    record Ours() implements Verification {}

    /// Not who it says.
    record SignatureWrong() implements Verification {}

    /// A key that we do not have, or whose time is over, or with an algorithm that is not the
    /// key's.
    record KeyUnknown() implements Verification {}
  }

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Chance chance;
  private final Signatures signatures;
  private final SigningKeyStore store;
  private final Snapshots<KeyRing> rings;

  public SigningKeys(
      Database database,
      Audit audit,
      Clock clock,
      Chance chance,
      Signatures signatures,
      MasterKey master) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
    this.signatures = signatures;
    this.store = new SigningKeyStore(master, signatures);
    this.rings =
        new Snapshots<>(database, TOPIC, (tx, tenant) -> new KeyRing(store.all(tx, tenant)));
  }

  /// A signed token in compact form (RFC 7515, section 3.1). The key is made if the tenant has none
  /// of that algorithm.
  ///
  /// @param typ the `typ` header: `at+jwt`
  public String sign(TenantId tenant, Algorithm algorithm, String typ, byte[] payload) {
    Instant now = clock.instant();
    SigningKey key =
        rings
            .of(tenant)
            .signer(algorithm, now)
            .or(() -> made(tenant, algorithm).signer(algorithm, clock.instant()))
            .orElseThrow(() -> new IllegalStateException("no key for " + algorithm));
    String head = rings.of(tenant).head(key, typ);
    String body = BASE64URL.encodeToString(payload);
    var text = new StringBuilder(head.length() + body.length() + 360);
    text.append(head).append('.').append(body);
    byte[] signed = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] signature = signatures.sign(algorithm, key.privateKey(), signed);
    return text.append('.').append(BASE64URL.encodeToString(signature)).toString();
  }

  private KeyRing made(TenantId tenant, Algorithm algorithm) {
    ensure(tenant, algorithm);
    return rings.of(tenant);
  }

  /// Makes sure that a tenant has a key of that algorithm. The first one signs at once: nobody has
  /// cached a set without it that matters.
  public void ensure(TenantId tenant, Algorithm algorithm) {
    Instant now = clock.instant();
    if (rings.of(tenant).signer(algorithm, now).isPresent()) {
      return;
    }
    database.in(
        tenant,
        tx -> {
          store.lock(tx, tenant);
          boolean there = new KeyRing(store.all(tx, tenant)).signer(algorithm, now).isPresent();
          if (!there) {
            add(tx, tenant, algorithm, now, now, "key.made", By.OURS);
          }
          return there;
        });
  }

  /// Replaces the key of an algorithm. The new one is published at once and signs after
  /// [#ANNOUNCED_FOR]; the old one counts for [#OVERLAP] after that, so that a running client
  /// notices nothing.
  public SigningKey rotate(TenantId tenant, Algorithm algorithm, By by) {
    return replace(tenant, algorithm, by, ANNOUNCED_FOR, OVERLAP, "key.rotated");
  }

  /// Replaces the key of an algorithm that somebody else may have: the new one signs at once, and
  /// nothing that the old ones signed counts any more.
  public SigningKey replaceCompromised(TenantId tenant, Algorithm algorithm, By by) {
    return replace(tenant, algorithm, by, Duration.ZERO, Duration.ZERO, "key.replaced");
  }

  private SigningKey replace(
      TenantId tenant,
      Algorithm algorithm,
      By by,
      Duration announced,
      Duration overlap,
      String action) {
    return database.in(
        tenant,
        tx -> {
          store.lock(tx, tenant);
          Instant now = clock.instant();
          store.retire(tx, tenant, algorithm, now.plus(announced).plus(overlap));
          return add(tx, tenant, algorithm, now, now.plus(announced), action, by);
        });
  }

  private SigningKey add(
      Tx tx,
      TenantId tenant,
      Algorithm algorithm,
      Instant now,
      Instant signsFrom,
      String action,
      By by) {
    KeyPair pair = signatures.make(algorithm);
    var key =
        new SigningKey(
            new KeyId(chance.id("key", now)),
            algorithm,
            pair.getPublic(),
            pair.getPrivate(),
            now,
            signsFrom,
            Instant.MAX);
    store.add(tx, tenant, key);
    audit.record(
        tx,
        tenant,
        new AuditEvent(
            action,
            by,
            Target.of("key", key.id()),
            Json.of(Map.of("algorithm", algorithm.wire(), "signs_from", signsFrom.toString()))));
    tx.announce(tenant, TOPIC);
    return key;
  }

  /// Replaces every key that signs and is older than that.
  public void rotateOlderThan(TenantId tenant, Duration age) {
    Instant now = clock.instant();
    for (Algorithm algorithm : Algorithm.values()) {
      boolean old =
          rings
              .of(tenant)
              .signer(algorithm, now)
              .filter(key -> key.age(now).compareTo(age) > 0)
              .isPresent();
      boolean replaced =
          rings.of(tenant).keys().stream()
              .anyMatch(
                  key ->
                      key.algorithm() == algorithm
                          && key.state(now) instanceof SigningKey.State.Announced);
      if (old && !replaced) {
        rotate(tenant, algorithm, By.OURS);
      }
    }
  }

  /// Who signed a token that names one of our keys.
  public Verification verify(TenantId tenant, Jws token) {
    Optional<SigningKey> key = rings.of(tenant).key(token.header().kid());
    // The algorithm is the key's and not the token's choice (RFC 8725, section 3.1).
    if (key.isEmpty()
        || !key.get().counts(clock.instant())
        || !key.get().algorithm().wire().equals(token.header().alg())) {
      return new Verification.KeyUnknown();
    }
    boolean ours =
        signatures.verify(
            key.get().algorithm(), key.get().publicKey(), token.signed(), token.signature());
    return ours ? new Verification.Ours() : new Verification.SignatureWrong();
  }

  /// Whether what that key signed still counts.
  public boolean counts(TenantId tenant, String kid) {
    return rings.of(tenant).key(kid).filter(key -> key.counts(clock.instant())).isPresent();
  }

  /// The keys of a tenant, the youngest first.
  public List<SigningKey> keys(TenantId tenant) {
    return rings.of(tenant).keys();
  }

  /// The public keys as a JWK Set (RFC 7517, section 5), ready to be sent; not to be changed.
  public byte[] jwks(TenantId tenant) {
    return rings.of(tenant).jwks(clock.instant());
  }
}
