package candor.server.json;

import candor.errors.Id;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// Values as JSON: times as Unix seconds, durations as seconds, names of things as text, constants
/// in lower case. What is absent is left out; `null` is never written.
final class Writing {
  private Writing() {}

  static void member(JsonGenerator out, String name, Object value) {
    if (value instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        member(out, name, optional.get());
      }
      return;
    }
    out.writeName(name);
    value(out, value);
  }

  static void value(JsonGenerator out, Object value) {
    switch (value) {
      case String text -> out.writeString(text);
      case Boolean flag -> out.writeBoolean(flag);
      case Integer number -> out.writeNumber(number);
      case Long number -> out.writeNumber(number);
      case Double number -> out.writeNumber(number);
      case Instant time -> out.writeNumber(time.getEpochSecond());
      case Duration duration -> out.writeNumber(duration.toSeconds());
      case URI uri -> out.writeString(uri.toString());
      case Id id -> out.writeString(id.value());
      case Enum<?> constant -> out.writeString(constant.name().toLowerCase(Locale.ROOT));
      case Optional<?> optional -> {
        if (optional.isPresent()) {
          value(out, optional.get());
        }
      }
      case Map<?, ?> map -> {
        out.writeStartObject();
        map.forEach((name, inner) -> member(out, String.valueOf(name), inner));
        out.writeEndObject();
      }
      case Collection<?> list -> {
        out.writeStartArray();
        list.forEach(inner -> value(out, inner));
        out.writeEndArray();
      }
      case Record wrapped when Shape.wrapsText(wrapped.getClass()) ->
          out.writeString(Shape.of(wrapped.getClass()).text(wrapped));
      case Record record -> Shape.of(record.getClass()).write(out, record);
      default -> throw new IllegalStateException("no JSON for " + value.getClass().getName());
    }
  }
}
