package candor.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The operations of one API service, arranged by the segments of their paths.
///
/// A node stands for one place in a path. The search goes through its children in the order of
/// precedence and takes the first way that leads to an operation, so the longest literal beginning
/// wins by itself. A node lies at one depth only and is visited at most once in a search, which
/// bounds its cost by the number of nodes.
final class PathTree {
  /// No method is empty (RFC 9110, section 5.6.2).
  private static final String ANY = "";

  /// An operation and the one of its paths that fitted.
  record Hit(Operation operation, PathPattern pattern) {}

  private record GlobChild(PathPattern.Segment.Glob glob, Node node) {}

  private record RestChild(String prefix, Node node) {}

  private static final class Node {
    final Map<String, Node> literals = new HashMap<>();
    final List<GlobChild> globs = new ArrayList<>();
    @Nullable Node named;
    final List<RestChild> rests = new ArrayList<>();
    final List<Hit> ends = new ArrayList<>();
  }

  private final Map<String, List<Hit>> exact = new HashMap<>();
  private final Node root = new Node();

  PathTree(List<Operation> operations) {
    for (Operation operation : operations) {
      for (PathPattern pattern : operation.paths()) {
        var hit = new Hit(operation, pattern);
        switch (pattern.type()) {
          case EXACT -> exact.computeIfAbsent(pattern.text(), _ -> new ArrayList<>()).add(hit);
          case PARAMETER -> node(pattern).ends.add(hit);
        }
      }
    }
    exact.values().forEach(PathTree::namedMethodsFirst);
    arrange(root);
  }

  private Node node(PathPattern pattern) {
    Node node = root;
    for (PathPattern.Segment segment : pattern.segments()) {
      node = child(node, segment);
    }
    return node;
  }

  private static Node child(Node node, PathPattern.Segment segment) {
    return switch (segment) {
      case PathPattern.Segment.Literal(String text) ->
          node.literals.computeIfAbsent(text, _ -> new Node());
      case PathPattern.Segment.Named _ -> {
        if (node.named == null) {
          node.named = new Node();
        }
        yield node.named;
      }
      case PathPattern.Segment.Glob glob -> {
        for (GlobChild child : node.globs) {
          if (child.glob.equals(glob)) {
            yield child.node;
          }
        }
        var child = new GlobChild(glob, new Node());
        node.globs.add(child);
        yield child.node;
      }
      case PathPattern.Segment.Rest(String prefix) -> {
        for (RestChild child : node.rests) {
          if (child.prefix.equals(prefix)) {
            yield child.node;
          }
        }
        var child = new RestChild(prefix, new Node());
        node.rests.add(child);
        yield child.node;
      }
    };
  }

  private static void arrange(Node node) {
    // A longer literal beginning goes first; `*` alone has none and so comes after {name}, see
    // find.
    node.globs.sort(
        Comparator.comparingInt((GlobChild child) -> child.glob.pieces().getFirst().length())
            .reversed());
    node.rests.sort(Comparator.comparingInt((RestChild child) -> child.prefix.length()).reversed());
    namedMethodsFirst(node.ends);
    node.literals.values().forEach(PathTree::arrange);
    node.globs.forEach(child -> arrange(child.node));
    node.rests.forEach(child -> arrange(child.node));
    if (node.named != null) {
      arrange(node.named);
    }
  }

  private static void namedMethodsFirst(List<Hit> hits) {
    hits.sort(Comparator.comparing(hit -> hit.operation().methods().isEmpty()));
  }

  /// The operation for a path below the base URL, or null where none fits.
  @Nullable Hit find(String method, String path) {
    List<Hit> hits = exact.get(path);
    Hit hit = hits == null ? null : first(hits, method);
    return hit != null ? hit : find(root, method, path, 1);
  }

  /// An operation for a path, whatever its methods, or null where none fits.
  @Nullable Hit find(String path) {
    return find(ANY, path);
  }

  /// Whether there are no operations.
  boolean empty() {
    return exact.isEmpty()
        && root.literals.isEmpty()
        && root.globs.isEmpty()
        && root.rests.isEmpty()
        && root.named == null;
  }

  /// @param from where the next segment begins, or one past the end where there is none
  private static @Nullable Hit find(Node node, String method, String path, int from) {
    if (from > path.length()) {
      return first(node.ends, method);
    }
    int slash = path.indexOf('/', from);
    int end = slash < 0 ? path.length() : slash;
    String segment = path.substring(from, end);
    Node literal = node.literals.get(segment);
    Hit hit = literal == null ? null : find(literal, method, path, end + 1);
    if (hit == null) {
      hit = globs(node, true, segment, method, path, end + 1);
    }
    if (hit == null) {
      hit = rests(node, true, method, path, from);
    }
    if (hit == null && node.named != null && !segment.isEmpty()) {
      hit = find(node.named, method, path, end + 1);
    }
    if (hit == null) {
      hit = globs(node, false, segment, method, path, end + 1);
    }
    return hit != null ? hit : rests(node, false, method, path, from);
  }

  private static @Nullable Hit globs(
      Node node, boolean literalBeginning, String segment, String method, String path, int next) {
    for (GlobChild child : node.globs) {
      boolean begins = !child.glob.pieces().getFirst().isEmpty();
      if (begins == literalBeginning && child.glob.matches(segment)) {
        Hit hit = find(child.node, method, path, next);
        if (hit != null) {
          return hit;
        }
      }
    }
    return null;
  }

  private static @Nullable Hit rests(
      Node node, boolean literalBeginning, String method, String path, int from) {
    for (RestChild child : node.rests) {
      if (child.prefix.isEmpty() != literalBeginning && path.startsWith(child.prefix, from)) {
        Hit hit = first(child.node.ends, method);
        if (hit != null) {
          return hit;
        }
      }
    }
    return null;
  }

  private static @Nullable Hit first(List<Hit> hits, String method) {
    for (Hit hit : hits) {
      if (method.equals(ANY) || hit.operation().takes(method)) {
        return hit;
      }
    }
    return null;
  }
}
