package candor.core.credential;

import candor.core.user.UserId;
import candor.errors.Errors;
import candor.errors.Problem;
import java.time.Instant;

/// What comes of a code that somebody typed as a second factor.
public sealed interface CodeCheck {
  /// It is right.
  record Right() implements CodeCheck {}

  /// It would be right at another time.
  record ClockOff(long seconds) implements CodeCheck {}

  /// The code of the app was taken before.
  record Reused() implements CodeCheck {}

  /// The backup code was used before.
  record BackupUsed(Instant at) implements CodeCheck {}

  /// It is none of the person's.
  record Wrong() implements CodeCheck {}

  /// Refuses what is not right.
  ///
  /// @throws Problem `factor_code_wrong`, `totp_clock_off`, `totp_code_reused`, `backup_code_used`
  default void orRefuse(UserId user) {
    switch (this) {
      case Right _ -> {}
      case ClockOff(long seconds) -> throw Errors.totpClockOff(user, seconds);
      case Reused _ -> throw Errors.totpCodeReused();
      case BackupUsed(Instant at) -> throw Errors.backupCodeUsed(at);
      case Wrong _ -> throw Errors.factorCodeWrong(user);
    }
  }
}
