package candor.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A sentence with places for values: `The client {client} does not exist.` It is cut into parts
/// once, so that filling it in is a walk and no parsing.
///
/// `{Field}`, in a capital, is the value as a sentence begins with it: `given_name` becomes `Given
/// name`. What stands in square brackets is left out where a value in it is empty: `There is no
/// field {field}.[ Did you mean {nearest}?]`
public final class Headline {
  private sealed interface Part {
    record Text(String text) implements Part {}

    record Place(String name, boolean capital) implements Part {}

    record Optional(List<Part> parts) implements Part {}
  }

  private final String pattern;
  private final List<Part> parts;

  /// @param pattern text with `{name}` for each value
  public Headline(String pattern) {
    this.pattern = pattern;
    this.parts = cut(pattern);
  }

  /// The sentence as it stands in the page.
  public String pattern() {
    return pattern;
  }

  /// The sentence with its values. A value that is missing keeps its `{name}`.
  public String fill(List<Value> values) {
    if (parts.size() == 1 && parts.getFirst() instanceof Part.Text(String text)) {
      return text;
    }
    var sentence = new StringBuilder(pattern.length() + 32);
    append(parts, values, sentence);
    return sentence.toString();
  }

  private static void append(List<Part> parts, List<Value> values, StringBuilder sentence) {
    for (Part part : parts) {
      switch (part) {
        case Part.Text(String text) -> sentence.append(text);
        case Part.Place(String name, boolean capital) -> {
          String value = value(name, values);
          sentence.append(nothing(name, values) ? "none" : capital ? spoken(value) : value);
        }
        case Part.Optional(List<Part> inner) -> {
          if (complete(inner, values)) {
            append(inner, values, sentence);
          }
        }
      }
    }
  }

  /// A list of nothing is said to be so: "Allowed: none".
  private static boolean nothing(String name, List<Value> values) {
    return values.stream()
        .anyMatch(
            each ->
                each.name().equals(name) && each.raw() instanceof List<?> list && list.isEmpty());
  }

  private static boolean complete(List<Part> parts, List<Value> values) {
    for (Part part : parts) {
      if (part instanceof Part.Place(String name, boolean _) && value(name, values).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static String value(String name, List<Value> values) {
    for (Value value : values) {
      if (value.name().equals(name)) {
        return value.text();
      }
    }
    return "{" + name + "}";
  }

  private static String spoken(String value) {
    return value.isEmpty()
        ? value
        : value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1).replace('_', ' ');
  }

  private static List<Part> cut(String pattern) {
    var parts = new ArrayList<Part>();
    int from = 0;
    for (int at = 0; at < pattern.length(); at++) {
      char sign = pattern.charAt(at);
      int end =
          sign == '{' ? pattern.indexOf('}', at) : sign == '[' ? pattern.indexOf(']', at) : -1;
      if (end < 0) {
        continue;
      }
      text(pattern.substring(from, at), parts);
      String inside = pattern.substring(at + 1, end);
      parts.add(sign == '{' ? place(inside) : new Part.Optional(cut(inside)));
      at = end;
      from = end + 1;
    }
    text(pattern.substring(from), parts);
    return List.copyOf(parts);
  }

  private static void text(String text, List<Part> parts) {
    if (!text.isEmpty()) {
      parts.add(new Part.Text(text));
    }
  }

  private static Part place(String name) {
    boolean capital = !name.isEmpty() && Character.isUpperCase(name.charAt(0));
    return new Part.Place(
        capital ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name,
        capital);
  }
}
