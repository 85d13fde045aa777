package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.audit.By;
import candor.core.setup.SetupLinks;
import candor.core.tenant.TenantSettings;
import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.server.main.App;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The link that makes the first owner of a server that nobody owns.
class SetupTest {
  private AppFixture server;

  @BeforeEach
  void start() {
    server = AppFixture.withoutDemo();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theLinkMakesAnOwnerAndAnAdministrator() {
    Answer made = follow(link(), "first@example.com");

    assertThat(made.status()).isEqualTo(200);
    assertThat(made.body()).contains("first@example.com", "client_", "cs_");
    assertThat(server.app().core().setupLinks().offer(App.DEFAULT)).isEmpty();
  }

  @Test
  void thePageAsksForAPasswordAsLongAsTheTenantWants() {
    var usual = TenantSettings.usual();
    var strict =
        new TenantSettings(
            usual.accessTokenLifetime(),
            usual.refreshTokenLifetime(),
            usual.sessionLifetime(),
            usual.keyLifetime(),
            17,
            usual.signInAttempts(),
            usual.signInLock(),
            usual.rateLimits(),
            usual.selfService(),
            usual.refreshGrace(),
            usual.allowedOrigins(),
            usual.branding(),
            0);
    server.app().core().tenants().change(App.DEFAULT, strict, By.OURS);

    assertThat(server.sent("GET /setup?link=" + link() + "\nAccept: text/html").body())
        .contains("at least 17 characters", "minlength=\"17\"");
  }

  @Test
  void theLinkHasOneWinner() throws Exception {
    String link = link();
    List<Callable<Answer>> race =
        List.of(() -> follow(link, "one@example.com"), () -> follow(link, "two@example.com"));
    List<Integer> statuses;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      statuses =
          threads.invokeAll(race).stream().map(future -> future.resultNow().status()).toList();
    }
    assertThat(statuses).containsExactlyInAnyOrder(200, 410);
    assertThat(follow(link, "three@example.com").code()).isEqualTo("setup_link_used");
  }

  @Test
  void ofSeveralLinksOneIsFollowed() {
    String earlier = link();
    assertThat(follow(link(), "first@example.com").status()).isEqualTo(200);

    assertThat(follow(earlier, "second@example.com").code()).isEqualTo("setup_link_used");
  }

  @Test
  void theLinkExpires() {
    String link = link();
    server.advance(SetupLinks.LIFE);

    assertThat(server.sent("GET /setup?link=" + link).code()).isEqualTo("setup_link_expired");
    assertThat(follow(link, "late@example.com").code()).isEqualTo("setup_link_expired");
  }

  @Test
  void aWrongPasswordLeavesTheLinkAsItIs() {
    String link = link();
    Answer refused =
        server.sent(
            "POST /setup\nContent-Type: application/x-www-form-urlencoded\n\nlink="
                + link
                + "&email=first@example.com&password=short");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(follow(link, "first@example.com").status()).isEqualTo(200);
  }

  private String link() {
    return server.app().core().setupLinks().offer(App.DEFAULT).orElseThrow();
  }

  private Answer follow(String link, String email) {
    return server.sent(
        "POST /setup\nContent-Type: application/x-www-form-urlencoded\n\nlink="
            + link
            + "&email="
            + email
            + "&password=correct-horse-battery");
  }
}
