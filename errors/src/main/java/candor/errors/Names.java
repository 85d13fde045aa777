package candor.errors;

/// The one rule for names that people give to things. It lies here because everybody above has it.
public final class Names {
  private Names() {}

  /// The name in a field, without space around it.
  ///
  /// @param most how many characters it may have
  /// @throws Problem `field_missing`, `field_too_long`, `field_type_wrong`
  public static String of(String field, String text, int most) {
    String name = text.strip();
    if (name.isEmpty()) {
      throw Errors.fieldMissing(field);
    }
    if (name.codePointCount(0, name.length()) > most) {
      throw Errors.fieldTooLong(field, most);
    }
    // A line of its own in a log, or a cursor moved in a terminal, could pass for something else.
    if (name.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      throw Errors.fieldTypeWrong(field, "a text without control characters", "another text");
    }
    return name;
  }
}
