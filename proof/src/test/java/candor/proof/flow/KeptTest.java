package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.audit.By;
import candor.core.db.Tx;
import candor.core.tenant.TenantSettings;
import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.server.main.App;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people who are nobody make this server keep.
class KeptTest {
  private AppFixture server;
  private Visitor visitor;
  private Shop shop;

  @BeforeEach
  void start() {
    server = AppFixture.start();
    visitor = new Visitor(server);
    server
        .app()
        .core()
        .tenants()
        .change(
            App.DEFAULT,
            TenantSettings.usual().with(new TenantSettings.SelfService(true, true)),
            By.OURS);
    shop = Shop.registered(server, visitor, ", \"require_consent\": false");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void ask(Answer form, String email) {
    Answer sent = visitor.submit(form, "/sign-in/link", Map.of("email", email));
    assertThat(sent.body()).contains("Check your e-mail");
  }

  private long number(Function<Tx, Long> count) {
    return server.app().core().database().in(App.DEFAULT, count::apply);
  }

  private long links() {
    return number(
        tx ->
            tx.sql("select count(*) as n from one_time_link where tenant_id = :tenant")
                .set("tenant", App.DEFAULT)
                .one(row -> row.number("n"))
                .orElseThrow());
  }

  private long requests() {
    return number(
        tx ->
            tx.sql(
                    """
                    select count(*) as n
                      from one_time_link
                     where tenant_id = :tenant
                       and request <> ''
                    """)
                .set("tenant", App.DEFAULT)
                .one(row -> row.number("n"))
                .orElseThrow());
  }

  @Test
  void noRequestIsKeptForAMailThatNobodyGets() {
    Answer form = visitor.follow(shop.open(shop.request(Map.of())), "Sign in by e-mail instead");
    for (int i = 0; i < 5; i++) {
      ask(form, "nobody@example.com");
    }
    assertThat(links()).isEqualTo(5);
    assertThat(requests()).isZero();
    for (int i = 0; i < 5; i++) {
      ask(form, server.value("user.email"));
    }
    assertThat(requests()).as("as many as were mailed").isEqualTo(3);

    server.advance(Duration.ofHours(24));
    server.app().core().platform().links().dropOld(App.DEFAULT);
    assertThat(links()).as("they say when they expired").isEqualTo(10);
    server.advance(Duration.ofMinutes(16));
    server.app().core().platform().links().dropOld(App.DEFAULT);
    assertThat(links()).isZero();
  }

  @Test
  void aRequestThatFitsIntoNoAddressIsNotOpened() {
    Answer answer =
        server.sent(
            "POST /sign-in/link\nAccept: text/html\nSec-Fetch-Site: same-origin"
                + "\nContent-Type: application/x-www-form-urlencoded\n\nemail=a%40b.example&request="
                + "A".repeat(9_000));
    assertThat(answer.code()).isEqualTo("sign_in_state_unreadable");
    assertThat(links()).isZero();
  }

  /// Each leaves a row with all that waits.
  @Test
  void leavingForAProviderIsCountedForTheTenant() throws Exception {
    try (var provider = new Provider(server)) {
      provider.connection("");
      Answer away = visitor.open(Provider.way(shop.open(shop.request(Map.of()))));
      assertThat(away.header("Location").orElseThrow()).startsWith(provider.site.at("/authorize"));
      assertThat(away.header("RateLimit-Policy").orElseThrow()).startsWith("\"sign_in-");
    }
  }
}
