package candor.core.mail;

import candor.errors.Id;

/// The name of a mail: `mail_…`.
public record MailId(String value) implements Id {}
