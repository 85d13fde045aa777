package candor.server.login;

import java.util.List;

/// A mail of a server in development.
public record LetterView(String stylesheet, String to, String subject, List<Part> parts) {
  /// A piece of the text.
  public record Part(String text, boolean link) {}

  @Override
  public String toString() {
    return "LetterView[…]";
  }
}
