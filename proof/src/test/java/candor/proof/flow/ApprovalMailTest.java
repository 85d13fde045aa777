package candor.proof.flow;

import static candor.proof.flow.OAuthClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import candor.core.mail.Mail;
import candor.core.mail.Mailer;
import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.server.main.App;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people are mailed when a client asks them that they are not in front of.
class ApprovalMailTest {
  private static final String GRANT = "urn:openid:params:grant-type:ciba";
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

  private AppFixture server;
  private Visitor visitor;
  private OAuthClient bank;

  @BeforeEach
  void start() {
    server = AppFixture.start();
    visitor = new Visitor(server);
    bank = bank();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private OAuthClient bank() {
    return OAuthClient.register(
        server,
        """
        {"name": "Bank & Co", "grant_types": ["%s"], "scopes": ["openid"]}"""
            .formatted(GRANT));
  }

  private String begun(OAuthClient client, Map<String, String> more) {
    var fields = new HashMap<>(more);
    fields.put("scope", "openid");
    fields.putIfAbsent("login_hint", server.value("user.email"));
    Answer begun = client.post("/oauth2/bc-authorize", fields);
    return begun.member("auth_req_id").orElseThrow(() -> new AssertionError(begun.body()));
  }

  private Answer poll(OAuthClient client, String request) {
    return client.token(GRANT, Map.of("auth_req_id", request));
  }

  private Answer allow(Answer page) {
    Matcher id = ID.matcher(page.body());
    assertThat(id.find()).as(page.body()).isTrue();
    return visitor.submit(page, "/approve", Map.of("id", id.group(1), "decision", "yes"));
  }

  private List<Mail> mails() {
    return server.app().core().mailer().mailbox(App.DEFAULT).stream()
        .map(Mailer.Kept::mail)
        .toList();
  }

  private void verified(boolean verified) {
    String user = server.value("user.email");
    Answer found =
        server.sent("GET /api/admin/users?email=" + user + "\nAuthorization: Bearer {admin}");
    Answer changed =
        server.sent(
            "PATCH /api/admin/users/"
                + found.member("items.0.id").orElseThrow()
                + "\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n"
                + "{\"email_verified\": "
                + verified
                + "}");
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
  }

  @Test
  void thePersonIsToldByMailAndALookAtItAnswersNothing() {
    verified(true);
    String request = begun(bank, Map.of("binding_message", "W4SCT"));
    Mail mail = mails().getFirst();
    assertThat(mail.to()).isEqualTo(server.value("user.email"));
    assertThat(mail.subject()).isEqualTo("Bank & Co asks for your answer");
    assertThat(mail.text()).contains("W4SCT", "do nothing");
    Matcher link = Pattern.compile(server.app().issuer() + "(/approve\\S+)").matcher(mail.text());
    assertThat(link.find()).as(mail.text()).isTrue();
    // What reads mail before people do comes without a sign-in, and spends nothing.
    server.sent("GET " + link.group(1));
    refused(poll(bank, request), "authorization_pending", "backchannel_request_pending");
    Answer page =
        visitor.signIn(
            visitor.open(link.group(1)), server.value("user.email"), server.value("user.password"));
    assertThat(allow(page).body()).contains("Allowed.");
    server.advance(Duration.ofSeconds(5));
    assertThat(poll(bank, request).status()).isEqualTo(200);
  }

  @Test
  void aPersonGetsFewMailsHoweverManyAsk() {
    verified(true);
    OAuthClient other = bank();
    for (int i = 0; i < 3; i++) {
      begun(bank, Map.of());
      begun(other, Map.of());
    }
    assertThat(mails()).hasSize(5);
    server.advance(Duration.ofHours(1));
    begun(bank, Map.of());
    assertThat(mails()).hasSize(6);
  }

  @Test
  void anAddressThatNobodyProvedNamesNobodyAndIsToldNothing() {
    verified(false);
    String email = server.value("user.email");
    Answer named =
        bank.post("/oauth2/bc-authorize", Map.of("scope", "openid", "login_hint", email));
    OAuthClient.refused(named, "unknown_user_id", "backchannel_user_unknown");
    Answer found =
        server.sent("GET /api/admin/users?email=" + email + "\nAuthorization: Bearer {admin}");
    begun(bank, Map.of("login_hint", found.member("items.0.id").orElseThrow()));
    assertThat(mails()).isEmpty();
  }
}
