package candor.proof.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `endpoint-errors.json` says what the code says. `./dev update` writes it anew.
class EndpointErrorsGeneratedTest {
  private static final Path FILE =
      Project.root().resolve("server/src/main/resources/candor/endpoint-errors.json");

  @Test
  void theListOfEachEndpointIsFresh() throws IOException {
    try (var fixture = AppFixture.start()) {
      String json = EndpointErrors.of(Program.ours(), fixture.app()).json();
      if (Project.updating()) {
        Files.writeString(FILE, json);
      }
      assertThat(Files.readString(FILE)).as("stale; run ./dev update").isEqualTo(json);
    }
  }

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    String json = Files.readString(FILE);
    assertThat(EndpointErrors.read(json).json()).isEqualTo(json);
  }
}
