package candor.server.json;

import candor.errors.Errors;
import candor.errors.Faults;
import candor.errors.Problem;
import candor.errors.Received;
import java.util.HashSet;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// One body while it is read, and what was wrong with it so far.
record Reading(JsonParser parser, Faults faults) {

  /// Says that a value could not be read. The faults say why; a harmless value stands in for it, so
  /// that the rest of the question can still be looked at.
  static final Object BAD = new Object();

  /// Remembers that a value is of another kind than it must be.
  Object wrong(String field, String expected) {
    Object bad = fault(Errors.fieldTypeWrong(field, expected, found()));
    skip();
    return bad;
  }

  Object fault(Problem problem) {
    faults.add(problem);
    return BAD;
  }

  /// What the parser stands on, in words.
  String found() {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> "a text";
      case VALUE_NUMBER_INT -> "a number";
      case VALUE_NUMBER_FLOAT -> "a number with a fraction";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      default -> "something else";
    };
  }

  /// Passes over a value, with all that is in it.
  void skip() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        skip();
      }
    } else if (token == JsonToken.START_OBJECT) {
      var names = new HashSet<String>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        once(names, parser.currentName());
        parser.nextToken();
        skip();
      }
    }
  }

  /// @throws Problem `json_duplicate_key`: one reader takes the first, another the last
  void once(HashSet<String> names, String name) {
    if (!names.add(name)) {
      throw twice(name);
    }
  }

  Problem twice(String name) {
    var at = parser.currentTokenLocation();
    return Errors.jsonDuplicateKey(Received.clip(name), RecordJson.line(at), RecordJson.column(at));
  }

  /// The path of a field in an object.
  static String under(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
