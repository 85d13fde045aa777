package candor.server.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What each route can refuse with, as it was computed from the program when it was built.
final class RaisedErrors {
  private static final String RESOURCE = "/candor/endpoint-errors.json";

  private final List<String> edge;
  private final Map<String, List<String>> byRoute = new HashMap<>();

  RaisedErrors() {
    try (InputStream in = RaisedErrors.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + RESOURCE);
      }
      JsonNode root = new JsonMapper().readTree(in);
      this.edge = texts(root.path("edge"));
      root.path("routes")
          .properties()
          .forEach(route -> byRoute.put(route.getKey(), texts(route.getValue())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(each -> texts.add(each.asString()));
    return texts;
  }

  /// The codes of a route: its own, and those of the edge before it.
  ///
  /// @param route method, space, path
  List<String> of(String route) {
    var codes = new ArrayList<>(byRoute.getOrDefault(route, List.of()));
    codes.addAll(edge);
    return codes.stream().distinct().sorted().toList();
  }
}
