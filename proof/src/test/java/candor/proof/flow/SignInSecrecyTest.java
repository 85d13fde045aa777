package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.server.http.Proxies;
import candor.server.main.Config;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the sign-in page tells those who do not know the password, which is nothing, and how long
/// they may go on guessing. That the same work is done for all of them stands in `SignInsTest`.
class SignInSecrecyTest {
  private static final Pattern SEALED = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");
  private static final String PASSWORD = "a long enough phrase";

  private AppFixture server;
  private Shop shop;
  private String sealed;

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
    var visitor = new Visitor(server);
    shop = Shop.registered(server, visitor, "");
    Matcher request = SEALED.matcher(shop.open(shop.request(Map.of())).body());
    assertThat(request.find()).isTrue();
    sealed = request.group(1);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Answer admin(String line, String body) {
    Answer answer =
        server.sent(
            line + "\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n" + body);
    assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
    return answer;
  }

  /// Makes an account.
  ///
  /// @param step what is done to it then; empty for nothing
  private String account(String email, String password, String step) {
    Answer made =
        admin(
            "POST /api/admin/users",
            "{\"email\": \"%s\", \"name\": \"Somebody\"%s}"
                .formatted(
                    email, password.isEmpty() ? "" : ", \"password\": \"" + password + "\""));
    if (!step.isEmpty()) {
      admin("POST /api/admin/users/" + made.member("id").orElseThrow() + "/" + step, "{}");
    }
    return email;
  }

  private Answer signIn(String email, String password) {
    return signIn("192.0.2.1", email, password);
  }

  private Answer signIn(String ip, String email, String password) {
    return server.sent(
        "POST /sign-in\nX-Forwarded-For: "
            + ip
            + "\nAccept: text/html\nSec-Fetch-Site: same-origin"
            + "\nContent-Type: application/x-www-form-urlencoded\n\n"
            + Visitor.form(Map.of("request", sealed, "email", email, "password", password)));
  }

  /// An answer without what is its own: the address that was typed, the id of the request, and the
  /// challenge of the page's passkeys.
  private static String alike(Answer answer, String email) {
    return answer
        .anonymous()
        .replace(email, "somebody@example.com")
        .replaceAll("challenge&#34;:&#34;[^&]*", "challenge");
  }

  @Test
  void whoeverDoesNotKnowThePasswordReadsTheSameBytesForEveryAccount() {
    List<String> emails =
        List.of(
            account("aa@example.com", PASSWORD, ""),
            account("bb@example.com", "", ""),
            account("cc@example.com", PASSWORD, "suspend"),
            account("dd@example.com", PASSWORD, "lock"),
            "ee@example.com");
    Answer first = signIn(emails.getFirst(), "another long phrase");
    assertThat(first.status()).isEqualTo(401);
    assertThat(first.code()).isEqualTo("sign_in_failed");
    assertThat(first.header("Set-Cookie")).isEmpty();
    for (String email : emails) {
      Answer each = signIn(email, "another long phrase");
      assertThat(alike(each, email)).isEqualTo(alike(first, emails.getFirst()));
    }
    List<String> truths =
        List.of(
            "password_wrong",
            "password_not_set",
            "password_wrong",
            "password_wrong",
            "sign_in_email_unknown");
    for (int i = 0; i < emails.size(); i++) {
      Answer each = signIn(emails.get(i), "another long phrase");
      assertThat(server.refusal(each.requestId()).code()).isEqualTo(truths.get(i));
    }
  }

  @Test
  void onlyThePasswordOpensWhatBecameOfAnAccount() {
    String suspended = account("cc@example.com", PASSWORD, "suspend");
    String locked = account("dd@example.com", PASSWORD, "lock");
    Answer one = signIn(suspended, PASSWORD);
    assertThat(one.status()).isEqualTo(403);
    assertThat(one.code()).isEqualTo("user_suspended");
    Answer other = signIn(locked, PASSWORD);
    assertThat(other.status()).isEqualTo(403);
    assertThat(other.code()).isEqualTo("user_locked");
    for (Answer each : List.of(one, other)) {
      assertThat(each.header("Set-Cookie")).isEmpty();
      assertThat(each.body()).contains(each.requestId(), "Please ask your administrator");
    }
    assertThat(signIn(locked, "another long phrase").code()).isEqualTo("sign_in_failed");
  }

  @Test
  void anAccountIsGuessedMoreAndMoreSlowlyAndThenNotAtAll() {
    String known = account("aa@example.com", PASSWORD, "");
    for (String email : List.of(known, "nobody@example.com")) {
      for (int i = 0; i < 5; i++) {
        assertThat(signIn(email, "another long phrase").code()).isEqualTo("sign_in_failed");
      }
    }
    Answer paused = signIn(known, "another long phrase");
    assertThat(paused.status()).isEqualTo(429);
    assertThat(paused.code()).isEqualTo("sign_in_paused");
    assertThat(paused.header("Retry-After")).isPresent();
    assertThat(signIn("nobody@example.com", "another long phrase").code())
        .isEqualTo("sign_in_paused");
    // The right one is not looked at either: otherwise guessing would just go on.
    assertThat(signIn(known, PASSWORD).code()).isEqualTo("sign_in_paused");
    server.advance(Duration.ofSeconds(21));
    assertThat(signIn(known, "another long phrase").code()).isEqualTo("sign_in_failed");
    int second = wait(known);
    assertThat(second).isBetween(1, 3);
    server.advance(Duration.ofSeconds(21));
    assertThat(signIn(known, "another long phrase").code()).isEqualTo("sign_in_failed");
    assertThat(wait(known)).isBetween(second + 1, 5);
    server.advance(Duration.ofSeconds(21));
    assertThat(signIn(known, PASSWORD).status()).isEqualTo(303);
  }

  private int wait(String email) {
    return Integer.parseInt(
        signIn(email, "another long phrase").header("Retry-After").orElseThrow());
  }

  @Test
  void anAccountIsLockedForAWhileAfterTooManyGuesses() {
    String known = account("aa@example.com", PASSWORD, "");
    int longest = 0;
    for (int i = 0; i < 12; i++) {
      Answer answer = signIn("192.0.2." + i, known, "another long phrase");
      if (answer.status() == 429) {
        int wait = Integer.parseInt(answer.header("Retry-After").orElseThrow());
        longest = Math.max(longest, wait);
        server.advance(Duration.ofSeconds(wait));
      }
    }
    assertThat(longest).isGreaterThanOrEqualTo(8);
    // Whoever knows the password waits, and is in.
    Answer last = signIn("192.0.2.99", known, PASSWORD);
    if (last.status() == 429) {
      server.advance(Duration.ofSeconds(wait(known) + 1L));
      last = signIn("192.0.2.98", known, PASSWORD);
    }
    assertThat(last.status()).isEqualTo(303);
  }

  /// One guess at each of many accounts is counted for the address that it comes from.
  @Test
  void anAddressGuessesAtManyAccountsForAShortWhile() {
    Answer last = signIn("192.0.2.7", "nobody0@example.com", "another long phrase");
    int asked = 1;
    while (last.status() == 401 && asked < 40) {
      last = signIn("192.0.2.7", "nobody" + asked + "@example.com", "another long phrase");
      asked++;
    }
    assertThat(asked).isEqualTo(21);
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.code()).isEqualTo("rate_limit_exceeded");
    assertThat(last.header("Retry-After")).isPresent();
    // Others are not held up.
    Answer other = signIn("192.0.2.8", account("aa@example.com", PASSWORD, ""), PASSWORD);
    assertThat(other.status()).isEqualTo(303);
  }
}
