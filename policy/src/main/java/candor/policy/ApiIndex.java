package candor.policy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
public final class ApiIndex {
  /// Where a call belongs.
  public sealed interface Found {
    /// To an operation.
    record InOperation(
        ApiService service, BaseUrl baseUrl, Operation operation, PathPattern pattern)
        implements Found {}

    /// To an API service, but none of its operations: a genuine token is enough.
    record InService(ApiService service, BaseUrl baseUrl) implements Found {}

    /// To no API service.
    ///
    /// @param nearMisses base URLs that nearly fit, each with what differs
    record Nowhere(List<String> nearMisses) implements Found {}
  }

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
    PathTree.Hit hit = place.tree.find(method, path);
    return hit == null
        ? new Found.InService(place.service, place.baseUrl)
        : new Found.InOperation(place.service, place.baseUrl, hit.operation(), hit.pattern());
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
