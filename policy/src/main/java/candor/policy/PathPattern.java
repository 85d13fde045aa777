package candor.policy;

import candor.errors.Errors;
import candor.errors.Received;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The path of an operation below the base URL of its API service: either exact, or with places for
/// parameters.
///
/// @param text as the administrator wrote it
/// @param segments what each segment between two slashes must be
public record PathPattern(Type type, String text, List<Segment> segments) {
  private static final int MAX_LENGTH = 2048;

  /// How the text is read.
  public enum Type {
    /// Character by character.
    EXACT,
    /// With `*`, `**` and `{name}`.
    PARAMETER
  }

  /// What one segment must be.
  public sealed interface Segment {
    /// These characters.
    record Literal(String text) implements Segment {}

    /// Anything, remembered under a name: `{name}`.
    record Named(String name) implements Segment {}

    /// Pieces of text with any characters between them: `a*b`. A lone `*` is two empty pieces.
    record Glob(List<String> pieces) implements Segment {
      boolean matches(String segment) {
        String first = pieces.getFirst();
        String last = pieces.getLast();
        if (segment.length() < first.length() + last.length()
            || !segment.startsWith(first)
            || !segment.endsWith(last)) {
          return false;
        }
        int at = first.length();
        int end = segment.length() - last.length();
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
          int found = segment.indexOf(piece, at);
          if (found < 0 || found + piece.length() > end) {
            return false;
          }
          at = found + piece.length();
        }
        return true;
      }
    }

    /// The rest of the path, if it begins with this text: `**` or `img**`. Only as the last
    /// segment.
    record Rest(String prefix) implements Segment {}
  }

  /// Reads a pattern as an administrator writes it.
  ///
  /// @param field the field it came in, named in the error
  /// @throws candor.errors.Problem `path_pattern_malformed`
  public static PathPattern parse(String field, Type type, String text) {
    refuse(field, text, text.length() > MAX_LENGTH, "it is longer than 2048 characters");
    refuse(field, text, !text.startsWith("/"), "it does not begin with a slash");
    refuse(field, text, text.contains("//"), "it has an empty segment");
    refuse(
        field,
        text,
        text.contains("/./")
            || text.contains("/../")
            || text.endsWith("/.")
            || text.endsWith("/.."),
        "it has a dot segment");
    refuse(
        field,
        text,
        text.chars().anyMatch(c -> c < ' ' || c == 0x7f),
        "it has a control character");
    String[] parts = text.substring(1).split("/", -1);
    var segments = new ArrayList<Segment>(parts.length);
    if (type == Type.EXACT) {
      for (String part : parts) {
        segments.add(new Segment.Literal(part));
      }
      return new PathPattern(type, text, List.copyOf(segments));
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < parts.length; i++) {
      segments.add(segment(field, text, parts[i], i == parts.length - 1, names));
    }
    refuse(
        field,
        text,
        segments.stream().allMatch(Segment.Literal.class::isInstance),
        "it has no *, ** or {name}; such a path is of type EXACT");
    return new PathPattern(type, text, List.copyOf(segments));
  }

  private static Segment segment(
      String field, String text, String part, boolean last, Set<String> names) {
    var pieces = new ArrayList<String>();
    var piece = new StringBuilder();
    boolean named = false;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      switch (c) {
        case '\\' -> {
          refuse(
              field,
              text,
              i + 1 == part.length() || "{}\\*".indexOf(part.charAt(i + 1)) < 0,
              "a backslash stands before something other than { } \\ or *");
          piece.append(part.charAt(++i));
        }
        case '*' -> {
          if (part.startsWith("**", i)) {
            refuse(
                field,
                text,
                !last || i + 2 != part.length() || !pieces.isEmpty(),
                "** stands before its end");
            return new Segment.Rest(piece.toString());
          }
          pieces.add(piece.toString());
          piece.setLength(0);
        }
        case '{' -> {
          int close = part.indexOf('}', i);
          refuse(
              field,
              text,
              i != 0 || close != part.length() - 1,
              "{name} does not fill its whole segment");
          String name = part.substring(1, close);
          refuse(
              field,
              text,
              name.isEmpty() || name.indexOf('{') >= 0 || name.indexOf('\\') >= 0,
              "a {name} is empty or malformed");
          refuse(field, text, !names.add(name), "{" + name + "} stands twice");
          piece.append(name);
          named = true;
          i = close;
        }
        case '}' -> refuse(field, text, true, "a } stands without its {");
        default -> piece.append(c);
      }
    }
    if (named) {
      return new Segment.Named(piece.toString());
    }
    if (pieces.isEmpty()) {
      return new Segment.Literal(piece.toString());
    }
    pieces.add(piece.toString());
    return new Segment.Glob(List.copyOf(pieces));
  }

  private static void refuse(String field, String text, boolean wrong, String reason) {
    if (wrong) {
      throw Errors.pathPatternMalformed(field, Received.clip(text), reason);
    }
  }
}
