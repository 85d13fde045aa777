package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An API that wants a stronger or a newer sign-in, from its refusal to the call that passes
/// (RFC 9470).
class StepUpTest {
  private static final Pattern PARAMETER = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");

  private AppFixture server;
  private Visitor visitor;
  private Shop shop;

  @BeforeEach
  void start() {
    server = AppFixture.start();
    visitor = new Visitor(server);
    shop = Shop.registered(server, visitor, ", \"resources\": [\"{api}\"]");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Answer admin(String line, String body) {
    return server.sent(
        line + "\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n" + body);
  }

  private Answer operation(String path, String demand) {
    return admin(
        "POST /api/admin/api-services/{api.id}/operations",
        """
        {"name": "Pay %s", "paths": [{"type": "EXACT", "pattern": "%s"}],
         "access_control": {"authentication": %s}}"""
            .formatted(path, path, demand));
  }

  private void demand(String path, String demand) {
    Answer made = operation(path, demand);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
  }

  /// The access token that a code is worth.
  private String token(Answer answer) {
    Answer tokens = shop.redeem(Visitor.brought(answer).get("code"));
    return tokens.member("access_token").orElseThrow();
  }

  private Map<String, String> request(Map<String, String> more) {
    var all = new HashMap<>(Map.of("resource", server.value("api"), "scope", "email", "nonce", ""));
    all.putAll(more);
    return shop.request(all);
  }

  /// What the gateway is told about a call.
  private Answer ask(String path, String token) {
    return server.sent(
        """
        POST /sideband/request
        {gateway.header}: {gateway}
        Content-Type: application/json

        {"source_ip": "192.0.2.7", "source_port": "51234", "method": "POST", "url": "{api}%s",
         "http_version": "1.1", "headers": [{"authorization": "Bearer %s"}]}"""
            .formatted(path, token)
            .replace("{gateway.header}", server.value("gateway.header")));
  }

  private void passes(String path, String token) {
    Answer answer = ask(path, token);
    assertThat(json(answer).has("state")).as(answer.body()).isTrue();
  }

  /// What the API's client reads in `WWW-Authenticate`.
  private static Map<String, String> challenge(Answer answer) {
    JsonNode response = json(answer).path("response");
    assertThat(response.path("response_code").asString()).as(answer.body()).isEqualTo("401");
    JsonNode body = new JsonMapper().readTree(response.path("body").asString());
    assertThat(body.path("error").asString()).isEqualTo("user_authentication_insufficient");
    var found = new HashMap<String, String>();
    for (JsonNode header : response.path("headers")) {
      String value = header.path("www-authenticate").asString("");
      Matcher each = PARAMETER.matcher(value);
      while (each.find()) {
        found.put(each.group(1), each.group(2));
      }
    }
    assertThat(found)
        .containsEntry("error", "insufficient_user_authentication")
        .containsKeys("realm", "error_description", "error_uri");
    return found;
  }

  private static JsonNode json(Answer answer) {
    return new JsonMapper().readTree(answer.body());
  }

  private String recorded(Answer answer) {
    return server
        .sent(
            "GET /api/admin/decisions/"
                + answer.header("Candor-Decision-ID").orElseThrow()
                + "\nAuthorization: Bearer {admin}")
        .body();
  }

  @Test
  void anApiAsksForASecondFactorAndGetsIt() {
    demand("/payments", "{\"acr_values\": [\"urn:candor:acr:mfa\"]}");
    String weak = token(shop.answer(request(Map.of())));
    passes("/orders", weak);

    Answer refused = ask("/payments", weak);
    Map<String, String> wanted = challenge(refused);
    assertThat(wanted)
        .containsEntry("acr_values", "urn:candor:acr:mfa")
        .doesNotContainKey("max_age");
    assertThat(recorded(refused))
        .contains("acr any of urn:candor:acr:mfa or more", "acr urn:candor:acr:1fa");

    // The client sends the person with what it read. They have no factor yet, and add one.
    Answer page = shop.open(request(Map.of("acr_values", wanted.get("acr_values"))));
    assertThat(page.body()).contains("/account/factors/app");
    Phone.added(server, visitor);
    Answer back = shop.onward(shop.open(request(Map.of("acr_values", wanted.get("acr_values")))));
    passes("/payments", token(back));
    // What was granted before stays what it was.
    challenge(ask("/payments", weak));
  }

  @Test
  void anApiAsksForANewSignInAndGetsIt() {
    demand("/payments", "{\"max_age\": 300}");
    String token = token(shop.answer(request(Map.of())));
    passes("/payments", token);
    // The test itself takes some seconds of that time.
    server.advance(Duration.ofSeconds(280));
    passes("/payments", token);
    server.advance(Duration.ofSeconds(80));

    Answer refused = ask("/payments", token);
    Map<String, String> wanted = challenge(refused);
    assertThat(wanted).containsEntry("max_age", "300").doesNotContainKey("acr_values");
    assertThat(recorded(refused)).containsPattern("one 3[6-9]\\d seconds ago, [6-9]\\d too many");

    Answer page = shop.open(request(Map.of("max_age", wanted.get("max_age"))));
    assertThat(page.body()).contains("current-password");
    passes("/payments", token(shop.onward(page)));
  }

  @Test
  void aClientThatActsForItselfIsToldThatNobodySignedIn() {
    demand("/payments", "{\"acr_values\": [\"phr\"], \"max_age\": 60}");
    Answer refused = ask("/payments", server.value("api_token"));
    assertThat(challenge(refused))
        .containsEntry("acr_values", "phr")
        .containsEntry("max_age", "60");
    assertThat(recorded(refused)).contains("no acr; no auth_time", "no user behind it");
  }

  @Test
  void aDemandIsKeptAsItWasGivenAndEveryFaultOfItIsNamed() {
    Answer made =
        operation("/kept", "{\"acr_values\": [\"phr\", \"urn:candor:acr:mfa\"], \"max_age\": 60}");
    assertThat(json(made).path("access_control").toString())
        .isEqualTo(
            "{\"authentication\":{\"acr_values\":[\"phr\",\"urn:candor:acr:mfa\"],\"max_age\":60}}");
    JsonNode faults =
        json(operation("/a", "{\"acr_values\": [\"gold\"], \"max_age\": 0}")).path("details");
    assertThat(faults.propertyNames())
        .containsExactlyInAnyOrder(
            "access_control.authentication.acr_values", "access_control.authentication.max_age");
    assertThat(json(operation("/b", "{}")).path("details").propertyNames())
        .containsExactly("access_control.authentication.acr_values");
  }
}
