package candor.server.main;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Budgets of requests, on the whole product. The clock stands still, so no budget fills up again.
class LimitsTest {
  private final Here here = new Here();

  @AfterEach
  void stop() {
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
}
