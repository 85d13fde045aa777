package candor.core.client;

import candor.errors.Errors;
import candor.errors.Problem;
import java.time.Instant;

/// What lets somebody register clients (RFC 7591, section 3), without its secret.
///
/// @param left how many clients may still be registered with it
public record InitialToken(String id, String name, int left, Instant expiresAt, Instant createdAt) {
  /// One with the secret that nobody will see again.
  public record WithSecret(InitialToken token, String secret) {
    @Override
    public String toString() {
      return "WithSecret[" + token.id() + "]";
    }
  }

  /// What comes of one that somebody sent.
  sealed interface Use {
    /// It counts.
    record Good() implements Use {}

    /// There is none like it.
    record Unknown() implements Use {}

    /// It is too old.
    record Expired(Instant at) implements Use {}

    /// It was used as often as it may be.
    record UsedUp() implements Use {}

    /// What comes of a token at a time.
    static Use of(InitialToken token, Instant now) {
      if (!now.isBefore(token.expiresAt())) {
        return new Expired(token.expiresAt());
      }
      return token.left() > 0 ? new Good() : new UsedUp();
    }

    /// Refuses what does not count.
    ///
    /// @throws Problem `initial_access_token_unknown`, `initial_access_token_expired`,
    ///     `initial_access_token_used_up`
    default void orRefuse() {
      switch (this) {
        case Good _ -> {}
        case Unknown _ -> throw Errors.initialAccessTokenUnknown();
        case Expired(Instant at) -> throw Errors.initialAccessTokenExpired(at);
        case UsedUp _ -> throw Errors.initialAccessTokenUsedUp();
      }
    }
  }
}
