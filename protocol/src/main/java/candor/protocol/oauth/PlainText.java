package candor.protocol.oauth;

/// Texts of clients that people read on pages of ours, and decide by.
public final class PlainText {
  private PlainText() {}

  /// Whether all of a text is seen, in the order in which it is written: control and format
  /// characters, those of writing direction among them, show another text than is granted.
  public static boolean is(String text) {
    return text.codePoints().noneMatch(PlainText::unseen);
  }

  private static boolean unseen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
