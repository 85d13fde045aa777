package candor.errors;

/// What others sent, as far as an error shows it.
public final class Received {
  private static final int MOST = 200;

  private Received() {}

  /// The beginning of a text, and whether there is more. What others chose must not fill logs and
  /// answers.
  public static String clip(String text) {
    if (text.length() <= MOST) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(MOST - 1));
    return text.substring(0, pair ? MOST - 1 : MOST) + "…";
  }
}
