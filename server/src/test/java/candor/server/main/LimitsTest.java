package candor.server.main;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import candor.core.access.Gateway;
import candor.core.access.GatewayTerms;
import candor.core.audit.By;
import candor.core.audit.Failure;
import candor.core.client.AuthMethod;
import candor.core.client.Client;
import candor.core.client.Clients;
import candor.core.client.Registration;
import candor.core.db.TenantId;
import candor.core.tenant.TenantSettings;
import candor.protocol.jose.Algorithm;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Budgets of requests, on the whole product. The clock stands still, so no budget fills up again.
class LimitsTest {
  private final Here here = new Here();
  private final Map<String, HttpClient> clients = new HashMap<>();

  @AfterEach
  void stop() {
    clients.values().forEach(HttpClient::shutdownNow);
    here.close();
  }

  @Test
  void whatIsNowhereIsCountedToo() {
    for (int i = 0; i < 300; i++) {
      assertThat(here.send("GET /api/admin/nowhere-" + i).text("code"))
          .isEqualTo("route_not_found");
      assertThat(here.send("DELETE /oauth2/token").text("code")).isEqualTo("method_not_allowed");
    }
    Here.Answer tooMany = here.send("GET /api/admin/nowhere");
    assertThat(tooMany.status()).isEqualTo(429);
    assertThat(tooMany.text("error")).isEqualTo("rate_limit_exceeded");
    assertThat(tooMany.text("error_description")).isEqualTo("Rate limit exceeded");
    assertThat(tooMany.header("Retry-After")).isEqualTo("60");
    assertThat(tooMany.header("X-RateLimit-Limit")).isEqualTo("600");
    assertThat(tooMany.header("RateLimit-Policy")).isEqualTo("\"unmatched-ip-60\";q=600;w=60");
    assertThat(here.truth(tooMany).code()).isEqualTo("rate_limit_exceeded");
    assertThat(here.send("DELETE /oauth2/token").status()).isEqualTo(429);
    assertThat(here.send("GET /openapi.json").status()).isEqualTo(200);
  }

  @Test
  void whatAnAnswerMayNotBeIsRefusedWithinTheBudget() {
    Here.Answer answer = here.send("GET /api/admin/users", "", "Accept", "text/csv");
    assertThat(answer.text("code")).isEqualTo("not_acceptable");
    assertThat(answer.header("X-RateLimit-Limit")).isEqualTo("6000");
  }

  @Test
  void everyAnswerOfALimitedRouteTellsWhatIsLeft() {
    for (String line : List.of("GET", "OPTIONS", "DELETE")) {
      for (String path : List.of("/api/service/users", "/oauth2/token", "/sideband/request")) {
        Here.Answer answer = here.send(line + " " + path);
        assertThat(answer.header("X-RateLimit-Remaining")).as(line + path).isNotEmpty();
        assertThat(answer.header("RateLimit")).as(line + path).isNotEmpty();
      }
    }
    assertThat(here.send("OPTIONS /health/live").header("RateLimit")).isEmpty();
  }

  @Test
  void revocationsHaveABudgetOfTheirOwn() {
    String form = "application/x-www-form-urlencoded";
    Here.Answer answer = here.send("POST /oauth2/revoke", "token=x", "Content-Type", form);
    assertThat(answer.text("error")).isEqualTo("invalid_client");
    assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"revocation-ip-60\";q=1200;w=60");
    assertThat(here.send("POST /oauth2/token", "x=y", "Content-Type", form).header("RateLimit"))
        .startsWith("\"token-");
  }

  @Test
  void aPathIsKeptUpToALength() {
    String path = "/api/admin/" + "x".repeat(7_000);
    Here.Answer answer = here.send("GET " + path);
    var truth = here.truth(answer);
    assertThat(truth.code()).isEqualTo("route_not_found");
    assertThat(truth.path()).isEqualTo(path.substring(0, 512) + "…");
    assertThat(truth.details()).containsEntry("path", path.substring(0, 512) + "…");
  }

  /// A way to say who one is: a secret in the header, in the body, and an assertion.
  private record Way(String header, String body) {}

  private static List<Way> ways(String client, String secret) {
    String name = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
    return List.of(
        new Way("Basic " + name, ""),
        new Way("", "&client_id=" + client + "&client_secret=" + secret),
        new Way(
            "",
            "&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"
                + "&client_assertion="
                + part("{\"alg\":\"ES256\",\"typ\":\"JWT\"}")
                + "."
                + part("{\"sub\":\"" + client + "\",\"iss\":\"" + client + "\"}")
                + "."
                + part(secret)));
  }

  private static String part(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /// Asks for a token from an address of this machine.
  private HttpResponse<String> token(String from, Way way) throws Exception {
    HttpClient http =
        clients.computeIfAbsent(
            from,
            each -> HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(each)).build());
    var request =
        HttpRequest.newBuilder(URI.create(here.issuer() + "/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials" + way.body));
    if (!way.header.isEmpty()) {
      request.header("Authorization", way.header);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private Clients.WithSecret client() {
    return here.core
        .clients()
        .create(
            Here.TENANT,
            new Registration(
                "Counted",
                AuthMethod.CLIENT_SECRET_POST,
                List.of(Client.CLIENT_CREDENTIALS),
                List.of("users:read"),
                Algorithm.ES256,
                Duration.ofHours(1),
                ""),
            By.OURS);
  }

  private void clientsMaySend(int requests) {
    limit(
        Map.of(
            "token.client",
            List.of(new TenantSettings.RateLimit(requests, Duration.ofMinutes(1)))));
  }

  private void limit(Map<String, List<TenantSettings.RateLimit>> limits) {
    TenantSettings usual = here.core.tenants().settings(Here.TENANT);
    here.core.tenants().change(Here.TENANT, usual.with(limits), By.OURS);
  }

  @Test
  void aClientCountsByWhateverWayItSaysWhoItIs() throws Exception {
    clientsMaySend(3);
    for (Way way : ways("nobody-" + "x".repeat(4), "wrong")) {
      HttpResponse<String> answer = token("127.0.0.1", way);
      assertThat(answer.statusCode()).as(way.toString()).isEqualTo(401);
      assertThat(answer.headers().firstValue("X-RateLimit-Limit")).contains("3");
    }
    for (Way way : ways("nobody-" + "x".repeat(4), "wrong")) {
      HttpResponse<String> answer = token("127.0.0.1", way);
      assertThat(answer.statusCode()).as(way.toString()).isEqualTo(429);
      assertThat(answer.body()).contains("from this client");
    }
  }

  @Test
  void aStrangerUsesUpNobodysBudgetWithWrongSecrets() throws Exception {
    clientsMaySend(3);
    Clients.WithSecret made = client();
    String id = made.client().id().value();
    for (Way way : ways(id, "wrong")) {
      assertThat(token("127.0.0.2", way).statusCode()).isEqualTo(401);
    }
    assertThat(token("127.0.0.2", ways(id, "wrong").getFirst()).statusCode()).isEqualTo(429);

    Way right = ways(id, made.secret()).get(1);
    assertThat(token("127.0.0.1", right).statusCode()).isEqualTo(200);
    assertThat(token("127.0.0.3", right).statusCode()).isEqualTo(200);
    assertThat(token("127.0.0.4", ways(id, made.secret()).getFirst()).statusCode()).isEqualTo(200);
    // Proved, it is one client wherever it comes from.
    HttpResponse<String> fourth = token("127.0.0.5", right);
    assertThat(fourth.statusCode()).isEqualTo(429);
    assertThat(fourth.body()).contains("from this client");
  }

  @Test
  void aBudgetDoesNotTellWhetherThereIsSuchAClient() throws Exception {
    String id = client().client().id().value();
    HttpResponse<String> known = token("127.0.0.1", ways(id, "wrong").get(1));
    HttpResponse<String> unknown = token("127.0.0.1", ways("cl_none", "wrong").get(1));
    for (String header : List.of("RateLimit", "RateLimit-Policy", "X-RateLimit-Remaining")) {
      assertThat(known.headers().firstValue(header))
          .isPresent()
          .isEqualTo(unknown.headers().firstValue(header));
    }
  }

  @Test
  void whoeverGuessesTheCredentialsOfGatewaysShutsOutNoGateway() throws Exception {
    limit(
        Map.of(
            "gateway.ip", List.of(new TenantSettings.RateLimit(3, Duration.ofMinutes(1))),
            "gateway.tenant", List.of(new TenantSettings.RateLimit(2, Duration.ofMinutes(1)))));
    String credential = gateway();
    for (int i = 0; i < 3; i++) {
      Here.Answer guess = here.send("POST /sideband/request", "{}", "CLIENT-TOKEN", "bad");
      assertThat(guess.text("error")).isEqualTo("gateway_credential_invalid");
      assertThat(guess.header("RateLimit-Policy")).isEqualTo("\"gateway-ip-60\";q=3;w=60");
    }
    Here.Answer tooMany = here.send("POST /sideband/request", "{}", "CLIENT-TOKEN", "bad");
    assertThat(tooMany.status()).isEqualTo(429);
    assertThat(tooMany.header("Retry-After")).isEqualTo("60");
    String csv = "text/csv";
    assertThat(here.send("POST /sideband/request", "{}", "Accept", csv).status()).isEqualTo(429);

    // From the same address, with a good credential.
    for (int i = 0; i < 2; i++) {
      Here.Answer good = here.send("POST /sideband/request", "{}", "CLIENT-TOKEN", credential);
      assertThat(good.text("error")).isEqualTo("sideband_message_invalid");
      assertThat(good.header("RateLimit-Policy")).isEqualTo("\"gateway-tenant-60\";q=2;w=60");
    }
    Here.Answer last = here.send("POST /sideband/request", "{}", "CLIENT-TOKEN", credential);
    assertThat(last.status()).isEqualTo(429);
    assertThat(here.truth(last).details()).containsEntry("who", "default");
  }

  private String gateway() {
    var gateway =
        here.core
            .gateways()
            .create(Here.TENANT, new GatewayTerms("Edge", Gateway.USUAL_HEADERS), By.OURS);
    return here.core.gateways().addCredential(Here.TENANT, gateway.id(), By.OURS).secret();
  }

  /// Sends lines as they are; answers the request's id and where the answer's error page is.
  private Map.Entry<String, String> raw(String... lines) throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), here.server.port())) {
      socket
          .getOutputStream()
          .write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1));
      socket.shutdownOutput();
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      Matcher id = Pattern.compile("X-Request-ID: (\\S+)").matcher(answer);
      Matcher page = Pattern.compile("https?://[^\" >]+/errors/[a-z_]+").matcher(answer);
      assertThat(id.find()).as(answer).isTrue();
      assertThat(page.find()).as(answer).isTrue();
      return Map.entry(id.group(1), page.group());
    }
  }

  private void recorded(TenantId tenant, String id, String code) {
    assertThat(here.core.failures().find(tenant, id)).extracting(Failure::code).contains(code);
  }

  @Test
  void whatIsRefusedBeforeItsTenantIsFoundLeavesARecordToo() throws Exception {
    var acme = new TenantId("acme");
    here.core.tenants().create(acme, "Acme", By.OURS);
    String at = "acme.localhost:" + here.server.port();
    String host = "Host: " + at;
    var early = new LinkedHashMap<String, String[]>();
    early.put("path_malformed", new String[] {"GET /api/../users HTTP/1.1", host});
    early.put("expectation_failed", new String[] {"GET /api/user HTTP/1.1", host, "Expect: 1"});
    early.put("header_malformed", new String[] {"GET /api/user HTTP/1.1", host, "Bad : x"});
    early.put(
        "transfer_encoding_unsupported",
        new String[] {"POST /api/user HTTP/1.1", host, "Transfer-Encoding: gzip"});
    for (var each : early.entrySet()) {
      var answer = raw(each.getValue());
      recorded(acme, answer.getKey(), each.getKey());
      assertThat(answer.getValue()).startsWith("http://" + at + "/errors/");
    }
    var nobodys = new LinkedHashMap<String, String[]>();
    nobodys.put("uri_too_long", new String[] {"GET /" + "x".repeat(20_000) + " HTTP/1.1", host});
    nobodys.put("bad_request_line", new String[] {"GET /api/user"});
    nobodys.put("http_version_unsupported", new String[] {"GET /api/user HTTP/2.0", host});
    nobodys.put("tenant_unknown", new String[] {"GET /api/user HTTP/1.1", "Host: nobody.example"});
    for (var each : nobodys.entrySet()) {
      var answer = raw(each.getValue());
      recorded(Here.TENANT, answer.getKey(), each.getKey());
      assertThat(answer.getValue()).startsWith("http://localhost/errors/");
    }
  }
}
