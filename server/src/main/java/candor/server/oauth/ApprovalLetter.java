package candor.server.oauth;

import candor.core.mail.Mail;
import candor.core.user.User;

/// Writes the mail in which a person reads that a client asks them something.
@FunctionalInterface
public interface ApprovalLetter {
  /// @param application the name of the client
  /// @param message what the client shows too; may be empty
  /// @param page where they answer
  Mail write(User user, String application, String message, String page);
}
