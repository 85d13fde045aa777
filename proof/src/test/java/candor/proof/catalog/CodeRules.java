package candor.proof.catalog;

import candor.errors.Dialect;
import candor.errors.ErrorCode;
import candor.errors.Page;
import candor.proof.catalog.Program.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The rules of the catalog that are about the code that raises errors.
final class CodeRules {
  private static final String PROBLEM = "candor/errors/Problem";

  private CodeRules() {}

  /// Errors whose factory nobody calls. A mask need not be raised itself, as long as an error
  /// behind it is.
  static Set<String> idle(Program program) {
    Set<String> called = called(program);
    var idle = new TreeSet<String>();
    for (ErrorCode code : ErrorCode.values()) {
      boolean raised =
          called.contains(Reach.factory(code.page()))
              || behind(code).stream().anyMatch(called::contains);
      if (!raised) {
        idle.add(code.code());
      }
    }
    return idle;
  }

  private static Set<String> called(Program program) {
    var called = new HashSet<String>();
    for (Program.Type type : program.types()) {
      type.methods().values().forEach(body -> called.addAll(body.factories()));
    }
    return called;
  }

  /// The factories of the errors that look like this one from outside.
  static List<String> behind(ErrorCode mask) {
    return Arrays.stream(ErrorCode.values())
        .filter(code -> code != mask && code.shown() == mask)
        .map(code -> Reach.factory(code.page()))
        .toList();
  }

  /// The types that make a problem themselves.
  static Set<String> makersOfProblems(Program program) {
    var makers = new TreeSet<String>();
    for (Program.Type type : program.types()) {
      for (Body body : type.methods().values()) {
        for (Method call : body.direct()) {
          if (call.owner().equals(PROBLEM) && call.name().equals("<init>")) {
            makers.add(type.name());
          }
        }
      }
    }
    return makers;
  }

  /// Texts in the code that are a code of the catalog or a contract's word for one: such an error
  /// is one that the catalog does not know of.
  static Set<String> wordsByHand(Program program) {
    var words = new HashSet<String>();
    for (ErrorCode code : ErrorCode.values()) {
      Page page = code.page();
      words.add(page.code());
      for (Dialect dialect : Dialect.values()) {
        words.add(page.word(dialect));
      }
    }
    words.remove("");
    var written = new TreeSet<String>();
    for (Program.Type type : program.types()) {
      if (!type.name().startsWith("candor/errors/")) {
        for (Body body : type.methods().values()) {
          for (String text : body.texts()) {
            if (words.contains(text)) {
              written.add(type.name() + " holds \"" + text + "\"");
            }
          }
        }
      }
    }
    return written;
  }
}
