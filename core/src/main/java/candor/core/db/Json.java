package candor.core.db;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// A JSON text, kept in a `jsonb` column.
///
/// @param text the text; PostgreSQL refuses it if it is not JSON
public record Json(String text) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .build();

  /// A record, map or list as JSON, with names in snake case and without what is absent.
  public static Json of(Object value) {
    return new Json(MAPPER.writeValueAsString(value));
  }

  /// The texts of an object that holds nothing else.
  public Map<String, String> texts() {
    return MAPPER.readerForMapOf(String.class).readValue(text);
  }

  /// The values of an object by name: texts, numbers, booleans, maps and lists.
  public Map<String, Object> values() {
    return MAPPER.readerForMapOf(Object.class).readValue(text);
  }

  /// The JSON as a record.
  public <T> T as(Class<T> type) {
    return MAPPER.readValue(text, type);
  }
}
