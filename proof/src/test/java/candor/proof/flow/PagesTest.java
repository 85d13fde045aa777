package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.audit.By;
import candor.core.credential.Totp;
import candor.core.tenant.TenantSettings;
import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.server.main.App;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every page for people in a real browser, looked at by [PageLook]: as they are, and in Japanese
/// in the look of a tenant with a long name.
class PagesTest {
  private static final Pattern LINK = Pattern.compile("https?://\\S+");
  private static final String LONG = "Kabelfernsehgesellschaft Niederösterreich & Partner (beta)";

  private static Chromium browser;

  private AppFixture server;
  private PageLook look;
  private Shop shop;

  @BeforeAll
  static void startBrowser() {
    browser = Chromium.start();
  }

  @AfterAll
  static void stopBrowser() {
    browser.close();
  }

  @BeforeEach
  void start() {
    browser.forgetCookies();
    server = AppFixture.start();
    server
        .app()
        .core()
        .tenants()
        .change(
            App.DEFAULT,
            TenantSettings.usual().with(new TenantSettings.SelfService(true, true)),
            By.OURS);
    Answer made =
        admin(
            "POST /api/admin/clients",
            """
            {"name": "Shop", "grant_types": ["authorization_code", "refresh_token"],
             "scopes": ["openid", "profile", "email", "offline_access"],
             "client_uri": "https://shop.example/", "policy_uri": "https://shop.example/privacy",
             "tos_uri": "https://shop.example/terms", "redirect_uris": ["%s"], "resources": ["%s"],
             "authorization_details_types": ["payment"]}"""
                .formatted(back(), server.value("api")));
    shop =
        new Shop(
            server,
            new Visitor(server),
            made.member("client_id").orElseThrow(),
            made.member("client_secret").orElseThrow());
    Provider.connection(server, "openid", "https://login.elsewhere.example", "ours", "");
    admin(
        "PUT /api/admin/authorization-details-types/payment",
        """
        {"fields": [{"name": "amount", "kind": "number", "required": true},
                    {"name": "to", "kind": "text", "required": true}],
         "sentence": {"en": "pay \\u007bamount} EUR to \\u007bto}", "ja": "\\u007bto}へ\\u007bamount} EURを支払う"}}""");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Answer admin(String line, String body) {
    Answer answer =
        server.sent(
            line + "\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n" + body);
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    return answer;
  }

  private String back() {
    return "http://127.0.0.1:" + server.base().getPort() + "/errors";
  }

  private void open(String path) {
    browser.open(server.base() + path);
  }

  /// The pages of the client, from the beginning.
  private void authorize(Map<String, String> more) {
    var request =
        new LinkedHashMap<>(
            shop.request(
                Map.of(
                    "redirect_uri", back(),
                    "scope", "openid profile email offline_access",
                    "authorization_details",
                        "[{\"type\":\"payment\",\"amount\":12.5,\"to\":\"Bücher & Co\"}]")));
    request.putAll(more);
    request.values().removeIf(String::isEmpty);
    open("/oauth2/authorize?" + Visitor.form(request));
  }

  private static void fill(String id, String value) {
    browser.value(
        "document.getElementById('%s').value = '%s'".formatted(id, value.replace("'", "\\'")));
  }

  /// Presses a button, whatever the browser thinks of what was typed.
  private static void press(String button) {
    browser.act(
        "(() => { const it = document.querySelector('%s'); it.form.noValidate = true; it.click() })()"
            .formatted(button));
  }

  private static void follow(String link) {
    browser.act("document.querySelector('a[href^=\"%s\"]').click()".formatted(link));
  }

  private void signIn(String password) {
    fill("email", server.value("user.email"));
    fill("password", password);
    press("form[action=\"/sign-in\"] button");
  }

  /// The path behind the link of the newest mail.
  private String mailed() {
    Matcher link =
        LINK.matcher(server.app().core().mailer().mailbox(App.DEFAULT).getFirst().mail().text());
    assertThat(link.find()).isTrue();
    return link.group().substring(server.base().toString().length());
  }

  @Test
  void inEnglish() throws Exception {
    look = new PageLook(browser, "en");
    browser.speak("en");
    walk();
    look.nothingFound("localhost");
  }

  @Test
  void inJapaneseInTheLookOfATenant() throws Exception {
    String name = "株式会社アクメ・ホールディングス顧客アカウント総合管理センター";
    admin(
        "PATCH /api/admin/tenant",
        """
        {"brand_name": "%s", "brand_color": "#7a1f5c", "brand_dark_color": "#f0a6d8"}"""
            .formatted(name));
    admin("PUT /api/admin/tenant/logo", "{\"image\": \"" + picture() + "\"}");
    admin("PATCH /api/admin/clients/" + shop.id(), "{\"name\": \"" + LONG + "\"}");
    look = new PageLook(browser, "ja");
    browser.speak("ja");
    walk();
    look.nothingFound(name);
  }

  /// A picture that is wider than high.
  private static String picture() throws Exception {
    var image = new BufferedImage(360, 90, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(new Color(0x7a1f5c));
    pen.fillRect(0, 0, 360, 90);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private void walk() throws Exception {
    mailPages();
    doorAndConsent();
    account();
    factors();
    device();
    approve();
    ends();
  }

  private void mailPages() {
    open("/dev/mailbox");
    authorize(Map.of());
    look.at("sign-in");
    signIn("not the password");
    look.at("sign-in-refused");
    follow("/sign-in/forgot");
    look.at("forgot");
    fill("email", "nobody@");
    press("main button");
    look.at("forgot-refused");
    fill("email", server.value("user.email"));
    press("main button");
    look.at("forgot-sent");
    open(mailed());
    look.at("reset");
    fill("password", "short");
    press("main button");
    look.at("reset-refused");

    authorize(Map.of());
    follow("/sign-in/link");
    look.at("by-mail");
    fill("email", server.value("user.email"));
    press("main button");
    look.at("code");
    fill("code", "000 000");
    press("main button");
    look.at("code-refused");
    open(mailed());
    look.at("link");
    open("/sign-in/link?link=unknown");
    look.at("link-unknown");

    authorize(Map.of());
    follow("/sign-up");
    look.at("sign-up");
    fill("email", "somebody.with.a.rather.long.name@mail.department.new.example");
    press("main button");
    look.at("sign-up-sent");
    open(mailed());
    look.at("join");
    fill("password", "short");
    press("main button");
    look.at("join-refused");
    open("/dev/mailbox");
    look.at("mailbox");
    browser.act("document.querySelector('main a').click()");
    look.at("letter");
  }

  private void doorAndConsent() {
    authorize(Map.of("resource", server.value("api")));
    signIn(server.value("user.password"));
    look.at("consent");
    press("button[value=\"yes\"]");
    authorize(Map.of("prompt", "select_account"));
    look.at("choose");
    browser.scripts(false);
    authorize(Map.of("response_mode", "form_post", "authorization_details", ""));
    look.at("answer");
    browser.scripts(true);
  }

  private void account() {
    open("/account");
    look.at("account");
    fill("name", "A name ".repeat(40));
    press("main button");
    look.at("account-refused");
    fill("name", "Somebody");
    press("main button");
    look.at("account-saved");
    open("/account/password");
    look.at("password");
    fill("password", "short");
    press("main button");
    look.at("password-refused");
    open("/account/email");
    look.at("email");
    fill("email", "nobody@");
    press("main button");
    look.at("email-refused");
    fill("email", "new@somewhere.example");
    press("main button");
    look.at("email-sent");
    open(mailed());
    look.at("email-link");
    open("/account/sessions");
    look.at("sessions");
    open("/account/applications");
    look.at("applications");
    press(".things button");
    look.at("applications-none");
    open("/account/connections");
    look.at("connections");
    press(".things button");
    look.at("connections-refused");
    open("/account/data");
    look.at("data");
    follow("/account/data/delete");
    look.at("delete");
    fill("confirm", "nobody@example.com");
    press("main button");
    look.at("delete-refused");
  }

  private void factors() throws Exception {
    open("/account/factors");
    look.at("factors-none");
    open("/account/factors/app");
    look.at("app");
    fill("code", "000000");
    press("main button");
    look.at("app-refused");
    byte[] secret = Phone.decoded(browser.value("document.querySelector('.secret').textContent"));
    fill("code", Totp.code(secret, server.now()));
    press("main button");
    look.at("codes");
    String authenticator = browser.authenticator();
    open("/account/factors");
    browser.await("document.querySelector('form[data-create]')?.hidden === false");
    browser.act("document.querySelector('form[data-create]').requestSubmit()");
    open("/account/factors");
    look.at("factors");
    browser.dropAuthenticator(authenticator);
    browser.forgetCookies();
    open("/account");
    signIn(server.value("user.password"));
    look.at("factor");
    fill("code", "nonsense");
    press("form[action=\"/sign-in/factor\"] button");
    look.at("factor-refused");
    server.advance(Duration.ofMinutes(1));
    fill("code", Totp.code(secret, server.now()));
    press("form[action=\"/sign-in/factor\"] button");
  }

  private void device() {
    OAuthClient tv =
        OAuthClient.register(
            server,
            """
            {"name": "%s", "token_endpoint_auth_method": "none", "grant_types":
             ["urn:ietf:params:oauth:grant-type:device_code"], "scopes": ["openid", "email"]}"""
                .formatted(LONG));
    Answer begun = tv.post("/oauth2/device_authorization", Map.of("scope", "openid email"));
    open("/device");
    look.at("device");
    fill("user_code", "BCDF-GHJK");
    press("main button");
    look.at("device-refused");
    fill("user_code", begun.member("user_code").orElseThrow());
    press("main button");
    look.at("device-question");
    press("button[value=\"yes\"]");
    look.at("device-done");
  }

  private void approve() {
    open("/approve");
    look.at("approve-nothing");
    OAuthClient bank =
        OAuthClient.register(
            server,
            """
            {"name": "%s", "grant_types": ["urn:openid:params:grant-type:ciba"],
             "scopes": ["openid", "email"]}"""
                .formatted(LONG));
    for (String message : new String[] {"W4SCT", "Transfer of 1200 EUR to Bücher & Co"}) {
      Answer asked =
          bank.post(
              "/oauth2/bc-authorize",
              Map.of(
                  "scope",
                  "openid email",
                  "login_hint",
                  server.value("user.email"),
                  "binding_message",
                  message));
      assertThat(asked.status()).as(asked.body()).isEqualTo(200);
    }
    open("/approve");
    look.at("approve");
    press("button[value=\"yes\"]");
    look.at("approve-done");
  }

  private void ends() {
    open("/account/password");
    server.advance(Duration.ofMinutes(6));
    fill("password", "a long new password for the account 42");
    press("main button");
    look.at("late");
    open("/oauth2/authorize?client_id=unknown");
    look.at("refused");
    open("/oauth2/logout");
    look.at("logout");
    press("button[value=\"yes\"]");
    look.at("signed-out");
    authorize(Map.of());
    String waiting = browser.value("document.querySelector('[name=request]').value");
    server.advance(Duration.ofHours(3));
    open("/sign-in?request=" + waiting);
    look.at("lost");
    open("/setup?link=unknown");
    look.at("setup-unknown");
  }

  @Test
  void theCatalog() {
    look = new PageLook(browser, "catalog");
    browser.speak("en");
    open("/errors");
    look.at("errors");
    open("/errors?q=expired");
    look.at("found");
    open("/errors?q=zzzz");
    look.at("nothing");
    open("/errors/token_expired");
    look.at("token-expired");
    open("/errors/upstream_issuer_wrong");
    look.at("upstream-issuer-wrong");
    look.nothingFound("Candor");
  }

  @Test
  void theSetup() {
    try (var fresh = AppFixture.withoutDemo()) {
      look = new PageLook(browser, "setup");
      browser.speak("en");
      String link = fresh.app().core().setupLinks().offer(App.DEFAULT).orElseThrow();
      browser.open(fresh.base() + "/setup?link=" + link);
      look.at("form");
      fill("email", "somebody.with.a.rather.long.name@mail.department.new.example");
      fill("password", "correct-horse-battery");
      press("main button");
      look.at("made");
      look.nothingFound("localhost");
    }
  }

  @Test
  void keysAloneSignInAndConsent() {
    browser.speak("en");
    browser.look(1280, false);
    authorize(Map.of());
    tabTo("email");
    browser.type(server.value("user.email"));
    tabTo("password");
    browser.type(server.value("user.password"));
    enter();
    tabTo("yes");
    enter();
    browser.await("location.pathname === '/errors' && location.search.includes('code=')");
  }

  /// Goes on by the Tab key to what has that id or value, and sees at each stop where it is.
  private static void tabTo(String wanted) {
    String at = "";
    for (int i = 0; i < 20 && !at.equals(wanted); i++) {
      browser.key("Tab", 9, "");
      at = browser.value("document.activeElement.id || document.activeElement.value");
      assertThat(
              browser.value(
                  "(s => s.outlineStyle + ' ' + parseFloat(s.outlineWidth))"
                      + "(getComputedStyle(document.activeElement))"))
          .as("the focus is seen on %s", at)
          .isEqualTo("solid 3");
    }
    assertThat(at).isEqualTo(wanted);
  }

  private static void enter() {
    browser.value("window.stillHere = true");
    browser.key("Enter", 13, "\r");
    browser.await("window.stillHere === undefined && document.readyState === 'complete'");
  }
}
