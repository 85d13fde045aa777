package candor.server.openapi;

import candor.server.json.Inline;
import candor.server.json.Open;
import candor.server.json.RecordJson;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// JSON Schemas of records, as the binder reads and writes them: names in snake case, an `Optional`
/// component may be left out, no others are let in but to those that are [Open].
final class Schemas {
  private final Map<String, Object> named = new TreeMap<>();

  /// Every record that was met, by its name.
  Map<String, Object> named() {
    return named;
  }

  /// A reference to the schema of a record.
  Map<String, Object> reference(Class<?> type) {
    String name = name(type);
    if (!named.containsKey(name)) {
      named.put(name, Map.of());
      named.put(name, object(type));
    }
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  /// `CreateUser.Question` is `CreateUserQuestion`.
  private static String name(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return outer == null ? type.getSimpleName() : name(outer) + type.getSimpleName();
  }

  private Map<String, Object> object(Class<?> type) {
    var properties = new TreeMap<String, Object>();
    List<String> required = new ArrayList<>();
    members(type, properties, required);
    var schema = new TreeMap<String, Object>();
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!type.isAnnotationPresent(Open.class)) {
      schema.put("additionalProperties", false);
    }
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }

  private void members(Class<?> type, Map<String, Object> properties, List<String> required) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType().isAnnotationPresent(Inline.class)) {
        members(component.getType(), properties, required);
        continue;
      }
      String name = RecordJson.name(component.getName());
      properties.put(name, schema(component.getGenericType()));
      if (component.getType() != Optional.class) {
        required.add(name);
      }
    }
  }

  /// The schema of a component's type.
  Map<String, Object> schema(Type type) {
    return switch (type) {
      case ParameterizedType generic -> generic(generic);
      case Class<?> plain -> plain(plain);
      default -> Map.of();
    };
  }

  private Map<String, Object> generic(ParameterizedType type) {
    Type[] inner = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      return schema(inner[0]);
    }
    return type.getRawType() == List.class
        ? Map.of("type", "array", "items", schema(inner[0]))
        : Map.of("type", "object", "additionalProperties", schema(inner[inner.length - 1]));
  }

  private Map<String, Object> plain(Class<?> type) {
    if (type == String.class) {
      return Map.of("type", "string");
    }
    if (type == boolean.class || type == Boolean.class) {
      return Map.of("type", "boolean");
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return Map.of("type", "integer");
    }
    if (type == Instant.class) {
      return Map.of("type", "integer", "description", "Unix seconds");
    }
    if (type == Duration.class) {
      return Map.of("type", "integer", "description", "seconds");
    }
    if (type == double.class) {
      return Map.of("type", "number");
    }
    if (type == URI.class) {
      return Map.of("type", "string", "format", "uri");
    }
    if (type.isEnum()) {
      return Map.of(
          "type",
          "string",
          "enum",
          Arrays.stream(type.getEnumConstants())
              .map(each -> each.toString().toLowerCase(Locale.ROOT))
              .toList());
    }
    return type.isRecord() ? reference(type) : Map.of();
  }
}
