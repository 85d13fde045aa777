package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which web pages may call this server from a browser (the Fetch Standard).
class CorsTest {
  private static AppFixture server;
  private static Shop shop;

  @BeforeAll
  static void start() {
    server = AppFixture.start();
    shop =
        Shop.registered(
            server, new Visitor(server), ", \"allowed_origins\": [\"http://localhost:5173\"]");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Answer asked(String path, String origin) {
    return server.sent(
        "OPTIONS "
            + path
            + "\nOrigin: "
            + origin
            + "\nAccess-Control-Request-Method: POST\nAccess-Control-Request-Headers: dpop");
  }

  private static void mayCall(String path, String origin) {
    Answer preflight = asked(path, origin);
    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.header("Access-Control-Allow-Origin")).contains(origin);
    assertThat(preflight.header("Access-Control-Allow-Headers").orElseThrow())
        .contains("DPoP", "Authorization");
    // Cookies stay at home: who signed in here says nothing about a page elsewhere.
    assertThat(preflight.header("Access-Control-Allow-Credentials")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oauth2/token", "/oauth2/revoke", "/oauth2/par", "/userinfo"})
  void pagesOfAClientCallTheEndpointsOfOAuth(String path) {
    mayCall(path, "https://shop.example");
    mayCall(path, "http://localhost:5173");
    assertThat(asked(path, "https://shop.example.evil.example").code())
        .isEqualTo("origin_not_allowed");
    assertThat(asked(path, "https://shop.example:8443").code()).isEqualTo("origin_not_allowed");
  }

  @Test
  void whatAnybodyMayReadIsOpenToAll() {
    for (String path : new String[] {"/.well-known/openid-configuration", "/oauth2/jwks"}) {
      assertThat(
              server
                  .sent("GET " + path + "\nOrigin: https://nobody.example")
                  .header("Access-Control-Allow-Origin"))
          .contains("*");
    }
  }

  @Test
  void aRefusalCanBeReadByThePageThatIsLetIn() {
    Answer refused =
        server.sent(
            "POST /oauth2/token\nOrigin: https://shop.example\n"
                + "Content-Type: application/x-www-form-urlencoded\n\n"
                + "grant_type=authorization_code&code=x&client_id="
                + shop.id());
    assertThat(refused.status()).isBetween(400, 401);
    assertThat(refused.header("Access-Control-Allow-Origin")).contains("https://shop.example");
    assertThat(refused.header("Vary")).contains("Origin");
  }

  @Test
  void pagesOfAClientDoNotReadTheAdminApi() {
    assertThat(asked("/api/admin/users", "https://shop.example").code())
        .isEqualTo("origin_not_allowed");
  }

  @Test
  void aClientThatIsSwitchedOffOpensNothing() {
    var other = new Visitor(server);
    Shop gone = Shop.registered(server, other, ", \"allowed_origins\": [\"https://gone.example\"]");
    mayCall("/oauth2/token", "https://gone.example");
    server.sent("POST /api/admin/clients/" + gone.id() + "/disable\nAuthorization: Bearer {admin}");
    assertThat(asked("/oauth2/token", "https://gone.example").code())
        .isEqualTo("origin_not_allowed");
  }
}
