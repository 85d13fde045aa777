package candor.server.json;

import candor.errors.Errors;
import candor.errors.Problem;
import candor.errors.Received;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;

/// How a value of one type is read.
interface Kind {
  /// Says that a value must be there.
  Object REQUIRED = new Object();

  /// What most whole numbers are called.
  String NUMBER = "a whole number";

  /// Reads the value that the parser stands on, and leaves the parser at its last token.
  Object read(Reading in, String field);

  /// Reads a text that stands alone, as in a query.
  ///
  /// @throws Problem `parameter_malformed`
  default Object fromText(String name, String text) {
    throw new IllegalStateException("the parameter " + name + " cannot be written as one text");
  }

  /// What stands for an absent value.
  default Object absent() {
    return REQUIRED;
  }

  /// What stands in for a value that could not be read: a harmless one, or [Reading#BAD] if the
  /// kind has none.
  default Object standIn() {
    return absent();
  }

  /// How values of a component's type are read.
  static Kind of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic);
    }
    if (type == String.class) {
      return new Text();
    }
    if (type == boolean.class || type == Boolean.class) {
      return new Flag();
    }
    if (type == int.class || type == Integer.class) {
      return new Whole(NUMBER, Integer.MIN_VALUE, Integer.MAX_VALUE, Kind::toInt);
    }
    if (type == long.class || type == Long.class) {
      return new Whole(NUMBER, Long.MIN_VALUE, Long.MAX_VALUE, number -> number);
    }
    if (type == Instant.class) {
      return new Whole(
          "a time in whole seconds since 1970",
          Instant.MIN.getEpochSecond(),
          Instant.MAX.getEpochSecond(),
          Instant::ofEpochSecond);
    }
    if (type == Duration.class) {
      return new Whole("a whole number of seconds", 0, Integer.MAX_VALUE, Duration::ofSeconds);
    }
    if (type == URI.class) {
      return new Address();
    }
    if (type instanceof Class<?> plain && plain.isEnum()) {
      return new Constant(plain);
    }
    if (type instanceof Class<?> plain && plain.isRecord()) {
      return Shape.wrapsText(plain) ? new Named(plain) : new Part(plain);
    }
    throw new IllegalStateException("no JSON is read into " + type);
  }

  private static Object toInt(long number) {
    return (int) number;
  }

  private static Kind generic(ParameterizedType type) {
    Type[] inner = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      return new Perhaps(of(inner[0]));
    }
    if (type.getRawType() == List.class) {
      return new Items(of(inner[0]));
    }
    if (type.getRawType() == Map.class && inner[0] == String.class) {
      return new Members(of(inner[1]));
    }
    throw new IllegalStateException("no JSON is read into " + type);
  }

  /// A text. An empty one does not count where a text must be there.
  record Text() implements Kind {
    @Override
    public Object fromText(String name, String text) {
      return text;
    }

    @Override
    public Object standIn() {
      return "";
    }

    @Override
    public Object read(Reading in, String field) {
      if (in.parser().currentToken() != JsonToken.VALUE_STRING) {
        return in.wrong(field, "a text");
      }
      String text = in.parser().getString();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == 0) {
          throw Errors.bodyHasNul(field);
        }
        if (Character.isSurrogate(c)) {
          boolean pair =
              Character.isHighSurrogate(c)
                  && i + 1 < text.length()
                  && Character.isLowSurrogate(text.charAt(i + 1));
          if (!pair) {
            return in.fault(
                Errors.fieldTypeWrong(field, "a text", "a text with half a surrogate pair"));
          }
          i++;
        }
      }
      return text;
    }
  }

  /// True or false.
  record Flag() implements Kind {
    @Override
    public Object fromText(String name, String text) {
      return switch (text) {
        case "true" -> true;
        case "false" -> false;
        default -> throw Errors.parameterMalformed(name, "it must be true or false");
      };
    }

    @Override
    public Object standIn() {
      return false;
    }

    @Override
    public Object read(Reading in, String field) {
      return switch (in.parser().currentToken()) {
        case VALUE_TRUE -> true;
        case VALUE_FALSE -> false;
        default -> in.wrong(field, "true or false");
      };
    }
  }

  /// A whole number between two bounds, and what it becomes.
  ///
  /// @param what what it is called; the bounds of a type tell nobody anything
  record Whole(String what, long least, long most, java.util.function.LongFunction<Object> make)
      implements Kind {
    @Override
    public Object fromText(String name, String text) {
      try {
        long number = Long.parseLong(text);
        if (number >= least && number <= most) {
          return make.apply(number);
        }
      } catch (NumberFormatException _) {
        // Not a number: the same answer as for one out of bounds.
      }
      throw Errors.parameterMalformed(name, "it is not " + what);
    }

    @Override
    public Object standIn() {
      return make.apply(Math.clamp(0, least, most));
    }

    @Override
    public Object read(Reading in, String field) {
      if (in.parser().currentToken() != JsonToken.VALUE_NUMBER_INT) {
        return in.wrong(field, what);
      }
      try {
        long number = in.parser().getLongValue();
        if (number >= least && number <= most) {
          return make.apply(number);
        }
      } catch (InputCoercionException _) {
        // Longer than 64 bits: out of every range.
      }
      return in.fault(Errors.fieldOutOfRange(field, least, most));
    }
  }

  /// An address.
  record Address() implements Kind {
    @Override
    public Object standIn() {
      return URI.create("");
    }

    @Override
    public Object read(Reading in, String field) {
      if (in.parser().currentToken() != JsonToken.VALUE_STRING) {
        return in.wrong(field, "an address");
      }
      try {
        return new URI(in.parser().getString());
      } catch (URISyntaxException _) {
        return in.fault(Errors.fieldTypeWrong(field, "an address (RFC 3986)", "another text"));
      }
    }
  }

  /// One of a closed set of words.
  record Constant(Map<String, Object> words) implements Kind {
    Constant(Class<?> type) {
      this(new LinkedHashMap<>());
      for (Object constant : type.getEnumConstants()) {
        words.put(((Enum<?>) constant).name().toLowerCase(Locale.ROOT), constant);
      }
    }

    @Override
    public Object fromText(String name, String text) {
      Object constant = words.get(text);
      if (constant == null) {
        throw Errors.parameterMalformed(
            name, "it must be one of " + String.join(", ", words.keySet()));
      }
      return constant;
    }

    @Override
    public Object standIn() {
      return words.values().iterator().next();
    }

    @Override
    public Object read(Reading in, String field) {
      if (in.parser().currentToken() != JsonToken.VALUE_STRING) {
        return in.wrong(field, "a text");
      }
      String word = in.parser().getString();
      Object constant = words.get(word);
      return constant != null
          ? constant
          : in.fault(
              Errors.fieldValueNotAllowed(field, Received.clip(word), List.copyOf(words.keySet())));
    }
  }

  /// The name of a thing: a text with a type of its own.
  record Named(Class<?> type) implements Kind {
    @Override
    public Object fromText(String name, String text) {
      try {
        return Shape.of(type).wrap(text);
      } catch (IllegalArgumentException _) {
        throw Errors.parameterMalformed(name, "it is not a name of that kind");
      }
    }

    @Override
    public Object standIn() {
      return Shape.of(type).standIn(new Object[] {""});
    }

    @Override
    public Object read(Reading in, String field) {
      Object text = new Text().read(in, field);
      if (text == Reading.BAD) {
        return text;
      }
      try {
        return Shape.of(type).wrap(text);
      } catch (Problem fault) {
        return in.fault(fault);
      } catch (IllegalArgumentException _) {
        return in.fault(Errors.fieldTypeWrong(field, "a name of that kind", "another text"));
      }
    }
  }

  /// An object with a record of its own. Its class is looked at when it is met: it may contain
  /// itself.
  record Part(Class<?> type) implements Kind {
    @Override
    public Object standIn() {
      return Shape.of(type).standIn();
    }

    @Override
    public Object read(Reading in, String field) {
      return in.parser().currentToken() == JsonToken.START_OBJECT
          ? Shape.of(type).read(in, field)
          : in.wrong(field, "an object");
    }
  }

  /// A value that may be absent.
  record Perhaps(Kind inner) implements Kind {
    @Override
    public Object fromText(String name, String text) {
      return Optional.of(inner.fromText(name, text));
    }

    @Override
    public Object read(Reading in, String field) {
      Object value = inner.read(in, field);
      return value == Reading.BAD ? absent() : Optional.of(value);
    }

    @Override
    public Object absent() {
      return Optional.empty();
    }
  }

  /// A list; an absent one is empty.
  record Items(Kind inner) implements Kind {
    @Override
    public Object read(Reading in, String field) {
      if (in.parser().currentToken() != JsonToken.START_ARRAY) {
        return in.wrong(field, "a list");
      }
      var items = new ArrayList<Object>();
      boolean good = true;
      while (in.parser().nextToken() != JsonToken.END_ARRAY) {
        String place = field + "[" + items.size() + "]";
        Object item =
            in.parser().currentToken() == JsonToken.VALUE_NULL
                ? in.wrong(place, "a value")
                : inner.read(in, place);
        items.add(item == Reading.BAD ? inner.standIn() : item);
        good &= items.getLast() != Reading.BAD;
      }
      return good ? List.copyOf(items) : Reading.BAD;
    }

    @Override
    public Object absent() {
      return List.of();
    }
  }

  /// An object with any names; an absent one is empty.
  record Members(Kind inner) implements Kind {
    @Override
    public Object read(Reading in, String field) {
      if (in.parser().currentToken() != JsonToken.START_OBJECT) {
        return in.wrong(field, "an object");
      }
      var members = new HashMap<String, Object>();
      boolean good = true;
      while (in.parser().nextToken() != JsonToken.END_OBJECT) {
        String name = in.parser().currentName();
        if (members.containsKey(name)) {
          throw in.twice(name);
        }
        boolean none = in.parser().nextToken() == JsonToken.VALUE_NULL;
        String place = Reading.under(field, name);
        Object member = none ? in.wrong(place, "a value") : inner.read(in, place);
        members.put(name, member == Reading.BAD ? inner.standIn() : member);
        good &= members.get(name) != Reading.BAD;
      }
      return good ? Map.copyOf(members) : Reading.BAD;
    }

    @Override
    public Object absent() {
      return Map.of();
    }
  }
}
