package candor.server.http;

import candor.server.json.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Every route of the product as a tree of segments, made once. A word goes before a parameter.
final class Router {
  /// What was found at a path.
  sealed interface Found {
    /// A route, and the values of its path's parameters.
    record Match(Route route, Map<String, String> parameters) implements Found {}

    /// The path exists, the method does not.
    record OtherMethod(List<String> allowed) implements Found {}

    /// Nothing is there.
    record Nothing() implements Found {}
  }

  private static final class Node {
    final Map<String, Node> words = new HashMap<>();
    final List<Node> parameter = new ArrayList<>(1);
    final Map<String, Route> routes = new TreeMap<>();
    final Map<String, List<String>> names = new HashMap<>();
  }

  private final Node nowhere = new Node();
  private final Node root = new Node();
  private final Map<String, Node> literal = new HashMap<>();
  private final List<String> templates;

  /// @throws IllegalArgumentException if two routes answer the same
  Router(List<Route> routes) {
    routes.forEach(this::add);
    this.templates = routes.stream().map(Route::path).distinct().toList();
  }

  private void add(Route route) {
    Node node = root;
    var names = new ArrayList<String>();
    for (String segment : route.path().substring(1).split("/", -1)) {
      if (segment.startsWith("{")) {
        names.add(segment.substring(1, segment.length() - 1));
        if (node.parameter.isEmpty()) {
          node.parameter.add(new Node());
        }
        node = node.parameter.getFirst();
      } else {
        node = node.words.computeIfAbsent(segment, _ -> new Node());
      }
    }
    if (node.routes.put(route.method(), route) != null) {
      throw new IllegalArgumentException("two routes for " + route.method() + " " + route.path());
    }
    node.names.put(route.method(), names);
    if (names.isEmpty()) {
      literal.put(route.path(), node);
    }
  }

  /// What is at a path. A `HEAD` is answered by the route for `GET` (RFC 9110, section 9.3.2).
  Found find(String method, String path) {
    Node node = literal.get(path);
    List<String> values = List.of();
    if (node == null) {
      var found = new ArrayList<String>(4);
      node = walk(root, path, 1, found);
      values = found;
      if (node == nowhere) {
        return new Found.Nothing();
      }
    }
    Route route = node.routes.get(method);
    if (route == null && method.equals("HEAD")) {
      route = node.routes.get("GET");
    }
    if (route == null) {
      return new Found.OtherMethod(allowed(node));
    }
    return new Found.Match(
        route, named(node.names.getOrDefault(route.method(), List.of()), values));
  }

  private Node walk(Node node, String path, int from, List<String> values) {
    int slash = path.indexOf('/', from);
    String segment = slash < 0 ? path.substring(from) : path.substring(from, slash);
    Node word = node.words.get(segment);
    if (word != null) {
      Node found = slash < 0 ? ending(word) : walk(word, path, slash + 1, values);
      if (found != nowhere) {
        return found;
      }
    }
    if (node.parameter.isEmpty() || segment.isEmpty()) {
      return nowhere;
    }
    values.add(segment);
    Node any = node.parameter.getFirst();
    Node found = slash < 0 ? ending(any) : walk(any, path, slash + 1, values);
    if (found == nowhere) {
      values.removeLast();
    }
    return found;
  }

  private Node ending(Node node) {
    return node.routes.isEmpty() ? nowhere : node;
  }

  private static Map<String, String> named(List<String> names, List<String> values) {
    return switch (names.size()) {
      case 0 -> Map.of();
      case 1 -> Map.of(names.getFirst(), values.getFirst());
      default -> {
        var named = new HashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
          named.put(names.get(i), values.get(i));
        }
        yield named;
      }
    };
  }

  private static List<String> allowed(Node node) {
    var methods = new TreeSet<>(node.routes.keySet());
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    methods.add("OPTIONS");
    return List.copyOf(methods);
  }

  /// The budget of what is at a path, whatever the method.
  RateClass rate(String path) {
    Node node = literal.getOrDefault(path, nowhere);
    Node any = node == nowhere ? walk(root, path, 1, new ArrayList<>()) : node;
    return any.routes.values().stream().findFirst().map(Route::rate).orElse(RateClass.NONE);
  }

  /// The template that a mistyped path comes closest to; empty if none is close.
  String nearest(String path) {
    return Nearest.of(path, templates);
  }
}
