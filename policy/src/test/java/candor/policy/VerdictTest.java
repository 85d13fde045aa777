package candor.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Caller USER =
      new Caller(
          "client_1",
          "usr_1",
          List.of("orders:read"),
          List.of("staff"),
          "urn:candor:acr:1fa",
          Instant.ofEpochSecond(1_000));
  private static final Caller MACHINE =
      new Caller("client_1", "", List.of("orders:read"), List.of(), "", Instant.MIN);
  private static final Instant NOW = Instant.ofEpochSecond(1_400);

  @Test
  void everyRuleMustHold() {
    List<AccessRule> rules =
        List.of(
            new AccessRule.Scope(false, List.of("orders:read", "orders:write")),
            new AccessRule.Group(List.of("staff", "admins")));
    assertThat(Verdict.decide(rules, USER, NOW).permitted()).isTrue();
    assertThat(Verdict.decide(rules, MACHINE, NOW).permitted()).isFalse();
  }

  @Test
  void aRefusalShowsWhatWasCompared() {
    var verdict =
        Verdict.decide(
            List.of(new AccessRule.Scope(true, List.of("orders:read", "orders:write"))), USER, NOW);
    assertThat(verdict.refusal().demanded()).isEqualTo("all of orders:read, orders:write");
    assertThat(verdict.refusal().found()).isEqualTo("orders:read");
  }

  @Test
  void aClientWithoutUserIsToldSo() {
    var verdict = Verdict.decide(List.of(new AccessRule.Group(List.of("staff"))), MACHINE, NOW);
    assertThat(verdict.refusal().hint()).contains("no user behind it");
  }

  @Test
  void noRulesMeanThatATokenIsEnough() {
    assertThat(Verdict.decide(List.of(), MACHINE, NOW).permitted()).isTrue();
  }

  @Test
  void aSignInIsComparedBySurenessAndByAge() {
    var sure =
        new AccessRule.Authentication(
            List.of("urn:candor:acr:mfa"), Set.of("urn:candor:acr:mfa", "phr"), 300);
    var refused = Verdict.decide(List.of(sure), USER, NOW).refusal();
    assertThat(refused.demanded())
        .isEqualTo("acr any of urn:candor:acr:mfa or more; a sign-in at most 300 seconds ago");
    assertThat(refused.found())
        .isEqualTo("acr urn:candor:acr:1fa; one 400 seconds ago, 100 too many");
    var usual =
        new AccessRule.Authentication(
            List.of("urn:candor:acr:1fa"), Set.of("urn:candor:acr:1fa", "phr"), 400);
    assertThat(Verdict.decide(List.of(usual), USER, NOW).permitted()).isTrue();
    assertThat(Verdict.decide(List.of(usual), USER, NOW.plusSeconds(1)).permitted()).isFalse();
  }

  @Test
  void aTokenThatSaysNothingOfASignInMeetsNoDemandForOne() {
    var recent = new AccessRule.Authentication(List.of(), Set.of(), Long.MAX_VALUE - 1);
    var refused = Verdict.decide(List.of(recent), MACHINE, NOW).refusal();
    assertThat(refused.found()).isEqualTo("no auth_time");
    assertThat(refused.hint()).contains("no user behind it");
  }
}
