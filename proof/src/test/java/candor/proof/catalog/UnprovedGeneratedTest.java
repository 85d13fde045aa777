package candor.proof.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import candor.errors.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// `errors/unproved.txt` names no page that can be proved. `./dev update` strikes those that can;
/// nothing ever adds one.
class UnprovedGeneratedTest {
  @Test
  void whatIsProvedHasLeftTheList() throws IOException {
    var proved = new TreeSet<String>();
    Set<String> unproved = Project.unproved();
    for (String code : unproved) {
      if (proved(ErrorCode.of(code).orElseThrow())) {
        proved.add(code);
      }
    }
    if (Project.updating()) {
      strike(proved);
      proved.clear();
    }
    assertThat(proved).as("proved, and still in errors/unproved.txt").isEmpty();
  }

  private static boolean proved(ErrorCode code) throws IOException {
    return switch (Proof.of(code.page().proof())) {
      case Proof.ByTest test -> Project.hasTest(test);
      case Proof.ByRequests requests -> {
        try (var fixture = AppFixture.start()) {
          Answer answer = new ProofRun(fixture).last(requests);
          yield fixture.refusal(answer.requestId()).is(code.code());
        } catch (IllegalArgumentException | IllegalStateException notYet) {
          // A placeholder that stands for nothing, an answer without the member.
          yield false;
        }
      }
    };
  }

  private static void strike(Set<String> proved) throws IOException {
    Path file = Project.root().resolve("errors/unproved.txt");
    Files.write(
        file, Files.readAllLines(file).stream().filter(line -> !proved.contains(line)).toList());
  }
}
