package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The page on which people link their accounts with other services, and unlink them.
class LinkedTest {
  private static final String PAGE = "/account/connections";

  private AppFixture server;
  private Visitor visitor;
  private Provider provider;
  private String connection;

  @BeforeEach
  void start() throws Exception {
    server = AppFixture.start();
    visitor = new Visitor(server);
    provider = new Provider(server);
    connection = provider.connection(", \"sign_up\": true");
  }

  @AfterEach
  void stop() {
    provider.close();
    server.close();
  }

  private Answer signedIn(Visitor who, String role) {
    Answer page =
        who.signIn(who.open(PAGE), server.value(role + ".email"), server.value(role + ".password"));
    assertThat(page.body()).contains("Elsewhere");
    return page;
  }

  /// Where the browser of somebody goes who presses Link.
  private Map<String, String> leaving(Visitor who) {
    return Visitor.brought(who.submit(who.open(PAGE), PAGE, Map.of("connection", connection)));
  }

  private Answer back(Visitor who, Map<String, String> left) throws Exception {
    provider.tells(provider.claims(left), provider.key);
    return who.open(Provider.back(connection, left));
  }

  private Answer unlink(Visitor who) {
    return who.submit(who.open(PAGE), PAGE + "/unlink", Map.of("connection", connection));
  }

  @Test
  void whoHasProvedBothSidesSignsInWithEither() throws Exception {
    assertThat(signedIn(visitor, "user").body()).contains(">Link<").doesNotContain(">Unlink<");
    Answer linked = back(visitor, leaving(visitor));
    assertThat(linked.body()).as("whatever their address is there").contains(">Unlink<");

    visitor.forget();
    Answer account = provider.through(visitor, visitor.open("/account"), connection, told -> told);
    assertThat(account.body()).contains(server.value("user.email"));

    assertThat(unlink(visitor).body()).contains(">Link<").doesNotContain(">Unlink<");
    visitor.forget();
    provider.through(visitor, visitor.open("/account"), connection, told -> told);
    assertThat(visitor.open("/account").body())
        .as("an account of its own")
        .contains("fay@elsewhere.example");
  }

  @Test
  void theLastWayInStays() throws Exception {
    provider.through(visitor, visitor.open(PAGE), connection, told -> told);
    Answer refused = unlink(visitor);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("identity_last_way");
    assertThat(refused.body()).contains("set a password", ">Unlink<");

    visitor.submit(
        visitor.open("/account/password"),
        "/account/password",
        Map.of("password", "a long new password for the account 42"));
    assertThat(unlink(visitor).body()).contains(">Link<").doesNotContain(">Unlink<");
  }

  @Test
  void oneSignInElsewhereOpensOneAccount() throws Exception {
    signedIn(visitor, "user");
    back(visitor, leaving(visitor));
    var other = new Visitor(server);
    signedIn(other, "owner");
    Answer refused = back(other, leaving(other));
    assertThat(refused.code()).isEqualTo("identity_of_another_user");
    assertThat(refused.body()).contains(">Link<").doesNotContain(">Unlink<");
    assertThat(other.open("/account").body()).contains(server.value("owner.email"));
  }

  /// Whoever follows a link that somebody else made would give them the key to their account.
  @Test
  void aWayThatAnotherBrowserBeganLinksNothing() throws Exception {
    signedIn(visitor, "user");
    var attacker = new Visitor(server);
    signedIn(attacker, "owner");
    String made =
        server
            .sent(
                "POST "
                    + PAGE
                    + "\nAccept: text/html\nSec-Fetch-Site: same-origin\nCookie: "
                    + attacker.cookies()
                    + "\nContent-Type: application/x-www-form-urlencoded\n\nconnection="
                    + connection)
            .header("Location")
            .orElseThrow();
    Answer refused = back(visitor, Visitor.brought(visitor.open(made)));
    assertThat(refused.code()).isEqualTo("account_sign_in_needed");
    assertThat(visitor.open(PAGE).body()).doesNotContain(">Unlink<");
  }

  @Test
  void aSignInOfLongAgoIsNotEnough() throws Exception {
    signedIn(visitor, "user");
    Map<String, String> left = leaving(visitor);
    server.advance(Duration.ofMinutes(6));
    Answer late = visitor.submit(visitor.open(PAGE), PAGE, Map.of("connection", connection));
    assertThat(late.code()).isEqualTo("account_sign_in_needed");
    server.advance(Duration.ofMinutes(3));
    assertThat(back(visitor, left).body()).as("on the way for nine minutes").contains(">Unlink<");
    server.advance(Duration.ofMinutes(6));
    assertThat(unlink(visitor).code()).isEqualTo("account_sign_in_needed");
  }

  @Test
  void whatGoesWrongElsewhereIsToldOnThePage() {
    signedIn(visitor, "user");
    Answer refused =
        visitor.open(
            "/sign-in/callback/"
                + connection
                + "?error=access_denied&state="
                + leaving(visitor).get("state"));
    assertThat(refused.code()).isEqualTo("upstream_refused");
    assertThat(refused.body()).contains("access_denied", ">Link<");
  }
}
