package candor.proof.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import candor.errors.ErrorCode;
import candor.errors.Page;
import candor.errors.Reveals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The refusals that look at the whole project and need no running server. That each of them does
/// refuse is shown in [RefusalsTest] and [RefusalsOfCodeTest].
class CatalogTest {
  private static final Program PROGRAM = Program.ours();

  @Test
  void theCatalogIsSoundAndFresh(@TempDir Path classes) {
    assertThat(Tool.compiledInto(classes).run("check", Project.root()))
        .isEqualTo(new Tool.Outcome(0, "error catalog: " + ErrorCode.values().length + " pages\n"));
  }

  @Test
  void everyProofCanBeReadAndEveryTestItNamesExists() throws IOException {
    Set<String> unproved = Project.unproved();
    var faults = new ArrayList<String>();
    for (ErrorCode code : ErrorCode.values()) {
      try {
        if (Proof.of(code.page().proof()) instanceof Proof.ByTest test
            && !unproved.contains(code.code())
            && !Project.hasTest(test)) {
          faults.add(code.code() + ": there is no test " + test.type() + "." + test.method());
        }
      } catch (IllegalArgumentException e) {
        faults.add(code.code() + ": " + e.getMessage());
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyFactoryIsCalledBySomebody() {
    assertThat(CodeRules.idle(PROGRAM)).as("pages whose error nobody raises").isEmpty();
  }

  @Test
  void problemsAreMadeByTheirFactoriesAlone() {
    assertThat(CodeRules.makersOfProblems(PROGRAM))
        .containsExactly("candor/errors/Errors", "candor/errors/Problem");
  }

  @Test
  void noWordOfTheCatalogIsWrittenByHand() {
    assertThat(CodeRules.wordsByHand(PROGRAM))
        .as("those that may are in errors/words-by-hand.txt, each with its reason")
        .isEqualTo(Project.wordsByHand());
  }

  @Test
  void errorsWithOneMaskAnswerAlike() {
    for (ErrorCode code : ErrorCode.values()) {
      Page mask = code.shown().page();
      if (code.shown() != code) {
        assertThat(mask.parameters()).as(code.code()).isEmpty();
        assertThat(mask.reveals()).as(code.code()).isIn(Reveals.ANYONE, Reveals.CALLER);
      }
    }
  }
}
