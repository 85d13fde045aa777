package candor.core.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.audit.Actor;
import candor.core.audit.Audit;
import candor.core.audit.By;
import candor.core.db.TenantId;
import candor.core.db.TestDatabase;
import candor.core.secret.Chance;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TenantsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
  private static final TenantId ACME = new TenantId("acme");
  private static final TenantId DEFAULT = new TenantId("default");
  private static final TestDatabase TEST = TestDatabase.fresh();
  private static final Audit AUDIT = new Audit(TEST.database(), Chance.secure(), CLOCK);
  private static final Tenants HERE =
      new Tenants(TEST.database(), AUDIT, CLOCK, Addresses.onThisMachine());
  private static final Tenants PRODUCTION =
      new Tenants(
          TEST.database(),
          AUDIT,
          CLOCK,
          new Addresses("https", "example.com", "https://id.example.org", false));

  @BeforeAll
  static void tenants() {
    assertThat(HERE.create(DEFAULT, "Default", By.OURS)).isTrue();
    assertThat(HERE.create(ACME, "Acme", new By(new Actor.Ours(), "req_made"))).isTrue();
    assertThat(HERE.create(ACME, "Acme again", By.OURS)).isFalse();
    assertThat(HERE.addHost(ACME, "Login.Acme.example", By.OURS)).isTrue();
    assertThat(HERE.addHost(DEFAULT, "login.acme.example", By.OURS)).isFalse();
  }

  @AfterAll
  static void close() {
    TEST.close();
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, default",
    "localhost:8080, default",
    "LOCALHOST, default",
    "127.0.0.1:8080, default",
    "[::1]:8080, default",
    "[::1], default",
    "acme.localhost:8080, acme",
    "login.acme.example, acme",
    "nobody.localhost, ''",
    "a.acme.localhost, ''",
    "xlocalhost, ''",
    ".localhost, ''",
    "*.localhost, ''",
    "acme.example.com, ''",
    "'', ''",
  })
  void inDevelopmentLocalhostNamesTheTenant(String host, String tenant) {
    assertThat(found(HERE, host)).isEqualTo(tenant);
  }

  @ParameterizedTest
  @CsvSource({
    "example.com, default",
    "acme.example.com:443, acme",
    "Acme.Example.com., acme",
    "login.acme.example, acme",
    "id.example.org, default",
    "localhost, ''",
    "127.0.0.1, ''",
    "nobody.example.com, ''",
    "acmeexample.com, ''",
  })
  void inProductionTheBaseDomainDoes(String host, String tenant) {
    assertThat(found(PRODUCTION, host)).isEqualTo(tenant);
  }

  private static String found(Tenants tenants, String host) {
    return tenants.at(host).map(tenant -> tenant.id().value()).orElse("");
  }

  @Test
  void theIssuerIsWhereTheRequestWentUnlessItIsFixed() {
    assertThat(HERE.issuer(ACME, "acme.localhost:8080"))
        .isEqualTo(URI.create("http://acme.localhost:8080"));
    assertThat(PRODUCTION.issuer(ACME, "Acme.example.com"))
        .isEqualTo(URI.create("https://acme.example.com"));
    assertThat(PRODUCTION.issuer(DEFAULT, "example.com"))
        .isEqualTo(URI.create("https://id.example.org"));
  }

  @Test
  void settingsComeBackAsTheyWentAndWhatIsMissingIsAsUsual() {
    TenantSettings usual = TenantSettings.usual();
    assertThat(HERE.settings(DEFAULT)).isEqualTo(usual);
    var changed =
        new TenantSettings(
            Duration.ofMinutes(5),
            usual.refreshTokenLifetime(),
            usual.sessionLifetime(),
            usual.keyLifetime(),
            16,
            usual.signInAttempts(),
            usual.signInLock(),
            Map.of("token", List.of(new TenantSettings.RateLimit(100, Duration.ofMinutes(1)))),
            new TenantSettings.SelfService(true, false),
            Duration.ofSeconds(30),
            List.of("https://shop.example"),
            new Branding("Acme", new Colors("#0f766e", "#5fd1c3"), ""),
            30);
    assertThat(HERE.change(ACME, changed, new By(new Actor.Ours(), "req_changed"))).isTrue();
    assertThat(HERE.settings(ACME)).isEqualTo(changed);
    assertThat(PRODUCTION.settings(ACME)).isEqualTo(changed);
    assertThat(HERE.change(new TenantId("nobody"), changed, By.OURS)).isFalse();
    assertThat(AUDIT.ofRequest(ACME, "req_changed")).hasSize(1);
    assertThat(TenantSettings.of(new candor.core.db.Json("{}"))).isEqualTo(usual);
  }
}
