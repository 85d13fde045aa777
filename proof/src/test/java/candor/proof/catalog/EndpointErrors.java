package candor.proof.catalog;

import candor.proof.catalog.Program.Method;
import candor.server.http.Route;
import candor.server.main.App;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which errors each endpoint can raise, and which any request can meet before it comes to one.
///
/// @param edge raised before an endpoint, or instead of one
/// @param routes raised by the endpoint, by method and path template
record EndpointErrors(Set<String> edge, Map<String, Set<String>> routes) {
  private static final String ANSWER =
      "answer(Lcandor/server/http/Request;)Lcandor/server/http/Reply;";
  private static final String CONNECTION = "candor/server/http/HttpConnection";

  /// Reads them from the bytecode of the program, for the routes of a running server.
  static EndpointErrors of(Program program, App app) {
    var routes = new TreeMap<String, Set<String>>();
    for (Route route : app.routes().all()) {
      routes.put(route.method() + " " + route.path(), reach(program, route).codes());
    }
    return new EndpointErrors(edge(program, app).codes(), routes);
  }

  /// What the endpoint of one route can set in motion.
  static Reach reach(Program program, Route route) {
    Object endpoint = route.endpoint();
    LiveObjects live = live(endpoint);
    var roots = new ArrayList<Method>(live.start());
    program.resolve(endpoint.getClass().getName().replace('.', '/'), ANSWER).ifPresent(roots::add);
    if (roots.isEmpty()) {
      throw new IllegalStateException("no method answers at " + route);
    }
    return Reach.from(program, roots, live, EndpointErrors::ofTheServer);
  }

  /// What a connection can set in motion, the endpoints aside.
  private static Reach edge(Program program, App app) {
    List<Method> roots =
        program.type(CONNECTION).orElseThrow().methods().values().stream()
            .filter(body -> Set.of("handle", "look").contains(body.name()))
            .map(body -> new Method(CONNECTION, body.name(), body.descriptor()))
            .toList();
    return Reach.from(program, roots, live(app), EndpointErrors::ofTheServer);
  }

  private static LiveObjects live(Object start) {
    return LiveObjects.in(
        start,
        name -> name.startsWith("candor.server."),
        Set.of(Route.class, candor.server.main.Routes.class));
  }

  private static boolean ofTheServer(String type) {
    return type.startsWith("candor/server/");
  }

  /// Whether a request that came to a route may be refused with a code.
  ///
  /// @param route method and path template; a method alone where there was no route
  boolean allows(String route, String code) {
    String key = route.startsWith("HEAD ") ? "GET " + route.substring(5) : route;
    return edge.contains(code) || routes.getOrDefault(key, Set.of()).contains(code);
  }

  /// The committed form.
  String json() {
    return "{\n  \"edge\": "
        + list(edge)
        + ",\n  \"routes\": {\n"
        + routes.entrySet().stream()
            .map(route -> "    \"" + route.getKey() + "\": " + list(route.getValue()))
            .collect(Collectors.joining(",\n"))
        + "\n  }\n}\n";
  }

  private static String list(Set<String> codes) {
    return codes.stream().map(code -> '"' + code + '"').collect(Collectors.joining(", ", "[", "]"));
  }

  /// The committed form, read.
  static EndpointErrors read(String json) {
    JsonNode root = JsonMapper.builder().build().readTree(json);
    var routes = new TreeMap<String, Set<String>>();
    root.path("routes")
        .properties()
        .forEach(route -> routes.put(route.getKey(), codes(route.getValue())));
    return new EndpointErrors(codes(root.path("edge")), routes);
  }

  private static Set<String> codes(JsonNode list) {
    var codes = new TreeSet<String>();
    list.forEach(code -> codes.add(code.asString()));
    return codes;
  }
}
