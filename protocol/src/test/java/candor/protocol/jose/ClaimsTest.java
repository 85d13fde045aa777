package candor.protocol.jose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {
  private static Optional<Claims> parse(String json) {
    return Claims.parse(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anAudienceIsATextOrSeveral() {
    assertThat(parse("{\"aud\": \"a\"}").orElseThrow().audience()).containsExactly("a");
    assertThat(parse("{\"aud\": [\"a\", \"b\"]}").orElseThrow().audience())
        .containsExactly("a", "b");
  }

  @Test
  void whatWeDoNotActOnIsPassedOver() {
    assertThat(parse("{\"x\": {\"y\": [1]}, \"iss\": \"i\"}").orElseThrow().issuer())
        .isEqualTo("i");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"iss\": 1}",
        "{\"exp\": \"1\"}",
        "{\"aud\": 1}",
        "{\"aud\": null}",
        "{\"aud\": {\"a\": 1}}",
        "{\"aud\": [\"a\", 1]}",
        "{\"groups\": [[\"a\"]]}",
        "{\"groups\": true}"
      })
  void aClaimOfAnotherTypeRefusesTheWhole(String json) {
    assertThat(parse(json)).isEmpty();
  }

  private static final Instant NOW = Instant.ofEpochSecond(1_000_000);

  private static Validity at(String json, boolean issued) {
    Claims claims = parse(json).orElseThrow();
    return issued ? claims.issuedAndAt(NOW) : claims.at(NOW);
  }

  @Test
  void everyTimeHasOneAnswer() {
    assertThat(at("{}", false)).isEqualTo(new Validity.Unbounded());
    assertThat(at("{\"exp\": 1000001}", false)).isEqualTo(new Validity.InTime());
    assertThat(at("{\"exp\": 999971}", false)).isEqualTo(new Validity.InTime());
    assertThat(at("{\"exp\": 999970}", false))
        .isEqualTo(new Validity.Expired(Instant.ofEpochSecond(999_970), 30));
    assertThat(at("{\"nbf\": 1000030}", false)).isEqualTo(new Validity.Unbounded());
    assertThat(at("{\"nbf\": 1000031, \"exp\": 1000090}", false))
        .isEqualTo(new Validity.NotYet(Instant.ofEpochSecond(1_000_031), 31));
    assertThat(at("{\"iat\": 1000031}", false)).isEqualTo(new Validity.Unbounded());
    assertThat(at("{\"iat\": 1000031}", true))
        .isEqualTo(new Validity.NotYet(Instant.ofEpochSecond(1_000_031), 31));
  }
}
