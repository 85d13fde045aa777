package candor.server.openapi;

import candor.errors.Dialect;
import candor.errors.ErrorCode;
import candor.errors.Page;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import candor.server.http.Route;
import candor.server.http.Shape;
import candor.server.json.RecordJson;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.json.JsonMapper;

/// The document at `/openapi.json`.
public final class OpenApi {
  private static final String ISSUER = "https://issuer.invalid";

  private final List<Route> routes;
  private final Map<String, Spec<?, ?>> specs = new HashMap<>();
  private final AtomicReference<String> made = new AtomicReference<>("");

  /// @param routes every path of the product
  /// @param operations the operations of the Admin API, which are among the routes
  public OpenApi(List<Route> routes, List<Operation<?, ?>> operations) {
    this.routes = routes;
    operations.forEach(
        operation -> {
          Spec<?, ?> spec = operation.spec();
          specs.put(spec.method() + " " + spec.path(), spec);
        });
  }

  /// The document for whoever reaches the server at an issuer. It is made when it is first asked
  /// for: most processes never are.
  public byte[] of(String issuer) {
    String document = made.get();
    if (document.isEmpty()) {
      document = new JsonMapper().writeValueAsString(document());
      made.set(document);
    }
    return document.replace(ISSUER, issuer).getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, Object> document() {
    var schemas = new Schemas();
    var errors = new RaisedErrors();
    var paths = new TreeMap<String, Map<String, Object>>();
    for (Route route : routes) {
      paths
          .computeIfAbsent(route.path(), _ -> new TreeMap<>())
          .put(route.method().toLowerCase(Locale.ROOT), operation(route, schemas, errors));
    }
    var document = new LinkedHashMap<String, Object>();
    document.put("openapi", "3.1.0");
    document.put(
        "info",
        Map.of(
            "title", "Candor",
            "version", "0.1",
            "description",
                "An identity and access server that explains every refusal. Each error code has a page at /errors/CODE."));
    document.put("servers", List.of(Map.of("url", ISSUER)));
    document.put("paths", paths);
    document.put("components", Map.of("schemas", schemas.named(), "securitySchemes", security()));
    return document;
  }

  private static Map<String, Object> security() {
    return Map.of(
        "bearer", Map.of("type", "http", "scheme", "bearer", "bearerFormat", "JWT"),
        "client", Map.of("type", "http", "scheme", "basic"),
        "apiKey", Map.of("type", "apiKey", "in", "header", "name", "X-API-Key"),
        "gateway", Map.of("type", "apiKey", "in", "header", "name", "CLIENT-TOKEN"));
  }

  private Map<String, Object> operation(Route route, Schemas schemas, RaisedErrors errors) {
    String key = route.method() + " " + route.path();
    Spec<?, ?> spec = specs.get(key);
    var operation = new LinkedHashMap<String, Object>();
    operation.put("tags", List.of(route.surface().name().toLowerCase(Locale.ROOT)));
    operation.put("operationId", operationId(route));
    List<Object> parameters = parameters(route);
    var responses = new TreeMap<String, Object>();
    if (spec == null) {
      proof(route).ifPresent(by -> operation.put("security", List.of(Map.of(by, List.of()))));
      shape(route, schemas, operation, parameters, responses);
    } else {
      operation.put("summary", spec.summary());
      operation.put("security", List.of(Map.of("bearer", List.of(spec.permission()))));
      if (spec.method().equals("GET")) {
        query(spec.question(), schemas, parameters);
      } else if (spec.question() != Nothing.class) {
        operation.put(
            "requestBody",
            Map.of("required", true, "content", json(schemas.reference(spec.question()))));
      }
      responses.put(String.valueOf(spec.status()), done(spec.answer(), schemas));
    }
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    refusals(route, errors.of(key), responses);
    operation.put("responses", responses);
    return operation;
  }

  /// By what the callers of a route prove themselves.
  private static Optional<String> proof(Route route) {
    return switch (route.rate()) {
      // UserInfo is asked by the access token (OpenID Connect Core 1.0, section 5.3.1).
      case TOKEN, REVOCATION ->
          Optional.of(route.path().startsWith("/oauth2/") ? "client" : "bearer");
      case ADMIN, PLATFORM -> Optional.of("bearer");
      case SERVICE -> Optional.of("apiKey");
      case GATEWAY -> Optional.of("gateway");
      case SIGN_IN, PAGE, DEVICE, PUBLIC, UNMATCHED, NONE -> Optional.empty();
    };
  }

  private static void shape(
      Route route,
      Schemas schemas,
      Map<String, Object> operation,
      List<Object> parameters,
      Map<String, Object> responses) {
    Shape shape = route.shape();
    if (shape.question() != Void.class && route.method().equals("GET")) {
      query(shape.question(), schemas, parameters);
    } else if (shape.question() != Void.class) {
      Map<String, Object> schema = schemas.schema(shape.question());
      operation.put(
          "requestBody", Map.of("content", Map.of(shape.media(), Map.of("schema", schema))));
    }
    shape
        .answers()
        .forEach((status, answer) -> responses.put(String.valueOf(status), done(answer, schemas)));
    if (shape.answers().isEmpty()) {
      responses.put("default", Map.of("description", "See the documentation of this endpoint."));
    }
  }

  private static Map<String, Object> done(Class<?> answer, Schemas schemas) {
    return answer == Void.class || answer == Nothing.class
        ? Map.of("description", "Done.")
        : Map.of("description", "Done.", "content", json(schemas.schema(answer)));
  }

  /// `get_api_admin_users_id`.
  private static String operationId(Route route) {
    return (route.method().toLowerCase(Locale.ROOT) + route.path())
        .replaceAll("[^A-Za-z0-9]+", "_")
        .replaceAll("_$", "");
  }

  private static List<Object> parameters(Route route) {
    var parameters = new ArrayList<Object>();
    for (String segment : route.path().split("/")) {
      if (segment.startsWith("{")) {
        parameters.add(
            Map.of(
                "name",
                segment.substring(1, segment.length() - 1),
                "in",
                "path",
                "required",
                true,
                "schema",
                Map.of("type", "string")));
      }
    }
    return parameters;
  }

  private static void query(Class<?> question, Schemas schemas, List<Object> parameters) {
    for (RecordComponent component : question.getRecordComponents()) {
      parameters.add(
          Map.of(
              "name",
              RecordJson.name(component.getName()),
              "in",
              "query",
              "required",
              false,
              "schema",
              schemas.schema(component.getGenericType())));
    }
  }

  private static Map<String, Object> json(Map<String, Object> schema) {
    return Map.of("application/json", Map.of("schema", schema));
  }

  /// Every refusal of the route by its status, as its caller sees it: a masked one as its mask.
  private static void refusals(Route route, List<String> codes, Map<String, Object> responses) {
    Dialect dialect = route.surface().dialect();
    var byStatus = new TreeMap<Integer, TreeMap<String, String>>();
    for (String code : codes) {
      Page shown =
          ErrorCode.of(code)
              .orElseThrow(() -> new IllegalStateException("no page for " + code))
              .shown()
              .page();
      byStatus
          .computeIfAbsent(shown.status(dialect), _ -> new TreeMap<>())
          .put(shown.code(), shown.headline().pattern());
    }
    byStatus.forEach(
        (status, pages) -> {
          var text = new StringBuilder();
          pages.forEach(
              (code, headline) ->
                  text.append("- `").append(code).append("`: ").append(headline).append('\n'));
          responses.put(
              String.valueOf(status),
              Map.of(
                  "description",
                  text.toString(),
                  "content",
                  json(refusal(dialect, List.copyOf(pages.keySet())))));
        });
  }

  /// The body of a refusal in the dialect of its path. On the paths of gateways `code` is their
  /// contract's, and the permanent code stands in `error`.
  private static Map<String, Object> refusal(Dialect dialect, List<String> codes) {
    Map<String, Object> text = Map.of("type", "string");
    Map<String, Object> faults =
        Map.of("type", "object", "additionalProperties", Map.of("type", "string"));
    Map<String, Object> code = Map.of("type", "string", "enum", codes);
    var members = new TreeMap<String, Object>();
    members.put("request_id", text);
    members.put("error_uri", Map.of("type", "string", "format", "uri"));
    members.put(dialect == Dialect.GATEWAY ? "error" : "code", code);
    var required = new ArrayList<String>(members.keySet());
    switch (dialect) {
      case OAUTH -> members.putAll(Map.of("error", text, "error_description", text));
      case ADMIN ->
          members.putAll(Map.of("error", text, "error_description", text, "details", faults));
      case PLATFORM ->
          members.putAll(
              Map.of("error", text, "error_code", text, "timestamp", text, "details", faults));
      case GATEWAY -> members.putAll(Map.of("id", text, "code", text, "message", text));
      case SCIM -> members.putAll(Map.of("status", text, "scimType", text, "detail", text));
    }
    return Map.of("type", "object", "properties", members, "required", required);
  }
}
