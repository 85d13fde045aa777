package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.audit.By;
import candor.core.client.Client;
import candor.core.client.ClientId;
import candor.core.credential.Password;
import candor.core.db.TestDatabase;
import candor.core.grant.AuthorizationCode;
import candor.core.grant.FrontChannel;
import candor.core.grant.Grants;
import candor.core.session.BrowserSession;
import candor.core.session.BrowserSessions;
import candor.core.tenant.TenantSettings;
import candor.core.user.Email;
import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.proof.catalog.Project;
import candor.protocol.jose.Confirmation;
import candor.protocol.oauth.AuthorizationDetails;
import candor.protocol.oauth.RequestedClaims;
import candor.protocol.oauth.ResponseType;
import candor.server.main.App;
import candor.server.main.Config;
import candor.server.main.DemoData;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Two nodes on one database: what one changes the other sees within a second, and what may happen
/// once happens once.
class TwoNodesTest {
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  @TempDir private static Path folder;
  private static TestDatabase database;
  private static App one;
  private static App two;
  private static JsonNode demo;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    one = App.start(config("one"));
    two = App.start(config("two"));
    demo = DemoData.of(one, folder.resolve("dev.json"));
  }

  /// Both answer for one issuer and open what the other has sealed.
  private static Config config(String name) {
    Config usual = AppFixture.config(database, folder.resolve(name));
    return new Config(
        usual.profile(),
        usual.host(),
        0,
        usual.data(),
        usual.database(),
        new Config.MasterKeySource.Given(KEY),
        usual.tls(),
        Config.development(folder, 0, "http://localhost").addresses(),
        usual.redis(),
        usual.proxies(),
        usual.metricsToken(),
        usual.log(),
        usual.edge(),
        usual.mail(),
        usual.certificates(),
        usual.reach());
  }

  @AfterAll
  static void stop() {
    two.close();
    one.close();
    database.close();
  }

  private static Answer send(App node, String line, String body, String... headers) {
    var text = new StringBuilder(line).append(" HTTP/1.1\r\nHost: localhost\r\n");
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    text.append("Connection: close\r\nContent-Length: ").append(content.length).append("\r\n");
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    String request = text.append("\r\n").append(body).toString();
    return Answer.to(
        URI.create("http://localhost:" + node.port()),
        request.getBytes(StandardCharsets.UTF_8),
        false);
  }

  private static String member(String parent, String name) {
    return demo.path(parent).path(name).asString();
  }

  private static Answer token(App node, String client, String secret) {
    return send(
        node,
        "POST /oauth2/token",
        "grant_type=client_credentials",
        "Authorization: Basic " + AppFixture.basic(client, secret),
        "Content-Type: application/x-www-form-urlencoded");
  }

  private static String adminHeader(App node) {
    return "Authorization: Bearer "
        + token(node, member("admin", "client_id"), member("admin", "client_secret"))
            .member("access_token")
            .orElseThrow();
  }

  private static Answer machine() {
    return send(
        one,
        "POST /api/admin/clients",
        "{\"name\": \"Machine\", \"scopes\": [\"users:read\"]}",
        adminHeader(one),
        "Content-Type: application/json");
  }

  /// The other node learns it by itself: nothing but time passes here.
  private static void within(Duration patience, String what, BooleanSupplier seen) {
    long until = System.nanoTime() + patience.toNanos();
    while (!seen.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(until);
      Thread.onSpinWait();
    }
  }

  @Test
  void aTokenOfOneNodeCountsOnTheOther() {
    assertThat(send(two, "GET /api/admin/users", "", adminHeader(one)).status()).isEqualTo(200);
  }

  @Test
  void aDisabledClientIsRefusedOnTheOther() {
    Answer made = machine();
    String id = made.member("client_id").orElseThrow();
    String secret = made.member("client_secret").orElseThrow();
    within(SOON, "the new client", () -> token(two, id, secret).status() == 200);
    String disable = "POST /api/admin/clients/" + id + "/disable";
    assertThat(send(one, disable, "", adminHeader(one)).status()).isBetween(200, 204);
    within(SOON, "the disabled client", () -> token(two, id, secret).status() == 401);
    assertThat(one.core().clients().find(App.DEFAULT, new ClientId(id))).isPresent();
  }

  @Test
  void aRevokedTokenIsRefusedOnTheOther() {
    Answer made = machine();
    String id = made.member("client_id").orElseThrow();
    String secret = made.member("client_secret").orElseThrow();
    String token = token(one, id, secret).member("access_token").orElseThrow();
    String header = "Authorization: Bearer " + token;
    within(SOON, "the token", () -> send(two, "GET /api/admin/users", "", header).status() == 200);
    Answer revoked =
        send(
            one,
            "POST /oauth2/revoke",
            "token=" + token,
            "Authorization: Basic " + AppFixture.basic(id, secret),
            "Content-Type: application/x-www-form-urlencoded");
    assertThat(revoked.status()).isEqualTo(200);
    within(
        SOON,
        "the revoked token",
        () -> send(two, "GET /api/admin/users", "", header).status() == 401);
  }

  @Test
  void aRevokedApiKeyIsRefusedOnTheOther() {
    var keys = one.core().platform().apiKeys();
    var organization =
        one.core().platform().organizations().find(App.DEFAULT, "acme-corp").orElseThrow();
    var service =
        one.core().platform().services().find(App.DEFAULT, organization, "app").orElseThrow();
    var made =
        keys.create(
            App.DEFAULT,
            service.id(),
            "Short-lived",
            candor.core.service.ApiKey.Mode.LIVE,
            List.of(candor.core.service.ApiKey.Permission.values()),
            By.OURS);
    String header = "X-API-Key: " + made.text();
    within(SOON, "the key", () -> send(two, "GET /api/service/users", "", header).status() == 200);
    keys.revoke(App.DEFAULT, made.key().id(), By.OURS);
    within(
        SOON,
        "the revoked key",
        () -> send(two, "GET /api/service/users", "", header).status() == 401);
  }

  @Test
  void aSettingOfATenantHoldsOnTheOther() {
    TenantSettings before = one.core().tenants().settings(App.DEFAULT);
    var limit = new TenantSettings.RateLimit(77, Duration.ofMinutes(1));
    var after = before.with(Map.of("public.ip", List.of(limit)));
    one.core().tenants().change(App.DEFAULT, after, By.OURS);
    within(
        SOON,
        "the limit",
        () ->
            send(two, "GET /oauth2/jwks", "")
                .header("X-RateLimit-Limit")
                .filter("77"::equals)
                .isPresent());
    one.core().tenants().change(App.DEFAULT, before, By.OURS);
  }

  @Test
  void aRefreshTokenSpentOnBothHasOneWinner() throws Exception {
    for (int i = 0; i < 5; i++) {
      Answer login =
          send(
              one,
              "POST /api/auth/login",
              "{\"email\": \""
                  + member("user", "email")
                  + "\", \"password\": \""
                  + member("user", "password")
                  + "\"}",
              "Content-Type: application/json");
      assertThat(login.status()).as(login.body()).isEqualTo(200);
      String body = "{\"refresh_token\": \"" + login.member("refresh_token").orElseThrow() + "\"}";
      List<Integer> statuses = together(() -> refresh(one, body), () -> refresh(two, body));
      assertThat(statuses).containsExactlyInAnyOrder(200, 401);
    }
  }

  @Test
  void parallelRefreshesOfAClientOnBothAreBothAnswered() throws Exception {
    Answer made =
        send(
            one,
            "POST /api/admin/clients",
            "{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\", \"refresh_token\"],"
                + " \"redirect_uris\": [\"https://shop.example/back\"],"
                + " \"scopes\": [\"offline_access\"]}",
            adminHeader(one),
            "Content-Type: application/json");
    Client shop =
        one.core()
            .clients()
            .find(App.DEFAULT, new ClientId(made.member("client_id").orElseThrow()))
            .orElseThrow();
    String basic = AppFixture.basic(shop.id().value(), made.member("client_secret").orElseThrow());
    within(SOON, "the client", () -> two.core().clients().find(App.DEFAULT, shop.id()).isPresent());
    for (int i = 0; i < 5; i++) {
      String first = signedIn(shop);
      List<Answer> answers =
          together(() -> renewed(one, basic, first), () -> renewed(two, basic, first));
      assertThat(answers).extracting(Answer::status).containsExactly(200, 200);
      for (Answer each : answers) {
        assertThat(renewed(one, basic, each.member("refresh_token").orElseThrow()).status())
            .isEqualTo(200);
      }
    }
  }

  private static String signedIn(Client client) {
    var platform = one.core().platform();
    BrowserSession browser =
        platform
            .signIns()
            .inBrowser(
                App.DEFAULT,
                client,
                new Email(member("user", "email")),
                Password.typed(member("user", "password")),
                new BrowserSessions.Place("127.0.0.1", ""),
                "")
            .session();
    var origin =
        new Grants.Origin(App.DEFAULT, "http://localhost", "127.0.0.1", "", Confirmation.none());
    var wish =
        new AuthorizationCode.Wish(
            client.id(),
            "",
            browser.user(),
            browser.id(),
            List.of("offline_access"),
            List.of("http://localhost"),
            "",
            "",
            "",
            RequestedClaims.none(),
            AuthorizationDetails.none());
    String code =
        platform
            .frontChannel()
            .answer(origin, client, new FrontChannel.Wanted(ResponseType.CODE, wish, "", ""))
            .code();
    return platform.grants().redeem(origin, client, code, "", "", Grants.Less.nothing()).refresh();
  }

  private static Answer renewed(App node, String basic, String token) {
    return send(
        node,
        "POST /oauth2/token",
        "grant_type=refresh_token&refresh_token=" + token,
        "Authorization: Basic " + basic,
        "Content-Type: application/x-www-form-urlencoded");
  }

  private static int refresh(App node, String body) {
    return send(node, "POST /api/auth/refresh", body, "Content-Type: application/json").status();
  }

  private static <T> List<T> together(Callable<T> first, Callable<T> second) throws Exception {
    var go = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var a = threads.submit(() -> after(go, first));
      var b = threads.submit(() -> after(go, second));
      go.countDown();
      return List.of(a.get(), b.get());
    }
  }

  private static <T> T after(CountDownLatch go, Callable<T> call) throws Exception {
    go.await();
    return call.call();
  }

  /// The statement of docs/rate-limits.md, and what it promises of the next start.
  @Test
  void aBudgetIsChangedAsThePageSays() throws Exception {
    String page = Files.readString(Project.root().resolve("docs/rate-limits.md"));
    int start = page.indexOf("-d '{\"rate_limits\"") + 4;
    Answer changed =
        send(
            one,
            "PATCH /api/admin/tenant",
            page.substring(start, page.indexOf("'", start)),
            adminHeader(one),
            "Content-Type: application/json");
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    String key = "X-API-Key: " + member("service", "api_key");
    within(
        SOON,
        "the budget",
        () ->
            send(two, "GET /api/service/users", "", key)
                .header("X-RateLimit-Limit")
                .filter("500"::equals)
                .isPresent());
  }
}
