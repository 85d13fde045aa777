package candor.core.client;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;

/// A client secret as it is kept: its SHA-256. We make secrets of 256 random bits, so a slow hash
/// would protect nothing and cost every request. Where the client authenticates JWTs with it
/// (`client_secret_jwt`), it is kept sealed as well: a code cannot be checked with a hash.
public final class ClientSecret {
  private final String id;
  private final byte[] hash;
  private final Instant createdAt;
  private final Instant endsAt;
  private final byte[] sealed;

  /// @param endsAt when it stops to count; [Instant#MAX] as long as it is not replaced
  /// @param sealed the secret under the master key; empty where its hash is enough
  ClientSecret(String id, byte[] hash, Instant createdAt, Instant endsAt, byte[] sealed) {
    this.id = id;
    this.hash = Arrays.copyOf(hash, hash.length);
    this.createdAt = createdAt;
    this.endsAt = endsAt;
    this.sealed = Arrays.copyOf(sealed, sealed.length);
  }

  /// Its name, for lists.
  public String id() {
    return id;
  }

  /// When it was made.
  public Instant createdAt() {
    return createdAt;
  }

  /// When it stops to count.
  public Instant endsAt() {
    return endsAt;
  }

  /// The secret under the master key; empty where only its hash is kept. Not to be changed.
  byte[] sealed() {
    return sealed;
  }

  /// Whether this is the secret. Takes the same time whatever the answer.
  boolean is(byte[] otherHash, Instant now) {
    boolean same = MessageDigest.isEqual(hash, otherHash);
    return same && now.isBefore(endsAt);
  }
}
