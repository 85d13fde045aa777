package candor.proof.catalog;

import candor.proof.catalog.Program.Method;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// What an endpoint holds at run time: the objects in its fields, and in theirs, as long as they
/// are the server's own. An operation that is kept in a general endpoint is found so, and a lambda
/// too.
///
/// @param types of the objects found, by the names of class files
/// @param lambdas the bodies of the lambdas found
record LiveObjects(Set<String> types, Set<Method> lambdas) {

  /// Walks through an object.
  ///
  /// @param entered packages whose objects are looked into, as class names begin
  /// @param left types that are not looked into even so: an endpoint that lists all routes is not
  /// all endpoints
  static LiveObjects in(Object start, Predicate<String> entered, Set<Class<?>> left) {
    var found = new LiveObjects(new LinkedHashSet<>(), new LinkedHashSet<>());
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var open = new ArrayDeque<Object>();
    open.add(start);
    while (!open.isEmpty()) {
      Object object = open.removeFirst();
      if (!seen.add(object) || left.stream().anyMatch(type -> type.isInstance(object))) {
        continue;
      }
      switch (object) {
        case Collection<?> many -> many.stream().filter(one -> one != null).forEach(open::add);
        case Map<?, ?> map -> map.values().stream().filter(one -> one != null).forEach(open::add);
        case Object[] many -> {
          for (Object one : many) {
            if (one != null) {
              open.add(one);
            }
          }
        }
        default -> {
          if (object.getClass().isHidden() && object.getClass().getName().startsWith("candor.")) {
            found.lambdas().add(LambdaBody.of(object.getClass()));
            fields(object, open);
          } else if (entered.test(object.getClass().getName())) {
            found.types().add(object.getClass().getName().replace('.', '/'));
            fields(object, open);
          }
        }
      }
    }
    return found;
  }

  private static void fields(Object object, ArrayDeque<Object> open) {
    for (Class<?> type = object.getClass();
        type != null && type.getName().startsWith("candor.");
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          try {
            Object value = field.get(object);
            if (value != null) {
              open.add(value);
            }
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
        }
      }
    }
  }
}
