package candor.protocol.oauth;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/// One thing that a client may do, said more closely than a scope can (RFC 9396, section 2).
///
/// @param fields what it says beside its type; one within another object stands under the path to
///     it, as in `amount.currency`
public record AuthorizationDetail(String type, SortedMap<String, Value> fields) {
  public AuthorizationDetail {
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  /// What a field says.
  public sealed interface Value {
    /// A text.
    record Text(String text) implements Value {}

    /// Several.
    record Texts(List<String> texts) implements Value {}

    /// A number, as it was written.
    record Amount(String digits) implements Value {}

    /// True or false.
    record Flag(boolean flag) implements Value {}

    /// Several objects, each with its fields.
    record Objects(List<SortedMap<String, Value>> list) implements Value {
      public Objects {
        list =
            list.stream()
                .<SortedMap<String, Value>>map(
                    each -> Collections.unmodifiableSortedMap(new TreeMap<>(each)))
                .toList();
      }
    }

    /// As people read it.
    default String shown() {
      return switch (this) {
        case Text(String text) -> text;
        case Texts(List<String> texts) -> String.join(", ", texts);
        case Amount(String digits) -> digits;
        case Flag(boolean flag) -> Boolean.toString(flag);
        case Objects(List<SortedMap<String, Value>> list) ->
            list.stream().map(Value::shown).collect(Collectors.joining("; "));
      };
    }

    /// An object within a list, as people read it.
    static String shown(SortedMap<String, Value> object) {
      return object.entrySet().stream()
          .map(field -> field.getKey() + ": " + field.getValue().shown())
          .collect(Collectors.joining(", "));
    }
  }

  /// Whether it allows another one: the same fields with the same values, and of lists a part. One
  /// field less may mean more, as with a limit, so it is not the same.
  boolean covers(AuthorizationDetail other) {
    return type.equals(other.type)
        && fields.size() == other.fields.size()
        && fields.entrySet().stream()
            .allMatch(
                field -> {
                  Value asked = other.fields.get(field.getKey());
                  return asked != null && covers(field.getValue(), asked);
                });
  }

  private static boolean covers(Value granted, Value asked) {
    if (granted instanceof Value.Texts(List<String> all)
        && asked instanceof Value.Texts(List<String> some)) {
      return !some.isEmpty() && all.containsAll(some);
    }
    if (granted instanceof Value.Objects(var all) && asked instanceof Value.Objects(var some)) {
      return !some.isEmpty() && all.containsAll(some);
    }
    return granted.equals(asked);
  }

  void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("type", type);
    write(json, fields);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, SortedMap<String, Value> fields) {
    String open = "";
    // In the order of the map, all that stands within one object follows one another.
    for (var field : fields.entrySet()) {
      String path = field.getKey();
      while (!path.startsWith(open)) {
        json.writeEndObject();
        open = open.substring(0, open.lastIndexOf('.', open.length() - 2) + 1);
      }
      for (int dot; (dot = path.indexOf('.', open.length())) >= 0; ) {
        json.writeObjectPropertyStart(path.substring(open.length(), dot));
        open = path.substring(0, dot + 1);
      }
      json.writeName(path.substring(open.length()));
      write(json, field.getValue());
    }
    while (!open.isEmpty()) {
      json.writeEndObject();
      open = open.substring(0, open.lastIndexOf('.', open.length() - 2) + 1);
    }
  }

  private static void write(JsonGenerator json, Value value) {
    switch (value) {
      case Value.Text(String text) -> json.writeString(text);
      case Value.Amount(String digits) -> json.writeNumber(digits);
      case Value.Flag(boolean flag) -> json.writeBoolean(flag);
      case Value.Texts(List<String> texts) -> {
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
      }
      case Value.Objects(List<SortedMap<String, Value>> list) -> {
        json.writeStartArray();
        for (SortedMap<String, Value> each : list) {
          json.writeStartObject();
          write(json, each);
          json.writeEndObject();
        }
        json.writeEndArray();
      }
    }
  }
}
