package candor.core.connection;

import candor.core.session.BrowserSession;
import candor.core.user.Email;
import candor.errors.Errors;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a provider tells of a person.
///
/// @param subject by what the provider knows them; never another person's
/// @param email empty if it tells none
/// @param emailVerified whether it vouches for the address
/// @param name empty if it tells none
/// @param signedInAt when they signed in there; [BrowserSession#UNSAID] if it does not say
public record Told(
    String subject, String email, boolean emailVerified, String name, Instant signedInAt) {
  private static final int LONGEST_NAME = 200;

  /// How far clocks may be apart.
  private static final Duration SKEW = Duration.ofSeconds(30);

  public Told {
    name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name.strip();
  }

  /// When they proved who they are, which was lately enough.
  ///
  /// @param connection through which it was told
  /// @param since from when on it counts; [BrowserSession#UNSAID] if it may be any time
  /// @throws candor.errors.Problem `upstream_sign_in_stale`
  Instant provedAt(Connection connection, Instant since, Instant now) {
    boolean unsaid = signedInAt.equals(BrowserSession.UNSAID);
    if (!since.equals(BrowserSession.UNSAID) && signedInAt.plus(SKEW).isBefore(since)) {
      throw Errors.upstreamSignInStale(
          connection.name(),
          unsaid ? "not said" : Duration.between(signedInAt, now).toSeconds() + " seconds ago",
          Duration.between(since, now).toSeconds());
    }
    // Their clock may be behind ours, or before it.
    Instant counts = signedInAt.isBefore(since) ? since : signedInAt;
    return counts.isAfter(now) ? now : counts;
  }

  /// The address, if somebody vouches for it.
  ///
  /// @param trusted whether it counts although the provider does not say so
  Optional<Email> proved(boolean trusted) {
    if (!emailVerified && !trusted) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Email(email));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
