package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people do with their own accounts, and what they are asked before a client gets anything.
class AccountTest {
  private static final String NEW = "a long new password for the account 42";

  private AppFixture server;
  private Visitor visitor;
  private Shop shop;

  @BeforeEach
  void start() {
    server = AppFixture.start();
    visitor = new Visitor(server);
    shop =
        Shop.registered(
            server,
            visitor,
            """
            , "client_uri": "https://shop.example/", "policy_uri": "https://shop.example/privacy",
            "tos_uri": "https://shop.example/terms", "logo_uri": "https://cdn.example/shop.png",
            "resources": ["https://orders.example"]
            """);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String email() {
    return server.value("user.email");
  }

  private Answer signIn(Visitor who, String path) {
    return who.signIn(who.open(path), email(), server.value("user.password"));
  }

  private static String found(String pattern, Answer page) {
    Matcher matcher = Pattern.compile(pattern).matcher(page.body());
    assertThat(matcher.find()).as(page.body()).isTrue();
    return matcher.group(1);
  }

  /// A code of the shop, by all pages.
  private String code() {
    return Visitor.brought(shop.answer(shop.request(Map.of("scope", "openid offline_access"))))
        .get("code");
  }

  private Answer refreshed(String token) {
    return shop.post(
        "/oauth2/token", Map.of("grant_type", "refresh_token", "refresh_token", token));
  }

  @Test
  void anAccountLeadsToTheSignInAndBack() {
    Answer door = visitor.open("/account/sessions");
    assertThat(door.body()).contains("current-password", "to continue to");
    Answer list = visitor.signIn(door, email(), server.value("user.password"));
    assertThat(list.body()).contains("this one", "127.0.0.*");
    // Nothing else waited, and no client was made for it.
    assertThat(visitor.open("/account").body()).contains(email());
  }

  @Test
  void theNameIsChangedAndToldToClients() {
    Answer page = signIn(visitor, "/account");
    server.advance(Duration.ofMinutes(20));
    Answer saved = visitor.submit(page, "/account", Map.of("name", "Ada <Lovelace>"));
    assertThat(saved.body()).contains("Saved.", "Ada &lt;Lovelace>");
    Answer refused = visitor.submit(page, "/account", Map.of("name", "x".repeat(201)));
    assertThat(refused.code()).isEqualTo("field_too_long");
    assertThat(visitor.open("/account").body()).contains("Ada &lt;Lovelace>");
  }

  @Test
  void aNewPasswordEndsWhatTheOldOneBegan() {
    var other = new Visitor(server);
    signIn(other, "/account");
    signIn(visitor, "/account");
    server.advance(Duration.ofMinutes(6));
    Answer late =
        visitor.submit(visitor.open("/account"), "/account/password", Map.of("password", NEW));
    assertThat(late.code()).isEqualTo("account_sign_in_needed");
    Answer door = visitor.follow(late, "Sign in");
    Answer page = visitor.signIn(door, email(), server.value("user.password"));
    assertThat(visitor.submit(page, "/account/password", Map.of("password", "short")).code())
        .isEqualTo("field_too_short");
    Answer done = visitor.submit(page, "/account/password", Map.of("password", NEW));
    assertThat(done.body()).contains("Your password is changed");
    assertThat(visitor.open("/account").body()).as("still signed in").contains(email());
    Answer out = other.open("/account");
    assertThat(out.body()).contains("current-password");
    assertThat(other.signIn(out, email(), server.value("user.password")).code())
        .isEqualTo("sign_in_failed");
    assertThat(other.signIn(out, email(), NEW).body()).contains("Your account");
  }

  @Test
  void aSessionIsEndedFromElsewhere() {
    var lost = new Visitor(server);
    Shop there = new Shop(server, lost, shop.id(), shop.secret());
    String token =
        there
            .redeem(
                Visitor.brought(
                        there.answer(there.request(Map.of("scope", "openid offline_access"))))
                    .get("code"))
            .member("refresh_token")
            .orElseThrow();
    Answer list = signIn(visitor, "/account/sessions");
    String id = found("name=\"id\" value=\"([^\"]+)\"", list);
    Answer one = visitor.submit(list, "/account/sessions/end", Map.of("id", id));
    assertThat(one.body()).doesNotContain(id).contains("this one");
    assertThat(lost.open("/account").body()).contains("current-password");
    // A lost phone: what was to go on without its owner ends as well.
    assertThat(refreshed(token).body()).contains("invalid_grant");

    signIn(lost, "/account");
    visitor.submit(visitor.open("/account/sessions"), "/account/sessions/end-others", Map.of());
    assertThat(lost.open("/account").body()).contains("current-password");
    assertThat(visitor.open("/account").body()).contains(email());
  }

  @Test
  void nobodyEndsASessionOfSomebodyElse() {
    signIn(visitor, "/account");
    var owner = new Visitor(server);
    Answer made =
        server.sent(
            "POST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n"
                + "{\"name\": \"Eve\", \"email\": \"eve@example.com\", \"password\": \""
                + NEW
                + "\"}");
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    owner.signIn(owner.open("/account"), "eve@example.com", NEW);
    var second = new Visitor(server);
    signIn(second, "/account");
    String id = found("name=\"id\" value=\"([^\"]+)\"", visitor.open("/account/sessions"));
    owner.submit(owner.open("/account/sessions"), "/account/sessions/end", Map.of("id", id));
    assertThat(second.open("/account").body()).contains(email());
  }

  @Test
  void anApplicationIsTakenBackWithItsTokens() {
    Answer tokens = shop.redeem(code());
    Answer list = visitor.open("/account/applications");
    assertThat(list.body()).contains("<h2>Shop</h2>", "stay connected while you are away");
    Answer none =
        visitor.submit(list, "/account/applications/revoke", Map.of("client_id", shop.id()));
    assertThat(none.body()).contains("Nothing yet.");
    assertThat(refreshed(tokens.member("refresh_token").orElseThrow()).body())
        .contains("invalid_grant");
    Answer user =
        server.sent(
            "GET /userinfo\nAuthorization: Bearer " + tokens.member("access_token").orElseThrow());
    assertThat(user.status()).isEqualTo(401);
    // Whoever comes again is asked again.
    assertThat(shop.open(shop.request(Map.of())).body()).contains("name=\"decision\"");
  }

  @Test
  void peopleAreShownWhoAsksAndForWhich() {
    Answer api =
        server.sent(
            """
            POST /api/admin/api-services
            Authorization: Bearer {admin}
            Content-Type: application/json

            {"name": "Orders of the shop", "base_urls": ["https://orders.example"],
             "audience": "https://orders.example"}""");
    assertThat(api.status()).as(api.body()).isEqualTo(201);
    Answer page =
        visitor.signIn(
            shop.open(shop.request(Map.of("resource", "https://orders.example"))),
            email(),
            server.value("user.password"));
    assertThat(page.body())
        .contains(
            "https://shop.example/privacy",
            "https://shop.example/terms",
            "https://cdn.example/shop.png",
            "Orders of the shop");
    assertThat(page.header("Content-Security-Policy").orElseThrow())
        .contains("img-src 'self' https://cdn.example");
    assertThat(Visitor.brought(visitor.decide(page, "yes"))).containsKey("code");
    assertThat(visitor.open("/account/applications").body()).contains("Orders of the shop");
    // What was said is remembered, and for that API alone.
    assertThat(
            Visitor.brought(shop.open(shop.request(Map.of("resource", "https://orders.example")))))
        .containsKey("code");
  }

  @Test
  void aTokenIsForTheApisThatWereGrantedOrFewer() throws Exception {
    Answer api =
        server.sent(
            """
            POST /api/admin/api-services
            Authorization: Bearer {admin}
            Content-Type: application/json

            {"name": "Orders", "base_urls": ["https://orders.example"],
             "audience": "https://orders.example"}""");
    assertThat(api.status()).as(api.body()).isEqualTo(201);
    String issuer = server.base().toString();
    String code =
        Visitor.brought(
                shop.answer(
                    shop.request(
                        Map.of(
                            "resource",
                            "https://orders.example",
                            "scope",
                            "openid offline_access"))))
            .get("code");
    Map<String, String> redemption =
        Map.of(
            "grant_type",
            "authorization_code",
            "redirect_uri",
            Shop.BACK,
            "code_verifier",
            Shop.VERIFIER,
            "code",
            code,
            "resource",
            "https://nowhere.example");
    Answer beyond = shop.post("/oauth2/token", redemption);
    assertThat(beyond.code()).isEqualTo("resource_beyond_grant");
    assertThat(beyond.member("error")).contains("invalid_target");
    // Nothing was spent.
    var narrower = new HashMap<>(redemption);
    narrower.put("resource", "https://orders.example");
    Answer tokens = shop.post("/oauth2/token", narrower);
    assertThat(audience(tokens)).containsExactly("https://orders.example");

    String refresh = tokens.member("refresh_token").orElseThrow();
    Map<String, String> again = Map.of("grant_type", "refresh_token", "refresh_token", refresh);
    var elsewhere = new HashMap<>(again);
    elsewhere.put("resource", "https://nowhere.example");
    assertThat(shop.post("/oauth2/token", elsewhere).code()).isEqualTo("resource_beyond_grant");
    // What was left out once was granted all the same.
    assertThat(audience(shop.post("/oauth2/token", again)))
        .containsExactly("https://orders.example", issuer);
  }

  private List<String> audience(Answer tokens) throws Exception {
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
    return shop.claims(tokens.member("access_token").orElseThrow()).getAudience();
  }

  @Test
  void aLogoComesOverTlsOrNotAtAll() {
    Answer refused =
        server.sent(
            """
            POST /api/admin/clients
            Authorization: Bearer {admin}
            Content-Type: application/json

            {"name": "x", "logo_uri": "http://cdn.example/x.png", "policy_uri": "nowhere"}""");
    assertThat(refused.body()).contains("logo_uri", "its scheme is not https", "policy_uri");
  }

  @Test
  void peopleTakeTheirDataWithThem() {
    code();
    Answer page = visitor.open("/account/data");
    Answer data = visitor.submit(page, "/account/data/export", Map.of());
    assertThat(data.header("Content-Disposition").orElseThrow()).contains("account.json");
    assertThat(data.member("email")).contains(email());
    assertThat(data.body()).contains("consent.granted", "user.exported", shop.id());
    server.advance(Duration.ofMinutes(6));
    assertThat(visitor.submit(page, "/account/data/export", Map.of()).code())
        .isEqualTo("account_sign_in_needed");
  }

  @Test
  void anAccountIsDeletedByItsOwnerWhoTypesItsAddress() {
    signIn(visitor, "/account");
    Answer page = visitor.open("/account/data/delete");
    Answer wrong =
        visitor.submit(page, "/account/data/delete", Map.of("confirm", "other@example.com"));
    assertThat(wrong.code()).isEqualTo("account_deletion_unconfirmed");
    Answer gone = visitor.submit(page, "/account/data/delete", Map.of("confirm", email()));
    assertThat(gone.body()).contains("Your account is deleted");
    Answer door = visitor.open("/account");
    assertThat(visitor.signIn(door, email(), server.value("user.password")).code())
        .isEqualTo("sign_in_failed");
  }

  @Test
  void theLastPlatformOwnerStays() {
    String owner = server.value("owner.email");
    visitor.signIn(visitor.open("/account"), owner, server.value("owner.password"));
    Answer page = visitor.open("/account/data/delete");
    Answer refused = visitor.submit(page, "/account/data/delete", Map.of("confirm", owner));
    assertThat(refused.code()).isEqualTo("last_platform_owner");
    assertThat(visitor.open("/account").body()).contains(owner);
  }

  @Test
  void aBrowserThatKeepsNoCookiesIsToldSo() {
    visitor.refuseCookies();
    Answer lost = shop.answer(shop.request(Map.of()));
    assertThat(lost.code()).isEqualTo("sign_in_cookie_missing");
    assertThat(lost.body()).contains("was not found", "https://shop.example/", "Back to Shop");
    assertThat(visitor.follow(lost, "Start again").body()).contains("current-password");
  }

  @Test
  void whoIsSignedInGoesOnAsThatOrAsSomebodyElse() {
    code();
    Map<String, String> request =
        shop.request(Map.of("prompt", "select_account", "scope", "openid"));
    Answer choice = shop.open(request);
    assertThat(choice.body()).contains("Continue as " + email()).doesNotContain("current-password");
    assertThat(Visitor.brought(visitor.submit(choice, "/sign-in/account", Map.of())))
        .containsKey("code");
    Answer other = visitor.follow(shop.open(request), "Use another account");
    assertThat(Visitor.brought(visitor.signIn(other, email(), server.value("user.password"))))
        .containsKey("code");
  }

  @Test
  void thePagesSpeakJapanese() {
    visitor.speak("ja");
    Answer page = signIn(visitor, "/account");
    assertThat(page.body()).contains("<html lang=\"ja\">", "プロフィール");
    for (String path :
        new String[] {
          "/account/password",
          "/account/sessions",
          "/account/applications",
          "/account/data",
          "/account/data/delete",
          "/account/factors",
          "/account/email"
        }) {
      assertThat(visitor.open(path).body()).as(path).contains("<html lang=\"ja\">");
    }
  }
}
