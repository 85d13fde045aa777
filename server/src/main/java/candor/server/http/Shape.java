package candor.server.http;

import java.util.Map;

/// What a route takes and gives, as OpenAPI describes it.
///
/// @param question the record of its body, or of its query where the method has no body; `Void` if
///     it takes nothing
/// @param media of the body
/// @param answers the record of each good answer by its status; `Void` where it has no body
public record Shape(Class<?> question, String media, Map<Integer, Class<?>> answers) {
  /// Of a route whose shape is said elsewhere, or is no JSON.
  static final Shape UNSAID = new Shape(Void.class, Reply.JSON, Map.of());

  public Shape {
    answers = Map.copyOf(answers);
  }
}
