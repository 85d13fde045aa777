package candor.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  /// A place in a path, as it is searched. There are hundreds of thousands of them.
  private record Node(
      Map<String, Node> literals,
      List<GlobChild> globs,
      @Nullable Node named,
      List<RestChild> rests,
      List<Hit> ends) {}

  /// A place in a path while the tree grows.
  private static final class Sprout {
    final Map<String, Sprout> literals = new LinkedHashMap<>();
    final Map<PathPattern.Segment.Glob, Sprout> globs = new LinkedHashMap<>();
    final Map<String, Sprout> rests = new LinkedHashMap<>();
    final List<Hit> ends = new ArrayList<>();
    @Nullable Sprout named;

    Sprout child(PathPattern.Segment segment) {
      return switch (segment) {
        case PathPattern.Segment.Literal(String text) ->
            literals.computeIfAbsent(text, _ -> new Sprout());
        case PathPattern.Segment.Named _ -> {
          Sprout child = named == null ? new Sprout() : named;
          named = child;
          yield child;
        }
        case PathPattern.Segment.Glob glob -> globs.computeIfAbsent(glob, _ -> new Sprout());
        case PathPattern.Segment.Rest(String prefix) ->
            rests.computeIfAbsent(prefix, _ -> new Sprout());
      };
    }

    Node grown() {
      var byText = new HashMap<String, Node>();
      literals.forEach((text, child) -> byText.put(text, child.grown()));
      // A longer literal beginning goes first; `*` alone has none and so comes after {name}, see
      // find.
      return new Node(
          Map.copyOf(byText),
          globs.entrySet().stream()
              .map(each -> new GlobChild(each.getKey(), each.getValue().grown()))
              .sorted(
                  Comparator.comparingInt(
                          (GlobChild child) -> child.glob.pieces().getFirst().length())
                      .reversed())
              .toList(),
          named == null ? null : named.grown(),
          rests.entrySet().stream()
              .map(each -> new RestChild(each.getKey(), each.getValue().grown()))
              .sorted(
                  Comparator.comparingInt((RestChild child) -> child.prefix.length()).reversed())
              .toList(),
          namedMethodsFirst(ends));
    }
  }

  private final Map<String, List<Hit>> exact;
  private final Node root;

  PathTree(List<Operation> operations) {
    var byText = new HashMap<String, List<Hit>>();
    var top = new Sprout();
    for (Operation operation : operations) {
      for (PathPattern pattern : operation.paths()) {
        var hit = new Hit(operation, pattern);
        switch (pattern.type()) {
          case EXACT -> byText.computeIfAbsent(pattern.text(), _ -> new ArrayList<>()).add(hit);
          case PARAMETER -> {
            Sprout place = top;
            for (PathPattern.Segment segment : pattern.segments()) {
              place = place.child(segment);
            }
            place.ends.add(hit);
          }
        }
      }
    }
    byText.replaceAll((_, hits) -> namedMethodsFirst(hits));
    this.exact = Map.copyOf(byText);
    this.root = top.grown();
  }

  private static List<Hit> namedMethodsFirst(List<Hit> hits) {
    return List.copyOf(
        hits.stream()
            .sorted(Comparator.comparing(hit -> hit.operation().methods().isEmpty()))
            .toList());
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
