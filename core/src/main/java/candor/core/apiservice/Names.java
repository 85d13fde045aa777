package candor.core.apiservice;

import candor.errors.Errors;
import candor.errors.Faults;

/// The one rule for names that people give to things.
final class Names {
  private Names() {}

  static void check(String field, String name, int most, Faults faults) {
    if (name.isBlank()) {
      faults.add(Errors.fieldMissing(field));
    } else if (name.length() > most) {
      faults.add(Errors.fieldTooLong(field, most));
    } else if (name.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      faults.add(Errors.fieldTypeWrong(field, "a text without control characters", "another text"));
    }
  }
}
