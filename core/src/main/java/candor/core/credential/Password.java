package candor.core.credential;

import candor.errors.Errors;
import candor.errors.Problem;
import java.text.Normalizer;
import java.util.Locale;

/// A password in the clear. It does not print.
public final class Password {
  /// Longer ones add nothing, and hashing them costs us.
  private static final int LONGEST = 256;

  /// No password of that length has more than this before it is composed.
  private static final int LONGEST_TYPED = 4 * LONGEST;

  /// With so many characters behind the address's name a password is not made from it.
  private static final int LONG_REST = 8;

  private final String text;

  private Password(String text) {
    this.text = text;
  }

  /// What somebody typed, to be compared. RFC 8265, section 4.2: the same characters may be typed
  /// in different forms, so all are composed.
  public static Password typed(String text) {
    // Composing costs the square of a run of accents: a text that no password can be is left as it
    // is, and fits none.
    return text.length() > LONGEST_TYPED
        ? new Password(text.substring(0, LONGEST_TYPED))
        : new Password(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  /// A password that somebody chooses.
  ///
  /// @param field what to name in a fault
  /// @param email the address of the account, which is what is guessed first
  /// @throws Problem `field_too_short`, `field_too_long`, `password_too_easy`
  public static Password chosen(String field, String text, String email, int minimumLength) {
    if (text.length() > LONGEST_TYPED) {
      throw Errors.fieldTooLong(field, LONGEST);
    }
    Password password = typed(text);
    String chosen = password.text;
    int length = chosen.codePointCount(0, chosen.length());
    if (length < minimumLength) {
      throw Errors.fieldTooShort(field, minimumLength);
    }
    if (length > LONGEST) {
      throw Errors.fieldTooLong(field, LONGEST);
    }
    String lower = chosen.toLowerCase(Locale.ROOT);
    String address = email.toLowerCase(Locale.ROOT);
    String name = address.substring(0, Math.max(0, address.indexOf('@')));
    boolean made =
        lower.equals(address)
            || (name.length() >= 4
                && lower.startsWith(name)
                && lower.length() - name.length() < LONG_REST);
    if (made) {
      throw Errors.passwordTooEasy(field, "it begins with the e-mail address");
    }
    if (chosen.codePoints().distinct().count() < 5) {
      throw Errors.passwordTooEasy(field, "it has fewer than five different characters");
    }
    return password;
  }

  /// The characters, for hashing.
  char[] characters() {
    return text.toCharArray();
  }

  @Override
  public String toString() {
    return "Password[…]";
  }
}
