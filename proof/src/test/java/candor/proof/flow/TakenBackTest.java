package candor.proof.flow;

import static candor.proof.flow.OAuthClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people allowed and took back before a client came for it.
class TakenBackTest {
  private static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";
  private static final String CIBA = "urn:openid:params:grant-type:ciba";

  private AppFixture server;
  private Visitor visitor;

  @BeforeEach
  void start() {
    server = AppFixture.start();
    visitor = new Visitor(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Answer signedIn(Answer page) {
    return page.body().contains("current-password")
        ? visitor.signIn(page, server.value("user.email"), server.value("user.password"))
        : page;
  }

  private void takeBack(String client) {
    Answer list = visitor.open("/account/applications");
    Answer left = visitor.submit(list, "/account/applications/revoke", Map.of("client_id", client));
    assertThat(left.status()).as(left.body()).isEqualTo(200);
  }

  private Shop shop() {
    return Shop.registered(server, visitor, "");
  }

  private static String code(Shop shop) {
    return Visitor.brought(shop.answer(shop.request(Map.of()))).get("code");
  }

  @Test
  void aCodeIsWorthNothingAfterwards() {
    Shop shop = shop();
    String code = code(shop);
    takeBack(shop.id());
    Answer late = shop.redeem(code);
    refused(late, "invalid_grant", "code_taken_back");
    assertThat(late.member("error_description").orElseThrow()).contains("took back at 20");
    refused(shop.redeem(code), "invalid_grant", "code_taken_back");
    // A new yes is one.
    assertThat(shop.redeem(code(shop)).status()).isEqualTo(200);
  }

  @Test
  void whatAnotherClientWasAllowedStays() {
    Shop shop = shop();
    String code = code(shop);
    Shop other = shop();
    code(other);
    takeBack(other.id());
    assertThat(shop.redeem(code).status()).isEqualTo(200);
  }

  private record Device(OAuthClient client, String code) {
    Answer poll() {
      return client.token(DEVICE, Map.of("device_code", code));
    }
  }

  private Device allowedDevice() {
    OAuthClient tv =
        OAuthClient.register(
            server,
            """
            {"name": "TV", "token_endpoint_auth_method": "none", "grant_types": ["%s"],
             "scopes": ["openid"]}"""
                .formatted(DEVICE));
    Answer begun = tv.post("/oauth2/device_authorization", Map.of("scope", "openid"));
    String typed = begun.member("user_code").orElseThrow();
    Answer page =
        signedIn(visitor.submit(visitor.open("/device"), "/device", Map.of("user_code", typed)));
    Answer done = visitor.submit(page, "/device/consent", Map.of("decision", "yes"));
    assertThat(done.body()).contains("Your device is connected");
    return new Device(tv, begun.member("device_code").orElseThrow());
  }

  @Test
  void aDeviceIsDenied() {
    Device device = allowedDevice();
    takeBack(device.client().id());
    refused(device.poll(), "access_denied", "device_denied");
  }

  @Test
  void aClientThatAskedSomebodyIsDenied() {
    OAuthClient bank =
        OAuthClient.register(
            server,
            """
            {"name": "Bank", "grant_types": ["%s"], "scopes": ["openid"]}"""
                .formatted(CIBA));
    Answer begun =
        bank.post(
            "/oauth2/bc-authorize",
            Map.of("scope", "openid", "login_hint", server.value("user.email")));
    Answer page = signedIn(visitor.open("/approve"));
    String id = page.body().split("name=\"id\" value=\"")[1].split("\"")[0];
    Answer done = visitor.submit(page, "/approve", Map.of("id", id, "decision", "yes"));
    assertThat(done.body()).contains("Allowed.");
    takeBack(bank.id());
    refused(
        bank.token(CIBA, Map.of("auth_req_id", begun.member("auth_req_id").orElseThrow())),
        "access_denied",
        "backchannel_denied");
  }

  /// Being stopped or deleted ends the browser in which the yes was said.
  @Test
  void whoeverIsStoppedAllowsNothingMore() {
    for (String stop : new String[] {"POST %s/lock", "POST %s/suspend", "DELETE %s"}) {
      Answer made =
          server.sent(
              """
              POST /api/admin/users
              Authorization: Bearer {admin}
              Content-Type: application/json

              {"email": "dora@example.com", "name": "Dora", "password": "a lake with 7 swans"}""");
      assertThat(made.status()).as(made.body()).isEqualTo(201);
      String user = "/api/admin/users/" + made.member("id").orElseThrow();
      visitor.forget();
      visitor.signIn(visitor.open("/account"), "dora@example.com", "a lake with 7 swans");
      Shop shop = shop();
      String code = code(shop);
      Device device = allowedDevice();
      Answer stopped = server.sent(stop.formatted(user) + "\nAuthorization: Bearer {admin}");
      assertThat(stopped.status()).as(stopped.toString()).isBetween(200, 204);
      assertThat(shop.redeem(code).member("error")).as(stop).contains("invalid_grant");
      assertThat(device.poll().member("error")).as(stop).contains("invalid_grant");
      if (stop.startsWith("POST")) {
        server.sent(
            "POST "
                + user
                + (stop.contains("lock") ? "/unlock" : "/unsuspend")
                + "\nAuthorization: Bearer {admin}");
        assertThat(device.poll().member("error")).as(stop).contains("invalid_grant");
        server.sent("DELETE " + user + "\nAuthorization: Bearer {admin}");
      }
    }
  }
}
