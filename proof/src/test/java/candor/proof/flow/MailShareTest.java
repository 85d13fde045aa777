package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.mail.Mailer;
import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.server.http.Proxies;
import candor.server.main.App;
import candor.server.main.Config;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How many mails strangers can have sent to a person, and what is left to the person then.
class MailShareTest {
  private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

  private AppFixture server;
  private Shop shop;

  @BeforeEach
  void start() {
    server =
        AppFixture.start(
            config ->
                new Config(
                    config.profile(),
                    config.host(),
                    config.port(),
                    config.data(),
                    config.database(),
                    config.masterKey(),
                    config.tls(),
                    config.addresses(),
                    config.redis(),
                    new Proxies(List.of("127.0.0.1", "::1"), Proxies.Header.X_FORWARDED_FOR, ""),
                    config.metricsToken(),
                    config.log(),
                    config.edge(),
                    config.mail(),
                    config.certificates(),
                    config.reach()));
    shop = Shop.registered(server, new Visitor(server), "");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Answer ask(String ip, String path) {
    Matcher request = REQUEST.matcher(shop.open(shop.request(Map.of())).body());
    assertThat(request.find()).isTrue();
    return server.sent(
        "POST "
            + path
            + "\nX-Forwarded-For: "
            + ip
            + "\nAccept: text/html\nSec-Fetch-Site: same-origin"
            + "\nContent-Type: application/x-www-form-urlencoded\n\n"
            + Visitor.form(
                Map.of("request", request.group(1), "email", server.value("user.email"))));
  }

  /// What a page says, whichever request it is about.
  private static String words(Answer page) {
    return page.body().replaceAll("request=[^\"]*", "");
  }

  private List<String> subjects() {
    return server.app().core().mailer().mailbox(App.DEFAULT).stream()
        .map(Mailer.Kept::mail)
        .map(mail -> mail.subject())
        .toList();
  }

  @Test
  void aStrangerTakesAShareAndNoMore() {
    Answer first = ask("192.0.2.1", "/sign-in/forgot");
    for (int i = 0; i < 24; i++) {
      server.advance(Duration.ofMinutes(16));
      assertThat(words(ask("192.0.2.1", "/sign-in/forgot"))).isEqualTo(words(first));
    }
    assertThat(subjects()).hasSize(10);
    // The same words whether or not it is sent.
    assertThat(words(ask("192.0.2.2", "/sign-in/forgot"))).isEqualTo(words(first));
    assertThat(subjects()).hasSize(11);
  }

  @Test
  void theMailsOfOneKindLeaveThoseOfAnother() {
    for (int network = 1; network < 5; network++) {
      for (int i = 0; i < 3; i++) {
        ask("192.0.2." + network, "/sign-in/link");
      }
    }
    assertThat(subjects()).hasSize(5);
    ask("192.0.2.9", "/sign-in/forgot");
    assertThat(subjects().getFirst()).isEqualTo("Choose a new password");
  }
}
