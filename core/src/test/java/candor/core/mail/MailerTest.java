package candor.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.core.TestClock;
import candor.core.audit.Actor;
import candor.core.audit.Audit;
import candor.core.audit.AuditRow;
import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.db.TestDatabase;
import candor.core.secret.Chance;
import candor.core.secret.MasterKey;
import candor.core.secret.Secret;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Mail through a real mail server, and through none.
final class MailerTest {
  private static final TenantId ACME = new TenantId("acme");
  private static final Mail MAIL =
      new Mail(
          "ann@example.com", "Hello, 安", "Open https://id.example.com/?link=secret-in-a-mail\n");

  private final TestClock clock = TestClock.somewhen();
  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.SMTPS.dynamicPort()});
  private TestDatabase test;
  private Database database;
  private Audit audit;
  private Mailer mailer;

  @BeforeEach
  void start() {
    test = TestDatabase.fresh();
    database = test.database();
    audit = new Audit(database, Chance.secure(), clock);
    server.start();
    server.setUser("candor", "a password");
    mailer = mailer(smtp(Way.Encryption.NONE, server.getSmtp().getPort(), "a password"));
  }

  @AfterEach
  void stop() {
    mailer.close();
    server.stop();
    test.close();
  }

  private static Way.Smtp smtp(Way.Encryption encryption, int port, String password) {
    return new Way.Smtp(
        "127.0.0.1",
        port,
        encryption,
        "candor",
        Secret.of(password),
        "Candor <no-reply@id.example.com>");
  }

  private Mailer mailer(Way way) {
    var key = new MasterKey(List.of(new Secret(new byte[32])), Chance.secure());
    return new Mailer(database, audit, clock, Chance.secure(), key, way);
  }

  private Mailer instead(Way way) {
    mailer.close();
    mailer = mailer(way);
    return mailer;
  }

  private void send(Mail mail) {
    database.in(
        ACME,
        tx -> {
          mailer.send(tx, ACME, mail, "req_mail");
          return mail;
        });
  }

  private long waiting() {
    return database.in(ACME, tx -> MailStore.waiting(tx, ACME));
  }

  @Test
  void aMailReachesTheServerAndLeavesNothingHere() throws Exception {
    send(MAIL);
    assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();

    MimeMessage arrived = server.getReceivedMessages()[0];
    assertThat(arrived.getSubject()).isEqualTo("Hello, 安");
    assertThat(arrived.getAllRecipients()[0]).hasToString("ann@example.com");
    assertThat(arrived.getFrom()[0]).hasToString("Candor <no-reply@id.example.com>");
    assertThat(arrived.getContent().toString().strip()).isEqualTo(MAIL.text().strip());
    assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(arrived.getMessageID()).startsWith("<mail_").endsWith("@id.example.com>");
    mailer.close();
    mailer.deliver();
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void whatWasUndoneSendsNothing() {
    assertThatThrownBy(
            () ->
                database.in(
                    ACME,
                    tx -> {
                      mailer.send(tx, ACME, MAIL, "req_undone");
                      throw new IllegalStateException("undone");
                    }))
        .isInstanceOf(IllegalStateException.class);
    mailer.deliver();
    assertThat(waiting()).isZero();
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aMailToNobodyIsMadeAndTakenAway() {
    send(MAIL.toNobody());
    mailer.deliver();
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerThatRefusesIsAskedAgainWithGrowingPausesAndGivenUp() {
    instead(smtp(Way.Encryption.NONE, server.getSmtp().getPort(), "another password"));
    mailer.close();
    send(MAIL);
    for (int attempt = 1; attempt <= 8; attempt++) {
      assertThat(waiting()).as("before attempt " + attempt).isEqualTo(1);
      mailer.deliver();
      mailer.deliver();
      clock.advance(Duration.ofSeconds(10L << (attempt - 1)));
    }
    assertThat(waiting()).isZero();
    AuditRow given = audit.ofRequest(ACME, "req_mail").getFirst();
    assertThat(given.event().action()).isEqualTo("mail.given_up");
    assertThat(given.event().by().actor()).isEqualTo(new Actor.Ours());
    Map<String, Object> details = given.event().details().values();
    assertThat(details).containsEntry("attempts", 8);
    assertThat(details.get("reason").toString()).isNotBlank().doesNotContain("secret-in-a-mail");
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNotTrusted() {
    instead(smtp(Way.Encryption.IMPLICIT, server.getSmtps().getPort(), "a password"));
    mailer.close();
    send(MAIL);
    mailer.deliver();
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  void aServerWithoutEncryptionGetsNothingWhereItIsWanted() {
    instead(smtp(Way.Encryption.STARTTLS, server.getSmtp().getPort(), "a password"));
    mailer.close();
    send(MAIL);
    mailer.deliver();
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  void inDevelopmentMailStaysToBeLookedAt() {
    instead(new Way.Mailbox());
    send(MAIL);
    send(MAIL.toNobody());
    assertThat(mailer.mailbox(ACME)).extracting(Mailer.Kept::mail).containsExactly(MAIL);
    assertThat(mailer.mailbox(new TenantId("other"))).isEmpty();
    MailId id = mailer.mailbox(ACME).getFirst().id();
    assertThat(mailer.find(ACME, id)).isPresent();

    byte[] sealed = database.in(ACME, tx -> MailStore.find(tx, ACME, id).orElseThrow().sealed());
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContain("secret-in-a-mail", "ann@");

    clock.advance(Duration.ofDays(1).plusSeconds(1));
    mailer.dropOld(ACME);
    assertThat(mailer.mailbox(ACME)).isEmpty();
  }
}
