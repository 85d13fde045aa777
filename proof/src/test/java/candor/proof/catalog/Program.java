package candor.proof.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Our compiled classes, each method reduced to what it can set in motion. Who reaches what is left
/// to [Reach].
///
/// Names of types are those of the class file: `candor/core/db/Database`.
final class Program {
  /// A method by its names.
  record Method(String owner, String name, String descriptor) {
    String key() {
      return name + descriptor;
    }

    @Override
    public String toString() {
      return owner.replace('/', '.') + "." + name;
    }
  }

  /// A type of ours.
  ///
  /// @param above superclass and interfaces, ours or not
  /// @param named candor types that its fields and record components name, also inside `List<…>`
  record Type(
      String name,
      boolean isInterface,
      List<String> above,
      Map<String, Body> methods,
      Set<String> named) {}

  private final Map<String, Type> types = new HashMap<>();
  private final Map<String, Set<String>> below = new HashMap<>();

  private Program(List<Type> read) {
    for (Type type : read) {
      types.put(type.name(), type);
    }
    for (Type type : read) {
      for (String name : allAbove(type)) {
        below.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(type.name());
      }
    }
  }

  /// The classes on the class path whose name begins with `candor/`, tests left out.
  static Program ours() {
    return of(
        Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .filter(entry -> !entry.contains("test-classes") && !entry.endsWith("-tests.jar"))
            .map(Path::of)
            .toList(),
        name -> name.startsWith("candor/"));
  }

  /// The classes in folders and jars whose name is wanted.
  static Program of(List<Path> entries, Predicate<String> wanted) {
    var read = new ArrayList<Type>();
    for (Path entry : entries) {
      try {
        if (Files.isDirectory(entry)) {
          read(entry, wanted, read);
        } else if (entry.getFileName().toString().startsWith("candor-") && Files.exists(entry)) {
          try (var jar = FileSystems.newFileSystem(URI.create("jar:" + entry.toUri()), Map.of())) {
            read(jar.getPath("/"), wanted, read);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Program(read);
  }

  private static void read(Path folder, Predicate<String> wanted, List<Type> read)
      throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".class") && wanted.test(name) && !name.endsWith("-info.class")) {
          read.add(type(ClassFile.of().parse(Files.readAllBytes(file))));
        }
      }
    }
  }

  private static Type type(ClassModel model) {
    var above = new ArrayList<String>();
    model.superclass().ifPresent(entry -> above.add(entry.asInternalName()));
    model.interfaces().forEach(entry -> above.add(entry.asInternalName()));
    var methods = new HashMap<String, Body>();
    for (var method : model.methods()) {
      methods.put(
          method.methodName().stringValue() + method.methodType().stringValue(), Body.of(method));
    }
    var named = new LinkedHashSet<String>();
    for (var field : model.fields()) {
      String signature =
          field
              .findAttribute(java.lang.classfile.Attributes.signature())
              .map(attribute -> attribute.signature().stringValue())
              .orElse(field.fieldType().stringValue());
      candorTypes(signature, named);
    }
    return new Type(
        model.thisClass().asInternalName(),
        model.flags().has(java.lang.reflect.AccessFlag.INTERFACE),
        List.copyOf(above),
        Map.copyOf(methods),
        Set.copyOf(named));
  }

  private static void candorTypes(String signature, Set<String> into) {
    for (int at = signature.indexOf("Lcandor/");
        at >= 0;
        at = signature.indexOf("Lcandor/", at + 1)) {
      int end = at + 1;
      while (";<.".indexOf(signature.charAt(end)) < 0) {
        end++;
      }
      into.add(signature.substring(at + 1, end));
    }
  }

  Optional<Type> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /// Every type of ours.
  Iterable<Type> types() {
    return types.values();
  }

  /// The types of ours that extend or implement a type, at any depth.
  Set<String> below(String name) {
    return below.getOrDefault(name, Set.of());
  }

  /// Superclasses and interfaces at any depth, ours or not.
  Set<String> allAbove(Type type) {
    var all = new LinkedHashSet<String>();
    var open = new ArrayList<>(type.above());
    while (!open.isEmpty()) {
      String name = open.removeLast();
      if (all.add(name)) {
        type(name).ifPresent(found -> open.addAll(found.above()));
      }
    }
    return all;
  }

  /// The method that a call to `owner` runs when the object is exactly an `owner`: its own or an
  /// inherited one.
  Optional<Method> resolve(String owner, String key) {
    Type type = types.get(owner);
    if (type == null) {
      return Optional.empty();
    }
    Body own = type.methods().get(key);
    if (own != null) {
      return Optional.of(new Method(owner, own.name(), own.descriptor()));
    }
    for (String above : type.above()) {
      Optional<Method> inherited = resolve(above, key);
      if (inherited.isPresent()) {
        return inherited;
      }
    }
    return Optional.empty();
  }

  Optional<Body> body(Method method) {
    return type(method.owner()).map(type -> type.methods().get(method.key()));
  }
}
