package candor.core.client;

import static org.assertj.core.api.Assertions.assertThat;

import candor.errors.Faults;
import candor.protocol.jose.Algorithm;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {
  private static Registration living(Duration lifetime) {
    return new Registration(
        "Clerk",
        AuthMethod.CLIENT_SECRET_BASIC,
        List.of(Client.CLIENT_CREDENTIALS),
        List.of(),
        Algorithm.ES256,
        lifetime,
        "");
  }

  /// A token that lives longer than its revocation is kept would come back to life.
  @ParameterizedTest
  @ValueSource(longs = {0, 59, 86_401, 89_999, 90_000})
  void aLifetimeOutsideItsBoundsIsRefused(long seconds) {
    var faults = new Faults();
    living(Duration.ofSeconds(seconds)).check(faults);
    assertThat(faults.found().getFirst().code().code()).isEqualTo("field_out_of_range");
  }

  @Test
  void itsBoundsAreAllowed() {
    var faults = new Faults();
    living(Duration.ofMinutes(1)).check(faults);
    living(Duration.ofHours(24)).check(faults);
    assertThat(faults.found()).isEmpty();
  }
}
