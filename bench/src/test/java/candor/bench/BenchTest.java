package candor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The short form of the bench: every case is asked and answered. What things cost is not looked
/// at, since that depends on what else the machine does.
final class BenchTest {
  private static final List<String> CASES =
      List.of(
          "limit-get",
          "limit-post",
          "limit-es256",
          "limit-rs256",
          "limit-verify",
          "jwks",
          "discovery",
          "token-es256",
          "token-rs256",
          "introspection",
          "sideband-seen",
          "sideband-new",
          "authorization",
          "authorization-and-code",
          "refresh",
          "userinfo",
          "login");

  @Test
  void everyCaseIsAnswered() throws Exception {
    var report = new ByteArrayOutputStream();
    try (var out = new PrintStream(report, true, StandardCharsets.UTF_8)) {
      Bench.report(out, "requests", "--warm-up", "0", "--rounds", "1", "--requests", "128");
    }
    String text = report.toString(StandardCharsets.UTF_8);
    for (String each : CASES) {
      assertThat(text).contains("| " + each + " | ");
    }
    assertThat(text).contains("Heap after a collection");
  }

  @Test
  void aCrowdIsGatheredAndAskedAtHalfTheLoad() throws Exception {
    var report = new ByteArrayOutputStream();
    try (var out = new PrintStream(report, true, StandardCharsets.UTF_8)) {
      Bench.report(
          out, "people", "--people", "200", "--warm-up", "0", "--rounds", "1", "--requests", "128");
    }
    String text = report.toString(StandardCharsets.UTF_8);
    assertThat(text).contains("200 people", "Half the load");
    for (String each : CASES.subList(CASES.indexOf("authorization"), CASES.size())) {
      assertThat(text.split("\\| " + each + " \\| ", -1)).as(each).hasSize(3);
    }
  }
}
