package candor.proof.catalog;

import candor.proof.catalog.Program.Method;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
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
/// @param start the body of the first object, where it is a lambda itself
/// @param lambdas the bodies of the lambdas found, by the type that holds them
/// @param classes the types that are held as a class, by the type that holds them
record LiveObjects(
    Set<String> types,
    Set<Method> start,
    Map<String, Set<Method>> lambdas,
    Map<String, Set<String>> classes) {

  private record Found(Object object, String holder) {}

  /// Nothing is held.
  static LiveObjects none() {
    return new LiveObjects(Set.of(), Set.of(), Map.of(), Map.of());
  }

  /// Walks through an object.
  ///
  /// @param entered names of classes whose objects are looked into
  /// @param left types that are not looked into even so: an endpoint that lists all routes is not
  ///     all endpoints
  static LiveObjects in(Object first, Predicate<String> entered, Set<Class<?>> left) {
    var live =
        new LiveObjects(
            new LinkedHashSet<>(), new LinkedHashSet<>(), new HashMap<>(), new HashMap<>());
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var open = new ArrayDeque<Found>();
    open.add(new Found(first, ""));
    while (!open.isEmpty()) {
      Found found = open.removeFirst();
      boolean skipped = left.stream().anyMatch(type -> type.isInstance(found.object()));
      if (!skipped && seen.add(found.object())) {
        live.look(found, entered, open);
      }
    }
    return live;
  }

  private void look(Found found, Predicate<String> entered, ArrayDeque<Found> open) {
    switch (found.object()) {
      case Collection<?> many -> many.forEach(one -> add(one, found.holder(), open));
      case Map<?, ?> map -> map.values().forEach(one -> add(one, found.holder(), open));
      case Object[] many -> {
        for (Object one : many) {
          add(one, found.holder(), open);
        }
      }
      case Class<?> type ->
          classes
              .computeIfAbsent(found.holder(), _ -> new LinkedHashSet<>())
              .add(type.getName().replace('.', '/'));
      case Object object -> {
        Class<?> type = object.getClass();
        if (type.isHidden() && type.getName().startsWith("candor.")) {
          Method body = LambdaBody.of(type);
          if (found.holder().isEmpty()) {
            start.add(body);
          } else {
            lambdas.computeIfAbsent(found.holder(), _ -> new LinkedHashSet<>()).add(body);
          }
          fields(object, found.holder(), open);
        } else if (entered.test(type.getName())) {
          String name = type.getName().replace('.', '/');
          types.add(name);
          fields(object, name, open);
        }
      }
    }
  }

  private static void fields(Object object, String holder, ArrayDeque<Found> open) {
    for (Class<?> type = object.getClass();
        type != null && type.getName().startsWith("candor.");
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          try {
            add(field.get(object), holder, open);
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
        }
      }
    }
  }

  private static void add(Object value, String holder, ArrayDeque<Found> open) {
    if (value != null) {
      open.add(new Found(value, holder));
    }
  }
}
