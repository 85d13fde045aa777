package candor.policy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the API service and operation of a call. Made once for the API services of a tenant and
/// never changed.
///
/// The base URL is compared on the boundary of segments (`/api` is not the beginning of `/apix`),
/// and the longest one wins. Within a service an exact path wins, then the pattern with the longer
/// literal beginning, then `{name}` before `*` before `**`, then an operation that names the method
/// before one that takes any.
///
/// Nobody gets around an operation by what most APIs read alike. A slash at the end: the rules of
/// the path without it and with it must hold, unless an exact path says it as it was sent. A
/// method: where operations name the path and none takes the method, the call belongs to none of
/// them, and is not what the service leaves open.
public final class ApiIndex {
  /// Where a call belongs.
  public sealed interface Found {
    /// To an operation.
    ///
    /// @param twins the operation of the path that differs by a slash at the end, if it is another;
    ///     its rules must hold too
    record InOperation(
        ApiService service,
        BaseUrl baseUrl,
        Operation operation,
        PathPattern pattern,
        List<Operation> twins)
        implements Found {}

    /// To a path that operations name, none of them with that method: no token is enough.
    ///
    /// @param operation one that names the path
    record OtherMethod(
        ApiService service, BaseUrl baseUrl, Operation operation, PathPattern pattern)
        implements Found {}

    /// To an API service, at a path that none of its operations names: a genuine token is enough.
    record InService(ApiService service, BaseUrl baseUrl) implements Found {}

    /// To no API service.
    ///
    /// @param nearMisses base URLs that nearly fit, each with what differs
    record Nowhere(List<String> nearMisses) implements Found {}
  }

  /// RFC 9110, section 9.3, and RFC 5789. An API does with them what they mean; what it does with
  /// another is often what it does with one of these.
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

  private record Place(ApiService service, BaseUrl baseUrl, PathTree tree) {}

  /// By origin and then by path, with the lengths of the paths in falling order.
  private record Origin(Map<String, Place> byPath, List<Integer> lengths) {}

  private final Map<String, Origin> byOrigin = new HashMap<>();
  private final Map<ApiServiceId, ApiService> byId = new HashMap<>();
  private final Set<String> audiences = new LinkedHashSet<>();

  /// @param services all API services of a tenant; no base URL stands in two of them
  public ApiIndex(List<ApiService> services) {
    Map<String, Map<String, Place>> places = new HashMap<>();
    for (ApiService service : services) {
      var tree = new PathTree(service.operations());
      byId.put(service.id(), service);
      audiences.add(service.audience());
      for (BaseUrl baseUrl : service.baseUrls()) {
        places
            .computeIfAbsent(baseUrl.origin(), _ -> new HashMap<>())
            .put(baseUrl.path(), new Place(service, baseUrl, tree));
      }
    }
    places.forEach(
        (origin, byPath) ->
            byOrigin.put(
                origin,
                new Origin(
                    byPath,
                    byPath.keySet().stream()
                        .map(String::length)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList())));
  }

  /// Finds where a call belongs.
  public Found find(String method, CallUrl.Parsed url) {
    Origin origin = byOrigin.get(url.origin());
    if (origin != null) {
      String path = url.path();
      for (int length : origin.lengths) {
        boolean boundary =
            length == 0
                || length == path.length()
                || (length < path.length() && path.charAt(length) == '/');
        Place place = boundary ? origin.byPath.get(path.substring(0, length)) : null;
        if (place != null) {
          return within(place, method, length == path.length() ? "/" : path.substring(length));
        }
      }
    }
    return new Found.Nowhere(nearMisses(url));
  }

  private static Found within(Place place, String method, String path) {
    PathTree tree = place.tree;
    if (tree.empty()) {
      return new Found.InService(place.service, place.baseUrl);
    }
    PathTree.Hit hit = tree.find(method, path);
    if (hit != null && hit.pattern().type() == PathPattern.Type.EXACT) {
      return in(place, hit, List.of());
    }
    String twin = twin(path);
    PathTree.Hit other = twin.isEmpty() ? null : tree.find(method, twin);
    if (hit != null) {
      return other == null || other.operation().id().equals(hit.operation().id())
          ? in(place, hit, List.of())
          : in(place, hit, List.of(other.operation()));
    }
    if (other != null) {
      return in(place, other, List.of());
    }
    PathTree.Hit named = tree.find(path);
    if (named == null && !twin.isEmpty()) {
      named = tree.find(twin);
    }
    return named == null || METHODS.contains(method.toUpperCase(Locale.ROOT))
        ? new Found.InService(place.service, place.baseUrl)
        : new Found.OtherMethod(place.service, place.baseUrl, named.operation(), named.pattern());
  }

  private static Found in(Place place, PathTree.Hit hit, List<Operation> twins) {
    return new Found.InOperation(
        place.service, place.baseUrl, hit.operation(), hit.pattern(), twins);
  }

  /// The same path without the slash at its end, or with one; empty for the root, which has none.
  private static String twin(String path) {
    int last = path.length() - 1;
    if (last == 0) {
      return "";
    }
    return path.charAt(last) == '/' ? path.substring(0, last) : path + "/";
  }

  /// Up to three base URLs at the host of the call, each with the first thing that differs.
  private List<String> nearMisses(CallUrl.Parsed url) {
    String host = hostOf(url.origin());
    return byOrigin.values().stream()
        .flatMap(origin -> origin.byPath.values().stream())
        .map(Place::baseUrl)
        .filter(baseUrl -> hostOf(baseUrl.origin()).equals(host))
        .limit(3)
        .map(baseUrl -> baseUrl + " (" + difference(baseUrl, url) + ")")
        .toList();
  }

  private static String difference(BaseUrl baseUrl, CallUrl.Parsed url) {
    if (baseUrl.origin().equals(url.origin())) {
      return "the path differs";
    }
    boolean sameScheme = schemeOf(baseUrl.origin()).equals(schemeOf(url.origin()));
    return sameScheme ? "the port differs" : "the scheme differs";
  }

  private static String schemeOf(String origin) {
    return origin.substring(0, origin.indexOf(':'));
  }

  private static String hostOf(String origin) {
    String authority = origin.substring(origin.indexOf("://") + 3);
    int colon = authority.lastIndexOf(':');
    return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
  }

  /// The API service with that id.
  public Optional<ApiService> service(ApiServiceId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// Every audience of an API service: what a client may name as `resource` (RFC 8707).
  public Set<String> audiences() {
    return audiences;
  }
}
