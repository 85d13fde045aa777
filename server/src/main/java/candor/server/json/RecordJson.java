package candor.server.json;

import candor.errors.Errors;
import candor.errors.Faults;
import candor.errors.Problem;
import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON into records and writes records as JSON.
///
/// Reading is strict. Text that two readers could understand in two ways is refused: a member that
/// stands twice, bytes that are not UTF-8, anything behind the end. A field that the record does
/// not have is refused with the name that was most likely meant. Every fault of every field is
/// looked for, so that the sender hears all of them at once.
///
/// A record's class is looked at once and kept compiled; no request pays for it.
public final class RecordJson {
  /// How deep JSON may be nested.
  public static final int DEEPEST = 32;

  private static final int LONGEST_NUMBER = 64;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          .build();

  private RecordJson() {}

  /// Reads an object into a record.
  ///
  /// @throws Problem `body_not_utf8`, `invalid_json`, `json_duplicate_key`, `json_too_deep`,
  ///     `json_number_too_large`, `body_not_object`, `body_has_nul`, or `validation_error` with
  ///     every fault
  public static <T extends Record> T read(Class<T> type, byte[] body) {
    return read(type, body, (_, _) -> {});
  }

  /// Reads an object into a record; one of bad shape is held against rules too, so that the refusal
  /// names every fault of either kind.
  ///
  /// @throws Problem as [#read(Class, byte\[\])]
  public static <T extends Record> T read(Class<T> type, byte[] body, Rules<T> rules) {
    Utf8.check(body);
    try (JsonParser parser = parser(body)) {
      return read(type, parser, rules, body);
    } catch (JacksonException e) {
      // Only the parser's making: the rest is caught while it is open and knows where it stands.
      throw unreadable(e, e.getLocation(), body);
    }
  }

  private static <T extends Record> T read(
      Class<T> type, JsonParser parser, Rules<T> rules, byte[] body) {
    try {
      var reading = new Reading(parser, new Faults());
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw notAnObject(parser, reading);
      }
      Object value = Shape.of(type).read(reading, "");
      if (parser.nextToken() != null) {
        throw invalid(parser.currentTokenLocation(), "there is more behind its end");
      }
      Faults faults = reading.faults();
      if (!faults.none() && value != Reading.BAD) {
        faults.checkOthers(() -> rules.check(type.cast(value), faults));
      }
      faults.refuse();
      return type.cast(value);
    } catch (JacksonException e) {
      // A limit of the parser's own does not say where it was passed.
      boolean placed = e.getLocation() != null && e.getLocation().getLineNr() > 0;
      throw unreadable(e, placed ? e.getLocation() : parser.currentLocation(), body);
    }
  }

  /// A parser with the limits above, for code on hot paths that reads by hand.
  public static JsonParser parser(byte[] body) {
    return FACTORY.createParser(ObjectReadContext.empty(), body);
  }

  /// A generator for code on hot paths that writes by hand.
  public static JsonGenerator generator(ByteArrayOutputStream out) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
  }

  /// What a component of a record is called in JSON: `createdAt` is `created_at`.
  public static String name(String component) {
    return Shape.snake(component);
  }

  /// The names in JSON of all members of a record, with those of inline records.
  public static List<String> names(Class<? extends Record> type) {
    return Shape.of(type).names();
  }

  /// Writes the members of a record into an object that was begun.
  public static void members(JsonGenerator out, Record record) {
    Shape.of(record.getClass()).members(out, record);
  }

  /// A record as JSON.
  public static byte[] write(Object value) {
    var out = new ByteArrayOutputStream(256);
    try (JsonGenerator generator = generator(out)) {
      Writing.value(generator, value);
    }
    return out.toByteArray();
  }

  /// What a parser's failure is called in the catalog.
  private static Problem unreadable(JacksonException e, TokenStreamLocation at, byte[] body) {
    if (e instanceof StreamConstraintsException) {
      String message = String.valueOf(e.getOriginalMessage());
      if (message.contains("nesting")) {
        return Errors.jsonTooDeep(DEEPEST);
      }
      if (message.contains("Number")) {
        return Errors.jsonNumberTooLarge(line(at), column(at));
      }
      return invalid(at, "a name or a text is too long");
    }
    if (e instanceof UnexpectedEndOfInputException) {
      return invalid(at, "it ends too early");
    }
    return invalid(at, found(at, body));
  }

  /// Names the character that does not belong there. The parser's own message is not used: it
  /// repeats the words around it, which may be a password.
  private static String found(TokenStreamLocation at, byte[] body) {
    int offset = at == null ? -1 : (int) at.getByteOffset() - 1;
    if (offset < 0 || offset >= body.length) {
      return "it is not well-formed";
    }
    int c = body[offset] & 0xff;
    boolean visible = c > ' ' && c < 0x7f;
    return visible
        ? "unexpected character near '" + (char) c + "'"
        : "unexpected character near 0x" + Integer.toHexString(c);
  }

  private static Problem notAnObject(JsonParser parser, Reading reading) {
    if (parser.currentToken() == null) {
      return Errors.bodyMissing();
    }
    String found = reading.found();
    return Errors.bodyNotObject(found);
  }

  static Problem invalid(TokenStreamLocation at, String what) {
    return Errors.invalidJson(line(at), column(at), what);
  }

  static long line(TokenStreamLocation at) {
    return at == null ? 1 : Math.max(1, at.getLineNr());
  }

  static long column(TokenStreamLocation at) {
    return at == null ? 1 : Math.max(1, at.getColumnNr());
  }
}
