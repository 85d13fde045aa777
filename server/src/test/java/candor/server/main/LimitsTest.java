package candor.server.main;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import candor.core.client.AuthMethod;
import candor.core.client.Client;
import candor.core.client.Clients;
import candor.core.client.Registration;
import candor.core.tenant.TenantSettings;
import candor.protocol.jose.Algorithm;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            Here.SETUP,
            "");
  }

  private void clientsMaySend(int requests) {
    TenantSettings usual = here.core.tenants().settings(Here.TENANT);
    here.core
        .tenants()
        .change(
            Here.TENANT,
            new TenantSettings(
                usual.accessTokenLifetime(),
                usual.refreshTokenLifetime(),
                usual.sessionLifetime(),
                usual.keyLifetime(),
                usual.passwordMinimumLength(),
                usual.signInAttempts(),
                usual.signInLock(),
                Map.of(
                    "token.client",
                    List.of(new TenantSettings.RateLimit(requests, Duration.ofMinutes(1))))),
            Here.SETUP,
            "");
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
}
