package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.audit.By;
import candor.core.credential.Password;
import candor.core.organization.OrganizationId;
import candor.core.tenant.TenantSettings;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.User;
import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.server.main.App;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What strangers can do at the sign-in page of an organization's service: nothing.
class OrganizationDoorTest {
  private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
  private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

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
    shop = Shop.registered(server, visitor, "");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /// Lets people sign in to the service of the demo organization; what its requests name.
  static Map<String, String> opened(AppFixture server) {
    String id = server.value("service.client_id");
    Answer changed =
        server.sent(
            "PATCH /api/admin/clients/"
                + id
                + """

                Authorization: Bearer {admin}
                Content-Type: application/json

                {"grant_types": ["authorization_code"], "redirect_uris": ["%s"],
                 "scopes": ["openid", "email"]}"""
                    .formatted(Shop.BACK));
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    return Map.of("client_id", id, "redirect_uri", Shop.BACK);
  }

  /// The users that the service sees.
  static String users(AppFixture server) {
    Answer users = server.sent("GET /api/service/users\nX-API-Key: {service.key}");
    assertThat(users.status()).as(users.body()).isEqualTo(200);
    return users.body();
  }

  private Answer page(Map<String, String> of, String... more) {
    var request = new HashMap<>(shop.request(Map.of("scope", "openid")));
    request.putAll(of);
    for (int i = 0; i < more.length; i += 2) {
      request.put(more[i], more[i + 1]);
    }
    return visitor.open("/oauth2/authorize?" + Visitor.form(request));
  }

  private static String request(Answer page) {
    Matcher found = REQUEST.matcher(page.body());
    assertThat(found.find()).as(page.body()).isTrue();
    return found.group(1);
  }

  /// The code that is mailed to somebody who asks at a page.
  private String code(Answer page, String email) {
    visitor.submit(page, "/sign-in/link", Map.of("email", email));
    Matcher code =
        CODE.matcher(server.app().core().mailer().mailbox(App.DEFAULT).getFirst().mail().text());
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  @Test
  void aCodeOfAnotherClientMakesNoUserOfTheService() {
    String code = code(page(Map.of()), server.value("user.email"));
    visitor.submit(page(opened(server)), "/sign-in/code", Map.of("code", code));
    assertThat(users(server)).doesNotContain(server.value("user.email"));
  }

  @Test
  void oneOfTheOrganizationsOwnIsAUserOfIt() {
    server
        .app()
        .core()
        .platform()
        .accounts()
        .create(
            App.DEFAULT,
            Pool.of(new OrganizationId(server.value("org.id"))),
            new User.Profile(new Email("own@acme.example"), "Own"),
            Password.typed("correct horse battery staple"),
            By.OURS);
    Answer page = page(opened(server));
    String code = code(page, "own@acme.example");
    visitor.submit(page, "/sign-in/code", Map.of("code", code));
    assertThat(users(server)).contains("own@acme.example");
  }

  @Test
  void aLinkWithTheOrganizationLetsItsOwnIntoTheirAccounts() {
    server
        .app()
        .core()
        .platform()
        .accounts()
        .create(
            App.DEFAULT,
            Pool.of(new OrganizationId(server.value("org.id"))),
            new User.Profile(new Email("own@acme.example"), "Own"),
            Password.typed("correct horse battery staple"),
            By.OURS);
    Answer tenants = visitor.open("/account");
    assertThat(visitor.signIn(tenants, "own@acme.example", "correct horse battery staple").code())
        .isEqualTo("sign_in_failed");
    Answer door = visitor.open("/account?organization=" + server.value("org.slug"));
    Answer account = visitor.signIn(door, "own@acme.example", "correct horse battery staple");
    assertThat(account.body()).contains("Your account", "own@acme.example");
    visitor.forget();
    assertThat(visitor.open("/account?organization=nobody").code())
        .isEqualTo("organization_not_found");
  }

  @Test
  void nobodySignsUpInThePoolOfAnOrganization() {
    assertThat(page(Map.of()).body()).contains("Create an account");
    Map<String, String> service = opened(server);
    Answer page = page(service);
    assertThat(page.body()).contains("current-password").doesNotContain("Create an account");
    assertThat(Visitor.brought(page(service, "prompt", "create")))
        .containsEntry("error", "access_denied");
    assertThat(visitor.open("/sign-up?request=" + request(page)).code()).isEqualTo("sign_up_off");
    Answer sent = visitor.submit(page, "/sign-up", Map.of("email", "stranger@example.com"));
    assertThat(sent.body()).contains("sign_up_off");
    assertThat(server.app().core().mailer().mailbox(App.DEFAULT)).isEmpty();
  }

  private Answer through(Provider provider, String connection, Map<String, Object> told)
      throws Exception {
    visitor.forget();
    // The demo organization has a connection with github.com.
    server
        .sent("GET /api/admin/connections\nAuthorization: Bearer {admin}")
        .member("items.0.id")
        .filter(id -> !id.equals(connection))
        .ifPresent(
            id ->
                server.sent(
                    "DELETE /api/admin/connections/" + id + "\nAuthorization: Bearer {admin}"));
    return provider.through(
        visitor,
        page(opened(server)),
        connection,
        claims -> {
          claims.putAll(told);
          return claims;
        });
  }

  private void change(String connection, String members) {
    Answer changed =
        server.sent(
            """
            PATCH /api/admin/connections/%s
            Authorization: Bearer {admin}
            Content-Type: application/json

            {%s}"""
                .formatted(connection, members));
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
  }

  /// Everybody has an account at such a provider.
  @Test
  void aConnectionOfTheTenantLetsNoStrangersIntoAnOrganization() throws Exception {
    try (var provider = new Provider(server)) {
      String connection = provider.connection("");
      Answer refused = through(provider, connection, Map.of());
      assertThat(refused.code()).as(refused.body()).isEqualTo("upstream_account_missing");
      assertThat(users(server)).doesNotContain("fay@elsewhere.example");

      change(connection, "\"organization_sign_up\": true");
      Answer in = through(provider, connection, Map.of());
      assertThat(in.body()).contains("Allow access?");
      assertThat(users(server)).contains("fay@elsewhere.example");
    }
  }

  /// Whoever runs it would be let in as that person wherever they are.
  @Test
  void theProviderOfAnOrganizationSpeaksForNobodyOfTheTenant() throws Exception {
    try (var provider = new Provider(server)) {
      String connection =
          provider.connection(", \"organization_id\": \"" + server.value("org.id") + "\"");
      String owner = server.value("owner.email");
      Answer in = through(provider, connection, Map.of("email", owner));
      assertThat(in.body()).contains("Allow access?");
      // Somebody of the organization is signed in, who is nobody here.
      Answer there = shop.open(shop.request(Map.of()));
      assertThat(there.body()).contains("current-password");
      assertThat(visitor.open("/account").body()).doesNotContain("Signed in as");
    }
  }

  /// Its own users and its members alike, wherever they sign in to it.
  @Test
  void anOrganizationLeadsEverybodyToTheirSecondFactor() {
    Map<String, String> service = opened(server);
    Answer changed =
        server.sent(
            """
            PATCH /api/platform/organizations/{org.slug}
            Authorization: Bearer {owner}
            Content-Type: application/json

            {"required_acr": "urn:candor:acr:mfa"}""");
    assertThat(changed.member("required_acr")).as(changed.body()).contains("urn:candor:acr:mfa");
    server
        .app()
        .core()
        .platform()
        .accounts()
        .create(
            App.DEFAULT,
            Pool.of(new OrganizationId(server.value("org.id"))),
            new User.Profile(new Email("own@acme.example"), "Own"),
            Password.typed("four words in a row"),
            By.OURS);
    Answer byJson =
        server.sent(
            """
            POST /api/auth/login
            Content-Type: application/json

            {"email": "own@acme.example", "password": "four words in a row",
             "org_slug": "{org.slug}", "service_slug": "{service.slug}"}""");
    assertThat(byJson.code()).as(byJson.body()).isEqualTo("second_factor_required");

    Answer setUp = visitor.signIn(page(service), "own@acme.example", "four words in a row");
    assertThat(setUp.body()).contains("Add an authenticator app");
    Phone phone = Phone.added(server, visitor);
    assertThat(Visitor.brought(shop.onward(page(service)))).containsKey("code");
    visitor.forget();
    Answer asked = visitor.signIn(page(service), "own@acme.example", "four words in a row");
    assertThat(Visitor.brought(phone.prove(visitor, asked))).containsKey("code");
    // The tenant's own applications demand nothing more.
    visitor.forget();
    assertThat(Visitor.brought(shop.answer(shop.request(Map.of())))).containsKey("code");
  }
}
