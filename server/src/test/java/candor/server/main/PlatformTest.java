package candor.server.main;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import candor.core.audit.By;
import candor.core.connection.ConnectionTerms;
import candor.core.connection.Provider;
import candor.core.db.TenantId;
import candor.core.organization.Organization;
import candor.core.organization.Slug;
import candor.core.secret.Secret;
import candor.core.service.ApiKey;
import candor.core.service.Service;
import candor.core.user.Pool;
import candor.core.user.User;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PlatformTest {
  private static final Here HERE = new Here();
  private static final String BROWSER = "text/html";
  private static final User BOSS = HERE.user("boss@example.com");

  /// Sign-ins are limited by address, and every test comes from the same one.
  @BeforeEach
  void later() {
    HERE.clock.advance(java.time.Duration.ofMinutes(2));
  }

  @AfterAll
  static void close() {
    HERE.close();
  }

  @Test
  void aMaskedRefusalTellsNothingButToWhomItMay() {
    HERE.user("masked@example.com");
    Here.Answer wrong = HERE.login("masked@example.com", "something else entirely");
    Here.Answer unknown = HERE.login("nobody@example.com", "something else entirely");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.text("error")).isEqualTo("Invalid email or password");
    assertThat(wrong.text("code")).isEqualTo("sign_in_failed");
    assertThat(without(wrong)).isEqualTo(without(unknown));
    assertThat(HERE.truth(wrong).code()).isEqualTo("password_wrong");
    assertThat(HERE.truth(unknown).code()).isEqualTo("sign_in_email_unknown");
  }

  private static String without(Here.Answer answer) {
    return answer.response().body().replace(answer.requestId(), "");
  }

  @Test
  void aSignInThatIsIncompleteIsToldAll() {
    Here.Answer answer = HERE.send("POST /api/auth/login", "{}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("error")).isEqualTo("Missing required field: email");
    assertThat(answer.response().body()).contains("password");
  }

  @Test
  void theReuseOfARefreshTokenEndsTheSession() {
    User who = HERE.user("reuse@example.com");
    Here.Answer first = HERE.login("reuse@example.com");
    Here.Answer second = HERE.refresh(first.text("refresh_token"));
    Here.Answer again = HERE.refresh(first.text("refresh_token"));
    assertThat(again.status()).isEqualTo(401);
    assertThat(again.text("code")).isEqualTo("refresh_token_reused");
    assertThat(HERE.truth(again).details()).containsEntry("user", who.id().value());
    Here.Answer user = HERE.as(second.text("access_token"), "GET /api/user", "");
    assertThat(user.status()).isEqualTo(401);
    assertThat(user.text("code")).isEqualTo("token_revoked");
    assertThat(HERE.truth(user).details()).containsEntry("subject", who.id().value());
  }

  @Test
  void aBrowserIsSentToAProviderAndAnsweredWithPages() {
    Here.Answer none = HERE.send("GET /auth/github?org=nowhere&service=x", "", "Accept", BROWSER);
    assertThat(none.status()).isEqualTo(404);
    assertThat(none.header("Content-Type")).startsWith("text/html");
    assertThat(none.response().body()).contains("organization_not_found");
    Here.Answer program = HERE.send("GET /auth/github?org=nowhere&service=x");
    assertThat(program.text("error_code")).isEqualTo("NOT_FOUND");
  }

  @Test
  void aClientIsNoUser() {
    Here.Answer answer = HERE.as(HERE.machine("users:read"), "GET /api/user", "");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text("code")).isEqualTo("user_token_required");
  }

  @Test
  void whoSignsInToAServiceSeesWhereTheyAre() {
    Organization shop = HERE.active("shop-one", BOSS);
    Service app = HERE.service(shop, "app");
    HERE.user(Pool.of(shop.id()), "customer@example.com");
    Here.Answer login =
        HERE.send(
            "POST /api/auth/login",
            """
            {"email": "customer@example.com", "password": "four words in a row",
             "org_slug": "shop-one", "service_slug": "app"}
            """);
    assertThat(login.text("token_type")).isEqualTo("Bearer");
    assertThat(login.body().path("expires_in").asInt()).isEqualTo(600);
    JsonNode user = HERE.as(login.text("access_token"), "GET /api/user", "").body();
    assertThat(user.path("org").asString()).isEqualTo("shop-one");
    assertThat(user.path("service").asString()).isEqualTo("app");
    assertThat(user.path("plan").asString()).isEqualTo("free");
    assertThat(user.path("is_platform_owner").asBoolean()).isFalse();
    assertThat(user.path("permissions").isEmpty()).isTrue();
    String key = HERE.key(app, ApiKey.Permission.READ_USERS);
    JsonNode seen = HERE.with(key, "GET /api/service/users", "").body();
    assertThat(seen.path("total").asInt()).isEqualTo(1);
    assertThat(seen.path("users").get(0).path("email").asString())
        .isEqualTo("customer@example.com");
  }

  @Test
  void aServiceMakesAUserOnceAndSeesNoOthers() {
    Organization shop = HERE.active("shop-two", BOSS);
    String one =
        HERE.key(
            HERE.service(shop, "one"), ApiKey.Permission.READ_USERS, ApiKey.Permission.WRITE_USERS);
    String two = HERE.key(HERE.service(shop, "two"), ApiKey.Permission.READ_USERS);
    Here.Answer made =
        HERE.with(one, "POST /api/service/users", "{\"email\": \"eve@example.com\"}");
    assertThat(made.status()).isEqualTo(201);
    Here.Answer again =
        HERE.with(one, "POST /api/service/users", "{\"email\": \"EVE@example.com\"}");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("id")).isEqualTo(made.text("id"));
    String get = "GET /api/service/users/" + made.text("id");
    assertThat(HERE.with(one, get, "").text("email")).isEqualTo("eve@example.com");
    assertThat(HERE.with(two, get, "").text("code")).isEqualTo("service_user_not_found");
    assertThat(HERE.send("GET /api/service/users").text("code")).isEqualTo("api_key_missing");
    assertThat(HERE.with(one, "GET /api/service/users?limit=500", "").text("code"))
        .isEqualTo("parameter_malformed");
    assertThat(HERE.with(one, "GET /api/service/users?limti=5", "").text("code"))
        .isEqualTo("parameter_unknown");
  }

  @Test
  void platformOwnersLeadOrganizationsThroughTheirStates() {
    HERE.owner("owner@example.com");
    String owner = HERE.login("owner@example.com").text("access_token");
    HERE.core
        .platform()
        .organizations()
        .create(Here.TENANT, Slug.ofOrganization("slug", "fresh-org"), "Fresh", BOSS.id(), By.OURS);
    JsonNode pending = HERE.as(owner, "GET /api/platform/organizations?status=pending", "").body();
    assertThat(pending.path("total").asInt()).isEqualTo(1);
    JsonNode listed = pending.path("organizations").get(0);
    assertThat(listed.path("slug").asString()).isEqualTo("fresh-org");
    assertThat(listed.path("owner").path("email").asString()).isEqualTo("boss@example.com");
    assertThat(listed.path("tier").path("max_services").asInt()).isEqualTo(2);

    String path = "POST /api/platform/organizations/fresh-org/";
    assertThat(HERE.as(owner, path + "suspend", "").text("code"))
        .isEqualTo("organization_state_conflict");
    Here.Answer wrong = HERE.as(owner, path + "approve", "{\"tier_id\": \"tier_gold\"}");
    assertThat(wrong.status()).isEqualTo(400);
    Here.Answer approved = HERE.as(owner, path + "approve", "{\"tier_id\": \"tier_pro\"}");
    assertThat(approved.text("status")).isEqualTo("active");
    assertThat(approved.body().path("tier").path("id").asString()).isEqualTo("tier_pro");
    Here.Answer again = HERE.as(owner, path + "approve", "");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("error_code")).isEqualTo("CONFLICT");
    assertThat(HERE.as(owner, path + "suspend", "").text("status")).isEqualTo("suspended");
    assertThat(HERE.as(owner, path + "suspend", "").status()).isEqualTo(200);
    assertThat(HERE.as(owner, path + "activate", "").text("status")).isEqualTo("active");
    Here.Answer unknown = HERE.as(owner, "POST /api/platform/organizations/nowhere/suspend", "");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.text("error")).isEqualTo("Organization not found");
  }

  @Test
  void anOrganizationThatIsStoppedRefusesEverywhere() {
    Organization shop = HERE.active("shop-three", BOSS);
    Service app = HERE.service(shop, "app");
    String key = HERE.key(app, ApiKey.Permission.READ_USERS);
    HERE.user(Pool.of(shop.id()), "stopped@example.com");
    String login =
        """
        {"email": "stopped@example.com", "password": "four words in a row",
         "org_slug": "shop-three"}
        """;
    Here.Answer signedIn = HERE.send("POST /api/auth/login", login);
    String boss = HERE.login("boss@example.com").text("access_token");
    HERE.core
        .platform()
        .organizations()
        .step(Here.TENANT, shop.id(), candor.core.organization.Step.SUSPEND, By.OURS);
    for (Here.Answer answer :
        List.of(
            HERE.send("POST /api/auth/login", login),
            HERE.refresh(signedIn.text("refresh_token")),
            HERE.as(signedIn.text("access_token"), "GET /api/user", ""),
            HERE.with(key, "GET /api/service/users", ""),
            HERE.as(
                boss,
                "POST /api/organizations/shop-three/services",
                "{\"name\": \"New\", \"slug\": \"new\"}"),
            HERE.send("GET /auth/github?org=shop-three&service=app"))) {
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.text("error_code")).isEqualTo("ORGANIZATION_NOT_ACTIVE");
      assertThat(answer.text("error")).isEqualTo("Organization is not active");
    }
  }

  @Test
  void ownersMakeServicesAndOthersDoNot() {
    HERE.active("shop-four", BOSS);
    HERE.user("other@example.com");
    String path = "POST /api/organizations/shop-four/services";
    String body = "{\"name\": \"New Service\", \"slug\": \"new-svc\"}";
    String other = HERE.login("other@example.com").text("access_token");
    assertThat(HERE.as(other, path, body).text("code"))
        .isEqualTo("organization_permission_missing");
    String boss = HERE.login("boss@example.com").text("access_token");
    Here.Answer faulty = HERE.as(boss, path, "{\"name\": \"New\", \"slug\": \"New Svc\"}");
    assertThat(faulty.status()).isEqualTo(400);
    Here.Answer made = HERE.as(boss, path, body);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.body().path("service").path("client_secret").asString()).startsWith("cs_");
    assertThat(made.body().path("usage").path("current_services").asInt()).isEqualTo(1);
    assertThat(made.body().path("default_plan").path("name").asString()).isEqualTo("free");
    Here.Answer twice = HERE.as(boss, path, body);
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.text("error_code")).isEqualTo("CONFLICT");
  }

  @Test
  void aSignInToAServiceLendsItNothingElse() {
    HERE.service(HERE.active("shop-six", BOSS), "app");
    HERE.active("shop-seven", BOSS);
    String list = "GET /api/platform/organizations";
    String inApp = token("shop-six", ", \"service_slug\": \"app\"");
    String inShop = token("shop-six", "");
    String inOther = token("shop-seven", "");
    String path = "POST /api/organizations/shop-six/services";
    String body = "{\"name\": \"Second\", \"slug\": \"second\"}";
    for (String narrow : List.of(inApp, inOther)) {
      Here.Answer refused = HERE.as(narrow, path, body);
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.text("error_code")).isEqualTo("FORBIDDEN");
      assertThat(refused.text("code")).isEqualTo("sign_in_too_narrow");
    }
    for (String narrow : List.of(inApp, inShop, inOther)) {
      assertThat(HERE.as(narrow, list, "").text("code")).isEqualTo("sign_in_too_narrow");
    }
    assertThat(HERE.as(inShop, path, body).status()).isEqualTo(201);
  }

  private static String token(String organization, String more) {
    return HERE.send(
            "POST /api/auth/login",
            "{\"email\": \"boss@example.com\", \"password\": \"four words in a row\","
                + " \"org_slug\": \""
                + organization
                + "\""
                + more
                + "}")
        .text("access_token");
  }

  @Test
  void aRefusalBelongsToTheTenantThatThePathNames() {
    var acme = new TenantId("acme");
    HERE.core.tenants().create(acme, "Acme", By.OURS);
    Here.Answer answer =
        HERE.send("POST /v1/environments/acme/sideband/request", "{}", "CLIENT-TOKEN", "gw_nobody");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(HERE.core.failures().find(Here.TENANT, answer.requestId())).isEmpty();
    assertThat(HERE.core.failures().find(acme, answer.requestId()).getFirst().code())
        .isEqualTo("gateway_credential_unknown");
  }

  @Test
  void aTokenCountsForItsUserHoweverTheSchemeIsWritten() {
    HERE.user("counted@example.com");
    String token = HERE.login("counted@example.com").text("access_token");
    for (String scheme : List.of("Bearer ", "bearer ", "BEARER   ")) {
      Here.Answer answer =
          HERE.send("GET /api/user", "", "Authorization", scheme + token, "Accept", "*/*");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("X-RateLimit-Limit")).as(scheme).isEqualTo("50");
    }
  }

  @Test
  void aClientCountsHoweverItsNameIsEncoded() {
    for (String line : List.of("Basic none:x", "basic none:x", "BASIC   %6Eone:x")) {
      int at = line.lastIndexOf(' ') + 1;
      String sent =
          line.substring(0, at)
              + Base64.getEncoder().encodeToString(line.substring(at).getBytes(UTF_8));
      Here.Answer answer =
          HERE.send(
              "POST /oauth2/token",
              "grant_type=client_credentials",
              "Authorization",
              sent,
              "Content-Type",
              "application/x-www-form-urlencoded");
      assertThat(answer.header("X-RateLimit-Limit")).as(line).isEqualTo("200");
      assertThat(answer.text("error")).isEqualTo("invalid_client");
    }
  }

  @Test
  void peopleAreSentToGithubWithStateAndProofKey() {
    Organization shop = HERE.active("shop-five", BOSS);
    HERE.service(shop, "app");
    String path = "GET /auth/github?org=shop-five&service=app";
    assertThat(HERE.send(path).text("code")).isEqualTo("provider_not_configured");
    HERE.core
        .platform()
        .connections()
        .create(
            Here.TENANT,
            ConnectionTerms.usual(shop.id().value(), Provider.GITHUB, "gh-client"),
            Secret.of("s"),
            By.OURS);
    Here.Answer sent = HERE.send(path);
    assertThat(sent.status()).isEqualTo(302);
    assertThat(sent.header("Location"))
        .startsWith("https://github.com/login/oauth/authorize?")
        .contains("client_id=gh-client", "&state=", "&code_challenge=");
    assertThat(HERE.send("GET /auth/github?org=shop-five").text("code"))
        .isEqualTo("parameter_missing");
    assertThat(HERE.send("GET /auth/github?org=shop-five&service=none").text("code"))
        .isEqualTo("service_not_found");
    assertThat(HERE.send("GET /auth/github?org=nowhere&service=app").text("code"))
        .isEqualTo("organization_not_found");
  }

  @Test
  void aPauseOfSignInsNamesTheAddress() {
    for (int i = 0; i < 5; i++) {
      assertThat(HERE.login("guessed@example.com", "a wrong one").status()).isEqualTo(401);
    }
    Here.Answer paused = HERE.login("guessed@example.com", "a wrong one");
    assertThat(HERE.truth(paused).code()).isEqualTo("sign_in_paused");
    assertThat(HERE.truth(paused).details()).containsEntry("email", "guessed@example.com");
  }
}
