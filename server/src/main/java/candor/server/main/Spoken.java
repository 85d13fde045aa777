package candor.server.main;

import candor.errors.Dialect;
import candor.errors.ErrorCode;
import candor.errors.Page;
import candor.errors.Problem;
import candor.server.json.Nearest;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/// Errors as a terminal shows them.
final class Spoken {
  private Spoken() {}

  /// An error that kept the process from its work, with every fault behind it.
  static void problem(Problem problem, PrintStream to) {
    Page page = problem.code().page();
    to.println(page.code() + ": " + problem.getMessage());
    for (Problem fault : problem.faults()) {
      to.println("  - " + fault.code().code() + ": " + fault.getMessage());
      to.println("    Fix: " + indented(fault.code().page().fix(), "         "));
    }
    to.println("  Why: " + indented(page.why(), "       "));
    to.println("  Fix: " + indented(page.fix(), "       "));
  }

  /// The page of a code. Answers 0, or 1 where there is none.
  static int explain(String code, PrintStream to, PrintStream complaints) {
    var known = ErrorCode.of(code);
    if (known.isEmpty()) {
      List<Page> named = named(code);
      if (!named.isEmpty()) {
        complaints.println(
            "There is no error with the code \""
                + code
                + "\". Clients see this word with the errors below; which it was, the answer says under"
                + " \"code\":");
        named.forEach(
            page -> complaints.println("  " + page.code() + ": " + page.headline().pattern()));
        return 1;
      }
      complaints.println(
          "There is no error with the code \""
              + code
              + "\"."
              + suggestion(
                  Nearest.of(
                      code, Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList())));
      return 1;
    }
    Page page = known.get().page();
    to.println(page.code() + " (" + page.status() + ")");
    to.println();
    to.println("  " + page.headline().pattern());
    to.println();
    to.println("  Why: " + indented(page.why(), "       "));
    to.println();
    to.println("  Fix: " + indented(page.fix(), "       "));
    return 0;
  }

  /// The errors that go by a word in one of the dialects.
  private static List<Page> named(String word) {
    return Arrays.stream(ErrorCode.values())
        .map(ErrorCode::page)
        .filter(
            page -> Arrays.stream(Dialect.values()).anyMatch(each -> page.word(each).equals(word)))
        .toList();
  }

  static String suggestion(String nearest) {
    return nearest.isEmpty() ? "" : " Did you mean \"" + nearest + "\"?";
  }

  private static String indented(String text, String by) {
    return text.replace("\n", "\n" + by);
  }
}
