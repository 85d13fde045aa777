package candor.proof.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import candor.errors.ErrorCode;
import candor.errors.Page;
import candor.proof.catalog.Program.Method;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The refusals that look at the whole project and need no running server.
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
    Project.needsTheWholeServer();
    Set<String> called = called();
    var idle = new TreeSet<String>();
    for (ErrorCode code : ErrorCode.values()) {
      if (!called.contains(Reach.factory(code.page())) && behind(code).isEmpty()) {
        idle.add(code.code());
      }
    }
    assertThat(idle).as("pages whose error nobody raises").isEmpty();
  }

  /// A mask need not be raised itself: it is what the errors behind it look like.
  @Test
  void everyMaskIsReachedByThePagesBehindIt() {
    Set<String> called = called();
    for (ErrorCode code : ErrorCode.values()) {
      if (!behind(code).isEmpty()) {
        assertThat(behind(code)).as(code.code()).anyMatch(page -> called.contains(page));
      }
    }
  }

  private static Set<String> called() {
    var called = new HashSet<String>();
    for (Program.Type type : PROGRAM.types()) {
      type.methods().values().forEach(body -> called.addAll(body.factories()));
    }
    return called;
  }

  private static List<String> behind(ErrorCode mask) {
    return java.util.Arrays.stream(ErrorCode.values())
        .filter(code -> code != mask && code.shown() == mask)
        .map(code -> Reach.factory(code.page()))
        .toList();
  }

  @Test
  void problemsAreMadeByTheirFactoriesAlone() {
    var makers = new TreeSet<String>();
    for (Program.Type type : PROGRAM.types()) {
      for (Body body : type.methods().values()) {
        for (Method call : body.direct()) {
          if (call.owner().equals("candor/errors/Problem") && call.name().equals("<init>")) {
            makers.add(type.name());
          }
        }
      }
    }
    assertThat(makers).containsExactly("candor/errors/Errors", "candor/errors/Problem");
  }

  /// A code or a contract's word that stands in the code as text is an error that the catalog does
  /// not know of.
  @Test
  void noWordOfTheCatalogIsWrittenByHand() {
    var words = new HashSet<String>();
    for (ErrorCode code : ErrorCode.values()) {
      Page page = code.page();
      words.add(page.code());
      for (var dialect : candor.errors.Dialect.values()) {
        words.add(page.word(dialect));
      }
    }
    words.remove("");
    var written = new TreeSet<String>();
    for (Program.Type type : PROGRAM.types()) {
      if (type.name().startsWith("candor/errors/")) {
        continue;
      }
      for (Body body : type.methods().values()) {
        for (String text : body.texts()) {
          if (words.contains(text)) {
            written.add(type.name() + " holds \"" + text + "\"");
          }
        }
      }
    }
    written.removeAll(Project.wordsByHand());
    assertThat(written).isEmpty();
  }

  @Test
  void errorsWithOneMaskAnswerAlike() {
    for (ErrorCode code : ErrorCode.values()) {
      Page mask = code.shown().page();
      if (code.shown() != code) {
        assertThat(mask.parameters()).as(code.code()).isEmpty();
        assertThat(mask.reveals().inReply()).as(code.code()).isTrue();
      }
    }
  }
}
