package candor.core.credential;

import candor.core.user.UserId;
import candor.errors.Errors;
import candor.errors.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// A link that was mailed to somebody: whoever has it reads mail at the address.
///
/// @param user whose link it is; of no value where the account is not there yet
/// @param email where it was sent
/// @param request what waits for it to be followed, sealed; empty if nothing does
public record Link(
    LinkId id,
    Kind kind,
    UserId user,
    String email,
    String request,
    Instant expiresAt,
    State state) {

  /// What a link is for.
  public enum Kind {
    /// To choose a new password.
    RESET(Duration.ofMinutes(30)),
    /// To sign in.
    SIGN_IN(Duration.ofMinutes(15)),
    /// To make an account.
    SIGN_UP(Duration.ofHours(1)),
    /// To say that the address is the account's.
    CONFIRM(Duration.ofHours(24)),
    /// To make another address the account's.
    CHANGE(Duration.ofHours(1));

    private final Duration life;

    Kind(Duration life) {
      this.life = life;
    }

    /// How long a link waits to be followed.
    public Duration life() {
      return life;
    }

    /// The word under which it is kept.
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /// Whether it was followed.
  public sealed interface State {
    /// Not yet.
    record Fresh() implements State {}

    /// At that time.
    record Used(Instant at) implements State {}
  }

  /// Why a link cannot be followed, if so.
  sealed interface Look {
    record Good() implements Look {}

    record Used(Instant at) implements Look {}

    record Expired(Instant at, Duration ago) implements Look {}
  }

  /// What it is good for now.
  Look look(Instant now) {
    return switch (state) {
      case State.Used(Instant at) -> new Look.Used(at);
      case State.Fresh _ ->
          now.isBefore(expiresAt)
              ? new Look.Good()
              : new Look.Expired(expiresAt, Duration.between(expiresAt, now));
    };
  }

  /// The link, if it can be followed now.
  ///
  /// @throws Problem `mail_link_used`, `mail_link_expired`
  Link good(Instant now) {
    return switch (look(now)) {
      case Look.Good _ -> this;
      case Look.Used(Instant at) -> throw Errors.mailLinkUsed(at, words(Duration.between(at, now)));
      case Look.Expired(Instant at, Duration ago) -> throw Errors.mailLinkExpired(at, words(ago));
    };
  }

  /// A time that has passed, as people say it.
  static String words(Duration passed) {
    if (passed.toMinutes() < 1) {
      return "less than a minute";
    }
    if (passed.toHours() < 1) {
      return number(passed.toMinutes(), "minute");
    }
    return passed.toDays() < 1 ? number(passed.toHours(), "hour") : number(passed.toDays(), "day");
  }

  private static String number(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
