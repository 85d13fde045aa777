package candor.core.mail;

/// A mail in plain text. It may hold a link that signs somebody in, so it does not print.
///
/// @param to empty for a mail to nobody: it is made and taken away again, so that whoever asked for
///     it cannot tell by the time whether there is anybody
public record Mail(String to, String subject, String text) {
  /// The same mail to nobody.
  public Mail toNobody() {
    return new Mail("", subject, text);
  }

  @Override
  public String toString() {
    return "Mail[…]";
  }
}
