package candor.proof.catalog;

import candor.errors.ErrorCode;
import candor.errors.Page;
import candor.proof.catalog.Program.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Which errors can be raised from a method on: every call into our packages is followed, and the
/// factories of `candor.errors.Errors` that stand on the way are collected.
///
/// The rules, each chosen so that nothing is missed and little is claimed that cannot happen:
///
/// - A call on an object may run the method of every subtype. Where a type is *exact* (the types of
///   the server, whose objects are the endpoints themselves) it runs only in subtypes of which an
///   object is alive: found in the endpoint, or made on the way.
/// - A lambda belongs to the method that makes it, not to those that run it. Otherwise each piece
///   of work handed to the database would reach all others.
/// - A lambda made in a constructor belongs to every method of its class, which keeps it in a
///   field.
/// - Making an object runs its constructor; touching a type runs its static initialiser; and an
///   object whose class implements an interface of the JDK may be called by the JDK.
/// - A type named as a class (`Question.class`) is bound from JSON: its constructors run, and those
///   of the types in its fields.
final class Reach {
  private final Program program;
  private final LiveObjects held;
  private final Predicate<String> exact;
  private final Map<String, String> codes = new HashMap<>();

  private final Map<Method, Method> reachedFrom = new HashMap<>();
  private final ArrayDeque<Method> open = new ArrayDeque<>();
  private final Set<Method> virtual = new LinkedHashSet<>();
  private final Set<String> alive = new LinkedHashSet<>();
  private final Set<String> bound = new HashSet<>();
  private final Map<String, Method> raised = new TreeMap<>();

  private Reach(Program program, LiveObjects held, Predicate<String> exact) {
    this.program = program;
    this.held = held;
    this.exact = exact;
    for (ErrorCode code : ErrorCode.values()) {
      codes.put(factory(code.page()), code.code());
    }
  }

  /// Follows everything that the given methods can set in motion.
  ///
  /// @param held what the objects at hand hold
  /// @param exact types whose calls run only in objects that are alive
  static Reach from(
      Program program, Collection<Method> roots, LiveObjects held, Predicate<String> exact) {
    var reach = new Reach(program, held, exact);
    held.types().forEach(reach::live);
    roots.forEach(root -> reach.reach(root, root));
    reach.run();
    return reach;
  }

  /// The name of a page's factory: `refresh_token_reused` is raised by `refreshTokenReused`.
  static String factory(Page page) {
    String[] words = page.code().split("_");
    return words[0]
        + String.join(
            "",
            Arrays.stream(words)
                .skip(1)
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .toList());
  }

  /// The codes that can be raised.
  Set<String> codes() {
    return new TreeSet<>(raised.keySet());
  }

  /// Why a code is in the set: the calls from the root to the method that raises it.
  String path(String code) {
    var path = new ArrayDeque<String>();
    Method at = raised.get(code);
    while (at != null && path.size() < 200) {
      path.addFirst(at.toString());
      Method from = reachedFrom.get(at);
      at = at.equals(from) ? null : from;
    }
    return String.join(" -> ", path) + " raises " + code;
  }

  private void run() {
    while (!open.isEmpty()) {
      Method method = open.removeFirst();
      program.body(method).ifPresent(body -> follow(method, body));
    }
  }

  private void reach(Method method, Method from) {
    program
        .resolve(method.owner(), method.key())
        .ifPresent(
            found -> {
              if (!leftOut(found.owner()) && reachedFrom.putIfAbsent(found, from) == null) {
                open.add(found);
              }
            });
  }

  /// The catalog itself raises nothing; what gathers faults and what checks names do.
  private static boolean leftOut(String owner) {
    return owner.startsWith("candor/errors/")
        && !owner.equals("candor/errors/Faults")
        && !owner.equals("candor/errors/Names");
  }

  private void follow(Method method, Body body) {
    for (String factory : body.factories()) {
      String code = codes.get(factory);
      if (code == null) {
        throw new IllegalStateException(
            method + " calls Errors." + factory + ", which has no page");
      }
      raised.putIfAbsent(code, method);
    }
    body.touched().forEach(type -> reach(new Method(type, "<clinit>", "()V"), method));
    body.created().forEach(this::live);
    body.direct().forEach(call -> reach(call, method));
    body.virtual().forEach(call -> dispatch(call, method));
    lambdas(body, method);
    body.bound().forEach(type -> bind(type, method));
    if (!body.isStatic() && !body.name().equals("<init>")) {
      constructorsLambdas(method);
      held.lambdas().getOrDefault(method.owner(), Set.of()).forEach(one -> reach(one, method));
      held.classes().getOrDefault(method.owner(), Set.of()).forEach(type -> bind(type, method));
    }
  }

  private void lambdas(Body body, Method from) {
    for (Body.Lambda lambda : body.lambdas()) {
      if (lambda.virtual()) {
        dispatch(lambda.method(), from);
      } else {
        reach(lambda.method(), from);
      }
    }
  }

  private void constructorsLambdas(Method method) {
    program
        .type(method.owner())
        .ifPresent(
            type ->
                type.methods().values().stream()
                    .filter(body -> body.name().equals("<init>"))
                    .forEach(body -> lambdas(body, method)));
  }

  private void dispatch(Method call, Method from) {
    if (program.type(call.owner()).isEmpty()) {
      return;
    }
    reach(call, from);
    virtual.add(call);
    for (String type : program.below(call.owner())) {
      if (!exact.test(call.owner()) || alive.contains(type)) {
        reach(new Method(type, call.name(), call.descriptor()), from);
      }
    }
  }

  /// An object of the type is at hand from now on.
  private void live(String name) {
    if (program.type(name).isEmpty() || !alive.add(name)) {
      return;
    }
    Program.Type type = program.type(name).orElseThrow();
    Set<String> above = program.allAbove(type);
    for (Method call : virtual) {
      if (above.contains(call.owner())) {
        reach(new Method(name, call.name(), call.descriptor()), call);
      }
    }
    for (String other : above) {
      if (program.type(other).isEmpty()) {
        calledByTheJdk(type, other);
      }
    }
  }

  private void calledByTheJdk(Program.Type type, String other) {
    if (other.startsWith("java/lang/Object") || other.startsWith("java/lang/Record")) {
      return;
    }
    Set<String> names = new HashSet<>();
    try {
      var theirs = Class.forName(other.replace('/', '.'), false, Reach.class.getClassLoader());
      for (var method : theirs.getMethods()) {
        if (method.getDeclaringClass() != Object.class) {
          names.add(method.getName());
        }
      }
    } catch (ClassNotFoundException | LinkageError e) {
      throw new IllegalStateException(type.name() + " has an unknown supertype", e);
    }
    for (Body body : type.methods().values()) {
      if (!body.isStatic() && names.contains(body.name())) {
        var method = new Method(type.name(), body.name(), body.descriptor());
        reach(method, method);
      }
    }
  }

  private void bind(String name, Method from) {
    if (program.type(name).isEmpty() || leftOut(name) || !bound.add(name)) {
      return;
    }
    Program.Type type = program.type(name).orElseThrow();
    if (!type.above().contains("java/lang/Record")) {
      return;
    }
    for (Body body : type.methods().values()) {
      if (body.name().equals("<init>")) {
        reach(new Method(name, body.name(), body.descriptor()), from);
      }
    }
    type.named().forEach(inner -> bind(inner, from));
  }
}
