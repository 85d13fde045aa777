package candor.server.json;

import candor.errors.Errors;
import candor.errors.Problem;
import candor.errors.Received;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/// A record's class, looked at once: the names its fields have on the wire, how each is read, and
/// handles to make one and to take one apart.
final class Shape {
  /// Classes do not change, so what is known of one is kept as long as the class is.
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return new Shape(type);
        }
      };

  private final Class<?> type;
  private final List<String> names;
  private final List<String> all;
  private final Map<String, Integer> places;
  private final MethodHandle[] accessors;
  private final MethodHandle constructor;
  private final List<Kind> kinds;
  private final Map<Integer, Shape> inline;

  private Shape(Class<?> type) {
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    this.names = Arrays.stream(components).map(c -> snake(c.getName())).toList();
    this.places = new HashMap<>();
    this.all = new ArrayList<>();
    this.accessors = new MethodHandle[components.length];
    this.inline = new HashMap<>();
    for (int i = 0; i < components.length; i++) {
      if (components[i].getType().isAnnotationPresent(Inline.class)) {
        inline.put(i, of(components[i].getType()));
        all.addAll(inline.get(i).all);
      } else {
        places.put(names.get(i), i);
        all.add(names.get(i));
      }
    }
    this.kinds = Arrays.stream(components).map(c -> Kind.of(c.getGenericType())).toList();
    try {
      var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      for (int i = 0; i < components.length; i++) {
        accessors[i] =
            lookup
                .unreflect(components[i].getAccessor())
                .asType(MethodType.methodType(Object.class, Object.class));
      }
      this.constructor =
          lookup
              .findConstructor(type, MethodType.methodType(void.class, types))
              .asSpreader(Object[].class, types.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the record " + type.getName() + " cannot be looked into", e);
    }
  }

  static Shape of(Class<?> record) {
    return SHAPES.get(record);
  }

  /// `createdAt` is `created_at` on the wire.
  static String snake(String name) {
    var snake = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c)) {
        snake.append('_');
      }
      snake.append(c);
    }
    return snake.toString().toLowerCase(Locale.ROOT);
  }

  /// The names of all members on the wire, with those of inline records.
  List<String> names() {
    return List.copyOf(all);
  }

  /// A record that is being read: values in the order of its components, where an inline record is
  /// a draft of its own.
  private static final class Draft {
    private final Object[] values;
    private final boolean[] seen;

    Draft(int size) {
      this.values = new Object[size];
      this.seen = new boolean[size];
    }
  }

  private Draft draft() {
    var draft = new Draft(kinds.size());
    inline.forEach((place, shape) -> draft.values[place] = shape.draft());
    return draft;
  }

  /// Reads an object; the parser stands at its beginning, and at its end afterwards. What could not
  /// be read of it is stood in for.
  Object read(Reading in, String path) {
    int before = in.faults().count();
    Draft draft = draft();
    var unknown = new HashSet<String>();
    while (in.parser().nextToken() != JsonToken.END_OBJECT) {
      String name = in.parser().currentName();
      if (!take(in, path, name, draft)) {
        in.once(unknown, name);
        String field = Reading.under(path, Received.clip(name));
        in.faults().add(Errors.fieldUnknown(field, Nearest.of(name, all)));
        in.parser().nextToken();
        in.skip();
      }
    }
    return completed(in, path, draft, before);
  }

  /// Reads the value of a member, if the record or one inside has it.
  private boolean take(Reading in, String path, String name, Draft draft) {
    Integer place = places.get(name);
    if (place == null) {
      for (Map.Entry<Integer, Shape> each : inline.entrySet()) {
        if (each.getValue().take(in, path, name, (Draft) draft.values[each.getKey()])) {
          return true;
        }
      }
      return false;
    }
    if (draft.seen[place]) {
      throw in.twice(name);
    }
    draft.seen[place] = true;
    if (in.parser().nextToken() != JsonToken.VALUE_NULL) {
      draft.values[place] = kinds.get(place).read(in, Reading.under(path, name));
    }
    return true;
  }

  /// @param before how many faults there were before the object
  private Object completed(Reading in, String path, Draft draft, int before) {
    Object[] values = draft.values;
    inline.forEach(
        (place, shape) -> values[place] = shape.completed(in, path, (Draft) values[place], before));
    complete(in, path, values);
    return in.faults().count() == before ? make(in, values) : standIn(values);
  }

  /// Makes a record from texts, by the names of its components.
  Object fromText(Map<String, String> given) {
    for (String name : given.keySet()) {
      if (!places.containsKey(name)) {
        throw Errors.parameterUnknown(Received.clip(name), Nearest.of(name, names));
      }
    }
    Object[] values = new Object[kinds.size()];
    for (int i = 0; i < values.length; i++) {
      String text = given.getOrDefault(names.get(i), "");
      values[i] =
          text.isEmpty() ? kinds.get(i).absent() : kinds.get(i).fromText(names.get(i), text);
      if (values[i] == Kind.REQUIRED) {
        throw Errors.parameterMissing(names.get(i));
      }
    }
    return made(values);
  }

  private void complete(Reading in, String path, Object[] values) {
    for (int i = 0; i < values.length; i++) {
      boolean empty = values[i] instanceof String text && text.isBlank();
      if (values[i] == null || empty) {
        values[i] = kinds.get(i).absent();
      }
      if (values[i] == Kind.REQUIRED) {
        in.faults().add(Errors.fieldMissing(Reading.under(path, names.get(i))));
        values[i] = Reading.BAD;
      }
      if (values[i] == Reading.BAD) {
        values[i] = kinds.get(i).standIn();
      }
    }
  }

  private Object make(Reading in, Object[] values) {
    try {
      return made(values);
    } catch (Problem fault) {
      return in.fault(fault);
    }
  }

  /// A record where nothing could be read.
  Object standIn() {
    return standIn(kinds.stream().map(Kind::standIn).toArray());
  }

  /// A record of values some of which stand in for others; [Reading#BAD] if there can be none. What
  /// the record says against such values is no fault of the sender.
  Object standIn(Object[] values) {
    if (Arrays.asList(values).contains(Reading.BAD)) {
      return Reading.BAD;
    }
    try {
      return made(values);
    } catch (Problem | IllegalArgumentException _) {
      return Reading.BAD;
    }
  }

  /// A record of one text, made from that text.
  Object wrap(Object text) {
    return made(new Object[] {text});
  }

  private Object made(Object[] values) {
    try {
      return (Object) constructor.invokeExact(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("the constructor of " + type.getName() + " failed", e);
    }
  }

  /// The text that a record of one text is around.
  String text(Object record) {
    return (String) value(0, record);
  }

  /// Whether it is a name of something: a record around one text called `value`.
  static boolean wrapsText(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    return components.length == 1
        && components[0].getType() == String.class
        && components[0].getName().equals("value");
  }

  void write(JsonGenerator out, Object record) {
    out.writeStartObject();
    members(out, record);
    out.writeEndObject();
  }

  void members(JsonGenerator out, Object record) {
    for (int i = 0; i < accessors.length; i++) {
      Object value = value(i, record);
      if (inline.containsKey(i)) {
        inline.get(i).members(out, value);
      } else {
        Writing.member(out, names.get(i), value);
      }
    }
  }

  private Object value(int place, Object record) {
    try {
      return (Object) accessors[place].invokeExact(record);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a component of " + type.getName() + " failed", e);
    }
  }
}
