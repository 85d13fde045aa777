package candor.server.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdminUsersTest {
  private static final Here HERE = new Here();
  private String admin = "";

  @BeforeEach
  void later() {
    HERE.clock.advance(java.time.Duration.ofMinutes(2));
    admin = HERE.machine("users:read", "users:write");
  }

  @AfterAll
  static void close() {
    HERE.close();
  }

  private Here.Answer call(String line, String body) {
    return HERE.as(admin, line, body);
  }

  private String make(String email) {
    Here.Answer made =
        call(
            "POST /api/admin/users",
            """
            {"email": "%s", "name": "Ann", "password": "four words in a row",
             "groups": ["staff"]}
            """
                .formatted(email));
    assertThat(made.status()).isEqualTo(201);
    return made.text("id");
  }

  @Test
  void aUserIsMadeReadChangedAndDeleted() {
    String id = make("life@example.com");
    assertThat(id).startsWith("usr_");
    Here.Answer got = call("GET /api/admin/users/" + id, "");
    assertThat(got.text("status")).isEqualTo("active");
    assertThat(got.body().path("email_verified").asBoolean()).isFalse();
    assertThat(got.body().path("created_at").isIntegralNumber()).isTrue();
    Here.Answer patched =
        call("PATCH /api/admin/users/" + id, "{\"name\": \"Bea\", \"email_verified\": true}");
    assertThat(patched.text("name")).isEqualTo("Bea");
    assertThat(patched.body().path("email_verified").asBoolean()).isTrue();
    assertThat(patched.body().path("groups").get(0).asString()).isEqualTo("staff");
    Here.Answer put =
        call(
            "PUT /api/admin/users/" + id, "{\"email\": \"after@example.com\", \"name\": \"Cleo\"}");
    assertThat(put.text("email")).isEqualTo("after@example.com");
    assertThat(put.body().path("groups").isEmpty()).isTrue();
    assertThat(put.body().path("email_verified").asBoolean()).isFalse();
    assertThat(call("DELETE /api/admin/users/" + id, "").status()).isEqualTo(204);
    Here.Answer gone = call("GET /api/admin/users/" + id, "");
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.text("error")).isEqualTo("user_not_found");
    assertThat(gone.text("error_description")).isEqualTo("The specified user was not found");
  }

  @Test
  void anAddressInUseIsAConflict() {
    make("taken@example.com");
    Here.Answer answer =
        call("POST /api/admin/users", "{\"email\": \"Taken@example.com\", \"name\": \"Dan\"}");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text("error")).isEqualTo("email_already_exists");
    assertThat(answer.text("error_description")).isEqualTo("This email address is already in use");
  }

  @Test
  void aSuspendedUserIsSignedOutAndComesBack() {
    String path = "POST /api/admin/users/" + make("states@example.com");
    Here.Answer login = HERE.login("states@example.com");
    assertThat(call(path + "/suspend", "").text("status")).isEqualTo("suspended");
    assertThat(call(path + "/suspend", "{}").text("status")).isEqualTo("suspended");
    assertThat(HERE.as(login.text("access_token"), "GET /api/user", "").text("code"))
        .isEqualTo("token_revoked");
    assertThat(HERE.refresh(login.text("refresh_token")).text("code")).isEqualTo("session_ended");
    Here.Answer refused = HERE.login("states@example.com");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("code")).isEqualTo("user_suspended");
    Here.Answer unlock = call(path + "/unlock", "");
    assertThat(unlock.status()).isEqualTo(409);
    assertThat(unlock.text("error")).isEqualTo("user_state_conflict");
    assertThat(call(path + "/unsuspend", "").text("status")).isEqualTo("active");
    HERE.clock.advance(java.time.Duration.ofSeconds(2));
    assertThat(HERE.login("states@example.com").status()).isEqualTo(200);
    assertThat(call(path + "/lock", "").text("status")).isEqualTo("locked");
    assertThat(HERE.login("states@example.com").text("code")).isEqualTo("user_locked");
    assertThat(call(path + "/unlock", "").text("status")).isEqualTo("active");
  }

  @Test
  void aListIsReadPageByPage() {
    for (int i = 0; i < 5; i++) {
      make("p" + i + "@pages.example.com");
    }
    var seen = new ArrayList<String>();
    String more = "";
    do {
      Here.Answer page =
          call("GET /api/admin/users?search=pages.example&sort=email&limit=2" + more, "");
      assertThat(page.body().path("total").asInt()).isEqualTo(5);
      page.body().path("items").forEach(user -> seen.add(user.path("email").asString()));
      String cursor = page.text("cursor");
      more = cursor.isEmpty() ? "" : "&cursor=" + cursor;
    } while (!more.isEmpty());
    assertThat(seen).hasSize(5).isSorted();
    assertThat(call("GET /api/admin/users?cursor=nonsense", "").text("code"))
        .isEqualTo("cursor_invalid");
    assertThat(call("GET /api/admin/users?status=gone", "").status()).isEqualTo(400);
    assertThat(call("GET /api/admin/users?sort=age", "").status()).isEqualTo(400);
  }

  @Test
  void aTokenWithoutTheScopeReadsOnly() {
    Here.Answer answer =
        HERE.as(
            HERE.machine("users:read"),
            "POST /api/admin/users",
            "{\"email\": \"x@example.com\", \"name\": \"X\"}");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text("error")).isEqualTo("insufficient_scope");
  }

  @Test
  void aUserMayBeInAnOrganizationsPool() {
    var organization = HERE.active("pool-org", HERE.user("pool-owner@example.com"));
    Here.Answer made =
        call(
            "POST /api/admin/users",
            "{\"email\": \"in@example.com\", \"name\": \"In\", \"organization_id\": \""
                + organization.id().value()
                + "\"}");
    assertThat(made.text("organization_id")).isEqualTo(organization.id().value());
    assertThat(
            call("GET /api/admin/users?organization=" + organization.id().value(), "")
                .body()
                .path("total")
                .asInt())
        .isEqualTo(1);
    assertThat(
            call(
                    "POST /api/admin/users",
                    "{\"email\": \"o@example.com\", \"name\": \"O\","
                        + " \"organization_id\": \"org_none\"}")
                .text("error"))
        .isEqualTo("organization_not_found");
  }
}
