package candor.server.main;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.audit.By;
import candor.core.audit.Failure;
import candor.core.organization.Organization;
import candor.core.organization.Step;
import candor.core.service.ApiKey;
import candor.core.service.Service;
import candor.core.user.User;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The scenarios that the platform's contract shows, each word for word, and what is written down
/// of each refusal.
class PlatformContractTest {
  private static final Here HERE = new Here();
  private static final User BOSS = HERE.user("boss@example.com");
  private static final Organization ACME = HERE.active("acme-corp", BOSS);
  private static final Service APP = HERE.service(ACME, "app");

  @AfterAll
  static void close() {
    HERE.close();
  }

  private static String key() {
    return HERE.key(APP, ApiKey.Permission.READ_USERS, ApiKey.Permission.WRITE_USERS);
  }

  private static void expect(
      Here.Answer answer, int status, String code, String error, String truth) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.text("error_code")).isEqualTo(code);
    assertThat(answer.text("error")).isEqualTo(error);
    assertThat(answer.text("timestamp")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*Z");
    assertThat(answer.text("request_id")).isEqualTo(answer.requestId());
    assertThat(answer.text("error_uri")).endsWith("/errors/" + answer.text("code"));
    Failure failure = HERE.truth(answer);
    assertThat(failure.code()).isEqualTo(truth);
    assertThat(failure.shown()).isEqualTo(answer.text("code"));
    assertThat(failure.surface()).isEqualTo("platform");
  }

  @Test
  void one_missingAuthorizationHeader() {
    expect(
        HERE.send("GET /api/user"),
        401,
        "UNAUTHORIZED",
        "Missing or invalid Authorization header",
        "bearer_token_missing");
  }

  @Test
  void two_expiredTokenThenRefresh() {
    User who = HERE.user("two@example.com");
    Here.Answer login = HERE.login("two@example.com");
    assertThat(login.status()).isEqualTo(200);
    HERE.clock.advance(Duration.ofHours(2));
    Here.Answer late = HERE.as(login.text("access_token"), "GET /api/user", "");
    expect(late, 401, "TOKEN_EXPIRED", "Token expired", "token_expired");
    assertThat(HERE.truth(late).details().get("token")).startsWith("at_");
    assertThat(HERE.truth(late).details()).containsEntry("subject", who.id().value());
    Here.Answer next = HERE.refresh(login.text("refresh_token"));
    assertThat(next.status()).isEqualTo(200);
    assertThat(next.text("refresh_token")).startsWith("rt_");
    Here.Answer user = HERE.as(next.text("access_token"), "GET /api/user", "");
    assertThat(user.status()).isEqualTo(200);
    assertThat(user.text("email")).isEqualTo("two@example.com");
  }

  @Test
  void three_invalidApiKey() {
    expect(
        HERE.with("sk_invalid_key", "GET /api/service/users", ""),
        401,
        "UNAUTHORIZED",
        "Invalid API key",
        "api_key_malformed");
    expect(
        HERE.with("sk_live_abc123", "GET /api/service/users", ""),
        401,
        "UNAUTHORIZED",
        "Invalid API key",
        "api_key_unknown");
  }

  @Test
  void four_platformOwnerRequired() {
    HERE.user("four@example.com");
    String token = HERE.login("four@example.com").text("access_token");
    expect(
        HERE.as(token, "GET /api/platform/organizations", ""),
        403,
        "FORBIDDEN",
        "Platform owner access required",
        "platform_owner_required");
  }

  @Test
  void five_organizationNotActive() {
    Organization stopped = HERE.active("suspended-org", BOSS);
    HERE.core.platform().organizations().step(Here.TENANT, stopped.id(), Step.SUSPEND, By.OURS);
    Here.Answer answer = HERE.send("GET /auth/github?org=suspended-org&service=app");
    expect(
        answer,
        403,
        "ORGANIZATION_NOT_ACTIVE",
        "Organization is not active",
        "organization_not_active");
    assertThat(answer.header("Content-Type")).startsWith("application/json");
  }

  @Test
  void six_missingField() {
    expect(
        HERE.with(key(), "POST /api/service/users", "{}"),
        400,
        "BAD_REQUEST",
        "Missing required field: email",
        "validation_error");
  }

  @Test
  void seven_invalidEmail() {
    expect(
        HERE.with(key(), "POST /api/service/users", "{\"email\": \"not-an-email\"}"),
        400,
        "BAD_REQUEST",
        "Invalid email format",
        "validation_error");
  }

  @Test
  void eight_userNotFound() {
    expect(
        HERE.with(key(), "GET /api/service/users/invalid-user-id", ""),
        404,
        "NOT_FOUND",
        "User not found or has not authenticated with this service",
        "service_user_not_found");
  }

  @Test
  void nine_serviceLimit() {
    Organization full = HERE.active("full-corp", BOSS);
    HERE.service(full, "one");
    HERE.service(full, "two");
    String token = HERE.login("boss@example.com").text("access_token");
    Here.Answer answer =
        HERE.send(
            "POST /api/organizations/full-corp/services",
            "{\"name\": \"New Service\", \"slug\": \"new-svc\"}",
            "Authorization",
            "Bearer " + token,
            "Content-Type",
            "application/x-www-form-urlencoded");
    expect(
        answer,
        400,
        "SERVICE_LIMIT_EXCEEDED",
        "Service limit exceeded for organization tier",
        "service_limit_exceeded");
    assertThat(HERE.truth(answer).details())
        .containsEntry("tier", "free")
        .containsEntry("used", "2")
        .containsEntry("limit", "2");
  }

  @Test
  void ten_tooManyRequests() {
    String key = key();
    for (int i = 0; i < 100; i++) {
      assertThat(HERE.with(key, "GET /api/service/users", "").status()).isEqualTo(200);
    }
    Here.Answer answer = HERE.with(key, "GET /api/service/users", "");
    expect(answer, 429, "RATE_LIMIT_EXCEEDED", "Rate limit exceeded", "rate_limit_exceeded");
    assertThat(answer.header("Retry-After")).isEqualTo("60");
    assertThat(HERE.truth(answer).details().get("who")).startsWith("key_");
  }

  @Test
  void eleven_readOnlyKey() {
    Here.Answer answer =
        HERE.with(
            HERE.key(APP, ApiKey.Permission.READ_USERS),
            "POST /api/service/users",
            "{\"email\": \"test@example.com\"}");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text("error_code")).isEqualTo("FORBIDDEN");
    assertThat(HERE.truth(answer).code()).isEqualTo("api_key_permission_missing");
  }

  @Test
  void twelve_rateLimitHeaders() {
    Here.Answer answer = HERE.with(key(), "GET /api/service/users", "");
    assertThat(answer.header("X-RateLimit-Limit")).isEqualTo("100");
    assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo("99");
    long reset = Long.parseLong(answer.header("X-RateLimit-Reset"));
    Instant now = HERE.clock.instant();
    assertThat(Instant.ofEpochSecond(reset)).isBetween(now, now.plusSeconds(61));
  }

  @Test
  void thirteen_requestIdIsKept() {
    String id = "req_1732179600000_k3j9x0a1b";
    Here.Answer answer = HERE.send("GET /api/user", "", "X-Request-ID", id);
    assertThat(answer.requestId()).isEqualTo(id);
    assertThat(answer.text("request_id")).isEqualTo(id);
    assertThat(HERE.truth(answer).code()).isEqualTo("bearer_token_missing");
  }
}
