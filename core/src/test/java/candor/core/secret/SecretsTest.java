package candor.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
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
  void randomBytesNeverComeTwiceWhoeverAsksForThem() throws Exception {
    Chance chance = Chance.secure();
    var seen = ConcurrentHashMap.<ByteBuffer>newKeySet();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int thread = 0; thread < 40; thread++) {
        threads.execute(
            () -> {
              for (int i = 0; i < 500; i++) {
                seen.add(ByteBuffer.wrap(chance.bytes(13)));
              }
            });
      }
    }
    assertThat(seen).hasSize(40 * 500);
    assertThat(chance.bytes(5000)).hasSize(5000).isNotEqualTo(new byte[5000]);
  }

  @Test
  void aSpareServesOneAtATime() {
    var spares = new Spares<>(Object::new);
    Object first = spares.take();
    Object second = spares.take();
    assertThat(second).isNotSameAs(first);
    spares.give(second);
    assertThat(spares.take()).isSameAs(second);
    assertThat(spares.take()).isNotSameAs(second);
  }

  @Test
  void aSecretDoesNotPrint() {
    assertThat(Secret.of("hunter2")).hasToString("Secret[…]").isEqualTo(Secret.of("hunter2"));
  }
}
