package candor.proof.access;

import static org.assertj.core.api.Assertions.assertThat;

import candor.server.http.Limits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The operations by which administrators keep API services and gateways.
class AccessAdminTest {
  private static final AccessServer SERVER = new AccessServer(Limits.none());
  private static final String SERVICES = "/api/admin/api-services";

  @AfterAll
  static void close() {
    SERVER.close();
  }

  private static JsonNode created(String path, String body) {
    var answer = SERVER.admin("POST", path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }

  @Test
  void anApiServiceIsKeptChangedReplacedAndRemoved() {
    JsonNode made =
        created(SERVICES, "{\"name\":\"One\",\"base_urls\":[\"https://ONE.example.com:443/a\"]}");
    String path = SERVICES + "/" + made.path("id").asString();
    assertThat(made.path("audience").asString()).isEqualTo("https://one.example.com/a");
    assertThat(SERVER.admin("GET", path, "").json()).isEqualTo(made);
    var changed = SERVER.admin("PATCH", path, "{\"name\":\"Uno\"}").json();
    assertThat(changed.path("name").asString()).isEqualTo("Uno");
    assertThat(changed.path("base_urls")).isEqualTo(made.path("base_urls"));
    var refused = SERVER.admin("PUT", path, "{\"name\":\"Uno\"}");
    assertThat(refused.status()).isEqualTo(422);
    var replaced =
        SERVER.admin("PUT", path, "{\"name\":\"Eins\",\"base_urls\":[\"https://eins\"]}").json();
    assertThat(replaced.path("audience").asString()).isEqualTo("https://eins");
    assertThat(SERVER.admin("DELETE", path, "").status()).isEqualTo(204);
    assertThat(SERVER.admin("GET", path, "").json().path("error").asString())
        .isEqualTo("api_service_not_found");
  }

  @Test
  void everyFaultOfAnApiServiceIsNamedAtOnce() {
    JsonNode answer =
        SERVER
            .admin(
                "POST",
                SERVICES,
                "{\"name\":\"\",\"base_urls\":[\"ftp://x\",\"https://a/\"],\"audience\":\"a b\"}")
            .json();
    assertThat(answer.path("error").asString()).isEqualTo("validation_error");
    assertThat(answer.path("details").propertyNames())
        .containsExactlyInAnyOrder("name", "base_urls[0]", "base_urls[1]", "audience");
  }

  @Test
  void anAudienceIsAUriOrANameInTheCharactersOfOne() {
    String body = "{\"name\":\"Braces\",\"base_urls\":[\"https://braces\"],\"audience\":\"%s\"}";
    var refused = SERVER.admin("POST", SERVICES, body.formatted("urn:x:{a}"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("details").path("audience").toString())
        .contains("characters of one", "position 7");
    assertThat(SERVER.admin("POST", SERVICES, body.formatted("orders")).status()).isEqualTo(201);
  }

  @Test
  void aTakenBaseUrlNamesWhoHasIt() {
    created(SERVICES, "{\"name\":\"Owner\",\"base_urls\":[\"https://taken\"]}");
    var answer =
        SERVER.admin("POST", SERVICES, "{\"name\":\"Late\",\"base_urls\":[\"https://taken:443\"]}");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().path("error").asString()).isEqualTo("base_url_taken");
    assertThat(answer.json().path("error_description").asString()).contains("\"Owner\"");
  }

  @Test
  void anOperationIsKeptChangedReplacedAndRemoved() {
    String service =
        created(SERVICES, "{\"name\":\"Ops\",\"base_urls\":[\"https://ops\"]}")
            .path("id")
            .asString();
    String operations = SERVICES + "/" + service + "/operations";
    JsonNode made =
        created(
            operations,
            """
            {"name":"Read","methods":["GET","HEAD"],
            "paths":[{"type":"EXACT","pattern":"/a"},{"type":"PARAMETER","pattern":"/a/{b}"}],
            "access_control":{"scope":{"match_type":"ALL","scopes":["a","b"]},"group":{"groups":["staff"]}}}
            """);
    String path = operations + "/" + made.path("id").asString();
    assertThat(made.path("access_control").path("scope").path("match_type").asString())
        .isEqualTo("ALL");
    assertThat(SERVER.admin("GET", path, "").json()).isEqualTo(made);
    JsonNode changed = SERVER.admin("PATCH", path, "{\"name\":\"Look\"}").json();
    assertThat(changed.path("access_control")).isEqualTo(made.path("access_control"));
    JsonNode replaced =
        SERVER
            .admin(
                "PUT",
                path,
                "{\"name\":\"Open\",\"paths\":[{\"type\":\"EXACT\",\"pattern\":\"/b\"}]}")
            .json();
    assertThat(replaced.path("access_control").isEmpty()).isTrue();
    assertThat(replaced.has("methods")).isFalse();
    assertThat(SERVER.admin("GET", operations, "").json().path("total").asInt()).isEqualTo(1);
    assertThat(SERVER.admin("DELETE", path, "").status()).isEqualTo(204);
    assertThat(SERVER.admin("DELETE", path, "").json().path("error").asString())
        .isEqualTo("api_operation_not_found");
  }

  @Test
  void everyFaultOfAnOperationIsNamedAtOnce() {
    String service =
        created(SERVICES, "{\"name\":\"Faults\",\"base_urls\":[\"https://faults\"]}")
            .path("id")
            .asString();
    JsonNode answer =
        SERVER
            .admin(
                "POST",
                SERVICES + "/" + service + "/operations",
                """
                {"methods":[],"paths":[{"type":"GLOB","pattern":"/a"},{"type":"PARAMETER","pattern":"/a{b}"}],
                "access_control":{"scope":{"match_type":"SOME","scopes":[]}}}
                """)
            .json();
    assertThat(answer.path("details").propertyNames())
        .containsExactlyInAnyOrder(
            "name",
            "methods",
            "paths[0].type",
            "paths[1].pattern",
            "access_control.scope.match_type",
            "access_control.scope.scopes");
  }

  @Test
  void aGatewayHasSeveralCredentialsAndEachSecretIsShownOnce() {
    JsonNode gateway = created("/api/admin/gateways", "{\"name\":\"Edge\"}");
    String path = "/api/admin/gateways/" + gateway.path("id").asString();
    assertThat(gateway.path("header_names").size()).isEqualTo(3);
    JsonNode first = created(path + "/credentials", "{}");
    SERVER.clock.advance(Duration.ofMillis(1));
    JsonNode second = created(path + "/credentials", "{\"expires_in\":3600}");
    assertThat(first.path("secret").asString()).startsWith(first.path("prefix").asString());
    assertThat(second.path("expires_at").asLong())
        .isEqualTo(SERVER.clock.instant().getEpochSecond() + 3600);
    JsonNode list = SERVER.admin("GET", path + "/credentials?limit=1", "").json();
    assertThat(list.path("total").asInt()).isEqualTo(2);
    assertThat(list.path("items").get(0).has("secret")).isFalse();
    JsonNode next =
        SERVER
            .admin(
                "GET", path + "/credentials?limit=1&cursor=" + list.path("cursor").asString(), "")
            .json();
    assertThat(next.path("items").get(0).path("id")).isEqualTo(second.path("id"));
    String credential = path + "/credentials/" + first.path("id").asString();
    assertThat(SERVER.admin("DELETE", credential, "").status()).isEqualTo(204);
    assertThat(SERVER.admin("DELETE", credential, "").json().path("error").asString())
        .isEqualTo("gateway_credential_not_found");
    assertThat(SERVER.admin("DELETE", path, "").status()).isEqualTo(204);
    assertThat(SERVER.admin("GET", path, "").json().path("error").asString())
        .isEqualTo("gateway_not_found");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/admin/api-services/api_none, api_service_not_found",
    "GET, /api/admin/decisions/dec_none, decision_not_found",
    "GET, /api/admin/decisions?decision=MAYBE, invalid_request",
    "GET, /api/admin/decisions?limit=0, invalid_request",
    "GET, /api/admin/decisions?cursor=x, invalid_request",
    "GET, /api/admin/gateways/gate_none, gateway_not_found",
  })
  void whatIsNotThereIsSaidToBeSo(String method, String path, String error) {
    JsonNode answer = SERVER.admin(method, path, "").json();
    assertThat(answer.path("error").asString()).as(answer.toString()).isEqualTo(error);
  }

  @Test
  void eachOperationNeedsItsScope() {
    String token = SERVER.token(SERVER.issuer(), "api-services:read");
    for (String path : List.of("/api/admin/gateways", "/api/admin/decisions")) {
      var answer =
          SERVER.send("GET", SERVER.host(), path, List.of("Authorization: Bearer " + token), "");
      assertThat(answer.json().path("error").asString()).isEqualTo("insufficient_scope");
    }
  }
}
