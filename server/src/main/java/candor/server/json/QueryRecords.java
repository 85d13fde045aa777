package candor.server.json;

import candor.errors.Errors;
import candor.errors.Problem;
import candor.server.http.Parameters;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads the parameters of a query into a record: each component is an `Optional` of a text, a
/// number, a truth value or a time. A record's class is looked at once.
public final class QueryRecords {
  /// One parameter.
  private record Field(String name, Class<?> type) {}

  private static final ClassValue<QueryRecords> KNOWN =
      new ClassValue<>() {
        @Override
        protected QueryRecords computeValue(Class<?> type) {
          return new QueryRecords(type);
        }
      };

  private final List<Field> fields;
  private final MethodHandle constructor;

  private QueryRecords(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    this.fields =
        Arrays.stream(components)
            .map(each -> new Field(Shape.snake(each.getName()), inner(each)))
            .toList();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      this.constructor =
          MethodHandles.privateLookupIn(type, MethodHandles.lookup())
              .findConstructor(type, MethodType.methodType(void.class, types))
              .asSpreader(Object[].class, types.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no record of a query: " + type, e);
    }
  }

  private static Class<?> inner(RecordComponent component) {
    if (component.getGenericType() instanceof ParameterizedType type
        && type.getRawType() == Optional.class
        && type.getActualTypeArguments()[0] instanceof Class<?> inner) {
      return inner;
    }
    throw new IllegalStateException("a parameter of a query is an Optional: " + component);
  }

  /// The record that a query says.
  ///
  /// @throws Problem `parameter_unknown` with the nearest name, `parameter_malformed`
  public static <T extends Record> T read(Class<T> type, Parameters query) {
    return KNOWN.get(type).read(query, type);
  }

  private <T> T read(Parameters query, Class<T> type) {
    List<String> known = fields.stream().map(Field::name).toList();
    for (String name : query.names()) {
      if (!known.contains(name)) {
        throw Errors.parameterUnknown(
            name.length() > 80 ? name.substring(0, 80) + "…" : name, Nearest.of(name, known));
      }
    }
    Object[] values = new Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      Field field = fields.get(i);
      values[i] = query.text(field.name).map(text -> value(field, text));
    }
    try {
      return type.cast(constructor.invokeExact(values));
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a record does not throw what must be declared", e);
    }
  }

  private static Object value(Field field, String text) {
    if (field.type == String.class) {
      return text;
    }
    if (field.type == Boolean.class) {
      if (!text.equals("true") && !text.equals("false")) {
        throw Errors.parameterMalformed(field.name, "it is neither true nor false");
      }
      return text.equals("true");
    }
    long number = number(field, text);
    if (field.type == Instant.class) {
      return Instant.ofEpochSecond(number);
    }
    return field.type == Integer.class ? (Object) (int) number : (Object) number;
  }

  private static long number(Field field, String text) {
    boolean digits = !text.isEmpty() && text.length() <= 12;
    for (int i = 0; i < text.length() && digits; i++) {
      char c = text.charAt(i);
      digits = (c >= '0' && c <= '9') || (c == '-' && i == 0 && text.length() > 1);
    }
    long number = digits ? Long.parseLong(text) : 0;
    boolean fits = field.type != Integer.class || (int) number == number;
    if (!digits || !fits) {
      throw Errors.parameterMalformed(field.name, "it is no whole number that is allowed");
    }
    return number;
  }
}
