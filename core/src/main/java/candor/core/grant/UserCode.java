package candor.core.grant;

import candor.core.secret.Chance;
import java.util.Locale;
import java.util.Optional;

/// What a person reads on a device and types elsewhere (RFC 8628, section 6.1): eight letters of an
/// alphabet without vowels, so that no words come of them, and without letters that look alike.
/// That is 34 bits; what is missing to a secret is made up for by the budget `device` and by ten
/// minutes.
///
/// @param letters in upper case, without the dash
public record UserCode(String letters) {
  private static final String ALPHABET = "BCDFGHJKLMNPQRSTVWXZ";
  private static final int LENGTH = 8;

  /// A new one. A byte that would prefer some letters is passed over.
  static UserCode make(Chance chance) {
    var letters = new StringBuilder(LENGTH);
    int fair = 256 - 256 % ALPHABET.length();
    while (letters.length() < LENGTH) {
      int each = chance.bytes(1)[0] & 0xff;
      if (each < fair) {
        letters.append(ALPHABET.charAt(each % ALPHABET.length()));
      }
    }
    return new UserCode(letters.toString());
  }

  /// What somebody typed, however they wrote it; empty if it cannot be a code of ours.
  public static Optional<UserCode> typed(String text) {
    var letters = new StringBuilder(LENGTH);
    for (char each : text.toUpperCase(Locale.ROOT).toCharArray()) {
      if (ALPHABET.indexOf(each) >= 0) {
        letters.append(each);
      } else if (Character.isLetterOrDigit(each)) {
        return Optional.empty();
      }
    }
    return letters.length() == LENGTH
        ? Optional.of(new UserCode(letters.toString()))
        : Optional.empty();
  }

  /// As it is shown: `WDJB-MJHT`.
  public String shown() {
    return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
  }
}
