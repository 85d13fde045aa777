package candor.proof.access;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.audit.By;
import candor.core.client.Client;
import candor.server.http.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sideband API as deployed plug-ins use it.
class SidebandTest {
  private static final AccessServer SERVER = new AccessServer(Limits.none());
  private static final String API = "https://api.example.com/v1";
  private static String credential = "";

  @BeforeAll
  static void setUp() {
    String service =
        SERVER
            .admin(
                "POST",
                "/api/admin/api-services",
                "{\"name\":\"Orders\",\"base_urls\":[\"" + API + "\"]}")
            .json()
            .path("id")
            .asString();
    for (String operation :
        List.of(
            """
            {"name":"Read orders","methods":["GET"],"paths":[{"type":"PARAMETER","pattern":"/orders/{id}"}],
            "access_control":{"scope":{"match_type":"ANY","scopes":["orders:read"]}}}
            """,
            """
            {"name":"Staff","paths":[{"type":"PARAMETER","pattern":"/staff/**"}],
            "access_control":{"group":{"groups":["staff"]}}}
            """)) {
      assertThat(
              SERVER
                  .admin("POST", "/api/admin/api-services/" + service + "/operations", operation)
                  .status())
          .isEqualTo(201);
    }
    credential = newGateway("Edge");
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  private static String newGateway(String name) {
    JsonNode gateway =
        SERVER.admin("POST", "/api/admin/gateways", "{\"name\":\"" + name + "\"}").json();
    return SERVER
        .admin(
            "POST", "/api/admin/gateways/" + gateway.path("id").asString() + "/credentials", "{}")
        .json()
        .path("secret")
        .asString();
  }

  /// As Kong's plug-in does.
  private static String kong(String method, String url, String headers) {
    return """
    {"source_ip":"192.0.2.7","source_port":"51234","method":"%s","url":"%s","http_version":"1.1",\
    "headers":[%s],"body":"{\\"a\\":\\"\u00fc\\"}"}\
    """
        .formatted(method, url, headers);
  }

  private static String bearer(String token) {
    return "{\"host\":\"api.example.com\"},{\"authorization\":\"Bearer " + token + "\"}";
  }

  private static String good() {
    return bearer(SERVER.token(API, "orders:read"));
  }

  private static AccessServer.Answer ask(String message) {
    return SERVER.send(
        "POST",
        SERVER.host(),
        "/sideband/request",
        List.of(
            "User-Agent: Kong/1.2.0",
            "Content-Type: application/json",
            "Connection: Keep-Alive",
            "CLIENT-TOKEN: " + credential),
        message);
  }

  private static JsonNode refusal(String url, String headers) {
    String message = kong("GET", url, headers);
    AccessServer.Answer answer = ask(message);
    assertThat(answer.status()).isEqualTo(200);
    JsonNode json = answer.json();
    assertThat(json.has("state")).isFalse();
    assertThat(json.path("url").asString()).isEqualTo(url);
    assertThat(answer.body()).startsWith(message.substring(0, message.length() - 1));
    return json.path("response");
  }

  private static JsonNode body(JsonNode response) {
    return new JsonMapper().readTree(response.path("body").asString());
  }

  private static String header(JsonNode response, String name) {
    for (JsonNode header : response.path("headers")) {
      if (header.has(name)) {
        return header.path(name).asString();
      }
    }
    return "";
  }

  @Test
  void aPermitIsTheQuestionItselfWithAState() {
    String message = kong("GET", "https://api.example.com:443/v1/orders/7?x=1", good());
    AccessServer.Answer answer = ask(message);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.header("Candor-Decision-ID")).startsWith("dec_");
    String state = answer.json().path("state").asString();
    assertThat(answer.body())
        .isEqualTo(message.substring(0, message.length() - 1) + ",\"state\":\"" + state + "\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PDG-TOKEN", "client_token", "client-token"})
  void aGatewayMayUseAnyOfItsHeadersAndNoContentType(String header) {
    var answer =
        SERVER.send(
            "POST",
            SERVER.host(),
            "/sideband/request",
            List.of(header + ": " + credential),
            """
            { "method" : "GET", "url" : "%s/orders/7", "source_ip" : "192.0.2.7", "source_port" : 51234,
              "http_version" : "1.1", "headers" : [ %s ], "gateway" : { "a" : null } }
            """
                .formatted(API, good()));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("source_port").isNumber()).isTrue();
    assertThat(answer.json().has("gateway")).isFalse();
    assertThat(answer.json().has("state")).isTrue();
  }

  @Test
  void aUrlOfNoServiceIs404() {
    JsonNode response = refusal("https://api.example.com:8443/v1/orders/7", good());
    assertThat(response.path("response_code").asString()).isEqualTo("404");
    assertThat(response.path("response_code").isString()).isTrue();
    assertThat(response.path("response_status").asString()).isEqualTo("Not Found");
    assertThat(response.path("http_version").asString()).isEqualTo("1.1");
    assertThat(header(response, "www-authenticate")).isEmpty();
    JsonNode body = body(response);
    assertThat(body.path("code").asString()).isEqualTo("NOT_FOUND");
    assertThat(body.path("error").asString()).isEqualTo("api_call_unmatched");
    assertThat(response.toString()).doesNotContain("the port differs");
    JsonNode kept = decision(body);
    assertThat(kept.path("message").asString())
        .isEqualTo(
            "No API server defines policy for the URL https://api.example.com:8443/v1/orders/7");
    assertThat(kept.path("result_code").asString()).isEqualTo("NO_POLICY_FOUND");
    assertThat(kept.path("details").path("nearMisses").asString())
        .contains("the port differs")
        .doesNotContain("Near misses");
  }

  /// The decision behind a refusal, found by the id that the API's client was told.
  private static JsonNode decision(JsonNode body) {
    String id = body.path("id").asString();
    JsonNode found =
        SERVER.admin("GET", "/api/admin/decisions?decision=DENY&request_id=" + id, "").json();
    assertThat(found.path("total").asInt()).isEqualTo(1);
    JsonNode decision = found.path("items").get(0);
    assertThat(
            SERVER
                .admin("GET", "/api/admin/decisions/" + decision.path("id").asString(), "")
                .json())
        .isEqualTo(decision);
    return decision;
  }

  @Test
  void noCredentialsAreA401WithoutAnError() {
    JsonNode response = refusal(API + "/orders/7", "");
    assertThat(response.path("response_code").asString()).isEqualTo("401");
    assertThat(header(response, "www-authenticate")).isEqualTo("Bearer realm=\"" + API + "\"");
    assertThat(header(response, "x-request-id"))
        .isEqualTo(body(response).path("id").asString())
        .startsWith("req_");
  }

  @Test
  void aTokenThatDoesNotCountIsA401ThatSaysWhy() {
    String other = SERVER.token("https://other", "orders:read");
    assertThat(header(refusal(API + "/orders/7", bearer(other)), "www-authenticate"))
        .startsWith(
            "Bearer realm=\""
                + API
                + "\", error=\"invalid_token\", error_description=\"Invalid audience\"");
    String old = SERVER.token(API, "orders:read");
    SERVER.clock.advance(Duration.ofHours(1));
    JsonNode response = refusal(API + "/orders/7", bearer(old));
    assertThat(header(response, "www-authenticate"))
        .startsWith(
            "Bearer realm=\""
                + API
                + "\", error=\"invalid_token\", error_description=\"Token expired\"");
    JsonNode kept = decision(body(response));
    assertThat(kept.path("message").asString())
        .isEqualTo(
            "Request to the URL \""
                + API
                + "/orders/7\" denied due to an invalid OAuth access"
                + " token.");
    assertThat(kept.path("evaluation_result").asString()).isEqualTo("Token expired");
    assertThat(kept.path("client_id").asString()).startsWith("client_");
    assertThat(kept.path("details").path("token").asString()).startsWith("at_");
  }

  @Test
  void twoAuthorizationHeadersAreRefused() {
    JsonNode response = refusal(API + "/orders/7", good() + "," + good());
    assertThat(response.path("response_code").asString()).isEqualTo("401");
    assertThat(body(response).path("error").asString()).isEqualTo("bearer_token_repeated");
  }

  @Test
  void aRuleThatIsNotMetIs403() {
    JsonNode scope = refusal(API + "/orders/7", bearer(SERVER.token(API, "profile")));
    assertThat(scope.path("response_code").asString()).isEqualTo("403");
    assertThat(header(scope, "www-authenticate"))
        .startsWith(
            "Bearer realm=\"" + API + "\", error=\"insufficient_scope\", scope=\"orders:read\"");
    JsonNode group = refusal(API + "/staff/rota", good());
    assertThat(header(group, "www-authenticate")).isEmpty();
    JsonNode body = body(group);
    assertThat(body.path("code").asString()).isEqualTo("ACCESS_FAILED");
    assertThat(body.path("message").asString())
        .isEqualTo("The request could not be completed. You do not have access to this resource.");
    JsonNode kept = decision(body);
    assertThat(kept.path("message").asString())
        .isEqualTo("Request to the URL \"" + API + "/staff/rota\" denied by policy evaluation.");
    JsonNode rule = kept.path("comparisons").get(1);
    assertThat(rule.path("demanded").asString()).isEqualTo("any of staff");
    assertThat(rule.path("found").asString()).isEqualTo("none");
    assertThat(rule.path("hint").asString()).startsWith("the token");
    assertThat(SERVER.core.failures().find(AccessServer.DEFAULT, body.path("id").asString()))
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.code()).isEqualTo("access_rule_not_met");
              assertThat(failure.decision()).isEqualTo(kept.path("id").asString());
            });
  }

  @Test
  void aSlashAtTheEndDoesNotLeadAroundARule() {
    for (String path : List.of("/orders/7/", "/staff", "/staff/")) {
      JsonNode response = refusal(API + path, bearer(SERVER.token(API, "profile")));
      assertThat(response.path("response_code").asString()).as(path).isEqualTo("403");
      assertThat(body(response).path("error").asString()).isEqualTo("access_rule_not_met");
    }
    AccessServer.Answer permitted = ask(kong("GET", API + "/orders/7/", good()));
    assertThat(permitted.json().has("state")).isTrue();
  }

  @Test
  void aMethodThatHttpDoesNotKnowIs403() {
    String message = kong("FETCH", API + "/orders/7", good());
    JsonNode response = ask(message).json().path("response");
    assertThat(response.path("response_code").asString()).isEqualTo("403");
    assertThat(header(response, "www-authenticate")).isEmpty();
    JsonNode body = body(response);
    assertThat(body.path("code").asString()).isEqualTo("ACCESS_FAILED");
    assertThat(body.path("error").asString()).isEqualTo("api_method_unmatched");
    JsonNode kept = decision(body);
    assertThat(kept.path("message").asString())
        .isEqualTo("Request to the URL \"" + API + "/orders/7\" denied by policy evaluation.");
    assertThat(kept.path("operation").path("name").asString()).isEqualTo("Read orders");
    assertThat(kept.path("details").path("methods").asString()).isEqualTo("GET");
    JsonNode stranger = ask(kong("FETCH", API + "/orders/7", "")).json().path("response");
    assertThat(stranger.path("response_code").asString()).isEqualTo("401");
    assertThat(ask(kong("FETCH", API + "/open", good())).json().has("state")).isTrue();
    // The contract: what no operation matches needs a genuine token and nothing else.
    assertThat(ask(kong("DELETE", API + "/orders/7", good())).json().has("state")).isTrue();
  }

  @Test
  void aUrlThatCanBeReadInTwoWaysIsRefused() {
    JsonNode response = refusal(API + "/orders/..%2fstaff", good());
    assertThat(response.path("response_code").asString()).isEqualTo("400");
    assertThat(body(response).path("error").asString()).isEqualTo("call_url_malformed");
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "CLIENT-TOKEN, gw_wrong", "X-Else, right", "PDG-TOKEN, expired"})
  void whoIsNoGatewayIsToldOnlyThat(String header, String secret) {
    String value = secret;
    if (secret.equals("right")) {
      value = credential;
    } else if (secret.equals("expired")) {
      value = expired();
    }
    var answer =
        SERVER.send(
            "POST",
            SERVER.host(),
            "/sideband/request",
            header.isEmpty() ? List.of() : List.of(header + ": " + value),
            kong("GET", API, ""));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().path("message").asString()).isEqualTo("The Gateway Token is invalid");
    assertThat(answer.json().path("code").asString()).isEqualTo("ACCESS_FAILED");
    assertThat(answer.json().path("error").asString()).isEqualTo("gateway_credential_invalid");
    assertThat(answer.json().path("id").asString()).isEqualTo(answer.header("X-Request-ID"));
  }

  private static String expired() {
    JsonNode gateways = SERVER.admin("GET", "/api/admin/gateways", "").json();
    String id = gateways.path("items").get(0).path("id").asString();
    String secret =
        SERVER
            .admin("POST", "/api/admin/gateways/" + id + "/credentials", "{\"expires_in\":60}")
            .json()
            .path("secret")
            .asString();
    SERVER.clock.advance(Duration.ofMinutes(1));
    return secret;
  }

  @Test
  void aMalformedMessageIsRefusedWithEveryFault() {
    var answer = ask("{\"method\":\"GET\",\"headers\":{}}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("code").asString()).isEqualTo("INVALID_DATA");
    assertThat(answer.json().path("details").valueStream().map(each -> each.path("target")))
        .extracting(JsonNode::asString)
        .containsExactlyInAnyOrder("headers", "source_ip", "source_port", "url", "http_version");
    for (String broken : List.of("", "<html>", "[1]", "{\"a\":")) {
      assertThat(ask(broken).status()).isEqualTo(400);
      assertThat(ask(broken).json().has("message")).isTrue();
    }
  }

  @Test
  void aMessageThatIsTooLargeIsA413() {
    String head =
        """
        POST /sideband/request HTTP/1.1
        Host: localhost
        CLIENT-TOKEN: %s
        Content-Length: 5000000

        """
            .formatted(credential);
    var answer = SERVER.send(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.json().path("id").asString()).isNotEmpty();
    assertThat(answer.json().path("message").asString()).isNotEmpty();
  }

  private static String returned(String method, String url, String rest) {
    return """
    {"method":"%s","url":"%s","http_version":"1.1","response_code":200,"response_status":"OK",\
    "headers":[{"X-A":"1"},{"x-a":"2"},{"content-length":"3"},{"Transfer-Encoding":"chunked"}],"body":"a\\"b",%s}\
    """
        .formatted(method, url, rest);
  }

  private static AccessServer.Answer back(String secret, String message) {
    return SERVER.send(
        "POST",
        SERVER.host(),
        "/sideband/response",
        List.of("Content-Type: application/json", "CLIENT-TOKEN: " + secret),
        message);
  }

  private static String state(String url) {
    return ask(kong("GET", url, good())).json().path("state").asString();
  }

  @Test
  void theAnswerOfTheApiPassesWithItsState() {
    String url = API + "/orders/7?b=1&a=2";
    String state = "\"state\":\"" + state(url) + "\"";
    var answer = back(credential, returned("GET", API + "/orders/7?a=2&b=1", state));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().toString())
        .isEqualTo(
            "{\"method\":\"GET\",\"url\":\""
                + API
                + "/orders/7?a=2&b=1\",\"http_version\":\"1.1\",\"response_code\":\"200\","
                + "\"response_status\":\"OK\",\"headers\":[{\"X-A\":\"1\"},{\"x-a\":\"2\"}],"
                + "\"body\":\"a\\\"b\"}");
  }

  @Test
  void theRequestMayComeBackInPlaceOfTheState() {
    String request = "\"request\":" + kong("GET", API + "/orders/7", good());
    assertThat(back(credential, returned("GET", API + "/orders/7", request)).status())
        .isEqualTo(200);
    var both = back(credential, returned("GET", API + "/orders/7", request + ",\"state\":\"x\""));
    assertThat(both.status()).isEqualTo(400);
    assertThat(both.json().path("error").asString()).isEqualTo("sideband_message_invalid");
    assertThat(both.json().path("message").asString())
        .as("all that a kit prints")
        .contains(both.json().path("details").get(0).path("message").asString());
  }

  @Test
  void aStateBelongsToOneCallOfOneGateway() {
    String url = API + "/orders/7";
    String state = "\"state\":\"" + state(url) + "\"";
    assertThat(back(credential, returned("GET", API + "/orders/8", state)).body())
        .contains("sideband_state_mismatch");
    assertThat(back(credential, returned("PUT", url, state)).body())
        .contains("sideband_state_mismatch");
    assertThat(back(newGateway("Another"), returned("GET", url, state)).body())
        .contains("sideband_state_foreign");
    assertThat(back(credential, returned("GET", url, "\"state\":\"AAAA\"")).body())
        .contains("sideband_state_unreadable");
    SERVER.clock.advance(Duration.ofMinutes(5));
    var late = back(credential, returned("GET", url, state));
    assertThat(late.status()).isEqualTo(400);
    assertThat(late.body()).contains("sideband_state_expired");
  }

  @Test
  void thePathMayNameTheTenantOnASharedHost() {
    String path = "/v1/environments/%s/sideband/request";
    List<String> headers = List.of("CLIENT-TOKEN: " + credential);
    String message = kong("GET", API + "/orders/7", good());
    assertThat(SERVER.send("POST", SERVER.host(), path.formatted("default"), headers, message))
        .satisfies(answer -> assertThat(answer.json().has("state")).isTrue());
    for (String named : List.of("nowhere", "No%20where", "x".repeat(300))) {
      var answer = SERVER.send("POST", SERVER.host(), path.formatted(named), headers, message);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.body()).contains("environment_mismatch");
    }
    String acmeHost = "acme." + SERVER.host();
    var mismatch = SERVER.send("POST", acmeHost, path.formatted("default"), headers, message);
    assertThat(mismatch.body()).contains("environment_mismatch");

    var gateway =
        SERVER
            .core
            .gateways()
            .create(
                AccessServer.ACME,
                candor.core.access.GatewayTerms.of("Acme edge", List.of()),
                By.OURS);
    String secret =
        SERVER.core.gateways().addCredential(AccessServer.ACME, gateway.id(), By.OURS).secret();
    SERVER
        .core
        .apiServices()
        .create(
            AccessServer.ACME,
            candor.core.apiservice.ApiServiceTerms.of("Acme", List.of(API), ""),
            By.OURS);
    Client client = SERVER.client(AccessServer.ACME);
    String token =
        SERVER.token(AccessServer.ACME, client, "http://" + acmeHost, API, "orders:read");
    for (String host : List.of(SERVER.host(), acmeHost, "127.0.0.1:1")) {
      var answer =
          SERVER.send(
              "POST",
              host,
              path.formatted("acme"),
              List.of("CLIENT-TOKEN: " + secret),
              kong("GET", API + "/orders/7", bearer(token)));
      assertThat(answer.json().has("state")).as(host + answer.body()).isTrue();
    }
  }
}
