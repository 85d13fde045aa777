package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sign-ins that somebody else wants than the client (OpenID Connect Core 1.0, section 4).
class InitiateLoginTest {
  private static final String BEGIN =
      ", \"initiate_login_uri\": \"https://shop.example/begin?from=here\"";

  private final AppFixture server = AppFixture.start();
  private final Visitor visitor = new Visitor(server);

  @AfterEach
  void stop() {
    server.close();
  }

  private Answer initiated(String method, Map<String, String> parameters) {
    String form = Visitor.form(parameters);
    return method.equals("GET")
        ? visitor.open("/oauth2/initiate-login?" + form)
        : server.sent(
            "POST /oauth2/initiate-login\nContent-Type: application/x-www-form-urlencoded\n\n"
                + form);
  }

  /// The whole way: the account, the application, its own request, its tokens.
  @Test
  void anApplicationIsOpenedFromTheAccountAndSignsThePersonIn() {
    Shop shop = Shop.registered(server, visitor, BEGIN);
    Shop silent = Shop.registered(server, visitor, "");
    shop.answer(shop.request(Map.of()));
    silent.answer(silent.request(Map.of()));
    Answer page = visitor.open("/account/applications");
    assertThat(page.body().split("/oauth2/initiate-login", -1)).as("one of the two").hasSize(2);
    Answer opened = visitor.follow(page, "Open");
    assertThat(opened.status()).isEqualTo(303);
    assertThat(opened.header("Location").orElseThrow())
        .startsWith("https://shop.example/begin?from=here&iss=");
    Map<String, String> told = Visitor.brought(opened);
    assertThat(told).containsOnlyKeys("from", "iss");
    assertThat(told).containsEntry("iss", server.app().issuer().toString());
    // The client looks who that is, and asks as it always does.
    Answer back = shop.open(shop.request(Map.of("state", "begun elsewhere")));
    Map<String, String> brought = Visitor.brought(back);
    assertThat(brought).containsEntry("state", "begun elsewhere");
    Answer tokens = shop.redeem(brought.get("code"));
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST"})
  void whoeverWantsItSaysWhoAndWhereTo(String method) {
    Shop shop = Shop.registered(server, visitor, BEGIN);
    var asked = new LinkedHashMap<String, String>();
    asked.put("client_id", shop.id());
    asked.put("login_hint", "ada+1@example.com");
    asked.put("target_link_uri", "https://shop.example/orders?id=7&all=1");
    Map<String, String> told = Visitor.brought(initiated(method, asked));
    assertThat(told)
        .containsEntry("login_hint", "ada+1@example.com")
        .containsEntry("target_link_uri", "https://shop.example/orders?id=7&all=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "http://shop.example/",
        "https://shop.example:444/",
        "https://shop.example.evil.example/",
        "https://shop.example@evil.example/",
        "//evil.example/",
        "javascript:alert(1)",
        "orders"
      })
  void nobodyIsSentToATargetElsewhere(String target) {
    Shop shop = Shop.registered(server, visitor, BEGIN);
    Answer refused = initiated("GET", Map.of("client_id", shop.id(), "target_link_uri", target));
    assertThat(refused.header("Location")).isEmpty();
    assertThat(refused.code()).isEqualTo("initiate_login_target_elsewhere");
  }

  @Test
  void aClientThatSaysNothingOrIsUnknownIsNotOpened() {
    Shop shop = Shop.registered(server, visitor, "");
    assertThat(initiated("GET", Map.of("client_id", shop.id())).code())
        .isEqualTo("initiate_login_unregistered");
    assertThat(initiated("GET", Map.of("client_id", "nobody")).code())
        .isEqualTo("authorization_client_unknown");
    assertThat(initiated("GET", Map.of()).code()).isEqualTo("parameter_missing");
  }

  @Test
  void aClientThatRegisteredItselfIsOpenedByWhoeverAgreedToIt() {
    server.sent(
        "PUT /api/admin/registration-policy\nAuthorization: Bearer {admin}"
            + "\nContent-Type: application/json\n\n{\"open\": true}");
    Answer made =
        server.sent(
            "POST /oauth2/register\nContent-Type: application/json\n\n{\"redirect_uris\": [\""
                + Shop.BACK
                + "\"], \"scope\": \"openid\""
                + BEGIN
                + "}");
    Shop trap = new Shop(server, visitor, made.member("client_id").orElseThrow(), "");
    Map<String, String> asked = Map.of("client_id", trap.id());
    assertThat(initiated("GET", asked).code()).isEqualTo("initiate_login_unagreed");
    trap.answer(trap.request(Map.of("scope", "openid")));
    assertThat(initiated("GET", asked).header("Location").orElseThrow())
        .startsWith("https://shop.example/begin");
  }
}
