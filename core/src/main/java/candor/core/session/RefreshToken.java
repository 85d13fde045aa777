package candor.core.session;

import java.time.Instant;

/// A refresh token as it is kept, without the secret.
public record RefreshToken(Session session, State state) {
  /// What can still be done with it.
  public sealed interface State {
    /// It was not used.
    record Fresh(Instant expiresAt) implements State {}

    /// It was.
    ///
    /// @param at when it was used first
    /// @param replacements how many tokens came of it
    /// @param continued whether one of those was used: then its client has got an answer
    record Used(Instant at, long replacements, boolean continued) implements State {}

    /// It is of a branch that another one left behind: whether or not it was used.
    record Outrun() implements State {}
  }
}
