package candor.core.service;

import static candor.core.World.ACME;
import static candor.core.World.ADMIN;
import static candor.core.World.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import candor.core.World;
import candor.core.db.TenantId;
import candor.core.organization.Organization;
import candor.core.organization.Slug;
import candor.core.organization.Step;
import candor.core.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiKeysTest {
  private static final World WORLD = new World();
  private static final User OWNER = WORLD.user("owner@example.com");

  @AfterAll
  static void close() {
    WORLD.close();
  }

  private static Service service(String slug) {
    Organization organization = WORLD.active(slug, OWNER);
    return WORLD
        .services
        .create(ACME, organization.id(), Slug.in("slug", "app"), "App", ADMIN)
        .service();
  }

  private static ApiKey.Made make(Service service, Instant end) {
    return WORLD.apiKeys.create(
        ACME,
        service.id(),
        "Key",
        ApiKey.Mode.LIVE,
        List.of(ApiKey.Permission.READ_USERS),
        end,
        ADMIN);
  }

  @Test
  void aKeyNamesItsServiceAndMayDoWhatItSays() {
    Service service = service("names");
    ApiKey.Made made = make(service, Instant.MAX);
    assertThat(made.text()).startsWith("sk_live_").hasSizeGreaterThan(43);
    assertThat(made.toString()).doesNotContain(made.text());
    ApiKeys.Caller caller = WORLD.apiKeys.caller(ACME, made.text());
    assertThat(caller.service()).isEqualTo(service);
    caller.demand(ApiKey.Permission.READ_USERS);
    assertThat(refusal(() -> caller.demand(ApiKey.Permission.WRITE_USERS)))
        .isEqualTo("api_key_permission_missing");
    assertThat(refusal(() -> WORLD.apiKeys.caller(new TenantId("other"), made.text())))
        .isEqualTo("api_key_unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "sk_invalid_key, api_key_malformed",
    "key_01, api_key_malformed",
    "'sk_live_ab c', api_key_malformed",
    "sk_live_abc123, api_key_unknown",
    "sk_test_abc123, api_key_unknown"
  })
  void whatIsNoKeyIsNamedForWhatItIs(String text, String code) {
    assertThat(refusal(() -> WORLD.apiKeys.caller(ACME, text))).isEqualTo(code);
  }

  @Test
  void aKeyCountsUntilItsEnd() {
    Instant end = WORLD.clock.instant().plus(Duration.ofHours(1));
    ApiKey.Made made = make(service("ends"), end);
    WORLD.apiKeys.caller(ACME, made.text());
    WORLD.clock.advance(Duration.ofHours(1));
    assertThat(refusal(() -> WORLD.apiKeys.caller(ACME, made.text()))).isEqualTo("api_key_expired");
  }

  @Test
  void aRevokedKeyCountsNoMore() {
    ApiKey.Made made = make(service("revoked"), Instant.MAX);
    WORLD.apiKeys.caller(ACME, made.text());
    WORLD.apiKeys.revoke(ACME, made.key().id(), ADMIN);
    assertThat(refusal(() -> WORLD.apiKeys.caller(ACME, made.text()))).isEqualTo("api_key_revoked");
  }

  @Test
  void aKeyCountsOnlyWhileItsOrganizationIsActive() {
    Service service = service("stops");
    ApiKey.Made made = make(service, Instant.MAX);
    WORLD.organizations.step(ACME, service.organization(), Step.SUSPEND, ADMIN);
    assertThat(refusal(() -> WORLD.apiKeys.caller(ACME, made.text())))
        .isEqualTo("organization_not_active");
    WORLD.organizations.step(ACME, service.organization(), Step.ACTIVATE, ADMIN);
    WORLD.apiKeys.caller(ACME, made.text());
  }

  @Test
  void theLastUseIsWrittenDown() {
    ApiKey.Made made = make(service("used"), Instant.MAX);
    WORLD.apiKeys.caller(ACME, made.text());
    WORLD.apiKeys.caller(ACME, made.text());
    WORLD.apiKeys.flush();
    Optional<Instant> last =
        WORLD.database.in(
            ACME,
            tx ->
                tx.sql("select last_used_at from api_key where tenant_id = :tenant and id = :id")
                    .set("tenant", ACME)
                    .set("id", made.key().id())
                    .one(row -> row.instant("last_used_at")));
    assertThat(last).contains(WORLD.clock.instant());
  }
}
