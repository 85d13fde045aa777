package candor.protocol.oauth;

import candor.errors.Errors;
import java.util.ArrayList;
import java.util.List;

/// The `scope` parameter (RFC 6749, section 3.3).
public final class ScopeText {
  private static final int MAX_SCOPES = 100;

  private ScopeText() {}

  /// The scope values in the order in which they were asked for, each once.
  ///
  /// @throws candor.errors.Problem `scope_malformed`
  public static List<String> parse(String text) {
    var scopes = new ArrayList<String>(4);
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ') {
        if (i > from && !scopes.contains(text.substring(from, i))) {
          scopes.add(text.substring(from, i));
        }
        from = i + 1;
      } else if (!isScopeChar(text.charAt(i))) {
        throw Errors.scopeMalformed(i);
      }
    }
    if (scopes.size() > MAX_SCOPES) {
      throw Errors.scopeMalformed(text.length());
    }
    return List.copyOf(scopes);
  }

  /// Whether a text is one scope value (RFC 6749, section 3.3). What is none can be in no token.
  public static boolean valid(String scope) {
    return !scope.isEmpty() && scope.chars().allMatch(c -> isScopeChar((char) c));
  }

  /// RFC 6749, appendix A.4: printable ASCII without the quotation mark and the backslash.
  private static boolean isScopeChar(char c) {
    return c > ' ' && c <= '~' && c != '"' && c != '\\';
  }
}
