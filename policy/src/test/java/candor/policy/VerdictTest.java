package candor.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Caller USER =
      new Caller("client_1", "usr_1", List.of("orders:read"), List.of("staff"));
  private static final Caller MACHINE =
      new Caller("client_1", "", List.of("orders:read"), List.of());

  @Test
  void everyRuleMustHold() {
    List<AccessRule> rules =
        List.of(
            new AccessRule.Scope(false, List.of("orders:read", "orders:write")),
            new AccessRule.Group(List.of("staff", "admins")));
    assertThat(Verdict.decide(rules, USER).permitted()).isTrue();
    assertThat(Verdict.decide(rules, MACHINE).permitted()).isFalse();
  }

  @Test
  void aRefusalShowsWhatWasCompared() {
    var verdict =
        Verdict.decide(
            List.of(new AccessRule.Scope(true, List.of("orders:read", "orders:write"))), USER);
    assertThat(verdict.refusal().demanded()).isEqualTo("all of orders:read, orders:write");
    assertThat(verdict.refusal().found()).isEqualTo("orders:read");
  }

  @Test
  void aClientWithoutUserIsToldSo() {
    var verdict = Verdict.decide(List.of(new AccessRule.Group(List.of("staff"))), MACHINE);
    assertThat(verdict.refusal().hint()).contains("no user behind it");
  }

  @Test
  void noRulesMeanThatATokenIsEnough() {
    assertThat(Verdict.decide(List.of(), MACHINE).permitted()).isTrue();
  }
}
