package candor.core.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/// Hands mails to a mail server (RFC 5321).
final class Smtp {
  /// How long one exchange with the server may take: less than a mail is held for the sending.
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Way.Smtp way;
  private final Session session;
  private final boolean implicit;

  Smtp(Way.Smtp way) {
    this.way = way;
    this.implicit = way.encryption() == Way.Encryption.IMPLICIT;
    this.session = Session.getInstance(properties());
  }

  private Properties properties() {
    String protocol = protocol();
    String patience = Long.toString(PATIENCE.toMillis());
    var properties = new Properties();
    properties.setProperty("mail." + protocol + ".connectiontimeout", patience);
    properties.setProperty("mail." + protocol + ".timeout", patience);
    properties.setProperty("mail." + protocol + ".writetimeout", patience);
    // RFC 3207, section 6: who stands in between can take the offer away, so it is not optional.
    boolean start = way.encryption() == Way.Encryption.STARTTLS;
    properties.setProperty("mail." + protocol + ".starttls.enable", Boolean.toString(start));
    properties.setProperty("mail." + protocol + ".starttls.required", Boolean.toString(start));
    properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
    properties.setProperty("mail." + protocol + ".auth", Boolean.toString(!way.user().isEmpty()));
    properties.setProperty("mail.mime.allowutf8", "true");
    return properties;
  }

  private String protocol() {
    return implicit ? "smtps" : "smtp";
  }

  /// What came of handing over a mail.
  sealed interface Handed {
    /// The server has it.
    record Over() implements Handed {}

    /// Not this time.
    record Later(String reason) implements Handed {}

    /// Never: the address or the mail is refused for good (RFC 5321, section 4.2.1).
    record Never(String reason) implements Handed {}
  }

  /// Hands a mail over.
  Handed hand(MailId id, Mail mail, Instant now) {
    try (Transport transport = session.getTransport(protocol())) {
      MimeMessage message = message(id, mail, now);
      transport.connect(
          way.host(),
          way.port(),
          way.user().isEmpty() ? null : way.user(),
          way.user().isEmpty() ? null : new String(way.password().bytes(), StandardCharsets.UTF_8));
      transport.sendMessage(message, message.getAllRecipients());
      return new Handed.Over();
    } catch (AddressException e) {
      return new Handed.Never("the address cannot be mailed to");
    } catch (SendFailedException e) {
      boolean refused = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
      return refused ? new Handed.Never(reason(e)) : new Handed.Later(reason(e));
    } catch (MessagingException e) {
      return new Handed.Later(reason(e));
    }
  }

  private MimeMessage message(MailId id, Mail mail, Instant now) throws MessagingException {
    var from = new InternetAddress(way.from(), true);
    String domain = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    var message = new Named(session, "<" + id.value() + "@" + domain + ">");
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
    message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
    message.setText(mail.text(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(now));
    // RFC 3834, section 5: no holiday notices in return.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }

  /// A message with an id of ours: the library's own tells the name of the machine and its user.
  private static final class Named extends MimeMessage {
    private final String id;

    Named(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }

  /// What the innermost cause says; the server's own words are often there.
  private static String reason(Exception failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String text = failure.getMessage() + (cause == failure ? "" : ": " + cause.getMessage());
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > 300 ? line.substring(0, 300) + "…" : line;
  }
}
