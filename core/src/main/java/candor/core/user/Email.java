package candor.core.user;

import candor.errors.Errors;
import candor.errors.Problem;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// An e-mail address of good form: a name, an `@` and a domain.
///
/// @param value as its owner writes it, in Unicode's composed form (NFC)
public record Email(String value) {
  private static final int LONGEST = 254;
  private static final int LONGEST_NAME = 64;

  /// @throws IllegalArgumentException if it has not the form of an address
  public Email {
    value = normal(value);
    Optional<String> fault = fault(value);
    if (fault.isPresent()) {
      throw new IllegalArgumentException(fault.get());
    }
  }

  /// The address in a field of a request.
  ///
  /// @throws Problem `field_missing`, `email_format_wrong`
  public static Email in(String field, String text) {
    String normal = normal(text);
    if (normal.isEmpty()) {
      throw Errors.fieldMissing(field);
    }
    Optional<String> fault = fault(normal);
    if (fault.isPresent()) {
      throw Errors.emailFormatWrong(field, fault.get());
    }
    return new Email(normal);
  }

  /// What addresses are compared by. RFC 5321, section 2.4, lets the part before the `@` tell upper
  /// from lower case; no provider does, and two accounts that differ in nothing else would be a
  /// trap.
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }

  private static String normal(String text) {
    // Composing costs the square of a run of accents, so what is too long anyway is left as it is.
    return text.length() > 4 * LONGEST
        ? text
        : Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
  }

  /// What is wrong with an address, if anything is.
  private static Optional<String> fault(String text) {
    if (text.length() > LONGEST) {
      return Optional.of("it is longer than 254 characters");
    }
    int at = text.lastIndexOf('@');
    if (at < 0) {
      return Optional.of("it has no @");
    }
    if (text.codePoints()
        .anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c) || c == 0xa0)) {
      return Optional.of("it has white space or control characters");
    }
    String name = text.substring(0, at);
    if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('@') >= 0) {
      return Optional.of("the part before the @ is empty, too long or has an @ itself");
    }
    return domain(text.substring(at + 1));
  }

  private static Optional<String> domain(String domain) {
    String[] labels = domain.split("\\.", -1);
    if (labels.length < 2) {
      return Optional.of("the domain has no dot");
    }
    for (String label : labels) {
      boolean good =
          !label.isEmpty()
              && label.length() <= 63
              && !label.startsWith("-")
              && !label.endsWith("-")
              && label.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
      if (!good) {
        return Optional.of("the domain has an empty part or a character that domains have not");
      }
    }
    return Optional.empty();
  }
}
