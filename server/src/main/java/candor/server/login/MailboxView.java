package candor.server.login;

import java.util.List;

/// The mails of a server in development, the newest first.
public record MailboxView(String stylesheet, List<Line> lines) {
  /// A mail.
  public record Line(String href, String to, String subject, String at) {}
}
