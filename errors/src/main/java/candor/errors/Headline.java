package candor.errors;

import java.util.ArrayList;
import java.util.List;

/// The sentence that says what happened, with places for the values: `The client {client} does not
/// exist.` It is cut into pieces once, so that filling it in is a walk and no parsing.
public final class Headline {
  private final String pattern;
  private final List<String> pieces;

  /// @param pattern text with `{name}` for each value
  public Headline(String pattern) {
    this.pattern = pattern;
    this.pieces = cut(pattern);
  }

  /// The sentence as it stands in the page.
  public String pattern() {
    return pattern;
  }

  /// The sentence with its values. A value that is missing keeps its `{name}`.
  public String fill(List<Value> values) {
    if (pieces.size() == 1) {
      return pattern;
    }
    var text = new StringBuilder(pattern.length() + 32);
    for (int i = 0; i < pieces.size(); i++) {
      text.append(i % 2 == 0 ? pieces.get(i) : value(pieces.get(i), values));
    }
    return text.toString();
  }

  private static String value(String name, List<Value> values) {
    for (Value value : values) {
      if (value.name().equals(name)) {
        return value.text();
      }
    }
    return "{" + name + "}";
  }

  /// Text, name, text, name, … text.
  private static List<String> cut(String pattern) {
    var pieces = new ArrayList<String>();
    int from = 0;
    for (int open; (open = pattern.indexOf('{', from)) >= 0; ) {
      int close = pattern.indexOf('}', open);
      if (close < 0) {
        break;
      }
      pieces.add(pattern.substring(from, open));
      pieces.add(pattern.substring(open + 1, close));
      from = close + 1;
    }
    pieces.add(pattern.substring(from));
    return List.copyOf(pieces);
  }
}
