package candor.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.db.TenantId;
import candor.core.db.TestDatabase;
import candor.core.secret.Chance;
import candor.errors.ErrorCode;
import candor.errors.Errors;
import candor.errors.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class FailuresTest {
  private static final TenantId ACME = new TenantId("acme");
  private static final TenantId OTHER = new TenantId("other");
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final TestDatabase TEST = TestDatabase.fresh();

  private final Hand hand = new Hand();
  private final Failures failures =
      new Failures(TEST.database(), Chance.secure(), hand, new Failures.Bounds(10, 30, 20));

  @AfterAll
  static void close() {
    TEST.close();
  }

  /// A clock that is set by hand.
  private static final class Hand extends Clock {
    private Instant now = NOW;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private Failure failure(TenantId tenant, String request, String ip, Problem truth) {
    var call =
        new Failure.Call(
            tenant,
            request,
            hand.instant(),
            new Actor.Nobody(),
            "",
            ip,
            "admin",
            "POST",
            "/api/admin/users",
            "");
    return Failure.of(call, truth, ErrorCode.CURSOR_INVALID);
  }

  @Test
  void whatWasRecordedIsFoundAtOnceAndByItsTenantAlone() {
    Problem truth = Errors.validationError(1).with(List.of(Errors.databaseError("23502")));
    Failure failure = failure(ACME, "req_at_once", "192.0.2.1", truth);
    failures.record(failure);
    assertThat(failures.find(ACME, "req_at_once")).containsExactly(failure);
    assertThat(failures.find(OTHER, "req_at_once")).isEmpty();
    assertThat(failure.code()).isEqualTo("validation_error");
    assertThat(failure.shown()).isEqualTo("cursor_invalid");
    assertThat(failure.details()).isEqualTo(Map.of("faults", "1"));
    assertThat(failure.faults())
        .containsExactly(new Failure.Fault("database_error", Map.of("state", "23502")));
  }

  @Test
  void aSourceThatMakesTooManyIsSampledAndTheRestIsCounted() {
    for (int i = 0; i < 1000; i++) {
      failures.record(failure(OTHER, "req_flood", "198.51.100.7", Errors.cursorInvalid()));
    }
    failures.record(failure(OTHER, "req_quiet", "198.51.100.8", Errors.cursorInvalid()));
    // Ten, and one at 20, 40, 80, 160, 320 and 640.
    assertThat(failures.find(OTHER, "req_flood")).hasSize(16);
    assertThat(failures.find(OTHER, "req_quiet")).hasSize(1);
    assertThat(failures.skipped(OTHER, NOW)).isZero();
    hand.now = NOW.plus(Duration.ofMinutes(1));
    assertThat(failures.skipped(OTHER, NOW)).isEqualTo(984);
  }

  @Test
  void addressesOfOneNetworkAreOneSource() {
    var tenant = new TenantId("networks");
    for (int i = 0; i < 15; i++) {
      failures.record(failure(tenant, "req_v6", "2001:db8::" + i, Errors.cursorInvalid()));
    }
    assertThat(failures.find(tenant, "req_v6")).hasSize(10);
  }

  @Test
  void whatIsLongIsCutWithoutBreakingACharacter() {
    assertThat(Failure.clipped("x".repeat(512))).hasSize(512);
    assertThat(Failure.clipped("x".repeat(513))).isEqualTo("x".repeat(512) + "…");
    assertThat(Failure.clipped("x".repeat(511) + "😀😀")).isEqualTo("x".repeat(511) + "…");
  }

  @Test
  void aFloodPushesOutItselfAndNothingElse() {
    var tenant = new TenantId("flooded");
    failures.record(failure(tenant, "req_rare", "192.0.2.1", Errors.masterKeyMissing()));
    failures.record(failure(tenant, "req_same", "192.0.2.1", Errors.cursorInvalid()));
    flood(tenant, "198.51.100.7", Errors.cursorInvalid());
    flood(tenant, "198.51.100.8", Errors.cursorInvalid());
    // Asking writes what waits; a page has ten.
    assertThat(requests(tenant, Optional.empty())).hasSize(10);
    assertThat(failures.prune()).isPositive();

    assertThat(failures.find(tenant, "req_rare")).hasSize(1);
    assertThat(failures.find(tenant, "req_same")).hasSize(1);
    assertThat(failures.find(tenant, "req_198.51.100.7_29")).hasSize(1);
    assertThat(failures.find(tenant, "req_198.51.100.7_0")).isEmpty();
    assertThat(failures.find(tenant, "req_198.51.100.8_21")).hasSize(1);
    assertThat(failures.find(tenant, "req_198.51.100.8_20")).isEmpty();
  }

  /// Thirty in three minutes, since ten a minute are recorded.
  private void flood(TenantId tenant, String ip, Problem truth) {
    for (int i = 0; i < 30; i++) {
      hand.now = hand.now.plusSeconds(6);
      failures.record(failure(tenant, "req_" + ip + "_" + i, ip, truth));
    }
  }

  @Test
  void theListGoesNewestFirstAndByCode() {
    var tenant = new TenantId("listed");
    for (int i = 0; i < 4; i++) {
      hand.now = NOW.plusSeconds(i);
      failures.record(
          failure(
              tenant,
              "req_" + i,
              "192.0.2." + i,
              i == 2 ? Errors.masterKeyMissing() : Errors.cursorInvalid()));
    }
    assertThat(requests(tenant, Optional.empty()))
        .containsExactly("req_3", "req_2", "req_1", "req_0");
    assertThat(requests(tenant, Optional.of("master_key_missing"))).containsExactly("req_2");
  }

  private List<String> requests(TenantId tenant, Optional<String> code) {
    return failures.list(tenant, code, Optional.empty(), 10).items().stream()
        .map(Failure::requestId)
        .toList();
  }

  @Test
  void whatIsTooOldOrTooMuchIsPruned() {
    var tenant = new TenantId("pruned");
    failures.record(failure(tenant, "req_old", "192.0.2.1", Errors.cursorInvalid()));
    hand.now = NOW.plus(Duration.ofDays(31));
    for (int i = 0; i < 25; i++) {
      hand.now = hand.now.plusMillis(1);
      failures.record(failure(tenant, "req_" + i, "192.0.2." + i, Errors.cursorInvalid()));
    }
    assertThat(requests(tenant, Optional.empty())).hasSize(10);
    assertThat(failures.prune()).isPositive();
    assertThat(failures.find(tenant, "req_old")).isEmpty();
    assertThat(failures.find(tenant, "req_4")).isEmpty();
    assertThat(failures.find(tenant, "req_5")).hasSize(1);
    assertThat(failures.find(tenant, "req_24")).hasSize(1);
  }
}
