package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.audit.By;
import candor.core.credential.Password;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.User;
import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.server.main.App;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who can move an account to another address: its owner, and nobody who was in it for a while.
class AccountEmailTest {
  private static final String NEW = "correct horse battery staple";
  private static final Pattern LINK = Pattern.compile("http\\S+\\?link=(\\S+)");

  private AppFixture server;
  private Visitor visitor;
  private Shop shop;
  private String email;
  private String id;

  @BeforeEach
  void start() {
    server = AppFixture.start();
    visitor = new Visitor(server);
    shop = Shop.registered(server, visitor, ", \"require_consent\": false");
    email = server.value("user.email");
    id = server.sent("GET /api/user\nAuthorization: Bearer {user}").member("id").orElseThrow();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Answer signIn(Visitor who, String password) {
    return who.signIn(
        who.open("/oauth2/authorize?" + Visitor.form(shop.request(Map.of()))), email, password);
  }

  /// What somebody does who has the browser for a moment.
  private String asked() {
    signIn(visitor, server.value("user.password"));
    visitor.submit(
        visitor.open("/account/email"), "/account/email", Map.of("email", "thief@example.com"));
    Matcher link =
        LINK.matcher(server.app().core().mailer().mailbox(App.DEFAULT).getFirst().mail().text());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private void admin(String request, String body) {
    Answer answer =
        server.sent(
            request + "\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n" + body);
    assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
  }

  private void over(String link, String password) {
    signIn(visitor, password);
    assertThat(visitor.open("/account/email?link=" + link).code()).isEqualTo("mail_link_used");
    assertThat(
            visitor
                .submit(visitor.open("/account/email"), "/account/email", Map.of("link", link))
                .code())
        .isEqualTo("mail_link_used");
    assertThat(moved()).isFalse();
  }

  @Test
  void aNewPasswordEndsTheLinkOfWhoeverWasSignedIn() {
    String link = asked();
    admin("PATCH /api/admin/users/" + id, "{\"password\": \"" + NEW + "\"}");
    over(link, NEW);
  }

  @Test
  void aLockEndsIt() {
    String link = asked();
    admin("POST /api/admin/users/" + id + "/lock", "{}");
    admin("POST /api/admin/users/" + id + "/unlock", "{}");
    over(link, server.value("user.password"));
  }

  /// Somebody who made an account, or has its password, mails a link to a person who owns none of
  /// it.
  @Test
  void aLinkIsFollowedByItsOwnerAlone() {
    String link = asked();
    String path = "/account/email?link=" + link;
    var elsewhere = new Visitor(server);
    Answer first = elsewhere.open(path);
    assertThat(first.body()).contains("current-password").doesNotContain(email);
    elsewhere.submit(first, "/account/email", Map.of("link", link));
    assertThat(moved()).isFalse();

    server
        .app()
        .core()
        .platform()
        .accounts()
        .create(
            App.DEFAULT,
            Pool.TENANT,
            new User.Profile(new Email("other@example.com"), "Other"),
            Password.typed(NEW),
            By.OURS);
    Answer others = elsewhere.signIn(elsewhere.open(path), "other@example.com", NEW);
    assertThat(others.code()).isEqualTo("mail_link_of_another");
    assertThat(others.body()).contains("/oauth2/logout").doesNotContain(email);
    Answer sent = elsewhere.submit(others, "/account/email", Map.of("link", link));
    assertThat(sent.code()).isEqualTo("mail_link_of_another");
    assertThat(moved()).isFalse();

    elsewhere.forget();
    Answer asked = elsewhere.signIn(elsewhere.open(path), email, server.value("user.password"));
    assertThat(asked.body()).contains("account of " + email, "address is thief@example.com");
    elsewhere.submit(asked, "/account/email", Map.of("link", link));
    assertThat(moved()).isTrue();
  }

  private boolean moved() {
    return server
        .app()
        .core()
        .platform()
        .users()
        .at(App.DEFAULT, Pool.TENANT, new Email("thief@example.com"))
        .isPresent();
  }

  @Test
  void theEndOfAllSessionsEndsIt() {
    String link = asked();
    admin(
        "POST /oauth2/global-token-revocation",
        "{\"sub_id\": {\"format\": \"email\", \"email\": \"" + email + "\"}}");
    over(link, server.value("user.password"));
  }
}
