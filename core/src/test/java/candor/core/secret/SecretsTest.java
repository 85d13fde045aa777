package candor.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

final class SecretsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  @Test
  void idsSortByTimeAndAreExactToTheBit() {
    Chance nothing = n -> new byte[n];
    assertThat(nothing.id("usr", Instant.EPOCH)).isEqualTo("usr_" + "0".repeat(26));
    Chance all =
        n -> {
          byte[] bytes = new byte[n];
          java.util.Arrays.fill(bytes, (byte) 0xff);
          return bytes;
        };
    assertThat(all.id("cl", Instant.EPOCH)).isEqualTo("cl_" + "0".repeat(10) + "z".repeat(16));
    assertThat(nothing.id("usr", NOW)).isLessThan(nothing.id("usr", NOW.plusMillis(1)));
    assertThat(all.id("usr", NOW)).isLessThan(nothing.id("usr", NOW.plusMillis(1)));
  }

  @Test
  void idsDiffer() {
    Chance chance = Chance.secure();
    var ids = new HashSet<String>();
    for (int i = 0; i < 1000; i++) {
      ids.add(chance.id("x", NOW));
    }
    assertThat(ids).hasSize(1000).allMatch(id -> id.matches("x_[0-9a-hjkmnp-tv-z]{26}"));
  }

  @Test
  void aSecretDoesNotPrint() {
    assertThat(Secret.of("hunter2")).hasToString("Secret[…]").isEqualTo(Secret.of("hunter2"));
  }
}
