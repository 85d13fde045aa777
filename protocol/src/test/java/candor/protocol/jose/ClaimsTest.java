package candor.protocol.jose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
}
