package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.mail.Mail;
import candor.core.mail.Mailer;
import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.server.main.App;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody who lost the phone, and the administrator who helps.
class FactorResetTest {
  private AppFixture server;
  private Visitor visitor;
  private Shop shop;
  private String factors = "";

  @BeforeEach
  void start() {
    server = AppFixture.start();
    visitor = new Visitor(server);
    shop = Shop.registered(server, visitor, ", \"required_acr\": \"urn:candor:acr:mfa\"");
    signIn(visitor.open("/account/factors"));
    Phone.added(server, visitor);
    Answer found = admin("GET /api/admin/users?email=" + server.value("user.email"));
    factors = "/api/admin/users/" + found.member("items.0.id").orElseThrow() + "/factors";
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Answer admin(String line) {
    return server.sent(line + "\nAuthorization: Bearer {admin}");
  }

  private Answer signIn(Answer page) {
    return visitor.signIn(page, server.value("user.email"), server.value("user.password"));
  }

  private List<Mail> mails() {
    return server.app().core().mailer().mailbox(App.DEFAULT).stream()
        .map(Mailer.Kept::mail)
        .toList();
  }

  @Test
  void whoLostThePhoneSignsInAndIsLedToAnother() {
    assertThat(admin("GET " + factors).body())
        .contains("\"id\":\"app\"", "\"type\":\"backup_codes\",\"left\":10", "\"total\":2");
    Answer reset = admin("DELETE " + factors);
    assertThat(reset.status()).as(reset.body()).isEqualTo(204);
    assertThat(admin("GET " + factors).member("total")).contains("0");

    // The browser was signed in: whoever found the phone may be.
    Answer page = shop.open(shop.request(Map.of()));
    assertThat(page.body()).contains("current-password");
    Answer setUp = signIn(page);
    assertThat(setUp.body()).contains("Add an authenticator app");
    Phone.added(server, visitor);
    assertThat(Visitor.brought(shop.onward(shop.open(shop.request(Map.of()))))).containsKey("code");

    Mail mail = mails().getFirst();
    assertThat(mail.to()).isEqualTo(server.value("user.email"));
    assertThat(mail.subject()).isEqualTo("Your second factors were taken away");
    assertThat(mail.text()).contains(server.app().issuer() + "/account/factors");
  }

  @Test
  void oneFactorGoesAloneAndTheLastTakesTheCodesAlong() {
    assertThat(admin("DELETE " + factors + "/backup_codes").status()).isEqualTo(204);
    assertThat(admin("GET " + factors).body()).contains("\"total\":1").contains("\"app\"");
    assertThat(admin("DELETE " + factors + "/backup_codes").code()).isEqualTo("factor_not_found");
    assertThat(admin("DELETE " + factors + "/app").status()).isEqualTo(204);
    assertThat(mails()).hasSize(2);
    // Nothing is left: nobody hears of a reset that changes nothing.
    assertThat(admin("DELETE " + factors).status()).isEqualTo(204);
    assertThat(mails()).hasSize(2);
  }

  @Test
  void aResetOfTheLastFactorTakesTheCodesAlongAndIsRecorded() {
    Answer reset = admin("DELETE " + factors + "/app");
    assertThat(admin("GET " + factors).member("total")).contains("0");
    assertThat(server.app().core().audit().ofRequest(App.DEFAULT, reset.requestId()))
        .anySatisfy(row -> assertThat(row.toString()).contains("factor.reset").contains("\"app\""));
  }

  @Test
  void factorsOfAPlatformOwnerTakeARightOfTheirOwn() {
    Answer owner = admin("GET /api/admin/users?email=" + server.value("owner.email"));
    String path = "/api/admin/users/" + owner.member("items.0.id").orElseThrow() + "/factors";
    Answer refused =
        server.sent("DELETE " + path + "\nAuthorization: Bearer " + narrow("users:write"));
    assertThat(refused.code()).isEqualTo("insufficient_scope");
  }

  private String narrow(String scope) {
    Answer answer =
        server.sent(
            "POST /oauth2/token\nAuthorization: Basic {admin.basic}"
                + "\nContent-Type: application/x-www-form-urlencoded\n\n"
                + "grant_type=client_credentials&scope="
                + scope);
    return answer.member("access_token").orElseThrow();
  }
}
