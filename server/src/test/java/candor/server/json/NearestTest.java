package candor.server.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The name that somebody meant.
class NearestTest {
  private static final List<String> NAMES =
      List.of("name", "email", "password", "email_verified", "groups");

  @ParameterizedTest
  @CsvSource({
    "nmae, name",
    "emial, email",
    "nam, name",
    "names, name",
    "passwrod, password",
    "email_verifeid, email_verified",
    "gruops, groups",
    "nmea, ''",
    "address, ''",
    "x, ''"
  })
  void isTheOneWithTheFewestChanges(String sent, String meant) {
    assertThat(Nearest.of(sent, NAMES)).isEqualTo(meant);
  }
}
