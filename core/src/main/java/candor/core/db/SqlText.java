package candor.core.db;

import java.util.ArrayList;
import java.util.List;

/// A statement with its named parameters replaced by the question marks of JDBC.
///
/// `:name` is a parameter; `::type` is a cast; nothing is one inside quotes and comments.
///
/// @param jdbc the text that JDBC gets
/// @param names the parameter at each question mark
record SqlText(String jdbc, List<String> names) {

  /// Cuts a statement once; the result is kept by [Database].
  static SqlText cut(String text) {
    return new Cutter(text).cut();
  }

  private static final class Cutter {
    private final String text;
    private final StringBuilder jdbc;
    private final List<String> names = new ArrayList<>();
    private int at;

    Cutter(String text) {
      this.text = text;
      this.jdbc = new StringBuilder(text.length());
    }

    SqlText cut() {
      while (at < text.length()) {
        switch (text.charAt(at)) {
          case '\'' -> copyThrough("'");
          case '"' -> copyThrough("\"");
          case '-' -> copyCommentOr("--", "\n");
          case '/' -> copyCommentOr("/*", "*/");
          case ':' -> colon();
          // The driver takes a single question mark for a parameter, PostgreSQL for an operator.
          case '?' -> {
            jdbc.append("??");
            at++;
          }
          default -> jdbc.append(text.charAt(at++));
        }
      }
      return new SqlText(jdbc.toString(), List.copyOf(names));
    }

    private void colon() {
      if (text.startsWith("::", at)) {
        jdbc.append("::");
        at += 2;
        return;
      }
      int end = at + 1;
      while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
        end++;
      }
      if (end == at + 1) {
        jdbc.append(':');
        at++;
        return;
      }
      names.add(text.substring(at + 1, end));
      jdbc.append('?');
      at = end;
    }

    private void copyCommentOr(String open, String close) {
      if (text.startsWith(open, at)) {
        copyThrough(close);
      } else {
        jdbc.append(text.charAt(at++));
      }
    }

    /// Copies up to and including the next `close`, or to the end if there is none.
    private void copyThrough(String close) {
      int found = text.indexOf(close, at + 1);
      int end = found < 0 ? text.length() : found + close.length();
      jdbc.append(text, at, end);
      at = end;
    }
  }
}
