package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.audit.By;
import candor.core.mail.Mail;
import candor.core.mail.Mailer;
import candor.core.mail.Way;
import candor.core.tenant.TenantSettings;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.StateChange;
import candor.core.user.User;
import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.server.main.App;
import candor.server.main.Config;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people do about their account by mail, from the sign-in page to the application.
class MailTest {
  private static final String NEW = "correct horse battery staple";
  private static final Pattern HREF = Pattern.compile("<a href=\"([^\"]+)\">([^<]+)</a>");
  private static final Pattern LINK = Pattern.compile("http\\S+\\?link=(\\S+)");
  private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

  private AppFixture server;
  private Visitor visitor;
  private Shop shop;

  @BeforeEach
  void start() {
    server = AppFixture.start();
    visitor = new Visitor(server);
    allow(true, true);
    shop = Shop.registered(server, visitor, ", \"require_consent\": false");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void allow(boolean signUp, boolean byMail) {
    server
        .app()
        .core()
        .tenants()
        .change(
            App.DEFAULT,
            TenantSettings.usual().with(new TenantSettings.SelfService(signUp, byMail)),
            By.OURS);
  }

  private Answer open(String... more) {
    var other = new HashMap<String, String>();
    other.put("scope", "openid email");
    for (int i = 0; i < more.length; i += 2) {
      other.put(more[i], more[i + 1]);
    }
    return shop.open(shop.request(other));
  }

  /// Goes a way that a page offers, by its name.
  private Answer go(Answer page, String name) {
    Matcher way = HREF.matcher(page.body());
    while (way.find()) {
      if (way.group(2).equals(name)) {
        return visitor.open(way.group(1).replace("&amp;", "&"));
      }
    }
    throw new AssertionError("no " + name + " in " + page.body());
  }

  private Answer ask(Answer page, String path, String email) {
    return visitor.submit(page, path, Map.of("email", email));
  }

  private Answer follow(String path, String link, String... more) {
    return follow(visitor, path, link, more);
  }

  private Answer follow(Visitor who, String path, String link, String... more) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("link", link);
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return who.submit(who.open(path + "?link=" + link), path, fields);
  }

  private List<Mail> mails() {
    return server.app().core().mailer().mailbox(App.DEFAULT).stream()
        .map(Mailer.Kept::mail)
        .toList();
  }

  private String found(Pattern pattern) {
    Matcher matcher = pattern.matcher(mails().getFirst().text());
    assertThat(matcher.find()).as(mails().getFirst().text()).isTrue();
    return matcher.group(1);
  }

  private String user() {
    return server.value("user.email");
  }

  private User account(String email) {
    return server
        .app()
        .core()
        .platform()
        .users()
        .at(App.DEFAULT, Pool.TENANT, new Email(email))
        .orElseThrow();
  }

  private List<String> methods(Answer back) throws Exception {
    Answer tokens = shop.redeem(Visitor.brought(back).get("code"));
    return shop.claims(tokens.member("id_token").orElseThrow()).getStringListClaim("amr");
  }

  private String resetLink() {
    ask(go(open(), "Forgot your password?"), "/sign-in/forgot", user());
    return found(LINK);
  }

  @Test
  void aNewPasswordIsChosenByMailAndEndsWhatWasSignedIn() {
    visitor.signIn(open(), user(), server.value("user.password"));
    assertThat(Visitor.brought(open())).containsKey("code");

    Answer sent =
        ask(go(open("prompt", "login"), "Forgot your password?"), "/sign-in/forgot", user());
    assertThat(sent.body()).contains("Check your e-mail", user());
    Mail mail = mails().getFirst();
    assertThat(mail.to()).isEqualTo(user());
    String link = found(LINK);

    Answer form = visitor.open("/sign-in/reset?link=" + link);
    assertThat(form.body())
        .contains("autocomplete=\"new-password\"", "minlength=\"12\"", "value=\"" + user() + "\"");
    assertThat(form.header("Referrer-Policy")).contains("no-referrer");
    Answer next = follow("/sign-in/reset", link, "password", NEW);
    assertThat(next.body()).as("back at the page to sign in").contains("current-password", "Shop");
    assertThat(open().body()).as("the session has ended").contains("current-password");

    Answer old = visitor.signIn(next, user(), server.value("user.password"));
    assertThat(old.status()).isEqualTo(401);
    assertThat(Visitor.brought(visitor.signIn(next, user(), NEW))).containsKey("code");
    assertThat(account(user()).verified()).isPresent();
  }

  @Test
  void anAddressWithoutAccountGetsTheSameWordsAndNoMail() {
    Answer page = go(open(), "Forgot your password?");
    String known = ask(page, "/sign-in/forgot", user()).body();
    assertThat(mails()).hasSize(1);
    Answer unknown = ask(page, "/sign-in/forgot", "nobody@example.com");
    assertThat(unknown.status()).isEqualTo(200);
    assertThat(unknown.body()).isEqualTo(known.replace(user(), "nobody@example.com"));
    assertThat(mails()).hasSize(1);
  }

  @Test
  void aPasswordHasToBeGoodAndTheLinkStays() {
    String link = resetLink();
    Answer leaked = follow("/sign-in/reset", link, "password", "1QAZ2wsx3edc");
    assertThat(leaked.status()).isEqualTo(422);
    assertThat(leaked.body()).contains("data-error-code=\"password_leaked\"", "new-password");
    Answer several = follow("/sign-in/reset", link, "password", "aaaa");
    assertThat(several.body()).contains("field_too_short", "password_too_easy");
    Answer weak = follow("/sign-in/reset", link, "password", "January112026");
    assertThat(weak.body()).contains("password_weak");
    assertThat(follow("/sign-in/reset", link, "password", NEW).status()).isEqualTo(200);
  }

  @Test
  void aLinkHasOneWinnerAndSaysWhenItWasUsed() throws Exception {
    String link = resetLink();
    Callable<Answer> reset =
        () ->
            server.sent(
                "POST /sign-in/reset\nAccept: text/html\nSec-Fetch-Site: same-origin"
                    + "\nContent-Type: application/x-www-form-urlencoded\n\n"
                    + Visitor.form(Map.of("link", link, "password", NEW)));
    List<Integer> statuses;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      statuses =
          threads.invokeAll(List.of(reset, reset)).stream()
              .map(future -> future.resultNow().status())
              .toList();
    }
    assertThat(statuses).containsExactlyInAnyOrder(200, 410);
    server.advance(Duration.ofMinutes(12));
    Answer again = visitor.open("/sign-in/reset?link=" + link);
    assertThat(again.code()).isEqualTo("mail_link_used");
    assertThat(again.body()).contains("12 minutes ago");
  }

  @Test
  void aLinkExpiresAndSaysHowLongAgo() {
    String link = resetLink();
    server.advance(Duration.ofMinutes(42));
    Answer late = visitor.open("/sign-in/reset?link=" + link);
    assertThat(late.code()).isEqualTo("mail_link_expired");
    assertThat(late.body()).contains("12 minutes ago", "ask for a new one");
    Answer again = visitor.follow(late, "Send a new link");
    assertThat(again.body()).contains("action=\"/sign-in/forgot\"");
    assertThat(visitor.open("/sign-in/link?link=" + link).code()).isEqualTo("mail_link_unknown");
  }

  @Test
  void aLinkOpenedElsewhereStillEndsWell() {
    String link = resetLink();
    var elsewhere = new Visitor(server);
    Answer done = follow(elsewhere, "/sign-in/reset", link, "password", NEW);
    assertThat(done.body()).contains("Your password is changed", "Go back to the application");

    ask(go(open(), "Sign in by e-mail instead"), "/sign-in/link", user());
    String signIn = found(LINK);
    assertThat(elsewhere.open("/sign-in/link?link=" + signIn).body())
        .contains("You asked for this link in another browser");
    Answer arrived = follow(elsewhere, "/sign-in/link", signIn);
    assertThat(arrived.body()).contains("You are signed in", user());
    assertThat(elsewhere.hasCookie()).isTrue();
  }

  @Test
  void aLinkSignsInByItsButtonAlone() throws Exception {
    ask(go(open(), "Sign in by e-mail instead"), "/sign-in/link", user());
    String link = found(LINK);
    for (int i = 0; i < 3; i++) {
      assertThat(visitor.open("/sign-in/link?link=" + link).body())
          .contains("Sign in as " + user());
    }
    assertThat(open().body()).contains("current-password");
    Answer back = follow("/sign-in/link", link);
    assertThat(methods(back)).containsExactly("otp");
    assertThat(account(user()).verified()).isPresent();
  }

  @Test
  void aCodeSignsInTheBrowserThatAskedForIt() throws Exception {
    Answer sent = ask(go(open(), "Sign in by e-mail instead"), "/sign-in/link", user());
    assertThat(sent.body()).contains("autocomplete=\"one-time-code\"", "inputmode=\"numeric\"");
    String code = found(CODE);
    Answer other = new Visitor(server).submit(sent, "/sign-in/code", Map.of("code", code));
    assertThat(other.body()).contains("mail_code_over");
    Answer back =
        visitor.submit(
            sent, "/sign-in/code", Map.of("code", code.substring(0, 3) + " " + code.substring(3)));
    assertThat(methods(back)).containsExactly("otp");
    assertThat(visitor.open("/sign-in/link?link=" + found(LINK)).code())
        .as("the link of that code is spent")
        .isEqualTo("mail_link_used");
  }

  @Test
  void aCodeIsGuessedThreeTimes() {
    Answer sent = ask(go(open(), "Sign in by e-mail instead"), "/sign-in/link", user());
    String code = found(CODE);
    String wrong = code.equals("000000") ? "000001" : "000000";
    for (int i = 0; i < 3; i++) {
      Answer guess = visitor.submit(sent, "/sign-in/code", Map.of("code", wrong));
      assertThat(guess.status()).isEqualTo(401);
      assertThat(guess.body()).contains("mail_code_wrong");
    }
    Answer late = visitor.submit(sent, "/sign-in/code", Map.of("code", code));
    assertThat(late.body()).contains("mail_code_over");

    // Of an address without account the same is said.
    Answer nobody =
        ask(go(open(), "Sign in by e-mail instead"), "/sign-in/link", "nobody@example.com");
    assertThat(visitor.submit(nobody, "/sign-in/code", Map.of("code", wrong)).body())
        .contains("mail_code_wrong");
  }

  @Test
  void anAddressIsNotFloodedWithMail() {
    Answer page = go(open(), "Forgot your password?");
    for (int i = 0; i < 7; i++) {
      assertThat(ask(page, "/sign-in/forgot", user()).status()).isEqualTo(200);
    }
    assertThat(mails()).as("from one network").hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"SUSPEND, user_suspended", "LOCK, user_locked"})
  void aStoppedAccountIsToldToWhoeverReadsItsMail(StateChange stopped, String code) {
    User user = account(user());
    server.app().core().platform().users().change(App.DEFAULT, user.id(), stopped, By.OURS);
    ask(go(open(), "Sign in by e-mail instead"), "/sign-in/link", user());
    String link = found(LINK);
    assertThat(follow("/sign-in/link", link).code()).isEqualTo(code);
  }

  @Test
  void somebodyNewMakesAnAccount() throws Exception {
    Answer page = open("prompt", "create");
    assertThat(page.body()).contains("Create an account");
    Answer sent = ask(page, "/sign-up", "new@example.com");
    assertThat(sent.body()).contains("Check your e-mail");
    Answer back = follow("/sign-up", found(LINK), "name", "Nora New", "password", NEW);
    assertThat(Visitor.brought(back)).containsKey("code");
    User made = account("new@example.com");
    assertThat(made.profile().name()).isEqualTo("Nora New");
    assertThat(made.verified()).isPresent();
    visitor.forget();
    assertThat(Visitor.brought(visitor.signIn(open(), "new@example.com", NEW))).containsKey("code");
  }

  @Test
  void anAddressThatIsTakenGetsTheSamePageAndItsOwnerAMail() {
    Answer page = go(open(), "Create an account");
    String fresh = ask(page, "/sign-up", "new@example.com").body();
    String taken = ask(page, "/sign-up", user()).body();
    assertThat(taken).isEqualTo(fresh.replace("new@example.com", user()));
    Mail mail = mails().getFirst();
    assertThat(mail.to()).isEqualTo(user());
    assertThat(mail.subject()).isEqualTo("You have an account already");
    assertThat(mail.text()).doesNotContain("link=");
  }

  @Test
  void whereSignUpIsOffNobodySignsUp() {
    allow(false, true);
    assertThat(open().body()).doesNotContain("Create an account");
    Map<String, String> back = Visitor.brought(open("prompt", "create"));
    assertThat(back).containsEntry("error", "access_denied");
    assertThat(back.get("error_uri")).endsWith("/errors/sign_up_off");
    assertThat(server.sent("GET /.well-known/openid-configuration").body())
        .doesNotContain("\"create\"");
    allow(true, true);
    assertThat(server.sent("GET /.well-known/openid-configuration").body()).contains("\"create\"");
    Answer page = go(open(), "Create an account");
    allow(false, true);
    assertThat(ask(page, "/sign-up", "new@example.com").body()).contains("sign_up_off");
  }

  @Test
  void whereSignInByMailIsOffItIsRefused() {
    Answer page = go(open(), "Sign in by e-mail instead");
    allow(true, false);
    assertThat(open().body()).doesNotContain("Sign in by e-mail");
    assertThat(ask(page, "/sign-in/link", user()).body()).contains("sign_in_by_mail_off");
    assertThat(mails()).isEmpty();
  }

  @Test
  void theAddressIsConfirmedByMail() {
    visitor.signIn(open(), user(), server.value("user.password"));
    Answer page = visitor.open("/account/email/confirm");
    assertThat(page.body()).contains(user());
    visitor.submit(page, "/account/email/confirm", Map.of());
    String link = found(LINK);
    var elsewhere = new Visitor(server);
    assertThat(elsewhere.open("/account/email/confirm?link=" + link).body()).contains(user());
    assertThat(follow(elsewhere, "/account/email/confirm", link).body())
        .contains("The address is confirmed");
    assertThat(account(user()).verified()).isPresent();
  }

  @Test
  void theAddressIsChangedByMailToTheNewOneAndTheOldOneHearsOfIt() {
    visitor.signIn(open(), user(), server.value("user.password"));
    Answer page = visitor.open("/account/email");
    ask(page, "/account/email", "moved@example.com");
    assertThat(mails().getFirst().to()).isEqualTo("moved@example.com");
    assertThat(account(user()).email().value()).as("nothing changes yet").isEqualTo(user());
    String old = user();
    String link = found(LINK);
    assertThat(follow("/account/email", link).body()).contains("moved@example.com");
    assertThat(account("moved@example.com").verified()).isPresent();
    Mail told = mails().getFirst();
    assertThat(told.to()).isEqualTo(old);
    assertThat(told.text()).contains("moved@example.com");

    // Somebody else's address is not told to whoever asks for it.
    String taken = owner();
    Answer same = ask(visitor.open("/account/email"), "/account/email", taken);
    assertThat(same.body()).contains("Check your e-mail");
    assertThat(mails().getFirst().to()).isEqualTo(taken);
    assertThat(mails().getFirst().text()).doesNotContain("link=");
  }

  private String owner() {
    return server
        .sent("GET /api/user\nAuthorization: Bearer {owner}")
        .member("email")
        .orElseThrow();
  }

  @Test
  void theAddressIsChangedOnlyRightAfterASignIn() {
    visitor.signIn(open(), user(), server.value("user.password"));
    server.advance(Duration.ofMinutes(16));
    Answer late = visitor.open("/account/email");
    assertThat(late.body()).contains("current-password", user());
    Answer there = visitor.signIn(late, user(), server.value("user.password"));
    assertThat(there.body()).contains("action=\"/account/email\"");
  }

  @Test
  void theMailboxOfDevelopmentHasLinksToClick() {
    String link = resetLink();
    Answer list = visitor.open("/dev/mailbox");
    assertThat(list.body()).contains("Choose a new password", user());
    Matcher letter = Pattern.compile("href=\"(/dev/mailbox/[^\"]+)\"").matcher(list.body());
    assertThat(letter.find()).isTrue();
    assertThat(visitor.open(letter.group(1)).body())
        .contains("<a href=\"" + server.base() + "/sign-in/reset?link=" + link + "\">");
  }

  @Test
  void thePagesSpeakJapanese() {
    Answer page = go(open(), "Forgot your password?");
    String request = page.body().replaceAll("(?s).*name=\"request\" value=\"([^\"]+)\".*", "$1");
    Answer japanese =
        server.sent(
            "GET /sign-in/forgot?request=" + request + "\nAccept: text/html\nAccept-Language: ja");
    assertThat(japanese.body()).contains("lang=\"ja\"", "新しいパスワードの設定");
  }

  @Test
  void aFullQueueTakesNoMore() throws Exception {
    Answer page = go(open(), "Forgot your password?");
    server
        .app()
        .core()
        .database()
        .in(
            App.DEFAULT,
            tx ->
                tx.sql(
                        """
                        insert into mail (tenant_id, id, request_id, sealed, kept, attempts, due_at,
                                          made_at)
                        select :tenant, 'mail_' || n, '', ''::bytea, false, 0, now(), now()
                          from generate_series(1, 1000) n
                        """)
                    .set("tenant", App.DEFAULT)
                    .change());
    for (String email : List.of(user(), "nobody@example.com")) {
      Answer full = ask(page, "/sign-in/forgot", email);
      assertThat(full.status()).isEqualTo(503);
      assertThat(full.body()).contains("mail_queue_full");
    }
  }

  @Test
  void withoutMailServerNothingIsOffered() {
    server.close();
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
                    config.proxies(),
                    config.metricsToken(),
                    config.log(),
                    config.edge(),
                    new Way.Nowhere(),
                    config.certificates(),
                    config.reach()));
    visitor = new Visitor(server);
    shop = Shop.registered(server, visitor, ", \"require_consent\": false");
    Answer page = open();
    assertThat(page.body()).doesNotContain("Forgot your password?");
    assertThat(ask(page, "/sign-in/forgot", user()).body()).contains("mail_not_configured");
    assertThat(visitor.open("/dev/mailbox").status()).isEqualTo(404);
  }
}
