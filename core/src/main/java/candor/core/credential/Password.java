package candor.core.credential;

import candor.errors.Errors;
import candor.errors.Faults;
import candor.errors.Problem;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// A password in the clear. It does not print.
public final class Password {
  /// Longer ones add nothing, and hashing them costs us.
  private static final int LONGEST = 256;

  /// No password of that length has more than this before it is composed.
  private static final int LONGEST_TYPED = 4 * LONGEST;

  /// With so many characters behind the address's name a password is not made from it.
  private static final int LONG_REST = 8;

  /// How much of a password is measured.
  private static final int MEASURED = 64;

  /// What zxcvbn calls safe from whoever guesses through the pages, and from whoever has the slow
  /// hash for a while.
  private static final double LEAST_GUESSES = 1e8;

  private static final Zxcvbn ZXCVBN = new Zxcvbn();

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
  /// @throws Problem `field_too_short`, `field_too_long`, `password_too_easy`, `password_leaked`,
  ///     `password_weak`; `validation_error` where several are true of it
  public static Password chosen(String field, String text, String email, int minimumLength) {
    if (text.length() > LONGEST_TYPED) {
      throw Errors.fieldTooLong(field, LONGEST);
    }
    Password password = typed(text);
    var faults = new Faults();
    password.length(faults, field, minimumLength);
    password.ease(faults, field, email.toLowerCase(Locale.ROOT));
    if (LeakedPasswords.contain(password.text)) {
      faults.add(Errors.passwordLeaked(field));
    }
    if (faults.none()) {
      password.strength(faults, field, email);
    }
    if (faults.count() > 1) {
      faults.refuse();
    }
    faults
        .found()
        .forEach(
            fault -> {
              throw fault;
            });
    return password;
  }

  private void length(Faults faults, String field, int minimumLength) {
    int length = text.codePointCount(0, text.length());
    if (length < minimumLength) {
      faults.add(Errors.fieldTooShort(field, minimumLength));
    }
    if (length > LONGEST) {
      faults.add(Errors.fieldTooLong(field, LONGEST));
    }
  }

  private void ease(Faults faults, String field, String address) {
    String lower = text.toLowerCase(Locale.ROOT);
    String name = address.substring(0, Math.max(0, address.indexOf('@')));
    boolean made =
        lower.equals(address)
            || (name.length() >= 4
                && lower.startsWith(name)
                && lower.length() - name.length() < LONG_REST);
    if (made) {
      faults.add(Errors.passwordTooEasy(field, "it begins with the e-mail address"));
    }
    if (text.codePoints().distinct().count() < 5) {
      faults.add(Errors.passwordTooEasy(field, "it has fewer than five different characters"));
    }
  }

  /// How many guesses it would take somebody who knows how people make passwords.
  private void strength(Faults faults, String field, String email) {
    // What is estimated costs more than its length; strong so far is strong.
    String begin = text.substring(0, Math.min(text.length(), MEASURED));
    Strength strength = ZXCVBN.measure(begin, List.of(email.split("[^\\p{L}\\p{N}]+")));
    if (strength.getGuesses() < LEAST_GUESSES) {
      String warning = strength.getFeedback().getWarning(Locale.ENGLISH);
      faults.add(
          Errors.passwordWeak(
              field,
              (long) strength.getGuesses(),
              warning.isEmpty() ? "it is made as many are" : warning));
    }
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
