package candor.protocol.sideband;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Copies a JSON object from a parser, without members that are null (P1).
final class JsonCopy {
  private final JsonBytes to = new JsonBytes(512);
  private boolean whole = true;

  /// Copies the object whose opening brace is the parser's current token.
  void object(JsonParser parser) {
    to.raw('{');
    boolean first = true;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.VALUE_NULL) {
        whole = false;
        continue;
      }
      if (!first) {
        to.raw(',');
      }
      first = false;
      to.text(name).raw(':');
      value(parser);
    }
    to.raw('}');
  }

  private void value(JsonParser parser) {
    switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> to.text(parser.getString());
      default -> to.raw(parser.getString()); // A number or a literal is the same text in JSON.
    }
  }

  private void array(JsonParser parser) {
    to.raw('[');
    boolean first = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.VALUE_NULL) {
        whole = false;
        continue;
      }
      if (!first) {
        to.raw(',');
      }
      first = false;
      value(parser);
    }
    to.raw(']');
  }

  /// Whether nothing was left out.
  boolean whole() {
    return whole;
  }

  /// The copy.
  String text() {
    return new String(to.bytes(), StandardCharsets.UTF_8);
  }
}
