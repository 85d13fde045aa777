package candor.core.token;

import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.key.PublicKeys;
import candor.core.key.Signatures;
import candor.core.secret.MasterKey;
import candor.core.secret.SecretHash;
import candor.errors.Received;
import candor.protocol.jose.Algorithm;
import candor.protocol.oauth.Dpop;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import java.security.PublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// DPoP proofs (RFC 9449): whether one counts, and once only.
///
/// At the token endpoint a proof has one winner among all nodes, since what comes of it is a new
/// token. Where a token is shown, each node remembers on its own what it has seen: the token has
/// been proved there already, and a row in the database for each request would cost more than the
/// request. A proof that is taken from the wire can so be used once at each other node within its
/// minute; a client for which that is too much asks for nonces.
public final class Proofs {
  private static final int REMEMBERED = 100_000;

  /// What a request shows.
  ///
  /// @param headers the values of its `DPoP` headers
  /// @param uri its address as the client knows it; a query does not count
  public record Shown(List<String> headers, String method, String uri) {}

  /// What came of a proof.
  public sealed interface Outcome {}

  /// The client holds a key.
  ///
  /// @param key its thumbprint (RFC 7638)
  /// @param algorithm by which it signed
  public record Held(String key, Algorithm algorithm) implements Outcome {}

  /// It does not count.
  public record Refused(Dpop.Fault fault) implements Outcome {}

  private final Database database;
  private final Clock clock;
  private final Signatures signatures;
  private final Nonces nonces;
  private final Cache<String, Boolean> seen =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

  public Proofs(Database database, Clock clock, Signatures signatures, MasterKey master) {
    this.database = database;
    this.clock = clock;
    this.signatures = signatures;
    this.nonces = new Nonces(master, clock);
  }

  /// A fresh nonce for the header `DPoP-Nonce`.
  public String nonce(TenantId tenant) {
    return nonces.make(tenant);
  }

  /// Believes a proof at the token endpoint.
  ///
  /// @param nonceRequired whether a proof without a nonce counts
  public Outcome spend(TenantId tenant, Shown shown, boolean nonceRequired) {
    return check(tenant, shown, "", nonceRequired, this::firstAnywhere);
  }

  /// Believes a proof that came with an access token.
  Outcome look(TenantId tenant, Shown shown, String token, boolean nonceRequired) {
    String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(SecretHash.sha256(token));
    return check(tenant, shown, hash, nonceRequired, this::firstHere);
  }

  @FunctionalInterface
  private interface Memory {
    boolean first(TenantId tenant, byte[] hash, Instant until);
  }

  private Outcome check(
      TenantId tenant, Shown shown, String tokenHash, boolean nonceRequired, Memory memory) {
    return switch (Dpop.read(shown.headers())) {
      case Dpop.Fault fault -> new Refused(fault);
      case Dpop.Proof proof -> {
        Optional<Dpop.Fault> fault =
            proof
                .faultFor(shown.method(), shown.uri(), tokenHash, clock.instant())
                .or(() -> nonceFault(tenant, proof, nonceRequired));
        yield fault.<Outcome>map(Refused::new).orElseGet(() -> signed(tenant, proof, memory));
      }
    };
  }

  private Optional<Dpop.Fault> nonceFault(TenantId tenant, Dpop.Proof proof, boolean required) {
    String reason =
        proof.nonce().isEmpty()
            ? (required ? "there is none" : "")
            : nonces.fault(tenant, proof.nonce());
    return reason.isEmpty()
        ? Optional.empty()
        : Optional.of(new Dpop.NonceNeeded(reason, nonce(tenant)));
  }

  private Outcome signed(TenantId tenant, Dpop.Proof proof, Memory memory) {
    String thumbprint;
    Optional<PublicKey> key;
    try {
      JWK jwk = JWK.parse(proof.jwk());
      if (jwk.isPrivate()) {
        return malformed("its jwk is a private key; replace the pair, this one is known now");
      }
      String weak = PublicKeys.weakness(jwk);
      if (!weak.isEmpty()) {
        return malformed("its jwk is " + weak);
      }
      key = PublicKeys.of(jwk, proof.algorithm());
      thumbprint = jwk.computeThumbprint().toString();
    } catch (ParseException | JOSEException e) {
      return malformed("its jwk is no public key");
    }
    if (key.isEmpty()) {
      return malformed("its jwk is no key for " + proof.algorithm().wire());
    }
    boolean good =
        signatures.verify(
            proof.algorithm(), key.get(), proof.jws().signed(), proof.jws().signature());
    if (!good) {
      return malformed("its signature is not by the key of its header");
    }
    // The key belongs to it: else anybody could use up the name that another client will choose.
    byte[] hash = SecretHash.sha256(thumbprint + "." + proof.id());
    Instant until = proof.issuedAt().plus(Dpop.WINDOW).plus(Dpop.WINDOW);
    return memory.first(tenant, hash, until)
        ? new Held(thumbprint, proof.algorithm())
        : new Refused(new Dpop.Reused(Received.clip(proof.id())));
  }

  private static Refused malformed(String reason) {
    return new Refused(new Dpop.Malformed(reason));
  }

  private boolean firstAnywhere(TenantId tenant, byte[] hash, Instant until) {
    return database.in(tenant, tx -> ProofStore.spend(tx, tenant, hash, until));
  }

  private boolean firstHere(TenantId tenant, byte[] hash, Instant until) {
    String name = tenant.value() + "." + HexFormat.of().formatHex(hash);
    return seen.asMap().putIfAbsent(name, true) == null;
  }

  /// Forgets proofs whose time is over.
  public void dropExpired(TenantId tenant) {
    database.in(tenant, tx -> ProofStore.dropExpired(tx, tenant, clock.instant()));
  }
}
