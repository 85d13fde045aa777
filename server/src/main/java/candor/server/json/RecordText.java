package candor.server.json;

import candor.errors.Problem;
import java.util.Map;

/// Reads names and texts, such as a query has them, into records.
public final class RecordText {
  private RecordText() {}

  /// Reads texts into a record.
  ///
  /// @param given texts by name, in snake case; an empty one counts as absent
  /// @throws Problem `parameter_missing`, `parameter_malformed`, `parameter_unknown`
  public static <T extends Record> T read(Class<T> type, Map<String, String> given) {
    return type.cast(Shape.of(type).fromText(given));
  }
}
